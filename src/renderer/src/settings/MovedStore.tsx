import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreConfig } from '#contract/config.ts';
import type { useTakeBack } from '#renderer/settings/backup-calls.ts';
import classes from '#renderer/settings/SettingsPage.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { dayTime } from '#renderer/ui/format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';
import { useNow } from '#renderer/ui/use-now.ts';

interface Props {
  store: StoreConfig;
  moved: { at: number; by: string; file: string };
  takeBack: ReturnType<typeof useTakeBack>;
}

/** A store that another PC has now. Taking it back names the danger and asks twice. */
export function MovedStore({ store, moved, takeBack }: Props) {
  const { t, i18n } = useTranslation();
  const now = useNow(60_000);
  const named = useNamed();
  const [asked, setAsked] = useState<'no' | 'once' | 'twice'>('no');
  const time = dayTime(moved.at, now, i18n.language, store.timeZone);
  const take = () => named.run(({ person }) => takeBack.mutate({ storeId: store.id, person }));
  return (
    <section className={classes.card} aria-label={t('backups.moved.title', { store: store.name })}>
      <h2>{t('backups.moved.title', { store: store.name })}</h2>
      <p className={classes.intro}>{t('backups.moved.hint', { by: moved.by, time, file: moved.file })}</p>
      <div className={classes.danger}>
        {asked !== 'no' && (
          <p role="alert">{asked === 'once' ? t('backups.moved.danger') : t('backups.moved.last', { store: store.name })}</p>
        )}
        <div className={classes.buttons}>
          {asked === 'no' && (
            <Button variant="default" onClick={() => setAsked('once')}>
              {t('backups.moved.lost')}
            </Button>
          )}
          {asked === 'once' && (
            <Button color="red" variant="light" onClick={() => setAsked('twice')}>
              {t('backups.moved.sure')}
            </Button>
          )}
          {asked === 'twice' && (
            <Button color="red" loading={takeBack.isPending} onClick={take}>
              {t('backups.moved.take', { store: store.name })}
            </Button>
          )}
          {asked !== 'no' && (
            <Button variant="default" onClick={() => setAsked('no')}>
              {t('backups.moved.leave')}
            </Button>
          )}
        </div>
        {named.form}
        {takeBack.error && <ErrorNote error={takeBack.error} />}
      </div>
    </section>
  );
}
