import { NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferDetail } from '#contract/transfers.ts';
import { rpc } from '#renderer/rpc.ts';
import { deviceId } from '#renderer/transfers/device.ts';
import classes from '#renderer/transfers/Transfers.module.css';
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
}

/** Every line with what was asked, sent and received. Only the lines in sight are drawn. */
export function Lines({ transfer, counting }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const [person] = usePerson();
  const [touch] = useTouch();
  const scroller = useRef<HTMLDivElement>(null);
  const height = touch ? 72 : 56;
  const lines = transfer.lineList;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const set = useMutation({
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
  return (
    <section className={classes.lines}>
      <h3>{t('transfers.lines')}</h3>
      {set.error && <ErrorNote error={set.error} />}
      <div ref={scroller} className={classes.scroll} role="region" aria-label={t('transfers.lines')} tabIndex={0}>
        <ul className={classes.all} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (line === undefined) return null;
            return (
              <li
                key={line.sku}
                className={classes.line}
                aria-posinset={item.index + 1}
                aria-setsize={lines.length}
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              >
                <span className={classes.what}>
                  {line.name === '' ? line.sku : line.name}
                  <small className={classes.dim}>{line.sku}</small>
                </span>
                <Numbers transfer={transfer} line={line} />
                {counting && !transfer.forceScan && (
                  <Count transfer={transfer} line={line} onSet={(quantity) => set.mutate({ sku: line.sku, quantity })} />
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

function Numbers({ transfer, line }: { transfer: TransferDetail; line: Line }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state } = transfer;
  const left = state === 'sent' || state === 'receiving' || state === 'closed';
  const shown = left ? (['sent', 'received'] as const) : (['asked', 'picked'] as const);
  const differs = state === 'closed' && line.sent !== line.received;
  return (
    <span className={classes.numbers} data-needs={differs}>
      {shown.map((key) => t(`transfers.line.${key}`, { n: format.quantity(line[key]) })).join(' · ')}
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
      w={88}
      onBlur={(event) => {
        const typed = Number(event.currentTarget.value);
        if (Number.isFinite(typed) && typed >= 0 && typed !== counted) onSet(typed);
      }}
    />
  );
}
