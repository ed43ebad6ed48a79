import { Button } from '@mantine/core';
import { IconDatabaseX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Blank } from '#renderer/ui/Blank.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

/** Why this store cannot be worked with now, and what to do; the other stores go on. */
export function JournalClosed() {
  const { t } = useTranslation();
  const store = useStore();
  return (
    <Blank icon={IconDatabaseX} title={t('store.journal', { store: store.name })} hint={t(`journal.${store.journal}`)} wholeScreen>
      {store.journalProblem !== null && (
        <details>
          <summary>{t('health.detail')}</summary>
          <span lang="en">{store.journalProblem}</span>
        </details>
      )}
      <p>{t('store.others')}</p>
      <Button variant="default" onClick={() => window.location.reload()}>
        {t('app.reload')}
      </Button>
    </Blank>
  );
}
