import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconFileUnknown, IconWorldSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FoundOrder } from '#contract/return-desk.ts';
import classes from '#renderer/returns/find/Find.module.css';
import { FoundItem } from '#renderer/returns/find/FoundItem.tsx';
import { findQuery } from '#renderer/returns/queries.ts';
import { rpc } from '#renderer/rpc.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** The orders a text may mean; what is not known here is asked for online, when someone says so. */
export function Found({ text, days }: { text: string; days: number | null }) {
  const { t } = useTranslation();
  const store = useStore();
  const found = useQuery(findQuery(store.id, text, days));
  const online = useMutation({ mutationFn: () => rpc.returnDesk.findOnline({ storeId: store.id, text }) });
  if (found.error) return <ErrorNote error={found.error} onRetry={() => void found.refetch()} busy={found.isFetching} />;
  if (found.isPending) {
    return (
      <div className={classes.results} aria-busy>
        <CardsSkeleton />
      </div>
    );
  }
  const orders = found.data.orders.length > 0 ? found.data.orders : (online.data?.orders ?? []);
  const ask = (
    <Button
      variant="default"
      leftSection={<IconWorldSearch size={16} aria-hidden />}
      loading={online.isPending}
      onClick={() => online.mutate()}
    >
      {t('returns.desk.find.online')}
    </Button>
  );
  return (
    <div className={classes.results}>
      {online.error && <ErrorNote error={online.error} />}
      {orders.length > 0 ? (
        <Orders orders={orders} />
      ) : (
        <Blank
          icon={IconFileUnknown}
          title={t('returns.desk.find.none')}
          hint={online.isSuccess ? t('returns.desk.find.nowhere') : t('returns.desk.find.noneHint', { text })}
        >
          {!online.isSuccess && ask}
        </Blank>
      )}
      <ReadAt at={found.data.readAt} />
    </div>
  );
}

function Orders({ orders }: { orders: readonly FoundOrder[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('returns.desk.find.results')}</h3>
      <ul className={classes.orders}>
        {orders.map((order) => (
          <FoundItem key={order.orderId} order={order} />
        ))}
      </ul>
    </section>
  );
}

/** How old what is known here is: the answer may come without a connection. */
function ReadAt({ at }: { at: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <p className={classes.dim}>
      {at === null ? t('returns.desk.find.notRead') : t('returns.desk.find.readAt', { time: format.day(at, now) })}
    </p>
  );
}
