import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { IconFileUnknown } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferDetail } from '#contract/transfers.ts';
import { Actions } from '#renderer/transfers/Actions.tsx';
import { deviceId } from '#renderer/transfers/device.ts';
import { Differences } from '#renderer/transfers/Differences.tsx';
import { Lines } from '#renderer/transfers/Lines.tsx';
import { papersOf } from '#renderer/transfers/papers.ts';
import { transferQuery } from '#renderer/transfers/queries.ts';
import { ScanCount } from '#renderer/transfers/ScanCount.tsx';
import { TransferChips } from '#renderer/transfers/TransferChips.tsx';
import classes from '#renderer/transfers/TransferView.module.css';
import { Whereabouts } from '#renderer/transfers/Whereabouts.tsx';
import { ExceptionCard } from '#renderer/ui/attention/ExceptionCard.tsx';
import { exceptionsQuery } from '#renderer/ui/attention/queries.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PrintList } from '#renderer/ui/printing/PrintList.tsx';
import { PrintMenu } from '#renderer/ui/printing/PrintMenu.tsx';
import { printsQuery } from '#renderer/ui/printing/queries.ts';
import { failureOf } from '#renderer/ui/problem.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

const route = getRouteApi('/transfers');

/** One transfer with both its ends: where its pieces are, what is next, and its lines. */
export function TransferView({ transferId }: { transferId: string }) {
  const { t } = useTranslation();
  const store = useStore();
  const one = useQuery(transferQuery(store.id, transferId));
  if (one.error) {
    const failure = failureOf(one.error);
    if (failure.kind === 'problem' && failure.code === 'NOT_FOUND')
      return <Blank icon={IconFileUnknown} title={t('transfers.gone')} hint={t('transfers.emptyHint')} />;
    return <ErrorNote error={one.error} onRetry={() => void one.refetch()} busy={one.isFetching} />;
  }
  return one.isPending ? <CardsSkeleton /> : <Opened transfer={one.data} />;
}

function Opened({ transfer }: { transfer: TransferDetail }) {
  useTabOf(transfer);
  const [scanned, setScanned] = useState<string | null>(null);
  const mine = transfer.holder?.device === deviceId();
  const counting = mine && (transfer.state === 'picking' || transfer.state === 'receiving');
  return (
    <article className={classes.article} aria-label={`${transfer.origin} → ${transfer.destination}`}>
      <Head transfer={transfer} />
      <Questions transferId={transfer.id} />
      <ForPickup transfer={transfer} />
      <Whereabouts transfer={transfer} />
      {counting && <ScanCount transfer={transfer} onScanned={setScanned} />}
      <Actions transfer={transfer} mine={mine} />
      <Differences transfer={transfer} open={mine && transfer.state === 'receiving'} />
      <Lines transfer={transfer} counting={counting} scanned={counting ? scanned : null} />
      {papersOf(transfer).length > 0 && <Printed transferId={transfer.id} />}
    </article>
  );
}

function Head({ transfer }: { transfer: TransferDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const papers = papersOf(transfer);
  const facts = [
    transfer.label,
    transfer.reason === 'other' ? '' : t(`transfers.reason.${transfer.reason}`),
    transfer.needBy === null ? '' : t('transfers.needBy', { time: format.day(transfer.needBy, now) }),
    transfer.note,
  ].filter((fact) => fact !== '');
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <h2>
          {transfer.origin} <span aria-hidden>→</span> {transfer.destination}
        </h2>
        <TransferChips row={transfer} whole />
        {papers.length > 0 && (
          <span className={classes.end}>
            <PrintMenu papers={papers} />
          </span>
        )}
      </div>
      <p>{facts.join(' · ')}</p>
    </header>
  );
}

/** What only a person can answer about it: two counts, a cancellation. */
function Questions({ transferId }: { transferId: string }) {
  const store = useStore();
  const { data } = useQuery(exceptionsQuery(store.id));
  return data?.rows.filter((row) => row.subject === transferId).map((row) => <ExceptionCard key={row.id} exception={row} />);
}

/** What is to be done for the order that waits for it. */
function ForPickup({ transfer }: { transfer: TransferDetail }) {
  const { t } = useTranslation();
  const { pickupId, incrementId, state } = transfer;
  if (pickupId === null || incrementId === null) return null;
  const how = state === 'closed' ? 'arrived' : state === 'declined' || state === 'cancelled' ? 'over' : 'coming';
  return (
    <p className={classes.forPickup}>
      {t(`transfers.forPickup.${how}`, { order: incrementId })}{' '}
      <Link to="/pickups" search={(old) => ({ store: old.store, pickup: pickupId })}>
        {t('health.record.pickup')}
      </Link>
    </p>
  );
}

/** Papers of it that came out, each to be printed again under its first number. */
function Printed({ transferId }: { transferId: string }) {
  const { t } = useTranslation();
  const store = useStore();
  const prints = useQuery(printsQuery(store.id, transferId)).data;
  if (prints === undefined || prints.rows.length === 0) return null;
  return (
    <details className={classes.printed}>
      <summary>
        {t('transfers.printed')} {prints.rows.length}
      </summary>
      <PrintList subject={transferId} />
    </details>
  );
}

/** The list goes along with what is open: a step takes it to the next tab. */
function useTabOf({ tab }: TransferDetail): void {
  const { lane = 'toApprove' } = route.useSearch();
  const navigate = route.useNavigate();
  useEffect(() => {
    if (tab !== lane) void navigate({ search: (old) => ({ ...old, lane: tab === 'toApprove' ? undefined : tab }), replace: true });
  }, [tab, lane, navigate]);
}
