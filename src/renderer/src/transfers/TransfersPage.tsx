import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconPlus, IconTruckDelivery } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferTab } from '#contract/transfers.ts';
import { transferCountsQuery } from '#renderer/app/queries.ts';
import { transferViews } from '#renderer/app/search.ts';
import { transfersQuery } from '#renderer/transfers/queries.ts';
import { RequestForm } from '#renderer/transfers/RequestForm.tsx';
import { Suggestions } from '#renderer/transfers/Suggestions.tsx';
import { TransferItem } from '#renderer/transfers/TransferItem.tsx';
import { TransferView } from '#renderer/transfers/TransferView.tsx';
import classes from '#renderer/transfers/Transfers.module.css';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { JournalClosed } from '#renderer/ui/JournalClosed.tsx';
import { MoreRows, rowsAtOnce } from '#renderer/ui/MoreRows.tsx';
import { TabbedPage } from '#renderer/ui/TabbedPage.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

const route = getRouteApi('/transfers');

/** Goods on their way between this store and the others. */
export function TransfersPage() {
  const store = useStore();
  return store.journal === 'open' ? <Transfers key={store.id} /> : <JournalClosed />;
}

function Transfers() {
  const { t } = useTranslation();
  const store = useStore();
  const { lane: shown = 'toApprove' } = route.useSearch();
  const format = useFormat();
  const navigate = route.useNavigate();
  const counts = useQuery(transferCountsQuery(store.id)).data;
  return (
    <TabbedPage
      title={t('transfers.title')}
      tabs={transferViews.map((name) => ({ name, label: t(`transfers.tab.${name}`), count: countOf(name) }))}
      shown={shown}
      onShow={(next) => void navigate({ search: (old) => ({ store: old.store, lane: next === 'toApprove' ? undefined : next }) })}
    >
      {shown === 'suggested' ? <Suggestions /> : <Tab key={shown} tab={shown} />}
    </TabbedPage>
  );

  function countOf(name: (typeof transferViews)[number]): string {
    return name === 'suggested' || counts === undefined ? '' : format.quantity(counts[name]);
  }
}

function Tab({ tab }: { tab: TransferTab }) {
  const { t } = useTranslation();
  const store = useStore();
  const { id, ask } = route.useSearch();
  const navigate = route.useNavigate();
  const [limit, setLimit] = useState(rowsAtOnce);
  const list = useQuery(transfersQuery(store.id, tab, limit));
  const rows = list.data?.rows ?? [];
  const open = ask !== undefined ? 'ask' : id;
  return (
    <div className={classes.split} data-open={open !== undefined}>
      <div className={classes.side}>
        <div className={classes.bar}>
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            variant="default"
            onClick={() => void navigate({ search: (old) => ({ store: old.store, lane: old.lane, ask: '1' }) })}
          >
            {t('transfers.new')}
          </Button>
        </div>
        {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} busy={list.isFetching} />}
        {list.isPending && <CardsSkeleton />}
        {list.isSuccess && rows.length === 0 && (
          <Blank icon={IconTruckDelivery} title={t(`transfers.empty.${tab}`)} hint={t('transfers.emptyHint')} />
        )}
        {rows.length > 0 && (
          <ul className={classes.list} aria-label={t(`transfers.tab.${tab}`)}>
            {rows.map((row) => (
              <TransferItem key={row.id} row={row} chosen={row.id === id} />
            ))}
          </ul>
        )}
        <MoreRows
          shown={rows.length}
          total={list.data?.counts[tab]}
          busy={list.isPlaceholderData}
          onMore={() => setLimit((old) => old + rowsAtOnce)}
        />
      </div>
      <div className={classes.detail}>
        {open === undefined && rows.length > 0 && <p className={classes.dim}>{t('transfers.choose')}</p>}
        {open === 'ask' && <RequestForm />}
        {open !== undefined && open !== 'ask' && <TransferView key={open} transferId={open} />}
      </div>
    </div>
  );
}
