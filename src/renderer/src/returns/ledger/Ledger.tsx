import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/returns/ledger/Ledger.module.css';
import { LedgerLines } from '#renderer/returns/ledger/LedgerLines.tsx';
import { MoneyTable } from '#renderer/returns/ledger/MoneyTable.tsx';
import { ledgerQuery } from '#renderer/returns/queries.ts';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import type { OrderLedger } from '#contract/order-ledger.ts';

/** What was paid for an order and given back, as both systems have it, and every difference in words. */
export function Ledger({ orderId }: { orderId: number }) {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const now = useNow(60_000);
  const { data, error, isPending, isFetching, refetch } = useQuery(ledgerQuery(store.id, orderId));
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} busy={isFetching} />;
  if (isPending) {
    return (
      <div aria-busy>
        <CardsSkeleton />
      </div>
    );
  }
  return (
    <section className={classes.ledger} aria-label={t('returns.ledger.title')}>
      <MoneyTable ledger={data} />
      <Verdict ledger={data} />
      <LedgerLines lines={data.lines} />
      <p className={classes.dim}>{t('returns.ledger.seen', { time: format.day(data.seenAt, now) })}</p>
    </section>
  );
}

/** Whether both books are even; if not, what is behind each part of the difference. */
function Verdict({ ledger }: { ledger: OrderLedger }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = (money: { minor: number; currency: string }) => format.money({ ...money, minor: Math.abs(money.minor) });
  const { difference, reasons, waiting, over } = ledger;
  return (
    <ul className={classes.verdict}>
      {difference.minor === 0 && reasons.length === 0 ? (
        <li data-tone="good">
          <IconCheck size={18} aria-hidden />
          {t('returns.ledger.even')}
        </li>
      ) : (
        <li data-tone="bad">
          <IconAlertTriangle size={18} aria-hidden />
          <div>
            {difference.minor !== 0 && <strong>{t('returns.ledger.uneven', { amount: amount(difference) })}</strong>}
            {reasons.map((reason) => (
              <p key={reason.code}>{t(`returns.ledger.reason.${reason.code}`, { amount: amount(reason.amount) })}</p>
            ))}
          </div>
        </li>
      )}
      {waiting.minor > 0 && (
        <li data-tone="waits">
          <IconClock size={18} aria-hidden />
          {t('returns.ledger.waiting', { amount: amount(waiting) })}
        </li>
      )}
      {over.minor > 0 && (
        <li data-tone="bad">
          <IconAlertTriangle size={18} aria-hidden />
          {t('returns.ledger.over', { amount: amount(over) })}
        </li>
      )}
    </ul>
  );
}
