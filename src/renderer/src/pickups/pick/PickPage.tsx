import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { IconPackageOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PickTarget, Round } from '#contract/picking.ts';
import type { PickSearch } from '#renderer/app/search.ts';
import classes from '#renderer/pickups/pick/Pick.module.css';
import { PickMode } from '#renderer/pickups/pick/PickMode.tsx';
import { roundQuery, type Opened } from '#renderer/pickups/pick/queries.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { JournalClosed } from '#renderer/ui/JournalClosed.tsx';
import { failureOf } from '#renderer/ui/problem.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useDelayed } from '#renderer/ui/use-delayed.ts';

const route = getRouteApi('/pick');

/** Pick mode fills the window: a round by its id or its printed code, or one order alone. */
export function PickPage() {
  const { t } = useTranslation();
  const store = useStore();
  const opened = openedOf(route.useSearch());
  if (store.journal !== 'open') return <JournalClosed />;
  if (opened === null) return <Missing title={t('picking.missing')} hint={t('picking.missingHint')} />;
  return <Opening key={`${store.id} ${JSON.stringify(opened)}`} opened={opened} />;
}

function openedOf({ batch, order, code }: PickSearch): Opened | null {
  if (batch !== undefined) return { batchId: batch };
  if (order !== undefined) return { pickupId: order };
  return code === undefined ? null : { code };
}

function Opening({ opened }: { opened: Opened }) {
  const { t } = useTranslation();
  const store = useStore();
  const query = useQuery(roundQuery(store.id, opened));
  const slow = useDelayed(query.isPending);
  if (query.data) {
    if (query.data.orders.length === 0) return <Missing title={t('picking.empty')} hint={t('picking.emptyHint')} />;
    return <PickMode round={query.data} opened={opened} target={targetOf(query.data, opened)} />;
  }
  if (query.error) {
    const failure = failureOf(query.error);
    if (failure.kind === 'problem' && failure.code === 'NOT_FOUND')
      return <Missing title={t('picking.missing')} hint={t('picking.missingHint')} />;
    return (
      <div className={classes.note}>
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
      </div>
    );
  }
  return slow ? <CardsSkeleton /> : null;
}

/** A code opens a round; what is done there is done to the round itself. */
function targetOf(round: Round, opened: Opened): PickTarget {
  if (!('code' in opened)) return opened;
  return round.batch === null ? { pickupId: round.orders[0]?.id ?? '' } : { batchId: round.batch.id };
}

function Missing({ title, hint }: { title: string; hint: string }) {
  const { t } = useTranslation();
  return (
    <Blank icon={IconPackageOff} title={title} hint={hint} wholeScreen>
      <Button component={Link} to="/pickups">
        {t('picking.back')}
      </Button>
    </Blank>
  );
}
