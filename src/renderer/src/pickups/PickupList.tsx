import { Checkbox } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compactColumns, features, wideColumns } from '#renderer/pickups/columns.tsx';
import { EmptyList } from '#renderer/pickups/EmptyList.tsx';
import { ListHeader } from '#renderer/pickups/ListHeader.tsx';
import { ListSkeleton } from '#renderer/pickups/ListSkeleton.tsx';
import classes from '#renderer/pickups/PickupList.module.css';
import type { ListView } from '#renderer/pickups/list-input.ts';
import { listQuery } from '#renderer/pickups/queries.ts';
import { useListKeys } from '#renderer/ui/use-list-keys.ts';
import { isSelectable, type Selection } from '#renderer/pickups/use-selection.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useDelayed } from '#renderer/ui/use-delayed.ts';
import { useTouch } from '#renderer/ui/use-touch.ts';
import { useWidth } from '#renderer/ui/use-width.ts';

interface Props {
  view: ListView;
  selected: string | undefined;
  /** Rows chosen for a round. */
  selection: Selection;
  /** Opens a pickup; `focus` moves on to it (Enter, click) or stays in the list (arrow keys beside an open one). */
  onOpen: (pickupId: string, focus: boolean) => void;
}

export const pickupListId = 'pickup-list';
const headerHeight = 34;
const wideFrom = 860;
const nothing: never[] = [];

/** The queue: a keyboard grid that draws only the rows in sight and asks for more as they come into sight. */
export function PickupList({ view, selected, selection, onOpen }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const [touch] = useTouch();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: widthRef, width } = useWidth();
  const query = useInfiniteQuery(listQuery(store.id, view));
  const slow = useDelayed(query.isPending);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? nothing, [query.data]);
  const total = Math.max(query.data?.pages[0]?.total ?? 0, rows.length);
  const [active, setActive] = useState(0);

  const table = useTable({ features, columns: width >= wideFrom ? wideColumns : compactColumns, data: rows, getRowId: (row) => row.id });
  const tableRows = table.getRowModel().rows;
  const rowHeight = touch ? 56 : 44;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;

  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (lastShown >= rows.length - 10 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [lastShown, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  function move(index: number): void {
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
    const row = rows[next];
    if (selected !== undefined && row) onOpen(row.id, false);
  }
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
  function extend(by: 1 | -1): void {
    selection.add([rows[active], rows[active + by]].filter((row) => row !== undefined));
    move(active + by);
  }
  const onKeyDown = useListKeys({
    active,
    total,
    page,
    move,
    open: () => rows[active] && onOpen(rows[active].id, true),
    toggle: () => rows[active] && selection.toggle(rows[active]),
    extend,
  });

  useEffect(() => {
    const index = rows.findIndex((row) => row.id === selected);
    if (index >= 0) setActive(index);
  }, [rows, selected]);

  const ref = useMergedRef(scroller, widthRef);
  /** Only a row that is drawn can be pointed at. */
  const activeRow = items.some((item) => item.index === active) ? rows[active] : undefined;
  if (query.error && rows.length === 0) {
    return (
      <div className={classes.note}>
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
      </div>
    );
  }
  if (query.isSuccess && total === 0) return <EmptyList view={view} />;
  return (
    <div
      ref={ref}
      id={pickupListId}
      role="grid"
      aria-label={
        view.search === '' ? t('pickups.listLabel', { tab: t(`pickups.tab.${view.tab}`) }) : t('pickups.searching', { text: view.search })
      }
      aria-rowcount={total + 1}
      aria-activedescendant={activeRow ? rowId(activeRow.id) : undefined}
      aria-busy={query.isFetching}
      aria-multiselectable
      tabIndex={0}
      onKeyDown={onKeyDown}
      className={classes.grid}
      data-wide={width >= wideFrom}
    >
      <ListHeader wide={width >= wideFrom} />
      {query.isPending && slow && <ListSkeleton />}
      <div role="rowgroup" className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = tableRows[item.index];
          const style = { height: item.size, transform: `translateY(${item.start - headerHeight}px)` };
          if (!row) return <div key={item.key} className={classes.pending} style={style} aria-hidden />;
          return (
            <div
              key={row.id}
              id={rowId(row.id)}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={selection.has(row.original)}
              aria-current={row.id === selected}
              data-active={item.index === active}
              className={classes.row}
              style={style}
              onClick={() => {
                setActive(item.index);
                onOpen(row.id, true);
              }}
            >
              <div role="gridcell" className={classes.select} onClick={(event) => event.stopPropagation()}>
                {isSelectable(row.original) && (
                  <Checkbox
                    aria-label={t('picking.queue.select', { order: row.original.incrementId })}
                    checked={selection.has(row.original)}
                    onChange={() => selection.toggle(row.original)}
                    tabIndex={-1}
                  />
                )}
              </div>
              {row.getAllCells().map((cell) => (
                <div key={cell.id} role="gridcell" className={classes.cell}>
                  <table.FlexRender cell={cell} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function rowId(pickupId: string): string {
  return `pickup-${pickupId}`;
}
