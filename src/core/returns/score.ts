import { toQuantity } from '#core/money.ts';
import { allot, refundable, type Allotted, type OrderLine, type Taken } from '#core/returns/allot.ts';

/** What a return and an order are compared by. Instants ms UTC. */
export interface TillReturn {
  taken: readonly Taken[];
  at: number;
  sourceCode: string;
  /** Number of the web order that the till itself names: our reference, or the pickup sale it returns. */
  names: string | null;
}

export interface WebOrder {
  incrementId: string;
  createdAt: number;
  /** The store it was to be picked up at; null when it was sent. */
  pickupLocation: string | null;
  lines: readonly OrderLine[];
}

/** Why an order may be the one, each agreeing or not; the renderer has the words by code. */
export interface Reason {
  code: 'reference' | 'skus' | 'wholeOrder' | 'quantity' | 'price' | 'date' | 'store';
  agrees: boolean;
}

export interface Scored {
  /** 0 to 100; 100 is an order the till names. */
  score: number;
  exact: boolean;
  reasons: Reason[];
  allotted: Allotted[];
  /** What the till gave back for what is allotted, and what Magento's credit memo will say, incl. tax. */
  tillMinor: number;
  shopMinor: number;
}

const dayMs = 86_400_000;
const worthAskingFrom = 55;
/** Nearly every return comes within this time of the order. */
const usualDays = 60;
/** A cent a piece: both systems round by themselves. */
const centPerPiece = 1;
/** More of an order stays than can be told apart. */
const mostHalvings = 8;

const weights: Record<Exclude<Reason['code'], 'reference'>, number> = {
  skus: 35,
  quantity: 15,
  price: 25,
  wholeOrder: 8,
  date: 9,
  store: 7,
};

/** How well an order fits a return; null when nothing of it can be refunded for these pieces. */
export function scoreOf(given: TillReturn, order: WebOrder, claimed: ReadonlyMap<number, number>): Scored | null {
  const allotted = allot(given.taken, order.lines, claimed);
  if (allotted.length === 0 || order.createdAt > given.at) return null;
  const pieces = sum(given.taken.map((one) => one.quantity));
  const found = sum(allotted.map((one) => one.quantity));
  const skus = new Set(allotted.map((one) => one.sku));
  const tillMinor = Math.round(sum(given.taken.filter((one) => skus.has(one.sku)).map((one) => shareOf(one, allotted))));
  const shopMinor = sum(allotted.map((one) => one.amountMinor));
  const age = given.at - order.createdAt;
  const exact = given.names === order.incrementId;
  const agrees: Record<Exclude<Reason['code'], 'reference'>, boolean> = {
    skus: given.taken.every((one) => skus.has(one.sku)),
    quantity: found === pieces,
    price: Math.abs(tillMinor - shopMinor) <= centPerPiece * Math.ceil(found),
    wholeOrder: order.lines.every((line) => line.invoiced === 0 || skus.has(line.sku)),
    date: age <= usualDays * dayMs,
    store: order.pickupLocation === given.sourceCode,
  };
  const degrees: Partial<Record<keyof typeof agrees, number>> = {
    wholeOrder: likeness(order, allotted, claimed),
    // What was sent may come back anywhere.
    store: order.pickupLocation === null ? 0.5 : agrees.store ? 1 : 0,
  };
  const codes = Object.keys(weights) as (keyof typeof weights)[];
  const reasons: Reason[] = codes.map((code) => ({ code, agrees: agrees[code] }));
  const points = sum(codes.map((code) => weights[code] * (degrees[code] ?? (agrees[code] ? 1 : 0))));
  // Of two that agree alike the younger order is the likelier one: up to a point for it, less the older it is.
  const recency = 1 - Math.min(1, age / (365 * dayMs));
  return {
    score: exact ? 100 : Math.min(99, points * ((found / pieces) * 0.5 + 0.5)) - 1 + recency,
    exact,
    reasons: given.names === null ? reasons : [{ code: 'reference', agrees: exact }, ...reasons],
    allotted,
    tillMinor,
    shopMinor,
  };
}

/** Whether a person should look: goods of the order came back for what it charged, or nearly all else agrees. Less is a counter sale. */
export function worthAsking({ score, reasons }: Scored): boolean {
  return score >= worthAskingFrom || reasons.some((one) => one.code === 'price' && one.agrees);
}

/**
 * Whether nobody needs to look: the till names this order itself, and pieces and money agree. However well another fits, the
 * same goods at the same price may have been bought by somebody else, or over the counter, so that a score alone never decides.
 */
export function isCertain({ exact, reasons }: Scored): boolean {
  const needed: readonly Reason['code'][] = ['skus', 'quantity', 'price'];
  return exact && reasons.every((one) => one.agrees || !needed.includes(one.code));
}

/**
 * How much of an order came back, 1 for all of it: of two orders that hold the pieces the one of which less stays with the customer is the
 * likelier one. Each line that stays, and each doubling of the pieces a returned line had, makes it half as likely.
 */
function likeness(order: WebOrder, allotted: readonly Allotted[], claimed: ReadonlyMap<number, number>): number {
  const halvings = order.lines
    .filter((line) => refundable(line, claimed.get(line.itemId) ?? 0) > 0)
    .map((line) => (allotted.some((one) => one.itemId === line.itemId) ? Math.log2(refundable(line, claimed.get(line.itemId) ?? 0)) : 1));
  return Math.max(0, 1 - sum(halvings) / mostHalvings);
}

function shareOf(taken: Taken, allotted: readonly Allotted[]): number {
  const found = sum(allotted.filter((one) => one.sku === taken.sku).map((one) => one.quantity));
  return (taken.amountMinor * found) / taken.quantity;
}

function sum(values: readonly number[]): number {
  return toQuantity(values.reduce((total, value) => total + value, 0));
}
