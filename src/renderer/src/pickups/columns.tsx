import { IconArchive, IconHandStop } from '@tabler/icons-react';
import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import type { PickupRow } from '#contract/pickups.ts';
import classes from '#renderer/pickups/columns.module.css';
import { PromiseChip } from '#renderer/ui/PromiseChip.tsx';
import { StepRing } from '#renderer/ui/StepRing.tsx';
import { SystemMark } from '#renderer/ui/SystemMark.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

export const features = tableFeatures({});
const helper = createColumnHelper<typeof features, PickupRow>();

const promise = helper.display({ id: 'promise', cell: ({ row }) => <PromiseChip row={row.original} /> });
const orderAndCustomer = helper.display({ id: 'order', cell: ({ row }) => <OrderCell row={row.original} second="customer" /> });
const order = helper.display({ id: 'order', cell: ({ row }) => <OrderCell row={row.original} second="placed" /> });
const customer = helper.display({ id: 'customer', cell: ({ row }) => <span className={classes.cut}>{row.original.customer}</span> });
const piecesAndBin = helper.display({ id: 'pieces', cell: ({ row }) => <PiecesCell row={row.original} /> });
const payment = helper.display({ id: 'payment', cell: ({ row }) => <PaymentCell row={row.original} /> });
const step = helper.display({ id: 'step', cell: ({ row }) => <StepCell row={row.original} /> });
const marks = helper.display({ id: 'marks', cell: ({ row }) => <MarksCell row={row.original} /> });

/** Beside an open pickup: two lines per cell, the customer under the order. */
export const compactColumns = helper.columns([promise, orderAndCustomer, piecesAndBin, payment, step, marks]);
/** With the window to itself: the customer has its own column. */
export const wideColumns = helper.columns([promise, order, customer, piecesAndBin, payment, step, marks]);

export type ColumnId = 'promise' | 'order' | 'customer' | 'pieces' | 'payment' | 'step' | 'marks';

function OrderCell({ row, second }: { row: PickupRow; second: 'customer' | 'placed' }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const attention = t('pickups.attention', { count: row.attention });
  return (
    <div className={classes.two}>
      <span className={classes.first}>
        <strong>{row.incrementId}</strong>
        {row.attention > 0 && (
          <span className={classes.attention} title={attention} role="img" aria-label={attention}>
            <IconHandStop size={14} stroke={2.2} aria-hidden />
            {row.attention}
          </span>
        )}
      </span>
      {second === 'customer' ? (
        <span className={classes.dim}>{row.customer}</span>
      ) : (
        <span className={classes.dim} title={format.exact(row.placedAt)}>
          {t('picking.queue.age', { age: format.span(now - row.placedAt) })}
        </span>
      )}
    </div>
  );
}

function PiecesCell({ row }: { row: PickupRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const bin = row.bin !== null && row.bags > 1 ? t('picking.queue.bagCount', { bin: row.bin, count: row.bags }) : row.bin;
  return (
    <div className={classes.numbers}>
      <span role="img" aria-label={t('pickups.pieces', { count: row.pieces })}>
        {format.quantity(row.pieces)}
      </span>
      {bin !== null && (
        <span className={classes.bin} role="img" aria-label={t('pickups.detail.bin', { bin })} title={t('pickups.detail.bin', { bin })}>
          <IconArchive size={14} aria-hidden /> {bin}
        </span>
      )}
    </div>
  );
}

function PaymentCell({ row }: { row: PickupRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.numbers}>
      <span className={row.payment === 'paid' ? undefined : classes.pay}>{t(`pickups.payment.${row.payment}`)}</span>
      <span className={classes.dim}>{format.money(row.total)}</span>
    </div>
  );
}

function StepCell({ row }: { row: PickupRow }) {
  const { t } = useTranslation();
  return (
    <div className={classes.step}>
      <StepRing state={row.state} />
      <div className={classes.two} aria-hidden={row.holder === null}>
        <span className={row.holder === null ? classes.wrap : classes.cut}>{t(`pickups.state.${row.state}`)}</span>
        {row.holder !== null && <span className={classes.dim}>{row.holder}</span>}
      </div>
    </div>
  );
}

function MarksCell({ row }: { row: PickupRow }) {
  return (
    <div className={classes.two}>
      {row.marks.map((mark) => (
        <SystemMark key={mark.system} mark={mark} />
      ))}
    </div>
  );
}
