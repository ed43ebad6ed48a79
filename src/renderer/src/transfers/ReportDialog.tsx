import { Button, NumberInput, Radio, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferDetail } from '#contract/transfers.ts';
import { rpc } from '#renderer/rpc.ts';
import { deviceId } from '#renderer/transfers/device.ts';
import classes from '#renderer/transfers/Transfers.module.css';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PhotoField } from '#renderer/ui/photo/PhotoField.tsx';
import { skusOf, useScanTarget } from '#renderer/ui/scan-target.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

const kinds = ['damaged', 'wrongItem', 'notInShipment'] as const;

interface Props {
  transfer: TransferDetail;
  /** A piece that is not part of it and was just scanned; null to report anything. */
  foreign: string | null;
  onClose: () => void;
}

/** Pieces that arrived and are not what was sent, or not whole. A scan chooses the piece. */
export function ReportDialog({ transfer, foreign, onClose }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const named = useNamed();
  const [kind, setKind] = useState<(typeof kinds)[number]>(foreign === null ? 'damaged' : 'notInShipment');
  const [sku, setSku] = useState(foreign ?? transfer.lineList.find((line) => line.received > 0)?.sku ?? transfer.lineList[0]?.sku ?? '');
  const [quantity, setQuantity] = useState(1);
  const [note, setNote] = useState('');
  const [photoId, setPhotoId] = useState<string | null>(null);
  const isLine = (wanted: string): boolean => transfer.lineList.some((line) => line.sku === wanted);
  useScanTarget((code, scan) => {
    if (scan.meaning.kind !== 'item' && scan.meaning.kind !== 'unknown') return null;
    const [, known = code] = skusOf(scan);
    setSku(known.slice(0, 64));
    setKind(isLine(known) ? 'damaged' : kind === 'damaged' ? 'notInShipment' : kind);
    return scan.meaning.kind === 'item' ? scan.meaning.name : known;
  });
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
        photoId,
        ...click,
      }),
    onSuccess: onClose,
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (sku.trim() !== '' && quantity > 0) named.run((click) => report.mutate(click));
  }
  function choose(next: string): void {
    const chosen = kinds.find((each) => each === next) ?? kind;
    setKind(chosen);
    if (chosen === 'damaged' && !isLine(sku)) setSku(transfer.lineList[0]?.sku ?? '');
    if (chosen !== 'damaged' && isLine(sku)) setSku('');
  }
  const about = transfer.lineList.find((line) => line.sku === sku)?.name || sku.trim() || t(`transfers.kind.${kind}`);
  const ends = { origin: transfer.origin, destination: transfer.destination };
  return (
    <Dialog opened onClose={onClose} title={t('transfers.act.report')} width={520}>
      <form className={classes.dialog} onSubmit={submit}>
        {report.error && <ErrorNote error={report.error} />}
        <Radio.Group label={t('transfers.report.kind')} value={kind} onChange={choose}>
          {kinds.map((value) => (
            <Radio
              key={value}
              mt={8}
              value={value}
              label={t(`transfers.kind.${value}`)}
              description={t(`transfers.follows.${value}`, ends)}
            />
          ))}
        </Radio.Group>
        <div className={classes.fields}>
          {kind === 'damaged' ? (
            <Select
              label={t('transfers.report.item')}
              value={sku}
              searchable
              allowDeselect={false}
              limit={50}
              flex={1}
              data={transfer.lineList.map((line) => ({
                value: line.sku,
                label: line.name === '' ? line.sku : `${line.name} · ${line.sku}`,
              }))}
              onChange={(value) => setSku(value ?? sku)}
            />
          ) : (
            <TextInput
              label={t('transfers.report.sku')}
              value={sku}
              maxLength={64}
              required
              withAsterisk={false}
              autoComplete="off"
              flex={1}
              onChange={(event) => setSku(event.currentTarget.value)}
            />
          )}
          <NumberInput
            label={t('transfers.report.quantity')}
            value={quantity}
            min={0.0001}
            decimalScale={4}
            w={96}
            onChange={(value) => setQuantity(Number(value) || 0)}
          />
        </div>
        <TextInput
          label={t('transfers.report.note')}
          value={note}
          maxLength={200}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <PhotoField photoId={photoId} about={about} onChange={setPhotoId} />
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
