import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnRules } from '#contract/config.ts';
import type { DeskOrder, FoundBy, Tender } from '#contract/return-desk.ts';
import { Choice } from '#renderer/returns/Choice.tsx';
import classes from '#renderer/returns/desk/Desk.module.css';
import { counted, photosOf, piecesOf, type Part } from '#renderer/returns/desk/draft.ts';
import { TakeBack } from '#renderer/returns/desk/TakeBack.tsx';
import type { ReturnRequest } from '#renderer/returns/queries.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

type Proof = ReturnRequest['proof'];
const proofs: readonly Proof[] = ['number', 'contact', 'none'];

interface Props {
  order: DeskOrder;
  rules: ReturnRules;
  by: readonly FoundBy[];
  parts: readonly Part[];
  gift: boolean;
}

/** Where the money goes, what the customer shows, and what all of it leads to. */
export function MoneyPanel({ order, rules, by, parts, gift }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [tender, setTender] = useState<Tender | null>(order.tenders.find((one) => one.why === null)?.tender ?? null);
  const [shipping, setShipping] = useState(false);
  const [proof, setProof] = useState<Proof | null>(provenBy(by));
  const [allowed, setAllowed] = useState(false);
  const [notes, setNotes] = useState('');
  const asksManager = order.why === 'windowOver' || order.lines.some((line) => line.why === 'finalSale' && counted(parts, line.itemId) > 0);
  const pieces = piecesOf(parts);
  const missing =
    parts.length === 0
      ? 'pieces'
      : pieces === null
        ? 'reason'
        : tender === null
          ? 'tender'
          : proof === null
            ? 'proof'
            : asksManager && !allowed
              ? 'override'
              : null;
  const request: ReturnRequest | null =
    missing !== null || pieces === null || tender === null || proof === null
      ? null
      : { orderId: order.orderId, pieces, tender, shipping, proof, override: asksManager };
  return (
    <section aria-label={t('returns.desk.money')} className={classes.money}>
      <Choice
        legend={t('returns.desk.tender')}
        stacked
        options={order.tenders.map((one) => ({
          value: one.tender,
          label: t(`returns.desk.tenders.${one.tender}`),
          note:
            one.why === null
              ? gift
                ? null
                : t('returns.desk.cap', { amount: format.money(one.cap) })
              : t(`returns.desk.tenderWhy.${one.why}`),
          disabled: one.why !== null,
        }))}
        value={tender}
        onChange={setTender}
      />
      {order.shipping !== null && (
        <Checkbox
          label={gift ? t('returns.desk.shippingHidden') : t('returns.desk.shipping', { amount: format.money(order.shipping) })}
          checked={shipping}
          onChange={(event) => setShipping(event.currentTarget.checked)}
        />
      )}
      <Choice
        legend={t('returns.desk.proof')}
        stacked
        options={proofs.map((value) => ({
          value,
          label: t(`returns.desk.proofs.${value}`),
          note: value === 'none' ? noteOfNoReceipt() : null,
          disabled: value === 'none' && rules.noReceipt === 'never',
        }))}
        value={proof}
        onChange={setProof}
      />
      {asksManager && (
        <Checkbox label={t('returns.desk.override')} checked={allowed} onChange={(event) => setAllowed(event.currentTarget.checked)} />
      )}
      <TakeBack
        request={request}
        missing={missing}
        pieces={parts.reduce((sum, part) => sum + part.quantity, 0)}
        said={{ notes, gift, photos: photosOf(parts) }}
      >
        <Textarea
          label={t('returns.desk.notes')}
          value={notes}
          maxLength={500}
          autosize
          minRows={1}
          maxRows={4}
          onChange={(event) => setNotes(event.currentTarget.value)}
        />
      </TakeBack>
    </section>
  );

  function noteOfNoReceipt(): string {
    return t(`returns.desk.noReceipt.${rules.noReceipt === 'never' ? 'never' : 'manager'}`);
  }
}

/** A scanned or typed number is one the customer had; a name, or a piece, proves nothing. */
function provenBy(by: readonly FoundBy[]): Proof | null {
  if (by.includes('number')) return 'number';
  return by.includes('email') || by.includes('phone') ? 'contact' : null;
}
