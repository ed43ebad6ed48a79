import { useTranslation } from 'react-i18next';
import classes from '#renderer/app/shell/TrainingBand.module.css';

/** Never dismissible: nobody may mistake the training world for the store. */
export function TrainingBand() {
  const { t } = useTranslation();
  return (
    <div className={classes.band} role="note">
      <span>{t('banner.training')}</span>
    </div>
  );
}
