import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { stockViews } from '#renderer/app/search.ts';
import { Buffers } from '#renderer/stock/Buffers.tsx';
import { Delays } from '#renderer/stock/Delays.tsx';
import { Drift } from '#renderer/stock/Drift.tsx';
import { Held } from '#renderer/stock/Held.tsx';
import { Items } from '#renderer/stock/Items.tsx';
import { reconcileQuery } from '#renderer/stock/queries.ts';
import classes from '#renderer/stock/Stock.module.css';
import { JournalClosed } from '#renderer/ui/JournalClosed.tsx';
import { useScanTarget } from '#renderer/ui/scan-target.ts';
import { TabbedPage } from '#renderer/ui/TabbedPage.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

const route = getRouteApi('/stock');
const views = { drift: <Drift />, held: <Held />, buffers: <Buffers />, delays: <Delays /> };

/** Every number of every store, what differs from Magento, what is held back, and how long a change takes. */
export function StockPage() {
  const store = useStore();
  return store.journal === 'open' ? <Stock key={store.id} /> : <JournalClosed />;
}

function Stock() {
  const { t } = useTranslation();
  const store = useStore();
  const { view = 'items' } = route.useSearch();
  const navigate = route.useNavigate();
  const open = useQuery(reconcileQuery(store.id)).data?.open ?? 0;

  useScanTarget((text, { meaning, by }) => {
    if (meaning.kind !== 'unknown' || by === 'reader') return null;
    void navigate({ search: (old) => ({ ...old, view: undefined, only: undefined, q: text, sku: undefined }) });
    return t('stock.understood', { text });
  });

  return (
    <TabbedPage
      title={t('stock.title')}
      tabs={stockViews.map((name) => ({
        name,
        label: t(`stock.view.${name}`),
        count: name === 'drift' && open > 0 && <span className={classes.count}>{open}</span>,
      }))}
      shown={view}
      onShow={(next) => void navigate({ search: (old) => ({ store: old.store, view: next === 'items' ? undefined : next }) })}
    >
      {view === 'items' ? <Items /> : <div className={classes.scroll}>{views[view]}</div>}
    </TabbedPage>
  );
}
