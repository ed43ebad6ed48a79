import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreConfig } from '#contract/config.ts';
import { BackupTable } from '#renderer/settings/BackupTable.tsx';
import { backupsQuery, useBackUp, useTakeBack } from '#renderer/settings/backup-calls.ts';
import { MovedStore } from '#renderer/settings/MovedStore.tsx';
import { MoveStore } from '#renderer/settings/MoveStore.tsx';
import { RestoreBackup } from '#renderer/settings/RestoreBackup.tsx';
import classes from '#renderer/settings/SettingsPage.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';

/** One store's backups and its way to another PC; or, once it went there, the way back. */
export function StoreBackups({ store }: { store: StoreConfig }) {
  const { t } = useTranslation();
  const backups = useQuery(backupsQuery(store.id));
  const backUp = useBackUp(store.id);
  const takeBack = useTakeBack();
  const [chosen, setChosen] = useState<string | null>(null);
  if (backups.data?.moved) return <MovedStore store={store} moved={backups.data.moved} takeBack={takeBack} />;
  return (
    <section className={classes.card} aria-label={t('backups.list', { store: store.name })}>
      <div className={classes.head}>
        <h2>{t('backups.list', { store: store.name })}</h2>
        <Button variant="default" loading={backUp.isPending} onClick={() => backUp.mutate(undefined)}>
          {t('backups.make')}
        </Button>
      </div>
      {takeBack.data && (
        <p role="status" className={classes.intro}>
          {t('backups.takenBack', { store: store.name, count: takeBack.data.probed })}
        </p>
      )}
      {backUp.isSuccess && (
        <p role="status" className={classes.dim}>
          {t('backups.made')}
        </p>
      )}
      {backUp.error && <ErrorNote error={backUp.error} />}
      {backups.error && <ErrorNote error={backups.error} onRetry={() => void backups.refetch()} busy={backups.isFetching} />}
      {backups.data && <BackupTable rows={backups.data.rows} zone={store.timeZone} onChoose={setChosen} />}
      <RestoreBackup key={chosen} store={store} backup={chosen} onClose={() => setChosen(null)} />
      <MoveStore store={store} />
    </section>
  );
}
