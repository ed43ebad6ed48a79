import { useTranslation } from 'react-i18next';
import type { LedgerMoney, OrderLedger } from '#contract/order-ledger.ts';
import classes from '#renderer/returns/ledger/Ledger.module.css';
import { useMethod } from '#renderer/returns/use-method.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

/** One row for each way money went, one column for who says so. */
export function MoneyTable({ ledger }: { ledger: OrderLedger }) {
  const { t } = useTranslation();
  const format = useFormat();
  const method = useMethod();
  const { paid, shop, till } = ledger.total;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption>{t('returns.ledger.money')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('returns.ledger.way')}</th>
            <th scope="col">{t('returns.ledger.paid')}</th>
            <th scope="col">{t('returns.ledger.shop')}</th>
            <th scope="col">{t('returns.ledger.till')}</th>
          </tr>
        </thead>
        <tbody>
          {ledger.money.map((row) => (
            <tr key={`${row.kind} ${row.name ?? ''}`}>
              <th scope="row">{nameOf(row)}</th>
              <td>{shown(row.paid)}</td>
              <td>{shown(row.shop)}</td>
              <td>
                {row.kind !== 'payment' ? (
                  shown(row.till)
                ) : row.till.minor === 0 ? (
                  '–'
                ) : (
                  <span className={classes.dim}>{t('returns.ledger.noted', { amount: format.money(row.till) })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('returns.ledger.total')}</th>
            <td>{format.money(paid)}</td>
            <td>{format.money(shop)}</td>
            <td>{format.money(till)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );

  function shown(money: LedgerMoney['paid']): string {
    return money.minor === 0 ? '–' : format.money(money);
  }

  function nameOf({ kind, name }: LedgerMoney): string {
    if (kind === 'payment') return method(ledger.paymentMethod, ledger.paymentTitle);
    return kind === 'till' ? name || t('returns.ledger.setOff') : t(`returns.ledger.kind.${kind}`);
  }
}
