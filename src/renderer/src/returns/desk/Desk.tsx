import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import classes from '#renderer/returns/desk/Desk.module.css';
import { Taking } from '#renderer/returns/desk/Taking.tsx';
import { deskOrderQuery, findQuery, returnRulesQuery } from '#renderer/returns/queries.ts';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

const route = getRouteApi('/returns');

/** One order at the counter: what of it comes back, why, and where its money goes. */
export function Desk({ orderId }: { orderId: number }) {
  const { t } = useTranslation();
  const store = useStore();
  const { q = '', within } = route.useSearch();
  const navigate = route.useNavigate();
  const order = useQuery(deskOrderQuery(store.id, orderId));
  const rules = useQuery(returnRulesQuery(store.id));
  const found = useQuery({ ...findQuery(store.id, q, within === undefined ? null : Number(within)), enabled: q.length >= 2 });
  const error = order.error ?? rules.error;
  return (
    <div className={classes.page}>
      <Button
        variant="subtle"
        color="gray"
        px={8}
        className={classes.back}
        leftSection={<IconArrowLeft size={18} aria-hidden />}
        onClick={() => void navigate({ search: (old) => ({ ...old, order: undefined }) })}
      >
        {t('returns.desk.back')}
      </Button>
      {error && <ErrorNote error={error} onRetry={() => void order.refetch()} busy={order.isFetching} />}
      {order.isPending && (
        <div aria-busy>
          <CardsSkeleton />
        </div>
      )}
      {order.data && rules.data && !(found.isPending && q.length >= 2) && (
        <Taking order={order.data} rules={rules.data} by={found.data?.orders.find((one) => one.orderId === orderId)?.by ?? []} />
      )}
    </div>
  );
}
