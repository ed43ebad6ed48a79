import { forgetKnown } from '#agent/replica/stock-dirty.ts';
import { recordDelays } from '#agent/stock/delays.ts';
import { publishedUpTo } from '#agent/stock/dirty.ts';
import { driftMended, noteDrift } from '#agent/stock/drift-rows.ts';
import { stockNumbers } from '#agent/stock/numbers.ts';
import { sawPublished, wrotePublished } from '#agent/stock/published-rows.ts';
import { clearUnmatchedOf, noteUnmatched } from '#agent/stock/unmatched.ts';
import type { EffectContext, EffectResult } from '#agent/sync/effect-kind.ts';

/** What one publish did, SKU by SKU; kept as the effect's result. */
export interface PublishOutcome {
  /** The cause each number was made for, by SKU: later ones keep the SKU dirty. */
  revisions: Record<string, number>;
  /** When the on-hand they were made of was asked for (ms UTC). */
  readAt: number;
  /** Magento held the right number already: quantities by SKU. */
  equal: Record<string, number>;
  /** Magento took these quantities, by SKU. */
  written: Record<string, number>;
  refused: { sku: string; message: string }[];
  /** The source has no row of it. */
  unknownOnline: string[];
  /** Read back and found to be something else. */
  differs: { sku: string; wanted: number; found: number | null }[];
}

/** Takes a publish into the journal: what Magento holds, what is not dirty any more, delays, drift. Inside write(). */
export function settlePublish(sourceCode: string, result: EffectResult, context: EffectContext): void {
  // Written by this kind's own send, a moment ago.
  const outcome = JSON.parse(result['rows'] ?? '') as PublishOutcome;
  const { journal, ids, now } = context;
  const written = Object.keys(outcome.written);
  const fitting = [...written, ...Object.keys(outcome.equal)];
  wrotePublished(journal, sourceCode, outcome.written, { effectId: context.effect.id, at: now });
  recordDelays(journal, written, now);
  for (const [sku, quantity] of Object.entries(outcome.equal))
    sawPublished(journal, sourceCode, { sku, quantity, status: quantity > 0 ? 1 : 0 }, now);
  clearUnmatchedOf(journal, fitting, now);
  driftMended(journal, fitting, now);
  for (const { sku, message } of outcome.refused) noteUnmatched(journal, ids, 'stockRefused', sku, { said: message }, now);
  for (const sku of outcome.unknownOnline) noteUnmatched(journal, ids, 'skuUnknownOnline', sku, {}, now);
  publishedUpTo(journal, outcome.revisions, outcome.readAt, now);
  for (const { sku, wanted, found } of outcome.differs) {
    forgetKnown(journal, sku);
    const { terms } = stockNumbers(journal, context.store, sku, now);
    noteDrift(journal, {
      sku,
      runId: null,
      onHand: terms.onHand,
      expected: wanted,
      magento: found,
      since: now,
      cause: 'notKept',
      right: 'till',
    });
  }
}
