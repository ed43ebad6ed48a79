import { parseCode, type PrintedCode } from '#contract/codes.ts';
import type { ScanItem, ScanMatch, ScanMeaning, ScanPlace } from '#contract/scan.ts';
import { entryBySeq } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { skusOfCode, type CodeMeaning } from '#agent/replica/item-codes.ts';
import { orderOfPickup, ordersInBin, ordersNumbered } from '#agent/scan/orders.ts';
import { transferOfId, transfersReferred } from '#agent/scan/transfers.ts';

/** What a code means at a store. A code Backroom prints means only that; anything else may be an order and items. Reads only. */
export function identify(journal: Journal, outletId: string, code: string): ScanMeaning {
  const printed = parseCode(code);
  if (printed !== null) return printedMeaning(journal, printed) ?? unknown(code, [placeOf(printed)]);
  const matches: ScanMatch[] = [
    ...ordersNumbered(journal, code).map((order) => ({ kind: 'order' as const, ...order })),
    ...skusOfCode(journal, code).map((meaning) => itemShown(journal, outletId, meaning)),
  ];
  const [only, other] = matches;
  if (only === undefined) return unknown(code, ['order', 'sku', 'barcode', 'taught']);
  return other === undefined ? only : { kind: 'several', matches };
}

function unknown(code: string, tried: ScanPlace[]): ScanMeaning {
  return { kind: 'unknown', code, tried };
}

function placeOf({ kind }: PrintedCode): ScanPlace {
  return kind === 'bag' || kind === 'transfer' ? kind : 'paper';
}

function printedMeaning(journal: Journal, code: PrintedCode): ScanMatch | null {
  switch (code.kind) {
    case 'bag': {
      const [order] = ordersNumbered(journal, code.incrementId);
      return order === undefined ? null : { kind: 'bag', ...order, bag: code.bag };
    }
    case 'bin':
      return { kind: 'bin', bin: code.bin, orders: ordersInBin(journal, code.bin) };
    case 'pickList':
    case 'badge':
      return code;
    case 'transfer': {
      const [only, other] = transfersReferred(journal, code.reference);
      return only === undefined || other !== undefined ? null : { kind: 'transfer', ...only, box: code.box };
    }
    case 'paper':
      return paperMeaning(journal, code.journal);
  }
}

function paperMeaning(journal: Journal, seq: number): ScanMatch | null {
  const entry = entryBySeq(journal, seq);
  if (entry === null) return null;
  const order = orderOfPickup(journal, entry.subject);
  if (order !== null) return { kind: 'paper', journal: seq, at: entry.at, subject: { kind: 'order', ...order } };
  const transfer = transferOfId(journal, entry.subject);
  if (transfer !== null) return { kind: 'paper', journal: seq, at: entry.at, subject: { kind: 'transfer', ...transfer } };
  const sku = productRows(journal, '', entry.subject)[0] === undefined ? null : entry.subject;
  return {
    kind: 'paper',
    journal: seq,
    at: entry.at,
    subject: sku === null ? { kind: 'other', text: entry.kind } : { kind: 'item', sku },
  };
}

/** A taught SKU that the till has lost keeps its SKU for a name. */
function itemShown(journal: Journal, outletId: string, { sku, by }: CodeMeaning): ScanItem {
  const rows = productRows(journal, outletId, sku);
  const sold = rows.filter((row) => row.active === 1 && row.deleted === 0);
  const shown = sold.length > 0 ? sold : rows;
  const [first, second] = shown;
  return {
    kind: 'item',
    sku,
    name: first?.name ?? sku,
    onHand: second === undefined && first?.tracked === 1 ? first.onHand : null,
    sold: sold.length > 0,
    by,
  };
}

interface ProductRow {
  name: string;
  active: number;
  deleted: number;
  tracked: number;
  onHand: number | null;
}

function productRows(journal: Journal, outletId: string, sku: string): ProductRow[] {
  return journal
    .sql<[{ sku: string; outletId: string }], ProductRow>(
      `SELECT p.name, p.active, p.deleted, p.tracks_inventory AS tracked, i.on_hand AS onHand
       FROM till_products p LEFT JOIN till_inventory i ON i.product_id = p.product_id AND i.outlet_id = @outletId
       WHERE p.sku = +@sku ORDER BY p.deleted, p.active DESC, p.product_id`,
    )
    .all({ sku, outletId });
}
