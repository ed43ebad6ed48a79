import { toQuantity } from '#core/money.ts';

/** What one SKU's number for the store's source is made of (DESIGN §4 Stock). Pieces. */
export interface StockTerms {
  /** What the till counts at the outlet; may be negative there (lightspeed.md A.10.14). */
  onHand: number;
  /** Pieces kept back from the web. */
  buffer: number;
  /** Damaged, in quarantine or missing. */
  held: number;
  /** Magento shipped them from this source, the till still counts them. */
  shippedNotDeducted: number;
  /** The till has taken them out, Magento still counts them as owed: plain on-hand would count them twice. */
  deductedNotShipped: number;
  /** Pieces of pickups of this store that Magento has not shipped yet. */
  openPickups: number;
  /** False once archived, deactivated or deleted at the till. */
  sold: boolean;
}

/** One line of the sum; all lines add up to the published quantity. */
export interface ExplainedTerm {
  term: 'onHand' | 'held' | 'shippedNotDeducted' | 'deductedNotShipped' | 'buffer' | 'notSold' | 'neverNegative' | 'keptForPickups';
  value: number;
}

export interface Published {
  quantity: number;
  /** Magento's status of the source item: 1 exactly when there is a quantity (magento-measured 27). */
  status: 0 | 1;
}

/**
 * The quantity Magento must hold for the store's source. Magento subtracts reservations itself, so they are no term here. The buffer, and
 * even archiving, give way to open pickups: Magento refuses to make an order ready when the source holds less than its pieces
 * (magento-measured 6, 45), and those pieces are reserved, so nobody else can buy them.
 */
export function publishedStock(stock: StockTerms): Published {
  const { quantity } = sumOf(stock);
  return { quantity, status: quantity > 0 ? 1 : 0 };
}

/** The lines that add up to the published quantity; those of zero are left out, but for on-hand. */
export function explainedStock(stock: StockTerms): ExplainedTerm[] {
  const { physical, wanted, quantity } = sumOf(stock);
  const terms: ExplainedTerm[] = [
    { term: 'onHand', value: stock.onHand },
    { term: 'held', value: -stock.held },
    { term: 'shippedNotDeducted', value: -stock.shippedNotDeducted },
    { term: 'deductedNotShipped', value: stock.deductedNotShipped },
    ...(stock.sold ? [{ term: 'buffer', value: -stock.buffer } as const] : [{ term: 'notSold', value: -physical } as const]),
    { term: 'neverNegative', value: Math.max(0, -wanted) },
    { term: 'keptForPickups', value: toQuantity(quantity - Math.max(0, wanted)) },
  ];
  return terms.filter((one) => one.value !== 0 || one.term === 'onHand').map((one) => ({ ...one, value: toQuantity(one.value) }));
}

/** What is there, what the web may have of it, and what is published of that. */
function sumOf(stock: StockTerms): { physical: number; wanted: number; quantity: number } {
  const physical = toQuantity(stock.onHand - stock.held - stock.shippedNotDeducted + stock.deductedNotShipped);
  const wanted = stock.sold ? toQuantity(physical - stock.buffer) : 0;
  const kept = Math.min(Math.max(0, physical), stock.openPickups);
  return { physical, wanted, quantity: Math.max(0, wanted, kept) };
}

/** One row of the movement ledger: pieces of a SKU and when each side took them (ms UTC). */
export interface UnitMovement {
  quantity: number;
  shopAt: number | null;
  tillAt: number | null;
  endedAt: number | null;
}

/**
 * What a movement adds to the terms. The till's step counts only once on-hand was read after it: before that nobody
 * knows whether on-hand has it already, and the smaller number is published. `readAt`: when the last complete read of
 * the till's inventory was asked for (ms UTC).
 */
export function termsOfMovement(
  movement: UnitMovement,
  readAt: number,
): Pick<StockTerms, 'shippedNotDeducted' | 'deductedNotShipped' | 'openPickups'> {
  const none = { shippedNotDeducted: 0, deductedNotShipped: 0, openPickups: 0 };
  if (movement.endedAt !== null) return none;
  const till = movement.tillAt !== null && movement.tillAt < readAt;
  const shop = movement.shopAt !== null;
  if (shop) return till ? none : { ...none, shippedNotDeducted: movement.quantity };
  return { ...none, deductedNotShipped: till ? movement.quantity : 0, openPickups: movement.quantity };
}
