import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RestorePreview } from '#contract/backups.ts';
import type { StoreConfig } from '#contract/config.ts';
import { previewQuery, useRestore } from '#renderer/settings/backup-calls.ts';
import classes from '#renderer/settings/Backups.module.css';
import settings from '#renderer/settings/SettingsPage.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { dayTime, spanText } from '#renderer/ui/format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';
import { useNow } from '#renderer/ui/use-now.ts';

interface Props {
  store: StoreConfig;
  /** Null until one is chosen. */
  backup: string | null;
  onClose: () => void;
}

/** What putting a backup back leads to, then one button that does it, then what came of it. */
export function RestoreBackup({ store, backup, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const now = useNow(60_000);
  const preview = useQuery({ ...previewQuery(store.id, backup ?? ''), enabled: backup !== null });
  const restore = useRestore();
  const named = useNamed();
  if (backup === null) return null;
  if (restore.data) {
    const time = dayTime(restore.data.backupFrom, now, i18n.language, store.timeZone);
    return (
      <p role="status" className={classes.panel}>
        {t('backups.restored', { time, file: restore.data.setAside })}
      </p>
    );
  }
  if (preview.error) return <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} busy={preview.isFetching} />;
  if (!preview.data) return null;
  return (
    <div className={classes.panel}>
      <Consequences preview={preview.data} store={store} />
      {restore.error && <ErrorNote error={restore.error} />}
      <div className={settings.buttons}>
        <Button loading={restore.isPending} onClick={() => named.run((click) => restore.mutate({ storeId: store.id, backup, ...click }))}>
          {t('backups.preview.restore')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('backups.preview.keep')}
        </Button>
      </div>
      {named.form}
    </div>
  );
}

function Consequences({ preview, store }: { preview: RestorePreview; store: StoreConfig }) {
  const { t, i18n } = useTranslation();
  const { backup, now, present, steps, newest } = preview;
  const time = (at: number) => dayTime(at, now, i18n.language, store.timeZone);
  const owed = backup.unsent ?? 0;
  return (
    <>
      <h3>{t('backups.preview.title', { time: time(backup.at) })}</h3>
      <ul>
        <li>{t('backups.preview.age', { age: spanText(now - backup.at, t) })}</li>
        {present === null ? (
          <li>{t('backups.preview.unreadable')}</li>
        ) : (
          <>
            <li>{steps === 0 ? t('backups.preview.stepsNone') : t('backups.preview.steps', { count: steps })}</li>
            {newest.map((step) => (
              <li key={`${step.at} ${step.kind} ${step.about}`}>
                {t('backups.preview.step', { time: time(step.at), person: step.person, about: step.about })}
              </li>
            ))}
            <li>{present.unsent === 0 ? t('backups.preview.presentNone') : t('backups.preview.present', { count: present.unsent })}</li>
          </>
        )}
        <li>{owed === 0 ? t('backups.preview.owedNone') : t('backups.preview.owed', { count: owed })}</li>
        <li>{t('backups.preview.kept')}</li>
      </ul>
    </>
  );
}
