import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconAlertTriangle, IconReceiptRefund } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnTab } from '#contract/returns.ts';
import { MatchedDetail } from '#renderer/returns/detail/MatchedDetail.tsx';
import { ReturnDetail } from '#renderer/returns/detail/ReturnDetail.tsx';
import { MatchView } from '#renderer/returns/MatchView.tsx';
import { returnsQuery } from '#renderer/returns/queries.ts';
import { ReturnItem } from '#renderer/returns/ReturnItem.tsx';
import classes from '#renderer/returns/Returns.module.css';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { MoreRows, rowsAtOnce } from '#renderer/ui/MoreRows.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

const route = getRouteApi('/returns');

/** The returns of one tab; beside them the one that is open, to be matched or with where it stands. */
export function ReturnList({ tab }: { tab: ReturnTab }) {
  const { t } = useTranslation();
  const store = useStore();
  const { id } = route.useSearch();
  const [limit, setLimit] = useState(rowsAtOnce);
  const list = useQuery(returnsQuery(store.id, tab, limit));
  const rows = list.data?.rows ?? [];
  const row = rows.find((each) => each.id === id);
  const isDesk = id !== undefined && tab !== 'toMatch' && row?.way !== 'till';
  const hasDetail = tab === 'toMatch' || isDesk || rows.some((each) => each.orderId !== null);
  if (list.error) {
    return (
      <div className={classes.pad}>
        <ErrorNote error={list.error} onRetry={() => void list.refetch()} busy={list.isFetching} />
      </div>
    );
  }
  if (list.isPending) {
    return (
      <div className={classes.pad} aria-busy>
        <CardsSkeleton />
      </div>
    );
  }
  if (rows.length === 0 && !isDesk) {
    return <Blank icon={IconReceiptRefund} title={t(`returns.empty.${tab}`)} hint={t(`returns.emptyHint.${tab}`)} />;
  }
  return (
    <div className={classes.whole}>
      {tab === 'moneyNotSent' && rows.length > 0 && (
        <p className={classes.alarm}>
          <IconAlertTriangle size={18} aria-hidden />
          {t('returns.desk.alarm', { count: list.data.counts.moneyNotSent })}
        </p>
      )}
      <div className={classes.split}>
        {rows.length > 0 && (
          <div className={classes.list}>
            <ul className={classes.rows} aria-label={t(`returns.tab.${tab}`)}>
              {rows.map((each) => (
                <ReturnItem key={each.id} row={each} chosen={each.id === id} />
              ))}
            </ul>
            <MoreRows
              shown={rows.length}
              total={list.data.counts[tab]}
              busy={list.isPlaceholderData}
              onMore={() => setLimit((old) => old + rowsAtOnce)}
            />
          </div>
        )}
        {hasDetail && (
          <div className={classes.detail}>
            {tab === 'toMatch' && row ? (
              <MatchView key={row.id} row={row} />
            ) : row?.way === 'till' ? (
              <MatchedDetail key={row.id} row={row} />
            ) : isDesk ? (
              <ReturnDetail key={id} returnId={id} />
            ) : (
              <p className={classes.dim}>{t(tab === 'toMatch' ? 'returns.choose' : 'returns.desk.detail.choose')}</p>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
