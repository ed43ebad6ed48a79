import type { HeldReason } from '#contract/stock.ts';
import { toQuantity } from '#core/money.ts';
import type { BufferScope } from '#core/stock/buffer.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { forgetKnown, markDirty } from '#agent/replica/stock-dirty.ts';
import { saveBuffer } from '#agent/stock/buffers.ts';
import { decideDrift, driftOf, listDrift, type DriftRecord } from '#agent/stock/drift-rows.ts';
import { addHeld, heldById, releaseHeld } from '#agent/stock/held.ts';
import { adoptShadow } from '#agent/stock/reconcile.ts';
import type { Acting } from '#agent/sync/acting.ts';

/** What a person does to stock: entry and projection in one transaction; the same request twice is one action (SYNC.md J1, J2). */
export interface StockActing extends Acting {
  requestId: string;
  person: string;
}

/** Answers the journal number. */
export function setBuffer(acting: StockActing, buffer: { scope: BufferScope; key: string; quantity: number | null }): number {
  return once(acting, 'stock.bufferSet', `buffer:${buffer.scope}:${buffer.key}`, { ...buffer }, (seq) => {
    const { journal, at } = acting;
    saveBuffer(journal, buffer, buffer.quantity === null ? null : toQuantity(buffer.quantity), seq);
    const skus = buffer.scope === 'sku' ? [buffer.key] : skusForSale(journal, acting.store.config.sourceCode);
    for (const sku of skus) markDirty(journal, sku, { cause: 'buffer', since: at });
  });
}

/** Answers the journal number and the id of what is held. */
export function hold(
  acting: StockActing,
  held: { sku: string; quantity: number; reason: HeldReason; bin: string | null; note: string },
): { journal: number; id: string } {
  const { journal, ids, at, person } = acting;
  let id = ids.uuid();
  const before = entryByRequestData(journal, acting.requestId);
  if (before !== null) id = before;
  const seq = once(acting, 'stock.held', held.sku, { ...held, id }, (entrySeq) => {
    addHeld(journal, { ...held, quantity: toQuantity(held.quantity), id, person, at, entrySeq });
    markDirty(journal, held.sku, { cause: 'held', since: at });
  });
  return { journal: seq, id };
}

/** Null when nothing like it is held. */
export function release(acting: StockActing, id: string): number | null {
  const { journal, at } = acting;
  const held = heldById(journal, id);
  if (held === null) return null;
  const done = entryByRequest(journal, acting.requestId);
  if (done !== null) return done.seq;
  if (held.releasedAt !== null) return null;
  return once(acting, 'stock.released', held.sku, { id, quantity: held.quantity, reason: held.reason }, (seq) => {
    releaseHeld(journal, id, at, seq);
    markDirty(journal, held.sku, { cause: 'held', since: at });
  });
}

/** Publishes the right number of these SKUs, or of all open ones where the till is right. Answers how many. */
export function mend(acting: StockActing, skus: readonly string[] | null): { journal: number; mending: number } {
  const { journal, store, at } = acting;
  const wanted = (skus === null ? listDrift(journal, ['open'], '', 1_000_000) : skus.map((sku) => driftOf(journal, sku)))
    .filter((row) => row !== null)
    .filter(isMendable);
  const seq = once(acting, 'stock.driftMended', `stock:${store.config.sourceCode}`, { skus: wanted.map((row) => row.sku) }, (entrySeq) => {
    for (const { sku, cause } of wanted) {
      if (cause === 'notSeen') adoptShadow(journal, store, sku);
      forgetKnown(journal, sku);
      markDirty(journal, sku, { cause: 'mend', since: at });
      decideDrift(journal, sku, { state: 'mending', note: '', entrySeq, at });
    }
  });
  return { journal: seq, mending: wanted.length };
}

/** Leaves differences as they are, with the reason, until their numbers change. */
export function ignore(acting: StockActing, skus: readonly string[], reason: string): number {
  const { journal, store, at } = acting;
  const known = skus.filter((sku) => driftOf(journal, sku) !== null);
  return once(acting, 'stock.driftIgnored', `stock:${store.config.sourceCode}`, { skus: known, reason }, (entrySeq) => {
    for (const sku of known) decideDrift(journal, sku, { state: 'ignored', note: reason, entrySeq, at });
  });
}

/** Only where the till is right is there a number to publish. */
export function isMendable(drift: DriftRecord): boolean {
  return drift.right === 'till' && drift.expected !== null && drift.state !== 'mended' && drift.state !== 'mending';
}

function once(
  { journal, at, requestId, person }: StockActing,
  kind: string,
  subject: string,
  data: object,
  change: (entrySeq: number) => void,
): number {
  const done = entryByRequest(journal, requestId);
  if (done !== null) return done.seq;
  const { seq } = appendEntry(journal, { kind, subject, person, data, requestId, at });
  change(seq);
  return seq;
}

function entryByRequestData(journal: Journal, requestId: string): string | null {
  const data = entryByRequest(journal, requestId)?.data;
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? data.id : null;
}

/** Also those whose first number is still on its way. */
function skusForSale(journal: Journal, source: string): string[] {
  return journal
    .sql<[string], { sku: string }>('SELECT sku FROM stock_published WHERE source = ? UNION SELECT sku FROM stock_dirty')
    .all(source)
    .map((row) => row.sku);
}
