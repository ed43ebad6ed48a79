import { NumberInput, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferDetail } from '#contract/transfers.ts';
import { rpc } from '#renderer/rpc.ts';
import { deviceId } from '#renderer/transfers/device.ts';
import classes from '#renderer/transfers/Lines.module.css';
import { columnsOf, isLeft, missingOf, type LineColumn } from '#renderer/transfers/line-columns.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { usePerson } from '#renderer/ui/use-person.ts';
import { useTouch } from '#renderer/ui/use-touch.ts';

type Line = TransferDetail['lineList'][number];

interface Props {
  transfer: TransferDetail;
  /** The counts may be typed here. */
  counting: boolean;
  /** The SKU that was scanned last: its line comes into sight. */
  scanned: string | null;
}

/** Lines that fit without scrolling need no choice. */
const few = 8;

/** Every line with what was asked, sent and received. Only the lines in sight are drawn. */
export function Lines({ transfer, counting, scanned }: Props) {
  const { t } = useTranslation();
  const [touch] = useTouch();
  const scroller = useRef<HTMLDivElement>(null);
  const [only, setOnly] = useState<'all' | 'left'>('all');
  const set = useCount(transfer);
  const columns = columnsOf(transfer);
  const lines = only === 'all' ? transfer.lineList : transfer.lineList.filter((line) => isLeft(transfer, line));
  const height = touch ? 64 : 52;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const scannedAt = lines.findIndex((line) => line.sku === scanned);
  useEffect(() => {
    if (scannedAt >= 0) virtualizer.scrollToIndex(scannedAt);
  }, [virtualizer, scannedAt, scanned]);
  const grid = { gridTemplateColumns: `minmax(0, 1fr) repeat(${columns.length}, var(--count))` };
  return (
    <section className={classes.lines}>
      {transfer.lineList.length > few && (
        <SegmentedControl
          className={classes.only}
          size="xs"
          aria-label={t('transfers.show')}
          value={only}
          onChange={(value) => setOnly(value === 'left' ? 'left' : 'all')}
          data={[
            { value: 'all', label: t('transfers.showAll', { count: transfer.lineList.length }) },
            { value: 'left', label: t('transfers.showLeft', { count: transfer.lineList.filter((line) => isLeft(transfer, line)).length }) },
          ]}
        />
      )}
      {set.error && <ErrorNote error={set.error} />}
      <div className={classes.table} role="table" aria-label={t('transfers.lines')} aria-rowcount={lines.length + 1}>
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className={classes.head} style={grid}>
            <span role="columnheader">{t('transfers.column.item')}</span>
            {columns.map((column) => (
              <span key={column} role="columnheader" className={classes.number}>
                {t(`transfers.column.${column}`)}
              </span>
            ))}
          </div>
        </div>
        <div ref={scroller} role="rowgroup" className={classes.scroll} tabIndex={0}>
          <div role="presentation" className={classes.all} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map((item) => {
              const line = lines[item.index];
              if (line === undefined) return null;
              return (
                <div
                  key={line.sku}
                  role="row"
                  aria-rowindex={item.index + 2}
                  className={classes.line}
                  data-scanned={line.sku === scanned}
                  style={{ ...grid, height: item.size, transform: `translateY(${item.start}px)` }}
                >
                  <span role="rowheader" className={classes.what}>
                    <span>{line.name === '' ? line.sku : line.name}</span>
                    <small>{line.sku}</small>
                  </span>
                  {columns.map((column) => (
                    <Cell key={column} {...{ transfer, line, column }}>
                      {counting && !transfer.forceScan && column === (transfer.role === 'origin' ? 'picked' : 'received') && (
                        <Count transfer={transfer} line={line} onSet={(quantity) => set.mutate({ sku: line.sku, quantity })} />
                      )}
                    </Cell>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </section>
  );
}

function useCount(transfer: TransferDetail) {
  const store = useStore();
  const [person] = usePerson();
  return useMutation({
    mutationFn: ({ sku, quantity }: { sku: string; quantity: number }) =>
      rpc.transfers.count({
        storeId: store.id,
        transferId: transfer.id,
        device: deviceId(),
        sku,
        quantity,
        person: person === '' ? '—' : person,
        requestId: crypto.randomUUID(),
      }),
  });
}

function Cell({ transfer, line, column, children }: { transfer: TransferDetail; line: Line; column: LineColumn; children: ReactNode }) {
  const format = useFormat();
  if (column === 'difference') {
    const difference = line.received - line.sent;
    return (
      <span role="cell" className={classes.number} data-needs={difference !== 0}>
        {difference === 0 ? '–' : `${difference > 0 ? '+' : '−'}${format.quantity(Math.abs(difference))}`}
      </span>
    );
  }
  return (
    <span role="cell" className={classes.number} data-done={missingOf(transfer, line, column) === 0}>
      {children || format.quantity(line[column])}
    </span>
  );
}

function Count({ transfer, line, onSet }: { transfer: TransferDetail; line: Line; onSet: (quantity: number) => void }) {
  const { t } = useTranslation();
  const counted = transfer.role === 'origin' ? line.picked : line.received;
  return (
    <NumberInput
      key={counted}
      aria-label={t('transfers.countOf', { name: line.name === '' ? line.sku : line.name })}
      defaultValue={counted}
      min={0}
      decimalScale={4}
      hideControls
      w={72}
      classNames={{ input: classes.input }}
      onBlur={(event) => {
        const typed = Number(event.currentTarget.value);
        if (Number.isFinite(typed) && typed >= 0 && typed !== counted) onSet(typed);
      }}
    />
  );
}
