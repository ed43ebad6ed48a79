import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldReason, HeldRow } from '#contract/stock.ts';
import classes from '#renderer/stock/Stock.module.css';

const reasons: readonly HeldReason[] = ['damaged', 'quarantine', 'missing'];

interface Props {
  busy: boolean;
  onHold: (pieces: Pick<HeldRow, 'sku' | 'quantity' | 'reason' | 'bin' | 'note'>) => void;
}

/** Which pieces are to be held, and why. */
export function HoldForm({ busy, onHold }: Props) {
  const { t } = useTranslation();
  const [sku, setSku] = useState('');
  const [quantity, setQuantity] = useState(1);
  const [reason, setReason] = useState<HeldReason>('damaged');
  const [bin, setBin] = useState('');
  const [note, setNote] = useState('');
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (sku.trim() === '' || quantity <= 0) return;
    onHold({ sku: sku.trim(), quantity, reason, bin: bin.trim() === '' ? null : bin.trim(), note: note.trim() });
    setSku('');
    setNote('');
    setQuantity(1);
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('stock.held.sku')}
        value={sku}
        maxLength={64}
        required
        autoComplete="off"
        onChange={(event) => setSku(event.currentTarget.value)}
      />
      <NumberInput
        label={t('stock.held.quantity')}
        value={quantity}
        min={0.0001}
        decimalScale={4}
        w={92}
        onChange={(value) => setQuantity(Number(value) || 0)}
      />
      <NativeSelect
        label={t('stock.held.reason')}
        value={reason}
        data={reasons.map((value) => ({ value, label: t(`stock.held.reasonOf.${value}`) }))}
        onChange={(event) => setReason(reasons.find((each) => each === event.currentTarget.value) ?? reason)}
      />
      <TextInput label={t('stock.held.bin')} value={bin} maxLength={20} w={110} onChange={(event) => setBin(event.currentTarget.value)} />
      <TextInput label={t('stock.held.note')} value={note} maxLength={200} onChange={(event) => setNote(event.currentTarget.value)} />
      <Button type="submit" loading={busy}>
        {t('stock.held.add')}
      </Button>
    </form>
  );
}
