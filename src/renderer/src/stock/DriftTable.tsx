import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DriftRow } from '#contract/stock.ts';
import { differenceOf } from '#renderer/stock/difference.ts';
import classes from '#renderer/stock/Stock.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

interface Props {
  rows: readonly DriftRow[];
  /** SKUs. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

const numbers = ['expected', 'magento', 'onHand', 'reserved', 'salable'] as const;

/** Difference first, then the item, the numbers behind it, the likely cause and who is right. */
export function DriftTable({ rows, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const all = rows.every((row) => chosen.has(row.sku));
  const some = rows.some((row) => chosen.has(row.sku));
  function toggle(sku: string, on: boolean): void {
    const next = new Set(chosen);
    if (on) next.add(sku);
    else next.delete(sku);
    onChoose(next);
  }
  return (
    <div className={`${classes.card} ${classes.wide}`}>
      <table className={classes.table}>
        <thead>
          <tr>
            <td className={classes.check}>
              <Checkbox
                aria-label={t('stock.drift.selectAll')}
                checked={all}
                indeterminate={some && !all}
                onChange={() => onChoose(all ? new Set() : new Set(rows.map((row) => row.sku)))}
              />
            </td>
            <th scope="col" className={classes.number}>
              {t('stock.drift.diff')}
            </th>
            <th scope="col" className={classes.itemColumn}>
              {t('stock.drift.item')}
            </th>
            {numbers.map((each) => (
              <th key={each} scope="col" className={classes.number}>
                {t(`stock.drift.${each}`)}
              </th>
            ))}
            <th scope="col">{t('stock.drift.why')}</th>
            <th scope="col">{t('stock.drift.right')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.sku} row={row} chosen={chosen.has(row.sku)} onToggle={(on) => toggle(row.sku, on)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, chosen, onToggle }: { row: DriftRow; chosen: boolean; onToggle: (on: boolean) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const difference = differenceOf(row);
  return (
    <tr data-chosen={chosen}>
      <td className={classes.check}>
        <Checkbox
          aria-label={t('stock.drift.select', { sku: row.sku })}
          checked={chosen}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
      </td>
      <td className={classes.number} data-difference>
        {difference === null ? '?' : `${difference > 0 ? '+' : ''}${format.quantity(difference)}`}
      </td>
      <th scope="row">
        <Link to="/stock" search={{ sku: row.sku }}>
          {row.name === '' ? row.sku : row.name}
        </Link>
        <span className={classes.small}>{row.sku}</span>
      </th>
      {numbers.map((each) => (
        <td key={each} className={classes.number}>
          {row[each] === null ? '–' : format.quantity(row[each])}
        </td>
      ))}
      <td title={`${t(`stock.drift.means.${row.cause}.message`)} ${t(`stock.drift.means.${row.cause}.cure`)}`}>
        {t(`stock.drift.cause.${row.cause}`)}
        <span className={classes.small} title={format.exact(row.since)}>
          {t('stock.drift.since')} {format.day(row.since, now)}
        </span>
        {row.right === 'person' && <span className={classes.small}>{t(`stock.drift.means.${row.cause}.cure`)}</span>}
      </td>
      <td>
        {t(`stock.drift.who.${row.right}`)}
        {row.state !== 'open' && (
          <span className={classes.small}>{[t(`stock.drift.state.${row.state}`), row.note].filter((text) => text !== '').join(': ')}</span>
        )}
      </td>
    </tr>
  );
}
