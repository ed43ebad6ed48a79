import { Button, Switch } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconDownload, IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc.ts';
import { DriftActions } from '#renderer/stock/DriftActions.tsx';
import { DriftTable } from '#renderer/stock/DriftTable.tsx';
import { useReconcile } from '#renderer/stock/mutations.ts';
import { driftQuery, reconcileQuery } from '#renderer/stock/queries.ts';
import classes from '#renderer/stock/Stock.module.css';
import { saveText } from '#renderer/ui/save-text.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';
import { useNow } from '#renderer/ui/use-now.ts';

/** Where Magento holds another number than it should: why, who is right, and what to do about it. */
export function Drift() {
  const { t } = useTranslation();
  const store = useStore();
  const [ignored, setIgnored] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const drift = useInfiniteQuery(driftQuery(store.id, ignored ? ['open', 'mending', 'ignored'] : ['open', 'mending']));
  const compared = (useQuery(reconcileQuery(store.id)).data?.finishedAt ?? null) !== null;
  const rows = drift.data?.pages.flatMap((page) => page.rows) ?? [];
  const selected = rows.filter((row) => chosen.has(row.sku));
  return (
    <div className={classes.column}>
      <p className={classes.intro}>{t('stock.drift.intro')}</p>
      <Reconcile />
      {drift.error && <ErrorNote error={drift.error} onRetry={() => void drift.refetch()} busy={drift.isFetching} />}
      {drift.isPending && <CardsSkeleton />}
      {drift.isSuccess && (
        <Switch label={t('stock.drift.showIgnored')} checked={ignored} onChange={(event) => setIgnored(event.currentTarget.checked)} />
      )}
      {drift.isSuccess && rows.length === 0 && compared && (
        <Blank icon={IconCircleCheck} title={t('stock.drift.empty')} hint={t('stock.drift.emptyHint')} />
      )}
      {rows.length > 0 && (
        <>
          <DriftActions rows={rows} selected={selected} onDone={() => setChosen(new Set())} />
          <DriftTable rows={rows} chosen={chosen} onChoose={setChosen} />
        </>
      )}
      {drift.hasNextPage && (
        <Button variant="default" loading={drift.isFetchingNextPage} onClick={() => void drift.fetchNextPage()}>
          {t('stock.more')}
        </Button>
      )}
    </div>
  );
}

/** When both systems were last compared, and the way to do it now or take the result along. */
function Reconcile() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const store = useStore();
  const named = useNamed();
  const start = useReconcile();
  const { data: status } = useQuery(reconcileQuery(store.id));
  if (!status) return null;
  const working = status.state === 'till' || status.state === 'shop';
  const counts = { open: status.open, mending: status.mending, ignored: status.ignored };
  const sentence = working
    ? t('stock.drift.running', { till: format.quantity(status.readTill), shop: format.quantity(status.readShop) })
    : status.finishedAt === null
      ? t('stock.drift.never')
      : `${t('stock.drift.done', { time: format.day(status.finishedAt, now) })} ${t('stock.drift.counts', counts)}`;
  async function save(): Promise<void> {
    const { fileName, csv } = await rpc.stock.reconcileExport({ storeId: store.id });
    saveText(fileName, csv);
  }
  return (
    <>
      <div className={classes.bar}>
        <p role="status">{sentence}</p>
        <Button
          variant="default"
          leftSection={<IconScale size={16} aria-hidden />}
          loading={working || start.isPending}
          onClick={() => named.run((click) => start.mutate(click))}
        >
          {t('stock.drift.start')}
        </Button>
        {status.finishedAt !== null && (
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void save()}>
            {t('stock.drift.export')}
          </Button>
        )}
      </div>
      {named.form}
      {start.error && <ErrorNote error={start.error} onRetry={start.again} busy={start.isPending} />}
    </>
  );
}
