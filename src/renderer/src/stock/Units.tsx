import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unitsQuery } from '#renderer/stock/queries.ts';
import classes from '#renderer/stock/Stock.module.css';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

const parts = ['inStores', 'held', 'inTransit', 'missing'] as const;

/** Every piece of a SKU, each in one state; with the transfers that move it. */
export function Units({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const store = useStore();
  const units = useQuery(unitsQuery(store.id, sku)).data;
  if (units === undefined) return null;
  const shown = parts.filter((part) => part === 'inStores' || units[part] !== 0);
  return (
    <section className={classes.card} aria-label={t('transfers.units.title')}>
      <h3 className={classes.cardHead}>{t('transfers.units.title')}</h3>
      <p className={classes.hint}>
        <b>{format.quantity(units.total)}</b>{' '}
        {shown.length > 1 && `= ${shown.map((part) => t(`transfers.units.${part}`, { n: format.quantity(units[part]) })).join(' + ')}`}
        {units.twice !== 0 && ` · ${t('transfers.units.twice', { n: format.quantity(units.twice) })}`}
      </p>
      {units.transfers.length > 0 && (
        <ul className={classes.rows}>
          {units.transfers.map((one) => (
            <li key={one.id}>
              <b className={classes.amount}>{format.quantity(one.pieces)}</b>
              <Link to="/transfers" search={(old) => ({ store: old.store, id: one.id })}>
                {one.label}
              </Link>
              <span className={classes.dim}>{t(one.role === 'origin' ? 'transfers.to' : 'transfers.from', { store: one.otherStore })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
