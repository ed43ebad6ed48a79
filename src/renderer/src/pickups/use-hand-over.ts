import { useState } from 'react';
import type { PickupDetail } from '#contract/pickups.ts';
import type { HandOver } from '#renderer/pickups/mutations.ts';

export interface HandOverForm {
  collectedBy: HandOver['collectedBy'];
  setCollectedBy: (by: HandOver['collectedBy']) => void;
  proof: HandOver['proof'] | null;
  setProof: (proof: HandOver['proof']) => void;
  /** The order number as typed or scanned, where the store asks for it. */
  code: string;
  setCode: (code: string) => void;
  ageChecked: boolean;
  setAgeChecked: (checked: boolean) => void;
  asksAge: boolean;
  codeMissing: boolean;
  ageMissing: boolean;
  receipt: string;
  setReceipt: (receipt: string) => void;
  note: string;
  setNote: (note: string) => void;
  /** The money is still to be taken, so the till's receipt number is asked for. */
  asksReceipt: boolean;
  /** What is missing was pressed over once: fields say so. */
  proofMissing: boolean;
  receiptMissing: boolean;
  /** The complete form, or null after having marked and focused what is missing. */
  check: (how?: { unproven: boolean }) => HandOver | null;
}

export const codeFieldId = 'hand-over-code';
export const ageFieldId = 'hand-over-age';
export const proofFieldId = 'hand-over-proof';
export const receiptFieldId = 'hand-over-receipt';

/** What the counter notes when it hands an order over. */
export function useHandOver(pickup: PickupDetail): HandOverForm {
  const [collectedBy, setCollectedBy] = useState<HandOver['collectedBy']>('customer');
  const [proof, setProof] = useState<HandOver['proof'] | null>(pickup.proofAsked === 'none' ? null : pickup.proofAsked);
  const [code, setCode] = useState('');
  const [ageChecked, setAgeChecked] = useState(false);
  const [receipt, setReceipt] = useState('');
  const [note, setNote] = useState('');
  const [pressed, setPressed] = useState(false);
  const asksReceipt = pickup.payment !== 'paid';
  const asksAge = pickup.items.some((item) => item.ageRestricted && item.quantity > 0);
  const lacks = {
    [proofFieldId]: proof === null,
    [codeFieldId]: pickup.proofAsked === 'code' && proof === 'code' && code.trim() === '',
    [ageFieldId]: asksAge && !ageChecked,
    [receiptFieldId]: asksReceipt && receipt.trim() === '',
  };

  function check({ unproven } = { unproven: false }): HandOver | null {
    const asked = Object.entries(lacks).filter(([field]) => !(unproven && field === codeFieldId));
    const missing = asked.find(([, lacking]) => lacking)?.[0];
    if (proof === null || missing !== undefined) {
      setPressed(true);
      if (missing !== undefined) document.getElementById(missing)?.focus();
      return null;
    }
    return { collectedBy, proof: unproven ? 'none' : proof, code: orNull(code), ageChecked, receipt: orNull(receipt), note: note.trim() };
  }
  return {
    collectedBy,
    setCollectedBy,
    proof,
    setProof,
    receipt,
    setReceipt,
    note,
    setNote,
    code,
    setCode,
    ageChecked,
    setAgeChecked,
    asksAge,
    asksReceipt,
    proofMissing: pressed && lacks[proofFieldId],
    codeMissing: pressed && lacks[codeFieldId],
    ageMissing: pressed && lacks[ageFieldId],
    receiptMissing: pressed && lacks[receiptFieldId],
    check,
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
