import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferDetail } from '#contract/transfers.ts';
import { rpc } from '#renderer/rpc.ts';
import { deviceId } from '#renderer/transfers/device.ts';
import classes from '#renderer/transfers/Transfers.module.css';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

const kinds = ['damaged', 'wrongItem', 'notInShipment'] as const;

/** Pieces that arrived and are not what was sent, or not whole. */
export function ReportDialog({ transfer, onClose }: { transfer: TransferDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const store = useStore();
  const named = useNamed();
  const [kind, setKind] = useState<(typeof kinds)[number]>('damaged');
  const [sku, setSku] = useState(transfer.lineList[0]?.sku ?? '');
  const [quantity, setQuantity] = useState(1);
  const [note, setNote] = useState('');
  const report = useMutation({
    mutationFn: (click: { person: string; requestId: string }) =>
      rpc.transfers.report({
        storeId: store.id,
        transferId: transfer.id,
        device: deviceId(),
        sku: sku.trim(),
        kind,
        quantity,
        note,
        ...click,
      }),
    onSuccess: onClose,
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (sku.trim() !== '' && quantity > 0) named.run((click) => report.mutate(click));
  }
  return (
    <Dialog opened onClose={onClose} title={t('transfers.act.report')}>
      <form className={classes.dialog} onSubmit={submit}>
        {report.error && <ErrorNote error={report.error} />}
        <NativeSelect
          label={t('transfers.report.kind')}
          value={kind}
          data={kinds.map((value) => ({ value, label: t(`transfers.kind.${value}`) }))}
          onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? kind)}
        />
        <TextInput
          label={t('transfers.report.sku')}
          value={sku}
          maxLength={64}
          required
          onChange={(event) => setSku(event.currentTarget.value)}
        />
        <NumberInput
          label={t('transfers.report.quantity')}
          value={quantity}
          min={0.0001}
          decimalScale={4}
          onChange={(value) => setQuantity(Number(value) || 0)}
        />
        <TextInput
          label={t('transfers.report.note')}
          value={note}
          maxLength={200}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {named.form}
        <div className={classes.buttons}>
          <Button type="submit" loading={report.isPending}>
            {t('transfers.report.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
