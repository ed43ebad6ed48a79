import type { Explanation, StockNumber } from '#contract/stock.ts';
import { effectById } from '#agent/journal/effects.ts';
import { explainedStock, termsOfMovement, type ExplainedTerm } from '#core/stock/published.ts';
import { inventoryReadAt } from '#agent/replica/till-inventory.ts';
import { buffersAround } from '#agent/replica/stock-buffers.ts';
import { listHeld } from '#agent/stock/held.ts';
import { stockNumbers, type StockNumbers } from '#agent/stock/numbers.ts';
import { knownOf } from '#agent/stock/published-rows.ts';
import { movementsOf } from '#agent/stock/queries.ts';
import type { StoreLook } from '#agent/stock/view.ts';

const nothing: Explanation = { kind: 'term', text: '', quantity: null, at: null, journal: null, effectId: null, pickupId: null };
/** Enough movements for any number that is still moving. */
const looked = 1_000;

/** The value of one number and what stands behind it: entries, effects, reads. */
export function explain(look: StoreLook, sku: string, number: StockNumber): { value: number | null; rows: Explanation[] } {
  const numbers = stockNumbers(look.journal, look.store, sku, look.now);
  switch (number) {
    case 'onHand':
      return {
        value: numbers.terms.onHand,
        rows: [
          {
            ...nothing,
            kind: 'read',
            text: 'The till’s own count at this outlet.',
            quantity: numbers.terms.onHand,
            at: inventoryReadAt(look.journal),
          },
        ],
      };
    case 'held':
      return { value: numbers.terms.held, rows: heldRows(look, sku) };
    case 'buffer':
      return { value: numbers.terms.buffer, rows: bufferRows(look, sku, numbers) };
    case 'shippedNotDeducted':
    case 'deductedNotShipped':
    case 'openPickups':
      return { value: numbers.terms[number], rows: movingRows(look, sku, number) };
    case 'published':
      return { value: numbers.published?.quantity ?? null, rows: [...termRows(numbers), ...publishedRows(look, sku)] };
  }
}

function heldRows({ journal }: StoreLook, sku: string): Explanation[] {
  return listHeld(journal, sku).map((held) => ({
    ...nothing,
    kind: 'held',
    text: `${held.reason}${held.bin === null ? '' : `, bin ${held.bin}`}, by ${held.person}${held.note === '' ? '' : `: ${held.note}`}`,
    quantity: held.quantity,
    at: held.at,
    journal: held.entrySeq,
  }));
}

function bufferRows({ journal }: StoreLook, sku: string, { buffer }: StockNumbers): Explanation[] {
  const row = buffersAround(journal, sku).find((one) => one.scope === buffer?.scope && one.key === buffer.key);
  if (row === undefined) return [];
  const of = { sku: 'of this SKU', category: `of category ${row.key}`, velocity: `of what sells ${row.key}`, store: 'of the store' }[
    row.scope
  ];
  return [{ ...nothing, kind: 'buffer', text: `The buffer ${of}.`, quantity: row.quantity, journal: row.entrySeq }];
}

function movingRows(
  { journal }: StoreLook,
  sku: string,
  number: 'shippedNotDeducted' | 'deductedNotShipped' | 'openPickups',
): Explanation[] {
  const readAt = inventoryReadAt(journal) ?? 0;
  const words = {
    shippedNotDeducted: 'Magento shipped it; the till has not taken it out yet.',
    deductedNotShipped: 'The till has taken it out; Magento has not shipped it yet.',
    openPickups: 'Open pickup; Magento has not shipped it yet.',
  };
  return movementsOf(journal, sku, looked).flatMap((movement): Explanation[] => {
    const pieces = termsOfMovement(movement, readAt)[number];
    if (pieces === 0) return [];
    const text =
      movement.feature === 'transfer'
        ? `Transfer ${movement.subject}: set aside here; the till has not taken it out yet.`
        : `Order ${movement.subject}: ${words[number]}`;
    return [
      { ...nothing, kind: 'movement', text, quantity: pieces, at: movement.at, journal: movement.journal, pickupId: movement.pickupId },
    ];
  });
}

const termWords: Record<ExplainedTerm['term'], string> = {
  onHand: 'On hand at the till',
  held: 'Held: damaged, quarantine or missing',
  shippedNotDeducted: 'Shipped in Magento, still counted by the till',
  deductedNotShipped: 'Taken out by the till, still owed in Magento',
  buffer: 'Buffer',
  notSold: 'Archived, deactivated or deleted at the till',
  neverNegative: 'Never published below zero',
  keptForPickups: 'Kept for open pickups, which Magento would refuse to ship otherwise',
};

function termRows({ published, terms }: StockNumbers): Explanation[] {
  return (published === null ? [] : explainedStock(terms)).map(({ term, value }) => ({
    ...nothing,
    kind: 'term',
    text: termWords[term],
    quantity: value,
  }));
}

function publishedRows({ journal, store }: StoreLook, sku: string): Explanation[] {
  const known = knownOf(journal, store.config.sourceCode, sku);
  if (known === null || known.quantity === null) return [];
  const effect = known.effectId === null ? null : effectById(journal, known.effectId);
  const written = {
    ...nothing,
    kind: 'effect' as const,
    text: 'Written to Magento last.',
    at: known.confirmedAt,
    journal: effect?.entrySeq ?? null,
    effectId: effect?.id ?? null,
  };
  return [
    ...(known.effectId === null ? [] : [written]),
    { ...nothing, kind: 'read', text: 'What Magento holds as far as known.', quantity: known.quantity, at: known.at },
  ];
}
