import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconFileUnknown } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferDetail } from '#contract/transfers.ts';
import { Actions } from '#renderer/transfers/Actions.tsx';
import { deviceId } from '#renderer/transfers/device.ts';
import { Differences } from '#renderer/transfers/Differences.tsx';
import { Lines } from '#renderer/transfers/Lines.tsx';
import { transferQuery } from '#renderer/transfers/queries.ts';
import { ScanCount } from '#renderer/transfers/ScanCount.tsx';
import { TransferChips } from '#renderer/transfers/TransferChips.tsx';
import classes from '#renderer/transfers/Transfers.module.css';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { failureOf } from '#renderer/ui/problem.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

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
  const { t } = useTranslation();
  useTabOf(transfer);
  const mine = transfer.holder?.device === deviceId();
  const counting = mine && (transfer.state === 'picking' || transfer.state === 'receiving');
  return (
    <article className={classes.article} aria-label={`${transfer.origin} → ${transfer.destination}`}>
      <header className={classes.ends}>
        <h2>
          {transfer.origin} → {transfer.destination}
        </h2>
        <TransferChips row={transfer} />
        <p className={classes.dim}>{[t(`transfers.reason.${transfer.reason}`), transfer.note].filter((text) => text !== '').join(' · ')}</p>
      </header>
      <Where transfer={transfer} />
      {counting && <ScanCount transfer={transfer} />}
      <Actions transfer={transfer} mine={mine} />
      <Differences transfer={transfer} />
      <Lines transfer={transfer} counting={counting} />
    </article>
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

/** Every piece in exactly one place. */
function Where({ transfer }: { transfer: TransferDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { whereabouts, origin, destination } = transfer;
  const places = (['atOrigin', 'inTransit', 'atDestination', 'missing', 'over'] as const).filter((place) => whereabouts[place] !== 0);
  if (places.length === 0) return null;
  return (
    <dl className={classes.where} aria-label={t('transfers.where')}>
      {places.map((place) => (
        <div key={place} data-needs={place === 'missing' || place === 'over'}>
          <dt>{t(`transfers.place.${place}`, { store: place === 'atOrigin' ? origin : destination })}</dt>
          <dd>{format.quantity(whereabouts[place])}</dd>
        </div>
      ))}
    </dl>
  );
}
