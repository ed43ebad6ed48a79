import type { OrderLedger } from '#contract/order-ledger.ts';
import type { ReturnRow } from '#contract/returns.ts';
import { moneyOf, toMinor } from '#core/money.ts';
import { ledgerOf, type BookedReturn, type LineBook, type MoneyRow } from '#core/returns/ledger.ts';
import type { ShopLine } from '#core/shop.ts';
import type { TillSale } from '#core/till.ts';
import { effectsOf } from '#agent/journal/effects.ts';
import { entriesOf } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { refundLines } from '#agent/refunds/refund-lines.ts';
import { orderSeenAt, type ReplicaOrder } from '#agent/replica/shop-orders.ts';
import { settingsOf } from '#agent/replica/till.ts';
import { deskLines, deskReturnsOf, type DeskRecord } from '#agent/returns/desk/records.ts';
import { deskRow } from '#agent/returns/desk/view.ts';
import { seenReturn, type Seen } from '#agent/returns/look.ts';
import { returnsOfOrder, saleOf, type ReturnRecord } from '#agent/returns/records.ts';
import { shownRow } from '#agent/returns/view.ts';
import type { Acting } from '#agent/sync/acting.ts';

interface Listed {
  booked: BookedReturn;
  row: ReturnRow;
}

/** The money and the pieces of an order beside each other, from the journal as it stands. Reads only. */
export function orderLedgerOf({ journal, store, at }: Acting, order: ReplicaOrder): OrderLedger {
  const { currency, orderId, incrementId } = order;
  const listed = [
    ...deskReturnsOf(journal, orderId).flatMap((desk) => ofDesk(journal, desk) ?? []),
    ...returnsOfOrder(journal, orderId).flatMap((record) => ofTill(journal, record) ?? []),
  ].toSorted((a, b) => a.row.at - b.row.at);
  const keptHere = notHandedOver(journal, orderId);
  const ledger = ledgerOf({ order, returns: listed.map((one) => one.booked), keptHere, store: store.config.name });
  const money = (minor: number) => moneyOf(minor, currency);
  const row = ({ kind, name, paid, shop, till }: MoneyRow) => ({ kind, name, paid: money(paid), shop: money(shop), till: money(till) });
  return {
    orderId,
    incrementId,
    paymentMethod: order.paymentMethod,
    paymentTitle: order.paymentTitle ?? null,
    money: ledger.money.map(row),
    total: { paid: money(ledger.total.paid), shop: money(ledger.total.shop), till: money(ledger.total.till) },
    waiting: money(ledger.waitingMinor),
    given: money(ledger.givenMinor),
    over: money(ledger.overMinor),
    difference: money(ledger.differenceMinor),
    reasons: ledger.reasons.map(({ code, minor }) => ({ code, amount: money(minor) })),
    lines: ledger.lines.map((book) => shownLine(book, order.lines)),
    returns: listed.map((one) => one.row),
    seenAt: orderSeenAt(journal, orderId) ?? at,
  };
}

function shownLine(book: LineBook, lines: readonly ShopLine[]): OrderLedger['lines'][number] {
  const line = lines.find((one) => one.itemId === book.itemId);
  const { sku = '', name = '', ordered = 0, shipped = 0, refunded = 0 } = line ?? {};
  return { ...book, sku, name, ordered, shipped, refunded };
}

/** Null for one that was taken back whole. */
function ofDesk(journal: Journal, desk: DeskRecord): Listed | null {
  const till = desk.tillState === 'closed' ? 'closed' : desk.state === 'withdrawn' ? 'gone' : 'waiting';
  const memo = memoState(journal, desk.id, desk.memoOwed === 1 ? 'done' : 'waiting');
  if (till === 'gone' && (memo !== 'done' || desk.memoOwed === 0)) return null;
  const sale = desk.tillSaleId === null ? null : saleOf(journal, desk.tillSaleId);
  const given = till === 'closed' && sale !== null ? -toMinor(sale.totalInclTax, desk.currency) : desk.totalMinor;
  const pieces = deskLines(journal, desk.id).map(({ itemId, quantity, disposition, goods }) => ({
    itemId,
    quantity,
    disposition,
    settled: till === 'closed' && (disposition !== 'damaged' || goods.every(({ heldId }) => heldId === null || isLetGo(journal, heldId))),
  }));
  const booked: BookedReturn = {
    tender: desk.tender,
    till,
    tillMinor: given,
    tillTypes: sale === null ? [{ name: '', minor: given }] : typesOf(journal, sale, given, desk.currency),
    memo,
    memoMinor: desk.totalMinor,
    pieces,
  };
  return { booked, row: deskRow(journal, desk) };
}

/** Null when the till's sale, or the entry that matched it, is gone. */
function ofTill(journal: Journal, record: ReturnRecord): Listed | null {
  const seen = seenReturn(journal, record);
  const entry = entriesOf(journal, record.id).findLast((one) => one.kind === 'return.matched');
  if (seen === null || entry === undefined) return null;
  const said = entry.data as { amount: string; lines: { itemId: number; sku: string; quantity: number }[] };
  const tillMinor = givenFor(seen, said.lines);
  const memoMinor = toMinor(said.amount, seen.currency);
  const booked: BookedReturn = {
    tender: 'till',
    till: 'closed',
    tillMinor,
    tillTypes: typesOf(journal, seen.sale, tillMinor, seen.currency),
    memo: memoState(journal, record.id, 'done'),
    memoMinor,
    pieces: said.lines.map(({ itemId, quantity }) => ({ itemId, quantity, disposition: 'sell', settled: true })),
  };
  return { booked, row: shownRow(seen) };
}

/** What the till gave for the pieces that are of the order. */
function givenFor({ taken }: Seen, lines: readonly { sku: string; quantity: number }[]): number {
  const shares = taken.map(({ sku, quantity, amountMinor }) => {
    const ours = lines.filter((line) => line.sku === sku).reduce((sum, line) => sum + line.quantity, 0);
    return quantity === 0 ? 0 : (amountMinor * Math.min(ours, quantity)) / quantity;
  });
  return Math.round(shares.reduce((sum, share) => sum + share, 0));
}

/** By the till's payment types, in the order it gave them; without a name what was set off against new goods. */
function typesOf(journal: Journal, sale: TillSale, minor: number, currency: string): { name: string; minor: number }[] {
  const names = new Map(settingsOf(journal, 'paymentType').map((one) => [one.id, one.name]));
  let left = minor;
  const types = sale.payments.flatMap(({ paymentTypeId, amount, deleted }) => {
    const given = deleted ? 0 : Math.min(left, Math.max(0, -toMinor(amount, currency)));
    left -= given;
    return given === 0 ? [] : [{ name: names.get(paymentTypeId) ?? paymentTypeId, minor: given }];
  });
  return left === 0 ? types : [...types, { name: '', minor: left }];
}

/** Of the newest credit memo owed for a return; `settled` where it was settled so long ago that it is gone from the outbox. */
function memoState(journal: Journal, subject: string, settled: BookedReturn['memo']): BookedReturn['memo'] {
  const state = effectsOf(journal, subject).findLast((effect) => effect.kind === refundLines.name)?.state;
  if (state === undefined) return settled;
  return state === 'done' ? 'done' : state === 'withdrawn' ? 'left' : 'waiting';
}

function isLetGo(journal: Journal, heldId: string): boolean {
  return (
    journal.sql<[string], { one: number }>('SELECT 1 AS one FROM held_stock WHERE id = ? AND released_at IS NULL').get(heldId) === undefined
  );
}

/** Of a pickup of this store whose pieces were put back, or still lie here. */
function notHandedOver(journal: Journal, orderId: number): Map<number, number> {
  const rows = journal
    .sql<[number], { itemId: number; quantity: number }>(
      `SELECT l.item_id AS itemId, sum(l.quantity) AS quantity FROM pickups p JOIN pickup_lines l ON l.pickup_id = p.id
       WHERE p.order_id = +? AND p.state <> 'collected' GROUP BY l.item_id`,
    )
    .all(orderId);
  return new Map(rows.map((row) => [row.itemId, row.quantity]));
}
