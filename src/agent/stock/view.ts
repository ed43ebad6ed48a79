import type { DriftRow, HeldRow as HeldShown, StockRow, StockState, StoreStock } from '#contract/stock.ts';
import { driftWords } from '#core/stock/drift-words.ts';
import { explainedStock } from '#core/stock/published.ts';
import { touches } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { isMendable } from '#agent/stock/acts.ts';
import { dirtyOf } from '#agent/stock/dirty.ts';
import { driftOf, type DriftRecord } from '#agent/stock/drift-rows.ts';
import type { HeldRow } from '#agent/stock/held.ts';
import { stockNumbers } from '#agent/stock/numbers.ts';
import { knownOf } from '#agent/stock/published-rows.ts';
import { productShown } from '#agent/stock/queries.ts';
import { unmatchedOf } from '#agent/stock/unmatched.ts';
import { sourceItemLane } from '#agent/sync/lanes.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

export interface StoreLook {
  journal: Journal;
  store: StoreContext;
  /** ms UTC. */
  now: number;
}

/** One SKU at every store of this PC; what the till says of it comes from the first. */
export function stockRow(stores: readonly StoreLook[], sku: string): StockRow {
  const shown = stores.map((look) => productShown(look.journal, sku)).find((one) => one !== null) ?? null;
  return {
    sku,
    name: shown?.name ?? '',
    codes: shown?.codes ?? [],
    options: shown?.options ?? [],
    stores: stores.map((look) => storeStock(look, sku)),
  };
}

export function storeStock({ journal, store, now }: StoreLook, sku: string): StoreStock {
  const numbers = stockNumbers(journal, store, sku, now);
  const known = knownOf(journal, store.config.sourceCode, sku);
  const drift = driftOf(journal, sku);
  const { terms } = numbers;
  return {
    storeId: store.config.id,
    storeName: store.config.name,
    ...standing({ journal, store, now }, sku, known?.quantity ?? null, numbers.published?.quantity ?? null),
    sold: terms.sold,
    onHand: terms.onHand,
    held: terms.held,
    shippedNotDeducted: terms.shippedNotDeducted,
    deductedNotShipped: terms.deductedNotShipped,
    openPickups: terms.openPickups,
    buffer: numbers.buffer === null ? null : { scope: numbers.buffer.scope, key: numbers.buffer.key, quantity: numbers.buffer.quantity },
    expected: numbers.published?.quantity ?? null,
    terms: numbers.published === null ? [] : explainedStock(numbers.terms),
    published: known?.quantity ?? null,
    publishedAt: known === null || known.quantity === null ? null : known.at,
    drift: drift !== null && (drift.state === 'open' || drift.state === 'mending'),
  };
}

function standing(
  { journal, store }: StoreLook,
  sku: string,
  published: number | null,
  expected: number | null,
): { state: StockState; pendingSince: number | null } {
  const states = {
    skuUnknownOnline: 'unknownOnline',
    skuUnknownAtTill: 'unknownAtTill',
    skuTwiceAtTill: 'twiceAtTill',
    skuNotCounted: 'notCounted',
    stockRefused: 'refused',
  } as const;
  const [unmatched] = unmatchedOf(journal, sku);
  if (unmatched !== undefined) return { state: states[unmatched.reason], pendingSince: null };
  const [publish] = touches(journal, sourceItemLane(store.config.sourceCode, sku)).filter(
    (effect) => effect.kind === 'magento.sourceItems',
  );
  const since = dirtyOf(journal, sku)?.since ?? publish?.createdAt ?? null;
  if (since !== null) return { state: 'pending', pendingSince: since };
  return { state: published !== null && expected !== null ? 'published' : 'unread', pendingSince: null };
}

export function driftShown(journal: Journal, drift: DriftRecord): DriftRow {
  const { sku, onHand, expected, magento, reserved, salable, since, cause, right, state, note } = drift;
  const name = productShown(journal, sku)?.name ?? '';
  return {
    sku,
    name,
    onHand,
    expected,
    magento,
    reserved,
    salable,
    since,
    cause,
    right,
    state,
    note,
    ...driftWords[cause],
    mendable: isMendable(drift),
  };
}

export function heldShown(journal: Journal, held: HeldRow): HeldShown {
  const { id, sku, quantity, reason, bin, note, person, at, entrySeq } = held;
  return { id, sku, name: productShown(journal, sku)?.name ?? '', quantity, reason, bin, note, person, at, journal: entrySeq };
}
