import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreConfig } from '#contract/config.ts';
import { useMoveOut } from '#renderer/settings/backup-calls.ts';
import classes from '#renderer/settings/SettingsPage.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useNamed } from '#renderer/ui/use-named.tsx';

/** Sends a store to another PC as one file: says what that leads to, then asks once more. */
export function MoveStore({ store }: { store: StoreConfig }) {
  const { t } = useTranslation();
  const move = useMoveOut();
  const named = useNamed();
  const [to, setTo] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <div className={classes.danger}>
      <h3>{t('backups.move.title', { store: store.name })}</h3>
      <p className={classes.dim}>{t('backups.move.hint')}</p>
      <TextInput
        label={t('backups.move.to')}
        description={t('backups.move.toHint')}
        value={to}
        maxLength={1000}
        onChange={(event) => setTo(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <div className={classes.buttons}>
        {asked ? (
          <>
            <Button
              color="red"
              loading={move.isPending}
              onClick={() => named.run((click) => move.mutate({ storeId: store.id, to: to.trim(), ...click }))}
            >
              {t('backups.move.sure')}
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('backups.move.keep', { store: store.name })}
            </Button>
          </>
        ) : (
          <Button variant="default" disabled={to.trim() === ''} onClick={() => setAsked(true)}>
            {t('backups.move.ask', { store: store.name })}
          </Button>
        )}
      </div>
      {named.form}
      {move.error && <ErrorNote error={move.error} />}
    </div>
  );
}
