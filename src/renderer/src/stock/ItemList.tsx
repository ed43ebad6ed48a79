import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockRow } from '#contract/stock.ts';
import { ItemCells } from '#renderer/stock/ItemCells.tsx';
import classes from '#renderer/stock/Stock.module.css';
import { useListKeys } from '#renderer/ui/use-list-keys.ts';
import { useTouch } from '#renderer/ui/use-touch.ts';

interface Props {
  rows: readonly StockRow[];
  selected: string | undefined;
  busy: boolean;
  /** Asks for the rows after these; null when there are none, or while they are on their way. */
  onMore: (() => unknown) | null;
  /** True when there are rows after these. */
  goesOn: boolean;
  onOpen: (sku: string) => void;
}

/** SKUs as a keyboard grid that draws only the rows in sight and asks for more as they come into sight. */
export function ItemList({ rows, selected, busy, onMore, goesOn, onOpen }: Props) {
  const { t } = useTranslation();
  const [touch] = useTouch();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const rowHeight = touch ? 60 : 52;
  const virtualizer = useVirtualizer({
    count: rows.length + (goesOn ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;

  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useEffect(() => {
    if (lastShown >= rows.length - 10) onMore?.();
  }, [lastShown, rows.length, onMore]);
  useEffect(() => {
    const index = rows.findIndex((row) => row.sku === selected);
    if (index >= 0) setActive(index);
  }, [rows, selected]);

  function move(index: number): void {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
    const row = rows[next];
    if (selected !== undefined && row) onOpen(row.sku);
  }
  const onKeyDown = useListKeys({
    active,
    total: rows.length,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
    move,
    open: () => rows[active] && onOpen(rows[active].sku),
  });
  /** Only a row that is drawn can be pointed at. */
  const activeRow = items.some((item) => item.index === active) ? rows[active] : undefined;

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('stock.items')}
      aria-rowcount={goesOn ? -1 : rows.length}
      aria-activedescendant={activeRow ? rowId(activeRow.sku) : undefined}
      aria-busy={busy}
      tabIndex={0}
      onKeyDown={onKeyDown}
      className={classes.items}
    >
      <div role="rowgroup" className={classes.itemRows} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          const style = { height: item.size, transform: `translateY(${item.start}px)` };
          if (!row) return <div key={item.key} className={classes.pending} style={style} aria-hidden />;
          return (
            <div
              key={row.sku}
              id={rowId(row.sku)}
              role="row"
              aria-rowindex={item.index + 1}
              aria-current={row.sku === selected ? 'true' : undefined}
              data-active={item.index === active}
              className={classes.item}
              style={style}
              onClick={() => {
                setActive(item.index);
                onOpen(row.sku);
              }}
            >
              <ItemCells row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function rowId(sku: string): string {
  return `item-${encodeURIComponent(sku)}`;
}
