import { read, write, type AnswerProblem, type Call, type Decoded, type Step } from '#core/connector.ts';
import { getSourceItemsOfSkus, saveSourceItems } from '#agent/connectors/magento/inventory.ts';
import { learnLimit } from '#agent/connectors/magento/limits.ts';
import type { ShopSourceItem } from '#core/shop.ts';

/** What Magento shall hold of one SKU. */
export interface TargetRow {
  sku: string;
  quantity: number;
}

export interface WriteResult {
  written: TargetRow[];
  /** Rows Magento refused even alone, with what it said. */
  refused: { sku: string; message: string }[];
  /** The call that failed otherwise; the rest was not sent. */
  failed: AnswerProblem | null;
  /** Rows this shop takes at once, when it said so. */
  limit: number | null;
}

/**
 * Writes absolute quantities of one source, `size` rows at once. A refused batch is halved until the bad row stands alone,
 * so that it holds nobody else; a stated input limit is learned and kept to. `leaving` is the journal's part of the first write.
 */
export function* writeRows(
  sourceCode: string,
  rows: readonly TargetRow[],
  size: number,
  leaving: () => void,
): Generator<Step, WriteResult, Decoded<unknown>> {
  const result: WriteResult = { written: [], refused: [], failed: null, limit: null };
  const waiting = chunks(rows, size);
  for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
    const built = saveSourceItems(batch.map((row) => ({ ...row, sourceCode })));
    const said: { max: number | null } = { max: null };
    const answer: Decoded<true> = built.ok
      ? yield* write(listening(built.call, said), leaving)
      : { ok: false, problem: { kind: 'refused', status: 0, message: built.message } };
    if (answer.ok) {
      result.written.push(...batch);
      continue;
    }
    if (answer.problem.kind !== 'refused') return { ...result, failed: answer.problem };
    const [only] = batch;
    if (said.max !== null && said.max < batch.length) {
      result.limit = said.max;
      waiting.unshift(...chunks([...batch, ...waiting.splice(0).flat()], said.max));
    } else if (only !== undefined && batch.length === 1) result.refused.push({ sku: only.sku, message: answer.problem.message });
    else waiting.unshift(...chunks(batch, Math.ceil(batch.length / 2)));
  }
  return result;
}

/** What the source holds of these SKUs, by SKU exactly as written. */
export function* readRows(
  sourceCode: string,
  skus: readonly string[],
): Generator<Step, { ok: true; rows: Map<string, ShopSourceItem> } | { ok: false; problem: AnswerProblem }, Decoded<unknown>> {
  const rows = new Map<string, ShopSourceItem>();
  const alone = skus.filter((sku) => sku.includes(','));
  const together = skus.filter((sku) => !sku.includes(','));
  for (const asked of [...chunks(together, 50), ...alone.map((sku) => [sku])]) {
    const answer = yield* read(getSourceItemsOfSkus(sourceCode, asked));
    if (!answer.ok) return { ok: false, problem: answer.problem };
    for (const row of answer.value.items) if (row.sourceCode === sourceCode) rows.set(row.sku, row);
  }
  return { ok: true, rows };
}

/** The same call, which also hears a stated input limit. */
function listening(call: Call<true>, said: { max: number | null }): Call<true> {
  return {
    request: call.request,
    decode(result, now) {
      const limit = learnLimit(result);
      if (limit?.kind === 'items') said.max = limit.max;
      return call.decode(result, now);
    },
  };
}

function chunks<T>(rows: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < rows.length; from += size) parts.push(rows.slice(from, from + size));
  return parts;
}
