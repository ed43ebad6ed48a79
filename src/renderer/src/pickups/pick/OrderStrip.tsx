import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RoundOrder } from '#contract/picking.ts';
import classes from '#renderer/pickups/pick/OrderStrip.module.css';
import { isPicking } from '#renderer/pickups/pick/round-view.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

/** The orders of the round by their place, each with how far it is. */
export function OrderStrip({ orders, current }: { orders: readonly RoundOrder[]; current: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className={classes.strip} aria-label={t('picking.orders', { count: orders.length })} tabIndex={0}>
      {orders.map((order) => {
        const complete = !isPicking(order) || order.picked + order.short >= order.pieces;
        return (
          <li key={order.id} data-current={order.id === current} data-complete={complete}>
            <b>{order.slot}</b>
            <span>
              {order.incrementId}
              <span>{order.customer}</span>
            </span>
            <span className={classes.amount}>
              {complete && <IconCheck size={14} stroke={2.4} aria-hidden />}
              {isPicking(order) ? `${format.quantity(order.picked)}/${format.quantity(order.pieces)}` : t(`pickups.state.${order.state}`)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
