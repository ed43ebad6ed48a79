import { Button, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferDetail, TransferScanned } from '#contract/transfers.ts';
import { rpc } from '#renderer/rpc.ts';
import { deviceId } from '#renderer/transfers/device.ts';
import { progressOf } from '#renderer/transfers/line-columns.ts';
import { transferQuery } from '#renderer/transfers/queries.ts';
import { ReportDialog } from '#renderer/transfers/ReportDialog.tsx';
import classes from '#renderer/transfers/ScanCount.module.css';
import { failureOf } from '#renderer/ui/problem.ts';
import { useScanTarget, type Understood } from '#renderer/ui/scan-target.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { usePerson } from '#renderer/ui/use-person.ts';
import { useWords } from '#renderer/ui/use-words.ts';

interface Props {
  transfer: TransferDetail;
  onScanned: (sku: string) => void;
}

/** While it is counted here every scan of an item is one piece of it; orders, badges and papers go their usual way. */
export function ScanCount({ transfer, onScanned }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const words = useWords();
  const client = useQueryClient();
  const [person] = usePerson();
  const [last, setLast] = useState<{ text: string; refused: boolean; foreign: string | null } | null>(null);
  const [reporting, setReporting] = useState<string | null>(null);
  const { counted: pieces, wanted, linesDone } = progressOf(transfer);

  useScanTarget(async (code, { meaning }) => {
    if (!['item', 'unknown', 'several'].includes(meaning.kind)) return null;
    const { foreign, ...said } = await counted(code);
    setLast({ text: said.text, refused: said.sound === 'refused', foreign });
    return { ...said, onPage: true };
  });

  async function counted(code: string): Promise<Exclude<Understood, string> & { foreign: string | null }> {
    try {
      const click = { person: person === '' ? '—' : person, requestId: crypto.randomUUID() };
      const scanned = await rpc.transfers.scan({ storeId: store.id, transferId: transfer.id, device: deviceId(), code, ...click });
      if (scanned.kind === 'counted') take(scanned.line);
      return { ...wordsOf(scanned), foreign: foreignIn(scanned) };
    } catch (error) {
      const failure = failureOf(error);
      const why =
        failure.kind === 'problem'
          ? words(`problem.${failure.problem.reason}.message`, failure.problem.message, failure.problem.params)
          : t('error.unreachable');
      return { text: t('transfers.said.failed', { why }), sound: 'refused', foreign: null };
    }
  }

  /** Shown at once; the whole is read again when the agent says that it changed. */
  function take(line: TransferDetail['lineList'][number]): void {
    onScanned(line.sku);
    client.setQueryData(transferQuery(store.id, transfer.id).queryKey, (old) =>
      old === undefined ? old : { ...old, lineList: old.lineList.map((one) => (one.sku === line.sku ? line : one)) },
    );
  }

  function wordsOf(scanned: TransferScanned): Exclude<Understood, string> {
    switch (scanned.kind) {
      case 'counted': {
        const name = scanned.line.name;
        if (scanned.allDone && scanned.counted <= scanned.wanted) return { text: t('transfers.said.done', { name }), sound: 'done' };
        const params = { name, counted: format.quantity(scanned.counted), wanted: format.quantity(scanned.wanted) };
        return scanned.counted > scanned.wanted
          ? { text: t('transfers.said.over', params), sound: 'refused' }
          : { text: t('transfers.said.counted', params), sound: 'ok' };
      }
      case 'enough':
        return { text: t('transfers.said.enough', { name: scanned.name, wanted: format.quantity(scanned.wanted) }), sound: 'refused' };
      case 'notInTransfer':
        return { text: t('transfers.said.notInTransfer', { name: scanned.name }), sound: 'refused' };
      case 'several':
        return { text: t('transfers.said.several', { skus: scanned.skus.join(', ') }), sound: 'refused' };
      case 'unknownCode':
        return { text: t('transfers.said.unknownCode', { code: scanned.code }), sound: 'refused' };
    }
  }

  /** A piece that came and is not part of it: it can be reported at once. */
  function foreignIn(scanned: TransferScanned): string | null {
    if (transfer.role === 'origin') return null;
    if (scanned.kind === 'notInTransfer') return scanned.sku;
    return scanned.kind === 'unknownCode' ? scanned.code.slice(0, 64) : null;
  }

  return (
    <section className={classes.scan} data-refused={last?.refused === true}>
      <div className={classes.said}>
        <p role="status" aria-live="assertive">
          {last?.text ?? t('transfers.scanNow')}
        </p>
        {last?.foreign !== null && last?.foreign !== undefined && (
          <Button variant="default" onClick={() => setReporting(last.foreign)}>
            {t('transfers.report.foreign')}
          </Button>
        )}
      </div>
      <div className={classes.far}>
        <Progress value={wanted === 0 ? 0 : Math.min(100, (100 * pieces) / wanted)} aria-label={t('transfers.progressLabel')} />
        <span>
          {t('transfers.progress', {
            counted: format.quantity(pieces),
            wanted: format.quantity(wanted),
            done: linesDone,
            count: transfer.lineList.length,
          })}
        </span>
      </div>
      {reporting !== null && <ReportDialog transfer={transfer} foreign={reporting} onClose={() => setReporting(null)} />}
    </section>
  );
}
