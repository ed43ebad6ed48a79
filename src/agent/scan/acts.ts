import { parseCode } from '#contract/codes.ts';
import type { ErrorCode, Problem } from '#contract/errors.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { skusOfCode } from '#agent/replica/item-codes.ts';
import { ordersNumbered } from '#agent/scan/orders.ts';
import { removeTaught, saveTaught, taughtCode } from '#agent/scan/taught.ts';

/** A person's click on the scanner's pages; the same request twice is one action (SYNC.md J2). */
export interface ScanActing {
  journal: Journal;
  at: number;
  requestId: string;
  person: string;
}

export type ScanActed = { ok: true; journal: number } | ({ ok: false; code: ErrorCode } & Problem);

/** From now on `code` means `sku` here. Inside write(). */
export function teach({ journal, at, requestId, person }: ScanActing, code: string, sku: string): ScanActed {
  const done = entryByRequest(journal, requestId);
  if (done !== null) return { ok: true, journal: done.seq };
  const problem = inTheWay(journal, code, sku);
  if (problem !== null) return problem;
  const { seq } = appendEntry(journal, { kind: 'barcode.taught', subject: sku, person, data: { code, sku }, requestId, at });
  saveTaught(journal, { code, sku, person, at, entrySeq: seq });
  return { ok: true, journal: seq };
}

/** What was taught is no longer so. Inside write(). */
export function forget({ journal, at, requestId, person }: ScanActing, code: string): ScanActed {
  const done = entryByRequest(journal, requestId);
  if (done !== null) return { ok: true, journal: done.seq };
  const taught = taughtCode(journal, code);
  if (taught === null)
    return refused('NOT_FOUND', 'codeNotTaught', { code }, `Nobody taught the barcode ${code} here.`, 'Read the list again.');
  const data = { code: taught.code, sku: taught.sku };
  const { seq } = appendEntry(journal, { kind: 'barcode.forgotten', subject: taught.sku, person, data, requestId, at });
  removeTaught(journal, code);
  return { ok: true, journal: seq };
}

/** Why the code cannot be taught to mean the SKU; null when it can. */
function inTheWay(journal: Journal, code: string, sku: string): ScanActed | null {
  if (parseCode(code) !== null)
    return refused('NOT_NOW', 'codeIsOurs', { code }, `${code} is a code Backroom prints.`, 'Scan the barcode on the item itself.');
  const [order] = ordersNumbered(journal, code);
  if (order !== undefined)
    return refused(
      'NOT_NOW',
      'codeIsOrder',
      { code, order: order.incrementId },
      `${code} is the number of order ${order.incrementId}.`,
      'Scan the barcode on the item itself.',
    );
  const known = journal.sql<[string], { one: number }>('SELECT 1 AS one FROM till_products WHERE sku = ? AND deleted = 0 LIMIT 1').get(sku);
  if (known === undefined)
    return refused('NOT_FOUND', 'skuNotHere', { sku }, `Lightspeed does not know the SKU ${sku}.`, 'Check the SKU, or add it at the till.');
  return meansAlready(journal, code, sku);
}

function meansAlready(journal: Journal, code: string, sku: string): ScanActed | null {
  const taught = taughtCode(journal, code);
  if (taught !== null) {
    const params = { code, sku: taught.sku, person: taught.person, at: taught.at };
    const message = `${taught.person} taught ${code} as ${taught.sku} on ${new Date(taught.at).toISOString().slice(0, 10)}.`;
    return refused('NOT_NOW', 'codeTaught', params, message, 'Forget it in Settings → Scanner first, if it is wrong.');
  }
  const meanings = skusOfCode(journal, code);
  const other = meanings.find((meaning) => meaning.sku !== sku);
  if (other === undefined)
    return meanings.length === 0
      ? null
      : refused('NOT_NOW', 'codeKnown', { code, sku }, `${code} is known as ${sku} already.`, 'Nothing is to be done.');
  return refused(
    'NOT_NOW',
    'codeAtTill',
    { code, sku: other.sku },
    `At the till ${code} is the code of ${other.sku}.`,
    'Correct the product at the till, or check the item.',
  );
}

function refused(code: ErrorCode, reason: string, params: Problem['params'], message: string, cure: string): ScanActed {
  return { ok: false, code, reason, params, message, cure };
}
