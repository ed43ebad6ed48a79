import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StockRow } from '#contract/stock.ts';
import classes from '#renderer/stock/Stock.module.css';
import { StateChip } from '#renderer/stock/StateChip.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useStore } from '#renderer/ui/store-context.ts';

/** The cells of one SKU in the list: name, what this store has on hand, and how its number at Magento stands. */
export function ItemCells({ row }: { row: StockRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const store = useStore();
  const here = row.stores.find((each) => each.storeId === store.id);
  const name = row.name === '' ? row.sku : row.name;
  const about = [row.sku, ...row.options.map((option) => option.value)].join(' · ');
  return (
    <>
      <div role="gridcell" className={classes.what}>
        <span className={classes.name} title={name}>
          {name}
        </span>
        <span className={classes.dim} title={about}>
          {about}
        </span>
      </div>
      <div role="gridcell" className={classes.onHand} title={t('stock.col.onHand')} data-negative={here !== undefined && here.onHand < 0}>
        {here === undefined ? '—' : format.quantity(here.onHand)}
      </div>
      <div role="gridcell" className={classes.stateCell}>
        {here && <StateChip stock={here} />}
        {here?.drift === true && (
          <span className={classes.needs} title={t('stock.only.drift')}>
            <IconHandStop size={16} aria-label={t('stock.only.drift')} />
          </span>
        )}
      </div>
    </>
  );
}
