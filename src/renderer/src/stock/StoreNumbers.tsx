import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StoreStock } from '#contract/stock.ts';
import { Explained } from '#renderer/stock/Explained.tsx';
import { StateChip } from '#renderer/stock/StateChip.tsx';
import classes from '#renderer/stock/Stock.module.css';
import { useStore } from '#renderer/ui/store-context.ts';
import { writeLines } from '#renderer/ui/transfer-lines.ts';

const columns = ['onHand', 'held', 'buffer', 'moving', 'openPickups', 'expected', 'published'] as const;

/** One row per store of this PC; every number explains itself. */
export function StoreNumbers({ sku, stores }: { sku: string; stores: readonly StoreStock[] }) {
  const { t } = useTranslation();
  const here = useStore().id;
  return (
    <section className={classes.card} aria-label={t('stock.stores')}>
      <div className={classes.wide}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('stock.col.store')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className={classes.number}>
                  {t(`stock.col.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stores.map((stock) => (
              <tr key={stock.storeId} data-here={stock.storeId === here}>
                <th scope="row">
                  {stock.storeName}
                  <span className={classes.state}>
                    <StateChip stock={stock} />
                  </span>
                  {stock.storeId !== here && (
                    <Link
                      className={classes.small}
                      to="/transfers"
                      search={(old) => ({ store: old.store, ask: '1', from: stock.storeId, lines: writeLines([{ sku, quantity: 1 }]) })}
                    >
                      {t('transfers.request.fromHere')}
                    </Link>
                  )}
                  {!stock.sold && <span className={classes.needs}>{t('stock.notSold')}</span>}
                </th>
                <Numbers sku={sku} stock={stock} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.hint}>{t('stock.sentence')}</p>
    </section>
  );
}

function Numbers({ sku, stock }: { sku: string; stock: StoreStock }) {
  const of = { sku, stock };
  const buffer = stock.terms.find((each) => each.term === 'buffer')?.value ?? 0;
  return (
    <>
      <td className={classes.number}>
        <Explained {...of} number="onHand" column="onHand" value={stock.onHand} />
      </td>
      <td className={classes.number}>
        <Explained {...of} number="held" column="held" value={stock.held === 0 ? 0 : -stock.held} />
      </td>
      <td className={classes.number}>
        <Explained {...of} number="buffer" column="buffer" value={buffer} />
      </td>
      <td className={classes.number}>
        {stock.deductedNotShipped !== 0 && (
          <Explained {...of} number="deductedNotShipped" column="moving" value={stock.deductedNotShipped} signed />
        )}
        {(stock.shippedNotDeducted !== 0 || stock.deductedNotShipped === 0) && (
          <Explained
            {...of}
            number="shippedNotDeducted"
            column="moving"
            value={stock.shippedNotDeducted === 0 ? 0 : -stock.shippedNotDeducted}
          />
        )}
      </td>
      <td className={classes.number}>
        <Explained {...of} number="openPickups" column="openPickups" value={stock.openPickups} />
      </td>
      <td className={classes.number} data-sum>
        <Explained {...of} number="published" column="expected" value={stock.expected} />
      </td>
      <td
        className={classes.number}
        data-differs={stock.published !== null && stock.expected !== null && stock.published !== stock.expected}
      >
        <Explained {...of} number="published" column="published" value={stock.published} />
      </td>
    </>
  );
}
