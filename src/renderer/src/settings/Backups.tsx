import { useTranslation } from 'react-i18next';
import type { SettingsView } from '#contract/settings.ts';
import { BringStore } from '#renderer/settings/BringStore.tsx';
import classes from '#renderer/settings/SettingsPage.module.css';
import { StoreBackups } from '#renderer/settings/StoreBackups.tsx';

/** Backups of each store, moving it to another PC, and bringing one here. */
export function Backups({ settings }: { settings: SettingsView }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.intro}>{t('backups.intro')}</p>
      {settings.stores.map((store) => (
        <StoreBackups key={store.id} store={store} />
      ))}
      <BringStore />
    </>
  );
}
