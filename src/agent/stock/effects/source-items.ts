import { z } from 'zod';
import { read, type Decoded, type Step } from '#core/connector.ts';
import { listSources } from '#agent/connectors/magento/inventory.ts';
import { forgetKnownOf } from '#agent/replica/stock-dirty.ts';
import { inventoryReadAt } from '#agent/replica/till-inventory.ts';
import { batchSize, learnBatchSize } from '#agent/replica/shop-limits.ts';
import { settlePublish, type PublishOutcome } from '#agent/stock/effects/settle-publish.ts';
import { readRows, writeRows, type TargetRow } from '#agent/stock/effects/write-rows.ts';
import { standingsOf } from '#agent/stock/numbers.ts';
import { effectKind, probed, type EffectContext, type EffectResult, type SendOutcome } from '#agent/sync/effect-kind.ts';

const payload = z.object({ sourceCode: z.string().min(1), skus: z.array(z.string().min(1)).min(1).max(100) });
type Payload = z.infer<typeof payload>;

/** One of so many rows of a batch is read back. */
const sampleOf = 20;

/**
 * Sets the quantities of up to a hundred SKUs at this store's source. The numbers are made when it is sent, from the newest
 * replica; only what differs from what Magento is known to hold is written, and what is not known is read first
 * (SYNC.md K1–K6).
 */
export const sourceItems = effectKind<Payload>({
  name: 'magento.sourceItems',
  system: 'magento',
  ...probed,
  schema: payload,
  // Harmless to repeat, but a write we lost sight of must not arrive after a newer one: it is let to settle first.
  settleMs: 30_000,

  check: (owed, context) =>
    owed.sourceCode === context.store.config.sourceCode ? { kind: 'go' } : { kind: 'withdraw', why: 'the store has another source now' },

  *send(owed, context) {
    const readAt = inventoryReadAt(context.journal) ?? 0;
    const wanted = wantedRows(owed, context);
    const seen = yield* readRows(
      owed.sourceCode,
      wanted.filter((row) => row.target !== null && row.known === null).map((row) => row.sku),
    );
    if (!seen.ok) return { kind: 'failed', problem: seen.problem };
    const outcome: PublishOutcome = { revisions: {}, readAt, equal: {}, written: {}, refused: [], unknownOnline: [], differs: [] };
    const changes: TargetRow[] = [];
    for (const row of wanted) {
      outcome.revisions[row.sku] = row.revision;
      if (row.target === null) continue;
      const there = row.known ?? known(seen.rows.get(row.sku));
      if (there === null) outcome.unknownOnline.push(row.sku);
      else if (there.quantity === row.target && there.status === row.target > 0) outcome.equal[row.sku] = row.target;
      else changes.push({ sku: row.sku, quantity: row.target });
    }
    if (changes.length === 0) return done(outcome);
    const skus = changes.map((row) => row.sku);
    // Only an answer makes it known again: a write that may have arrived must not look like the number before it.
    const leaving = () => forgetKnownOf(context.journal, skus);
    const result = yield* writeRows(owed.sourceCode, changes, batchSize(context.journal), leaving);
    const { limit } = result;
    if (limit !== null) context.journal.write(() => learnBatchSize(context.journal, limit));
    if (result.failed !== null) return { kind: 'failed', problem: result.failed };
    if (result.written.length === 0) {
      const missing = yield* sourceIsMissing(owed.sourceCode);
      if (missing !== null) return missing;
    }
    for (const row of result.written) outcome.written[row.sku] = row.quantity;
    outcome.refused = result.refused;
    outcome.differs = yield* readBack(owed.sourceCode, result.written, context.effect.seq);
    return done(outcome);
  },

  // Whatever is there now, the lost write may still arrive: once it has settled, sending reads and makes everything anew.
  *probe(owed) {
    const there = yield* readRows(owed.sourceCode, owed.skus.slice(0, 1));
    return there.ok ? { kind: 'absent' } : { kind: 'failed', problem: there.problem };
  },

  done: (owed, result, context) => settlePublish(owed.sourceCode, result, context),
  rebuild: (owed) => owed,
  skipConsequence: (owed) =>
    `Magento keeps the old quantity of ${owed.skus.length === 1 ? (owed.skus[0] ?? '') : `${owed.skus.length} SKUs`} until it changes again or a reconcile mends it.`,
});

interface Wanted {
  sku: string;
  revision: number;
  /** Null: nothing can be published. */
  target: number | null;
  known: { quantity: number; status: boolean } | null;
}

function wantedRows({ skus }: Payload, { journal, store, now }: EffectContext): Wanted[] {
  return [...standingsOf(journal, store, skus, now).values()].map(({ numbers, known: row, dirty }) => ({
    sku: numbers.sku,
    revision: dirty?.revision ?? 0,
    target: numbers.published?.quantity ?? null,
    known: row === null || row.quantity === null ? null : { quantity: row.quantity, status: row.status === 1 },
  }));
}

function known(row: { quantity: number; inStock: boolean } | undefined): { quantity: number; status: boolean } | null {
  return row === undefined ? null : { quantity: row.quantity, status: row.inStock };
}

function done(outcome: PublishOutcome): SendOutcome {
  const result: EffectResult = { written: String(Object.keys(outcome.written).length), rows: JSON.stringify(outcome) };
  return { kind: 'done', result };
}

/** A sample of what was written, at least one row. A read that fails says nothing: the write itself was answered. */
function* readBack(
  sourceCode: string,
  written: readonly TargetRow[],
  turn: number,
): Generator<Step, PublishOutcome['differs'], Decoded<unknown>> {
  const offset = turn % Math.min(sampleOf, Math.max(1, written.length));
  const sample = written.filter((_, index) => index % sampleOf === offset);
  if (sample.length === 0) return [];
  const there = yield* readRows(
    sourceCode,
    sample.map((row) => row.sku),
  );
  if (!there.ok) return [];
  return sample.flatMap((row) => {
    const found = there.rows.get(row.sku);
    return found?.quantity === row.quantity && found.inStock === row.quantity > 0
      ? []
      : [{ sku: row.sku, wanted: row.quantity, found: found?.quantity ?? null }];
  });
}

/** Magento says only "Could not save Source Item" (magento-measured 27): the list of sources says whether it is ours that is gone. */
function* sourceIsMissing(sourceCode: string): Generator<Step, SendOutcome | null, Decoded<unknown>> {
  const sources = yield* read(listSources());
  if (!sources.ok || sources.value.items.some((source) => source.code === sourceCode)) return null;
  return {
    kind: 'refused',
    reason: 'sourceUnknown',
    message: `Magento has no source “${sourceCode}” any more, so this store’s stock cannot be published.`,
    cure: 'Make the source again in Magento, or choose another one in Settings → Stores; then send it again.',
  };
}
