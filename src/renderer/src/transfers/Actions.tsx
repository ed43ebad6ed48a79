import { Button, Checkbox, NumberInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferDetail } from '#contract/transfers.ts';
import { rpc } from '#renderer/rpc.ts';
import { ConfirmDialog } from '#renderer/transfers/ConfirmDialog.tsx';
import { deviceId } from '#renderer/transfers/device.ts';
import { papersOf } from '#renderer/transfers/papers.ts';
import { ReportDialog } from '#renderer/transfers/ReportDialog.tsx';
import classes from '#renderer/transfers/Transfers.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PrintDialog } from '#renderer/ui/printing/PrintDialog.tsx';
import type { Ask } from '#renderer/ui/printing/queries.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

type Click = { person: string; requestId: string };

interface Props {
  transfer: TransferDetail;
  /** Counted on this device. */
  mine: boolean;
}

/** What can be done with it next, by this end of it. */
export function Actions({ transfer, mine }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const named = useNamed();
  const [boxes, setBoxes] = useState(transfer.boxes);
  const [forceScan, setForceScan] = useState(false);
  const [asking, setAsking] = useState<'send' | 'close' | 'cancel' | 'report' | null>(null);
  const [printing, setPrinting] = useState<Ask | null>(null);
  const act = useMutation({ mutationFn: (step: () => Promise<unknown>) => step() });
  const { id, state, role, holder } = transfer;
  const about = { storeId: store.id, transferId: id };
  const device = deviceId();
  const run = (step: (click: Click) => Promise<unknown>) => named.run((click) => act.mutate(() => step(click)));
  const elsewhere = holder !== null && !mine;
  const begin = (takeOver: boolean) => run((click) => rpc.transfers.begin({ ...about, ...click, device, takeOver, forceScan }));
  const origin = role === 'origin';
  const begins = origin
    ? state === 'approved' || state === 'picking' || state === 'packed'
    : state === 'sent' || state === 'receiving' || state === 'closed';
  const calls = origin ? ['requested', 'approved', 'picking', 'packed', 'sent'].includes(state) : state === 'requested';
  const beginLabel =
    state === 'closed'
      ? 'receiveLate'
      : state === 'picking' || state === 'receiving' || state === 'packed'
        ? 'goOn'
        : origin
          ? 'pick'
          : 'receive';
  return (
    <section className={classes.actions}>
      {elsewhere && <p className={classes.needs}>{t('transfers.heldBy', { person: holder.person, since: format.clock(holder.since) })}</p>}
      {act.error && <ErrorNote error={act.error} />}
      {named.form}
      <div className={classes.buttons}>
        {origin && state === 'requested' && (
          <Button loading={act.isPending} onClick={() => run((click) => rpc.transfers.approve({ ...about, ...click }))}>
            {t('transfers.act.approve')}
          </Button>
        )}
        {origin && (state === 'requested' || state === 'approved') && (
          <Button variant="default" onClick={() => run((click) => rpc.transfers.decline({ ...about, ...click }))}>
            {t('transfers.act.decline')}
          </Button>
        )}
        {origin && state === 'packed' && (
          <>
            <Button onClick={() => setAsking('send')}>{t('transfers.act.send')}</Button>
            {papersOf(transfer).map((ask) => (
              <Button
                key={ask.paper}
                variant="default"
                leftSection={<IconPrinter size={16} aria-hidden />}
                onClick={() => setPrinting(ask)}
              >
                {t(`printing.paper.${ask.paper}`)}
              </Button>
            ))}
          </>
        )}
        {mine && state === 'picking' && (
          <>
            <NumberInput
              label={t('transfers.boxes')}
              value={boxes}
              min={1}
              max={200}
              w={92}
              onChange={(value) => setBoxes(Math.max(1, Number(value) || 1))}
            />
            <Button onClick={() => run((click) => rpc.transfers.pack({ ...about, ...click, device, boxes }))}>
              {t('transfers.act.pack')}
            </Button>
          </>
        )}
        {mine && state === 'receiving' && (
          <>
            <Button onClick={() => setAsking('close')}>{t('transfers.act.close')}</Button>
            <Button variant="default" onClick={() => setAsking('report')}>
              {t('transfers.act.report')}
            </Button>
          </>
        )}
        {begins && !mine && (
          <>
            <Button
              variant={state === 'packed' || state === 'closed' ? 'default' : 'filled'}
              loading={act.isPending}
              onClick={() => begin(elsewhere)}
            >
              {t(elsewhere ? 'transfers.act.takeOver' : `transfers.act.${beginLabel}`)}
            </Button>
            {!origin && state !== 'closed' && (
              <Checkbox
                label={t('transfers.forceScan')}
                checked={forceScan}
                onChange={(event) => setForceScan(event.currentTarget.checked)}
              />
            )}
          </>
        )}
        {mine && (
          <Button variant="default" onClick={() => run((click) => rpc.transfers.pause({ ...about, ...click, device }))}>
            {t('transfers.act.pause')}
          </Button>
        )}
        {state === 'closed' && transfer.discrepancies > 0 && (
          <Button variant="default" onClick={() => run((click) => rpc.transfers.settle({ ...about, ...click }))}>
            {t('transfers.act.settle')}
          </Button>
        )}
        {calls && (
          <Button variant="default" onClick={() => setAsking('cancel')}>
            {t('transfers.act.cancel')}
          </Button>
        )}
      </div>
      <PrintDialog ask={printing} onClose={() => setPrinting(null)} />
      {asking === 'report' && <ReportDialog transfer={transfer} foreign={null} onClose={() => setAsking(null)} />}
      {asking !== null && asking !== 'report' && <ConfirmDialog transferId={id} step={asking} onClose={() => setAsking(null)} />}
    </section>
  );
}
