import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { returnCountsQuery } from '#renderer/app/queries.ts';
import { returnViews } from '#renderer/app/search.ts';
import { Desk } from '#renderer/returns/desk/Desk.tsx';
import { FindView } from '#renderer/returns/find/FindView.tsx';
import { LedgerPage } from '#renderer/returns/ledger/LedgerPage.tsx';
import { ReturnList } from '#renderer/returns/ReturnList.tsx';
import classes from '#renderer/returns/Returns.module.css';
import { JournalClosed } from '#renderer/ui/JournalClosed.tsx';
import { TabbedPage } from '#renderer/ui/TabbedPage.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

const route = getRouteApi('/returns');

/** Goods from the web that come back: the order is found and taken here, or the till refunded first and its refund is matched. */
export function ReturnsPage() {
  const store = useStore();
  return store.journal === 'open' ? <Returns key={store.id} /> : <JournalClosed />;
}

function Returns() {
  const { t } = useTranslation();
  const store = useStore();
  const { shown = 'find', order, books } = route.useSearch();
  const format = useFormat();
  const navigate = route.useNavigate();
  const counts = useQuery(returnCountsQuery(store.id)).data;
  return (
    <TabbedPage
      title={t('returns.title')}
      tabs={returnViews.map((name) => ({ name, label: t(`returns.tab.${name}`), count: name === 'find' ? undefined : countOf(name) }))}
      shown={shown}
      onShow={(next) => void navigate({ search: (old) => ({ store: old.store, shown: next === 'find' ? undefined : next }) })}
    >
      {shown !== 'find' ? (
        <ReturnList key={shown} tab={shown} />
      ) : books !== undefined ? (
        <LedgerPage key={books} orderId={Number(books)} />
      ) : order === undefined ? (
        <FindView />
      ) : (
        <Desk key={order} orderId={Number(order)} />
      )}
    </TabbedPage>
  );

  function countOf(name: Exclude<(typeof returnViews)[number], 'find'>) {
    const count = counts?.[name];
    if (count === undefined) return count;
    if (name !== 'moneyNotSent' || count === 0) return format.quantity(count);
    return (
      <span className={classes.alarmCount}>
        <IconAlertTriangle size={14} aria-hidden /> {format.quantity(count)}
      </span>
    );
  }
}
