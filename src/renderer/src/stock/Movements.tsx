import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { movementsQuery } from '#renderer/stock/queries.ts';
import classes from '#renderer/stock/Stock.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { useStore } from '#renderer/ui/store-context.ts';

/** Every piece that was moved here, newest first, with when each side took it. */
export function Movements({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const store = useStore();
  const now = useNow(60_000);
  const movements = useQuery(movementsQuery(store.id, sku));
  const time = (at: number | null) => (at === null ? <span className={classes.dim}>{t('stock.move.open')}</span> : format.day(at, now));
  return (
    <section className={classes.card} aria-label={t('stock.movements')}>
      <h3 className={classes.cardHead}>
        {t('stock.movements')} · {store.name}
      </h3>
      {movements.error && <ErrorNote error={movements.error} onRetry={() => void movements.refetch()} busy={movements.isFetching} />}
      {movements.data?.rows.length === 0 && <p className={classes.hint}>{t('stock.noMovements')}</p>}
      {movements.data && movements.data.rows.length > 0 && (
        <div className={classes.wide}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('stock.move.what')}</th>
                <th scope="col" className={classes.number}>
                  {t('stock.move.quantity')}
                </th>
                <th scope="col">{t('stock.move.at')}</th>
                <th scope="col">{t('stock.move.shop')}</th>
                <th scope="col">{t('stock.move.till')}</th>
              </tr>
            </thead>
            <tbody>
              {movements.data.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.subject}
                    <span className={classes.small}>{t('pickups.timeline.journal', { number: row.journal })}</span>
                  </th>
                  <td className={classes.number}>{format.quantity(row.quantity)}</td>
                  <td>{format.day(row.at, now)}</td>
                  <td>{row.shopAt === null && row.endedAt !== null ? t('stock.move.ended') : time(row.shopAt)}</td>
                  <td>{row.tillAt === null && row.endedAt !== null ? t('stock.move.ended') : time(row.tillAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
