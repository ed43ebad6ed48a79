import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { suggestQuery } from '#renderer/pickups/pick/queries.ts';
import classes from '#renderer/pickups/RoundBar.module.css';
import { useStartRound } from '#renderer/pickups/use-start-round.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PromiseChip } from '#renderer/ui/PromiseChip.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

/** The orders that make the best round now, begun with one press. */
export function SuggestDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const store = useStore();
  const query = useQuery({ ...suggestQuery(store.id), enabled: opened });
  const start = useStartRound();
  const named = useNamed();
  const rows = query.data?.rows ?? [];
  const title = rows.length === 0 ? t('picking.queue.none') : t('picking.queue.suggested', { count: rows.length });
  return (
    <Dialog opened={opened} onClose={onClose} title={title} width={560}>
      <Stack gap="md">
        {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />}
        {query.data && rows.length > 0 && <Text c="dimmed">{t('picking.queue.suggestHint', { count: query.data.toPick })}</Text>}
        {query.data && rows.length === 0 && <Text c="dimmed">{t('pickups.empty.toPickHint')}</Text>}
        <ol className={classes.rows} aria-label={title}>
          {rows.map((row) => (
            <li key={row.id}>
              <PromiseChip row={row} />
              <strong>{row.incrementId}</strong>
              <span>{row.customer}</span>
              <span>{t('pickups.pieces', { count: row.pieces, formatted: format.quantity(row.pieces) })}</span>
            </li>
          ))}
        </ol>
        {start.error && <ErrorNote error={start.error} />}
        {named.form}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('picking.cancel')}
          </Button>
          {rows.length > 0 && (
            <Button
              data-autofocus
              loading={start.isPending}
              onClick={() => named.run((by) => start.mutate({ pickupIds: rows.map((row) => row.id), takeOver: false, ...by }))}
            >
              {t('picking.queue.startRound')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
