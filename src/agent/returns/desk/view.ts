import type { EffectState } from '#contract/outbox.ts';
import type { DeskDetail, Leg, LegState } from '#contract/return-desk.ts';
import type { ReturnRow, ReturnTab } from '#contract/returns.ts';
import { moneyOf, toQuantity } from '#core/money.ts';
import { effectsOf, type Effect } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { photosOf } from '#agent/photos/records.ts';
import { refundLines } from '#agent/refunds/refund-lines.ts';
import { canParkAgain, canWithdraw } from '#agent/returns/desk/act.ts';
import { deskLines, type DeskRecord } from '#agent/returns/desk/records.ts';
import { returnSale } from '#agent/returns/effects/return-sale.ts';

export function deskRow(journal: Journal, desk: DeskRecord): ReturnRow {
  const { memo, till } = effectsAround(journal, desk);
  return {
    id: desk.id,
    way: 'desk',
    receipt: desk.receipt ?? '',
    at: desk.at,
    pieces: toQuantity(deskLines(journal, desk.id).reduce((sum, line) => sum + line.quantity, 0)),
    amount: moneyOf(desk.totalMinor, desk.currency),
    exchange: false,
    tab: tabOf(desk, memoLeg(desk, memo), tillLeg(desk, till)),
    incrementId: desk.incrementId,
    orderId: desk.orderId,
    automatic: false,
    decidedBy: desk.person,
    decidedAt: desk.at,
    held: memo?.state === 'rejected' || till?.state === 'rejected',
  };
}

export function deskDetail(journal: Journal, desk: DeskRecord): DeskDetail {
  const { memo, till } = effectsAround(journal, desk);
  const photos = photosOf(journal, desk.id);
  const legs: Leg[] = [
    { leg: 'creditMemo', state: memoLeg(desk, memo), at: memo?.settledAt ?? null, proof: memoNumber(memo), effectId: openId(memo) },
    { leg: 'till', state: tillLeg(desk, till), at: desk.tillAt, proof: desk.receipt, effectId: openId(till) },
    desk.tender === 'web'
      ? { leg: 'money', state: memoLeg(desk, memo), at: memo?.settledAt ?? null, proof: memoNumber(memo), effectId: openId(memo) }
      : { leg: 'money', state: tillLeg(desk, till), at: desk.tillAt, proof: desk.receipt, effectId: openId(till) },
  ];
  return {
    ...deskRow(journal, desk),
    orderId: desk.orderId,
    tender: desk.tender,
    shipping: moneyOf(desk.shippingMinor, desk.currency),
    gift: desk.gift === 1,
    notes: desk.notes,
    journal: desk.entrySeq,
    pieceList: deskLines(journal, desk.id).map(
      ({ position, itemId, sku, name, quantity, amountMinor, reason, condition, disposition, goods }) => ({
        itemId,
        sku,
        name,
        quantity,
        amount: moneyOf(amountMinor, desk.currency),
        reason,
        condition,
        disposition,
        photo: photos.get(String(position)) ?? null,
        parts: goods.every((one) => one.sku === sku) ? [] : goods.map((one) => ({ sku: one.sku, name: one.name, quantity: one.quantity })),
      }),
    ),
    legs,
    canWithdraw: canWithdraw(journal, desk),
    canParkAgain: canParkAgain(desk),
  };
}

/** The newest of each kind; one settled long ago is gone from the outbox. */
function effectsAround(journal: Journal, desk: DeskRecord): { memo: Effect | null; till: Effect | null } {
  const effects = effectsOf(journal, desk.id);
  return {
    memo: effects.findLast((effect) => effect.kind === refundLines.name) ?? null,
    till: effects.findLast((effect) => effect.kind === returnSale.name) ?? null,
  };
}

const states: Record<EffectState, LegState> = {
  queued: 'waiting',
  retry: 'waiting',
  sending: 'sending',
  uncertain: 'sending',
  rejected: 'held',
  done: 'done',
  withdrawn: 'withdrawn',
};

function memoLeg(desk: DeskRecord, memo: Effect | null): LegState {
  if (memo !== null) return states[memo.state];
  if (desk.memoOwed === 1) return 'done';
  return desk.state === 'withdrawn' ? 'withdrawn' : 'waiting';
}

/** Parked is not done: the cashier still closes it. */
function tillLeg(desk: DeskRecord, till: Effect | null): LegState {
  if (desk.tillState === 'closed') return 'done';
  if (desk.state === 'withdrawn') return 'withdrawn';
  return till === null || till.state === 'done' ? 'waiting' : states[till.state];
}

function tabOf(desk: DeskRecord, memo: LegState, till: LegState): ReturnTab {
  const over = (state: LegState) => state === 'done' || state === 'withdrawn';
  if (desk.tender === 'till' && !over(till)) return 'open';
  if (!over(memo)) return 'moneyNotSent';
  return over(till) ? 'done' : 'open';
}

function memoNumber(memo: Effect | null): string | null {
  const number = (memo?.result as Record<string, unknown> | null | undefined)?.['creditmemo'];
  return typeof number === 'string' ? number : null;
}

function openId(effect: Effect | null): string | null {
  return effect === null || effect.state === 'done' || effect.state === 'withdrawn' ? null : effect.id;
}
