import { ScrollArea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc.ts';
import classes from '#renderer/ui/attention/AttentionCard.module.css';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { useWords } from '#renderer/ui/use-words.ts';

interface Props {
  id: string;
  title: string;
  opened: boolean;
  onClose: () => void;
}

/** What is sent or could not be read, without personal data, and what happened with it. */
export function PayloadDialog({ id, title, opened, onClose }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const now = useNow(60_000);
  const words = useWords();
  const payload = useQuery({
    queryKey: ['outbox', store.id, 'payload', id],
    queryFn: () => rpc.health.payload({ storeId: store.id, id }),
    enabled: opened,
  });
  return (
    <Dialog opened={opened} onClose={onClose} title={title} width={640}>
      <p className={classes.dim}>{t('health.inbox.lookHint')}</p>
      {payload.error && <ErrorNote error={payload.error} onRetry={() => void payload.refetch()} busy={payload.isFetching} />}
      {payload.isLoading && <CardsSkeleton />}
      {payload.data?.parts.map(({ part, text }) => (
        <section key={part + text} aria-label={t(`health.inbox.part.${part}`)} className={classes.part}>
          <h3>{t(`health.inbox.part.${part}`)}</h3>
          <ScrollArea.Autosize mah={260} type="auto" viewportProps={{ tabIndex: 0 }}>
            <pre lang="en">{text}</pre>
          </ScrollArea.Autosize>
        </section>
      ))}
      {payload.data && payload.data.log.length > 0 && (
        <section aria-label={t('health.inbox.log')} className={classes.part}>
          <h3>{t('health.inbox.log')}</h3>
          <ol>
            {payload.data.log.map(({ at, state }, index) => (
              <li key={`${at} ${index}`} title={format.exact(at)}>
                {format.day(at, now)} {words(`pickups.effect.${state}`, state)}
              </li>
            ))}
          </ol>
        </section>
      )}
    </Dialog>
  );
}
