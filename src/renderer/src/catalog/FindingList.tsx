import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingRow } from '#contract/catalog-audit.ts';
import classes from '#renderer/catalog/Audit.module.css';
import { Sku } from '#renderer/catalog/Sku.tsx';
import { useFacts } from '#renderer/catalog/use-facts.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { useTouch } from '#renderer/ui/use-touch.ts';

interface Props {
  rows: readonly FindingRow[];
  /** Rows there are in all, shown or not. */
  total: number;
  /** Several kinds stand in the list: each row says which it is. */
  withKind: boolean;
  /** Keys. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** Asks for the rows after these; null when there are none, or while they are on their way. */
  onMore: (() => void) | null;
}

/** Findings by SKU; draws only the rows in sight. */
export function FindingList({ rows, total, withKind, chosen, onChoose, onMore }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [touch] = useTouch();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = touch ? 72 : 60;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useEffect(() => {
    if (lastShown >= rows.length - 20) onMore?.();
  }, [lastShown, rows.length, onMore]);

  const some = rows.some((row) => chosen.has(row.key));
  const all = some && rows.every((row) => chosen.has(row.key));
  function toggle(key: string, on: boolean): void {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    onChoose(next);
  }
  return (
    <div className={classes.card}>
      <div className={classes.listHead}>
        <Checkbox
          label={t('audit.selectAll', { count: rows.length })}
          checked={all}
          indeterminate={some && !all}
          onChange={() => onChoose(all ? new Set() : new Set(rows.map((row) => row.key)))}
        />
        <span className={classes.number}>{t('audit.total', { count: total, n: format.quantity(total) })}</span>
      </div>
      <div ref={scroller} className={classes.list} tabIndex={0} role="group" aria-label={t('audit.found')}>
        <ul style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            return (
              row && (
                <li key={row.key} style={{ height: item.size, transform: `translateY(${item.start}px)` }} data-chosen={chosen.has(row.key)}>
                  <Row row={row} withKind={withKind} chosen={chosen.has(row.key)} onToggle={(on) => toggle(row.key, on)} />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </div>
  );
}

function Row({
  row,
  withKind,
  chosen,
  onToggle,
}: {
  row: FindingRow;
  withKind: boolean;
  chosen: boolean;
  onToggle: (on: boolean) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = useFacts();
  const now = useNow(60_000);
  const both = row.tillSku !== null && row.shopSku !== null && row.tillSku !== row.shopSku;
  const beside = row.kind === 'looksAlike' || row.kind === 'differsByCase';
  const said = [...(row.state === 'ignored' ? [t('audit.leftBy', { person: row.person ?? '', note: row.note })] : []), ...facts(row)].join(
    ' · ',
  );
  return (
    <>
      <Checkbox
        aria-label={t('audit.select', { sku: row.sku })}
        checked={chosen}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      <div className={classes.what}>
        <span className={classes.name}>{row.name === '' ? row.sku : row.name}</span>
        <span className={classes.small}>
          {both ? (
            <>
              <Sku sku={row.tillSku ?? ''} beside={beside ? (row.shopSku ?? '') : ''} /> {t('audit.andOnline')}{' '}
              <Sku sku={row.shopSku ?? ''} beside={beside ? (row.tillSku ?? '') : ''} />
            </>
          ) : (
            <Link to="/stock" search={{ sku: row.sku }}>
              <Sku sku={row.sku} />
            </Link>
          )}
        </span>
      </div>
      <div className={classes.facts} title={said}>
        {withKind && <span className={classes.name}>{t(`audit.kind.${row.kind}`)}</span>}
        <span className={classes.small}>{said}</span>
      </div>
      <span className={classes.since} title={format.exact(row.since)}>
        {t('audit.since', { time: format.until(row.since, now) })}
      </span>
    </>
  );
}
