import { toQuantity } from '#core/money.ts';
import type { Buffer } from '#core/stock/buffer.ts';
import { publishedStock, termsOfMovement, type Published, type StockTerms, type UnitMovement } from '#core/stock/published.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { bufferOf } from '#agent/replica/stock-buffers.ts';
import { inventoryReadAt } from '#agent/replica/till-inventory.ts';
import type { DirtyRow } from '#agent/stock/dirty.ts';
import type { KnownNumber } from '#agent/stock/published-rows.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

/** Why a SKU has no number to publish. */
export type NoNumber = 'skuUnknownAtTill' | 'skuTwiceAtTill' | 'skuNotCounted' | 'noRecordAtTill';

export interface StockNumbers {
  sku: string;
  productId: string | null;
  terms: StockTerms;
  /** The buffer that applies, whether or not it had to give way. */
  buffer: Buffer | null;
  /** What Magento must hold; null when the SKU cannot be published. */
  published: Published | null;
  why: NoNumber | null;
  /** True when pieces of it are on their way somewhere. */
  moves: boolean;
}

/** A SKU beside the shop: what it must hold, what it is known to hold, and why it may have to be told. */
export interface Standing {
  numbers: StockNumbers;
  /** Null: nothing is known of it. */
  known: KnownNumber | null;
  /** Null: its number did not change since it was published. */
  dirty: DirtyRow | null;
}

/** The till's product of a SKU as stock needs it: an active one wins over archived ones, any over deleted ones. */
interface StockProduct {
  productId: string;
  sold: boolean;
  counted: boolean;
  /** Null while the till has shown no record. */
  onHand: number | null;
}

const still = { shippedNotDeducted: 0, deductedNotShipped: 0, openPickups: 0 };

/**
 * Every number of a SKU at this store, from the journal as it stands now. `onHand` replaces the replica's on-hand, for a
 * look at what it should have been. Reads only.
 */
export function stockNumbers(journal: Journal, store: StoreContext, sku: string, now: number, onHand?: number): StockNumbers {
  return numbersFrom(journal, rowsFor(journal, store, [sku]), sku, now, onHand);
}

/** How many SKUs stand, in one question, by SKU: batches and a full reconcile ask for thousands. Reads only. */
export function standingsOf(journal: Journal, store: StoreContext, skus: readonly string[], now: number): Map<string, Standing> {
  const rows = rowsFor(journal, store, skus);
  const standings = new Map<string, Standing>();
  // The rows of a SKU stand side by side.
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const first = rows[from];
    if (first === undefined) break;
    while (rows[to]?.sku === first.sku) to += 1;
    const numbers = numbersFrom(journal, rows.slice(from, to), first.sku, now);
    standings.set(first.sku, { numbers, known: knownIn(first), dirty: dirtyIn(first) });
  }
  return standings;
}

function knownIn({ sku, quantity, status, knownAt, confirmedAt }: StandingRow): KnownNumber | null {
  return knownAt === null ? null : { sku, quantity, status, at: knownAt, confirmedAt };
}

function dirtyIn({ sku, since, cause, ripeAfter, revision }: StandingRow): DirtyRow | null {
  return revision === null ? null : { sku, since, cause, ripeAfter, revision };
}

function numbersFrom(journal: Journal, rows: readonly ProductRow[], sku: string, now: number, onHand?: number): StockNumbers {
  const [first] = rows;
  const held = first?.held ?? 0;
  const moves = first?.moving === 1;
  const moving = moves ? movingTerms(journal, sku) : still;
  const found = productOf(rows);
  if (typeof found === 'string') {
    const none: StockTerms = { onHand: 0, buffer: 0, held, ...moving, sold: false };
    return { sku, productId: null, terms: none, buffer: null, published: null, why: found, moves };
  }
  const buffer = first?.buffered === 0 ? null : bufferOf(journal, sku, found.productId, now);
  const counted = onHand ?? found.onHand;
  const terms: StockTerms = { onHand: counted ?? 0, buffer: buffer?.quantity ?? 0, held, ...moving, sold: found.sold };
  const why = !found.counted ? 'skuNotCounted' : counted === null && found.sold ? 'noRecordAtTill' : null;
  return { sku, productId: found.productId, terms, buffer, published: why === null ? publishedStock(terms) : null, why, moves };
}

/**
 * True while the till may or may not have taken pieces of this SKU: a change is on the wire or nobody knows whether it
 * arrived. On-hand may have it already.
 */
export function tillIsMoving(journal: Journal, sku: string): boolean {
  const row = journal
    .sql<[string], { one: number }>(
      `SELECT 1 AS one FROM movements m WHERE m.sku = +? AND m.ended_at IS NULL AND m.till_at IS NULL
       AND EXISTS (SELECT 1 FROM effects e WHERE e.subject = m.subject AND e.system = 'lightspeed' AND e.state IN ('sending', 'uncertain')) LIMIT 1`,
    )
    .get(sku);
  return row !== undefined;
}

/** True while on-hand, asked for at `readAt` (ms UTC), may or may not have what the till is known to have taken. */
export function tillIsSettling(journal: Journal, sku: string, readAt: number): boolean {
  const row = journal
    .sql<[string, number], { one: number }>(
      'SELECT 1 AS one FROM movements m WHERE m.sku = +? AND m.ended_at IS NULL AND m.till_at >= +? LIMIT 1',
    )
    .get(sku, readAt);
  return row !== undefined;
}

function movingTerms(journal: Journal, sku: string): Pick<StockTerms, 'shippedNotDeducted' | 'deductedNotShipped' | 'openPickups'> {
  const total = { shippedNotDeducted: 0, deductedNotShipped: 0, openPickups: 0 };
  const movements = journal
    .sql<[string], UnitMovement>(
      'SELECT quantity, shop_at AS shopAt, till_at AS tillAt, ended_at AS endedAt FROM movements WHERE sku = +? AND ended_at IS NULL',
    )
    .all(sku);
  if (movements.length === 0) return total;
  const readAt = inventoryReadAt(journal) ?? 0;
  for (const movement of movements) {
    const terms = termsOfMovement(movement, readAt);
    total.shippedNotDeducted = toQuantity(total.shippedNotDeducted + terms.shippedNotDeducted);
    total.deductedNotShipped = toQuantity(total.deductedNotShipped + terms.deductedNotShipped);
    total.openPickups = toQuantity(total.openPickups + terms.openPickups);
  }
  return total;
}

/** A SKU with one product of the till that has it; product columns are null where the till has none. */
interface ProductRow {
  sku: string;
  productId: string | null;
  active: number;
  deleted: number;
  counted: number;
  onHand: number | null;
  held: number;
  /** 1 when pieces of the SKU are on their way somewhere. */
  moving: number;
  /** 1 when the store has any buffer. */
  buffered: number;
}

/** Of a table that has no row of the SKU every column is null. */
type Joined<Columns> = Columns | Record<keyof Columns, null>;

type StandingRow = ProductRow &
  Joined<Omit<KnownNumber, 'sku' | 'at'> & { knownAt: number }> &
  Joined<Pick<DirtyRow, 'since' | 'cause' | 'ripeAfter' | 'revision'>>;

/** One question for everything, however many SKUs. */
function rowsFor(journal: Journal, store: StoreContext, skus: readonly string[]): StandingRow[] {
  const { outletId, sourceCode } = store.config;
  return journal
    .sql<[{ skus: string; outletId: string; sourceCode: string }], StandingRow>(
      `SELECT j.value AS sku, p.product_id AS productId, p.active, p.deleted, p.tracks_inventory AS counted, i.on_hand AS onHand,
         (SELECT coalesce(sum(h.quantity), 0) FROM held_stock h WHERE h.sku = j.value AND h.released_at IS NULL) AS held,
         EXISTS (SELECT 1 FROM movements m WHERE m.sku = j.value AND m.ended_at IS NULL) AS moving,
         EXISTS (SELECT 1 FROM stock_buffers) AS buffered,
         k.quantity, k.status, k.at AS knownAt, k.confirmed_at AS confirmedAt, d.since, d.cause, d.ripe_after AS ripeAfter, d.revision
       FROM json_each(@skus) j LEFT JOIN till_products p ON p.sku = j.value
       LEFT JOIN till_inventory i ON i.product_id = p.product_id AND i.outlet_id = +@outletId
       LEFT JOIN stock_published k ON k.source = +@sourceCode AND k.sku = j.value
       LEFT JOIN stock_dirty d ON d.sku = j.value`,
    )
    .all({ skus: JSON.stringify(skus), outletId, sourceCode });
}

function productOf(rows: readonly ProductRow[]): StockProduct | NoNumber {
  const rank = (row: ProductRow): number => (row.deleted === 1 ? 0 : row.active === 1 ? 2 : 1);
  const [first, second] =
    rows.length > 1 ? rows.toSorted((a, b) => rank(b) - rank(a) || ((a.productId ?? '') < (b.productId ?? '') ? -1 : 1)) : rows;
  if (first === undefined || first.productId === null) return 'skuUnknownAtTill';
  if (second !== undefined && rank(first) === rank(second) && rank(first) > 0) return 'skuTwiceAtTill';
  return { productId: first.productId, sold: rank(first) === 2, counted: first.counted === 1, onHand: first.onHand };
}
