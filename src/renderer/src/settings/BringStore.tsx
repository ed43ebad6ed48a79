import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoveFacts } from '#contract/backups.ts';
import { useInspect, useMoveIn } from '#renderer/settings/backup-calls.ts';
import panel from '#renderer/settings/Backups.module.css';
import classes from '#renderer/settings/SettingsPage.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';
import { useNow } from '#renderer/ui/use-now.ts';

/** Takes over a store that was moved from another PC: first what is in the file, then one button. */
export function BringStore() {
  const { t } = useTranslation();
  const [file, setFile] = useState('');
  const inspect = useInspect();
  const moveIn = useMoveIn();
  return (
    <section className={classes.card} aria-label={t('backups.bring.title')}>
      <h2>{t('backups.bring.title')}</h2>
      <p className={classes.intro}>{t('backups.bring.hint')}</p>
      <form
        className={panel.form}
        onSubmit={(event) => {
          event.preventDefault();
          moveIn.reset();
          inspect.mutate(file.trim());
        }}
      >
        <TextInput
          label={t('backups.bring.file')}
          description={t('backups.bring.fileHint')}
          value={file}
          maxLength={1000}
          onChange={(event) => {
            inspect.reset();
            setFile(event.currentTarget.value);
          }}
          autoComplete="off"
          spellCheck={false}
        />
        <div className={classes.buttons}>
          <Button type="submit" variant="default" loading={inspect.isPending} disabled={file.trim() === ''}>
            {t('backups.bring.look')}
          </Button>
        </div>
      </form>
      {inspect.error && <ErrorNote error={inspect.error} />}
      {inspect.data && !moveIn.data && <Offer facts={inspect.data} moveIn={moveIn} file={file.trim()} onCancel={() => inspect.reset()} />}
      {moveIn.data && (
        <p role="status" className={panel.panel}>
          {t('backups.bring.done', { store: moveIn.data.storeName })}
          {moveIn.data.setAside !== null && ` ${t('backups.bring.setAside', { file: moveIn.data.setAside })}`}
        </p>
      )}
    </section>
  );
}

interface OfferProps {
  facts: MoveFacts;
  moveIn: ReturnType<typeof useMoveIn>;
  file: string;
  onCancel: () => void;
}

function Offer({ facts, moveIn, file, onCancel }: OfferProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const named = useNamed();
  const { storeName, device, by, at, entries, unsent } = facts;
  return (
    <div className={panel.panel}>
      <p>
        {t('backups.bring.facts', { store: storeName, device, by, time: format.day(at, now), entries: format.quantity(entries) })}{' '}
        {unsent === 0 ? t('backups.bring.unsentNone') : t('backups.bring.unsent', { count: unsent })}
      </p>
      {moveIn.error && <ErrorNote error={moveIn.error} />}
      <div className={classes.buttons}>
        <Button loading={moveIn.isPending} onClick={() => named.run(({ person }) => moveIn.mutate({ file, person }))}>
          {t('backups.bring.take', { store: storeName })}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('backups.bring.cancel')}
        </Button>
      </div>
      {named.form}
    </div>
  );
}
