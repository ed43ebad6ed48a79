import type { Ids } from '#core/ports.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { inventoryReadAt } from '#agent/replica/till-inventory.ts';
import { batchSize } from '#agent/replica/shop-limits.ts';
import { recordDelay } from '#agent/stock/delays.ts';
import { anyDirty, publishedUpTo, ripeDirty, type DirtyRow } from '#agent/stock/dirty.ts';
import { sourceItems } from '#agent/stock/effects/source-items.ts';
import { standingsOf, tillIsMoving, tillIsSettling, type Standing } from '#agent/stock/numbers.ts';
import { clearUnmatched, noteUnmatched, unmatchedOf } from '#agent/stock/unmatched.ts';
import { sourceItemLane } from '#agent/sync/lanes.ts';
import { owe } from '#agent/sync/owe.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

export interface Planning {
  journal: Journal;
  ids: Ids;
  store: StoreContext;
  /** ms UTC. */
  now: number;
}

/** Publishes on their way at once: what comes meanwhile gathers and leaves together. */
const atOnce = 4;
/** A till that does not answer must not keep a number from the web for longer. */
const patienceMs = 60_000;
/** The end of a read of the till's inventory is a call or a turn away. */
const momentMs = 10_000;
/** A SKU that Magento did not know may be there now. */
const lookUpEveryMs = 3_600_000;

/**
 * Makes publishes of what is dirty: SKUs whose number differs from what Magento holds, in batches, each SKU in at most one open
 * publish. A SKU whose lane is taken waits in the table, so that it holds no batch; a number that did not change is no effect.
 */
export function planPublishes(planning: Planning): void {
  const { journal } = planning;
  if (!anyDirty(journal)) return;
  const readAt = inventoryReadAt(journal);
  if (readAt === null) return;
  let after = { since: -1, sku: '' };
  for (;;) {
    const room = (atOnce - openPublishes(journal)) * batchSize(journal);
    if (room <= 0) return;
    const rows = ripeDirty(journal, ask(planning, readAt, after, room));
    if (rows.length === 0) return;
    const last = journal.write(() => planRows(planning, rows, readAt));
    if (rows.length < room) return;
    after = { since: last.since, sku: last.sku };
  }
}

function ask(
  { store, now }: Planning,
  readAt: number,
  after: { since: number; sku: string },
  limit: number,
): Parameters<typeof ripeDirty>[1] {
  return { lanePrefix: sourceItemLane(store.config.sourceCode, ''), readAt, giveUpAt: now - patienceMs, after, limit };
}

/** Answers the last row it looked at. */
function planRows(planning: Planning, rows: readonly DirtyRow[], readAt: number): DirtyRow {
  const { journal, store, now } = planning;
  const skus = rows.map((row) => row.sku);
  const standings = standingsOf(journal, store, skus, now);
  const changed: string[] = [];
  const settled: Record<string, number> = {};
  for (const row of rows) {
    const standing = standings.get(row.sku);
    if (standing === undefined || (standing.numbers.moves && isUnsure(planning, row, readAt))) continue;
    if (hasChanged(planning, row, standing)) changed.push(row.sku);
    else settled[row.sku] = row.revision;
  }
  publishedUpTo(journal, settled, readAt, now);
  const size = batchSize(journal);
  for (let from = 0; from < changed.length; from += size) publish(planning, changed.slice(from, from + size));
  const last = rows.at(-1);
  if (last === undefined) throw new Error('nothing to plan');
  return last;
}

/** The number is about to be another one: what a moment will tell is not published twice. */
function isUnsure({ journal, now }: Planning, { sku, since }: DirtyRow, readAt: number): boolean {
  if (since > now - patienceMs && tillIsMoving(journal, sku)) return true;
  return since > now - momentMs && tillIsSettling(journal, sku, readAt);
}

/** True when Magento is to be told; everything else is settled here. */
function hasChanged({ journal, ids, now }: Planning, row: DirtyRow, { numbers, known }: Standing): boolean {
  const { published, why } = numbers;
  if (published === null) {
    // What the shop does not sell need not fit at the till.
    if (known !== null && why !== null && why !== 'noRecordAtTill') noteUnmatched(journal, ids, why, row.sku, {}, now);
    return false;
  }
  if (known === null && wasLookedUp(journal, row.sku, now)) return false;
  if (known === null || known.quantity !== published.quantity || known.status !== published.status) return true;
  clearUnmatched(journal, row.sku, now);
  // The inventory was faster than the sale that changed it: the sale's own instant is what counts.
  if (row.cause === 'sale' && known.confirmedAt !== null && known.confirmedAt >= row.since) recordDelay(journal, row, known.confirmedAt);
  return false;
}

/** Many things are sold at the till only: Magento is not asked for them at every sale. */
function wasLookedUp(journal: Journal, sku: string, now: number): boolean {
  return unmatchedOf(journal, sku).some((one) => one.reason === 'skuUnknownOnline' && one.checkedAt > now - lookUpEveryMs);
}

function publish({ journal, ids, store, now }: Planning, skus: readonly string[]): void {
  const { sourceCode } = store.config;
  const entry = appendEntry(journal, {
    kind: 'stock.changed',
    subject: `stock:${sourceCode}`,
    person: null,
    data: { skus },
    requestId: null,
    at: now,
  });
  owe(journal, ids, sourceItems, {
    entrySeq: entry.seq,
    subject: `stock:${sourceCode}`,
    label: skus.length === 1 ? (skus[0] ?? '') : `${skus[0] ?? ''} +${skus.length - 1}`,
    payload: { sourceCode, skus },
    lanes: skus.map((sku) => sourceItemLane(sourceCode, sku)),
    at: now,
    background: true,
  });
}

function openPublishes(journal: Journal): number {
  return (
    journal
      .sql<[string], { n: number }>(
        `SELECT count(*) AS n FROM effects e WHERE e.system = 'magento' AND e.background = 1 AND e.state NOT IN ('done', 'withdrawn') AND e.state <> 'rejected' AND e.kind = ?`,
      )
      .get(sourceItems.name)?.n ?? 0
  );
}
