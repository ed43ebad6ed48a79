import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/ui/MoreRows.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

/** A list begins with so many, and shows so many more each time. */
export const rowsAtOnce = 200;

interface Props {
  shown: number;
  /** Undefined while nobody knows. */
  total: number | undefined;
  busy: boolean;
  onMore: () => void;
}

/** Under a list that shows its newest rows only: how many there are, and the next ones. Nothing where all are shown. */
export function MoreRows({ shown, total, busy, onMore }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (total === undefined || shown >= total) return null;
  return (
    <div className={classes.more}>
      <span>{t('rows.newest', { shown: format.quantity(shown), total: format.quantity(total) })}</span>
      <Button variant="default" size="compact-md" loading={busy} onClick={onMore}>
        {t('rows.more')}
      </Button>
    </div>
  );
}
