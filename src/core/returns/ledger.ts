import type { LedgerMoney, MoneyReason, PieceReason, StockEffect } from '#contract/order-ledger.ts';
import type { Disposition } from '#contract/return-desk.ts';
import { toQuantity } from '#core/money.ts';
import type { ShopLine, ShopOrder } from '#core/shop.ts';

/** A return of an order as the journal has it. Amounts in minor units, incl. tax. */
export interface BookedReturn {
  tender: 'web' | 'till';
  /** The till's sale of it. */
  till: 'waiting' | 'closed' | 'gone';
  /** What the till gave back, or noted for the web; by payment type where it gave money. */
  tillMinor: number;
  tillTypes: readonly { name: string; minor: number }[];
  memo: 'waiting' | 'done' | 'left';
  /** What the credit memo says, or will say. */
  memoMinor: number;
  pieces: readonly { itemId: number; quantity: number; disposition: Disposition; settled: boolean }[];
}

export interface LedgerFacts {
  order: Pick<ShopOrder, 'paidMinor' | 'refundedMinor' | 'refundedOnlineMinor' | 'credits'> & {
    lines: readonly Pick<ShopLine, 'itemId' | 'sku' | 'name' | 'ordered' | 'shipped' | 'refunded' | 'canceled'>[];
  };
  returns: readonly BookedReturn[];
  /** Pieces by item id of a pickup of this store that was never handed over: shipped as Magento says, and still here. */
  keptHere: ReadonlyMap<number, number>;
  /** Name of this store. */
  store: string;
}

type InMinor<T> = { [K in keyof T]: T[K] extends { minor: number; currency: string } ? number : T[K] };
export type MoneyRow = InMinor<LedgerMoney>;

export interface LineBook {
  itemId: number;
  takenIn: number;
  effects: StockEffect[];
  difference: number;
  why: PieceReason | null;
}

export interface Ledger {
  money: MoneyRow[];
  total: { paid: number; shop: number; till: number };
  waitingMinor: number;
  givenMinor: number;
  overMinor: number;
  differenceMinor: number;
  reasons: { code: MoneyReason; minor: number }[];
  lines: LineBook[];
}

/**
 * The books of an order beside each other. What went through the web payment only Magento knows; what was given at the till both must
 * know: their difference is zero, or its reasons add up to it.
 */
export function ledgerOf(facts: LedgerFacts): Ledger {
  const { order, returns } = facts;
  const tillGave = returns.filter((one) => one.tender === 'till' && one.till === 'closed');
  const givenAtTill = sum(tillGave.map((one) => one.tillMinor));
  const noted = sum(tillGave.filter((one) => one.memo === 'done').map((one) => one.memoMinor));
  // An order kept by an older version does not say what went online: all that is not ours.
  const online = order.refundedOnlineMinor ?? Math.max(0, order.refundedMinor - noted);
  const offline = order.refundedMinor - online;
  const money = moneyRows(facts, online, offline);
  const paid = sum(money.map((row) => row.paid));
  const givenMinor = online + givenAtTill;
  const waiting = returns.filter((one) => (one.tender === 'web' ? one.memo === 'waiting' : one.till === 'waiting'));
  return {
    money,
    total: { paid, shop: order.refundedMinor, till: givenAtTill },
    waitingMinor: sum(waiting.map((one) => one.memoMinor)),
    givenMinor,
    overMinor: Math.max(0, givenMinor - paid),
    differenceMinor: givenAtTill - offline,
    reasons: reasonsOf(tillGave, givenAtTill - offline),
    lines: order.lines.map((line) => lineBook(line, facts)),
  };
}

function reasonsOf(tillGave: readonly BookedReturn[], difference: number): Ledger['reasons'] {
  const memoWaits = sum(tillGave.filter((one) => one.memo === 'waiting').map((one) => one.memoMinor));
  const memoLeft = sum(tillGave.filter((one) => one.memo === 'left').map((one) => one.tillMinor));
  const amounts = sum(tillGave.filter((one) => one.memo !== 'left').map((one) => one.tillMinor - one.memoMinor));
  const rest = difference - memoWaits - memoLeft - amounts;
  const reasons: Ledger['reasons'] = [
    { code: 'memoWaits', minor: memoWaits },
    { code: 'memoLeft', minor: memoLeft },
    { code: 'amounts', minor: amounts },
    { code: rest > 0 ? 'notShown' : 'elsewhere', minor: rest },
  ];
  return reasons.filter((reason) => reason.minor !== 0);
}

function moneyRows({ order, returns }: LedgerFacts, online: number, offline: number): MoneyRow[] {
  const closed = returns.filter((one) => one.till === 'closed');
  const notedByTill = sum(closed.filter((one) => one.tender === 'web').map((one) => one.tillMinor));
  const rows: MoneyRow[] = [
    { kind: 'payment', name: null, paid: order.paidMinor, shop: online, till: notedByTill },
    ...(order.credits ?? []).map(({ by, minor }): MoneyRow => ({ kind: by, name: null, paid: minor, shop: 0, till: 0 })),
  ];
  let left = offline;
  for (const [name, minor] of tillTypes(closed)) {
    const shop = Math.max(0, Math.min(left, minor));
    left -= shop;
    rows.push({ kind: 'till', name, paid: 0, shop, till: minor });
  }
  return left === 0 ? rows : [...rows, { kind: 'elsewhere', name: null, paid: 0, shop: left, till: 0 }];
}

function tillTypes(closed: readonly BookedReturn[]): Map<string, number> {
  const types = new Map<string, number>();
  for (const { tender, tillTypes: given } of closed)
    if (tender === 'till') for (const { name, minor } of given) types.set(name, (types.get(name) ?? 0) + minor);
  return types;
}

const effectOf: Record<Disposition, StockEffect['kind']> = {
  sell: 'shelf',
  damaged: 'writtenOff',
  quarantine: 'setAside',
  vendor: 'forVendor',
};

function lineBook(line: LedgerFacts['order']['lines'][number], { returns, keptHere, store }: LedgerFacts): LineBook {
  const { itemId } = line;
  const mine = returns.flatMap(({ till, pieces }) =>
    pieces.filter((piece) => piece.itemId === itemId).map((piece) => ({ ...piece, till })),
  );
  const alive = mine.filter((piece) => piece.till !== 'gone');
  const takenIn = sum(alive.filter((piece) => piece.till === 'closed').map((piece) => piece.quantity));
  const waiting = sum(alive.filter((piece) => piece.till === 'waiting').map((piece) => piece.quantity));
  // Refunds count as of pieces that never left first (returnable.ts).
  const left = Math.max(0, line.shipped - (keptHere.get(itemId) ?? 0));
  const released = Math.min(line.refunded, Math.max(0, toQuantity(line.ordered - line.canceled - left)));
  const difference = toQuantity(takenIn - (line.refunded - released));
  const effects = new Map<string, StockEffect>();
  for (const { disposition, settled, quantity } of alive) {
    const kind = effectOf[disposition];
    const before = effects.get(`${kind} ${settled}`)?.quantity ?? 0;
    effects.set(`${kind} ${settled}`, { kind, quantity: toQuantity(before + quantity), store, done: settled });
  }
  return {
    itemId,
    takenIn,
    effects: [...effects.values(), ...(released > 0 ? [{ kind: 'released' as const, quantity: released, store: null, done: true }] : [])],
    difference,
    why: difference === 0 ? null : difference > 0 ? 'notRefunded' : waiting >= -difference ? 'tillWaits' : 'notHere',
  };
}

function sum(values: readonly number[]): number {
  return toQuantity(values.reduce((total, value) => total + value, 0));
}
