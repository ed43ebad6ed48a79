import { toQuantity } from '#core/money.ts';
import { nextLookMs } from '#core/health/drift-test/salable.ts';
import { mayReserve } from '#core/promised.ts';
import type { ShopPage, ShopSourceItem } from '#core/shop.ts';
import { getSourceItemsOfSku } from '#agent/connectors/magento/inventory.ts';
import { salableQuantity, stockOfSource, type ShopStock } from '#agent/connectors/magento/salable.ts';
import { noteFindings, runningTest } from '#agent/health/drift-test/records.ts';
import { addLook, sampleToLookAt, type SampleRecord } from '#agent/health/drift-test/samples.ts';
import { nextMoving, nextOnline } from '#agent/health/drift-test/watched-skus.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { ordersHolding, readWhole } from '#agent/replica/shop-orders.ts';
import { anyStream, type AnyStream, type Stream } from '#agent/sync/stream.ts';

/** Any SKU is asked for this often while no sale is due. */
const watchEveryMs = 10_000;
/** Where no stock has this source, or the token may not ask: the right may be given meanwhile. */
const askStockEveryMs = 3_600_000;
/** What is seen later than this after Magento had a sale, by a PC that was off meanwhile, says nothing about that sale any more. */
export const lookWithinMs = 900_000;
/** A SKU in more orders than this is taken as it is: what comes and goes is lost among them. */
const mostOrders = 500;

/**
 * `stock` null: not known; then not asked before `askAt`. `look`: what was read of a sale's SKU so far. `after`: the SKU of the round
 * through all of them; every other time one that moves is asked about.
 */
interface Cursor {
  test: number;
  stock: ShopStock | null;
  askAt: number;
  watchAt: number;
  moving: boolean;
  after: string;
  look: { sale: string; onShelves: number } | null;
}

/** What is being asked for: the stream is single-flight, so one is enough between asking and applying. */
type AskedOf = { of: 'shelves' | 'salable'; sample: SampleRecord } | { of: 'watched'; sku: string; moving: boolean };
type Asked = { of: 'stock' } | AskedOf;

type Answer = ShopStock | ShopPage<ShopSourceItem> | number | null;

/**
 * Asks Magento what may still be sold, while a test runs: of sales that are followed when they are due, else of one SKU after the other.
 */
export function salableStream(): AnyStream {
  let asked: Asked = { of: 'stock' };
  const stream: Stream<Cursor, Answer> = {
    name: 'health.salable',
    system: 'magento',
    every: { active: 2_000, open: 2_000, closed: 10_000 },
    first: () => fresh(0),
    next(cursor, { journal, store, now }) {
      const test = runningTest(journal);
      if (test === null) return null;
      const at = cursor.test === test.id ? cursor : fresh(test.id);
      if (at.stock === null) {
        asked = { of: 'stock' };
        return now < at.askAt ? null : stockOfSource(store.config.sourceCode);
      }
      const next = sampleStep(journal, at, now) ?? watchStep(journal, store.config.sourceCode, at, now);
      if (next === null) return null;
      asked = next;
      if (next.of === 'shelves') return getSourceItemsOfSku(next.sample.sku);
      return salableQuantity(next.of === 'watched' ? next.sku : next.sample.sku, at.stock.stockId);
    },
    rejects: (answer) => (isPage(answer) ? answer.rejects : []),
    apply(answer, cursor, { journal, now }) {
      const test = runningTest(journal);
      if (test === null) return { cursor, more: false, topics: [] };
      const at = cursor.test === test.id ? cursor : fresh(test.id);
      const salable = typeof answer === 'number' ? answer : null;
      switch (asked.of) {
        case 'stock':
          return {
            cursor: { ...at, stock: isStock(answer) ? answer : null, askAt: now + askStockEveryMs },
            more: answer !== null,
            topics: [],
          };
        case 'watched': {
          const { sku, moving } = asked;
          noteSalable(journal, test.id, { sku, salable, at: now });
          return {
            cursor: { ...at, watchAt: now + watchEveryMs, moving: !moving, after: moving ? at.after : sku },
            more: false,
            topics: [],
          };
        }
        case 'salable': {
          const { sample } = asked;
          noteSalable(journal, test.id, { sku: sample.sku, salable, at: now });
          const look =
            salable === null || at.look === null || now - (sample.confirmedAt ?? now) > lookWithinMs
              ? null
              : { at: now, onShelves: at.look.onShelves, salable, promised: promisedOf(journal, sample.sku) };
          const pause = salable === null ? null : nextLookMs(now - (sample.confirmedAt ?? now));
          addLook(journal, test.id, sample, look, pause === null ? null : now + pause);
          return { cursor: { ...at, look: null }, more: true, topics: ['health'] };
        }
        case 'shelves':
          return {
            cursor: { ...at, look: { sale: asked.sample.saleId, onShelves: isPage(answer) ? piecesOf(answer, at.stock) : 0 } },
            more: true,
            topics: [],
          };
      }
    },
  };
  return anyStream(stream);
}

const fresh = (test: number): Cursor => ({ test, stock: null, askAt: 0, watchAt: 0, moving: true, after: '', look: null });

const isPage = (answer: Answer): answer is ShopPage<ShopSourceItem> => typeof answer === 'object' && answer !== null && 'items' in answer;
const isStock = (answer: Answer): answer is ShopStock => typeof answer === 'object' && answer !== null && 'stockId' in answer;

function sampleStep(journal: Journal, at: Cursor, now: number): AskedOf | null {
  const sample = sampleToLookAt(journal, at.test, now);
  if (sample === null) return null;
  return { of: at.look?.sale === sample.saleId ? 'salable' : 'shelves', sample };
}

function watchStep(journal: Journal, source: string, at: Cursor, now: number): AskedOf | null {
  if (now < at.watchAt) return null;
  const moved = at.moving ? nextMoving(journal, source, at.test) : null;
  const sku = moved ?? nextOnline(journal, source, at.after);
  return sku === null ? null : { of: 'watched', sku, moving: moved !== null };
}

/** Keeps what Magento says, and whether it would sell less than nothing. */
function noteSalable(journal: Journal, testId: number, { sku, salable, at }: { sku: string; salable: number | null; at: number }): void {
  journal
    .sql<[string, number, number | null]>('INSERT OR REPLACE INTO drift_salable (sku, looked_at, salable) VALUES (?, ?, ?)')
    .run(sku, at, salable);
  if (salable === null) return;
  const wrong = new Map(salable < 0 ? [[sku, salable]] : []);
  noteFindings(journal, { testId, kind: 'negative', at }, wrong, [sku]);
}

/** Pieces of the chain's open orders; null while not all of them are known. */
function promisedOf(journal: Journal, sku: string): number | null {
  if (!readWhole(journal)) return null;
  const orders = ordersHolding(journal, [sku], mostOrders);
  return orders.length === mostOrders ? null : toQuantity(orders.reduce((sum, order) => sum + mayReserve(order, sku), 0));
}

/** What may be sold from: rows of the stock's sources that are in stock. */
function piecesOf(page: ShopPage<ShopSourceItem>, stock: ShopStock | null): number {
  const rows = page.items.filter((row) => row.inStock && stock?.sources.includes(row.sourceCode) === true);
  return toQuantity(rows.reduce((sum, row) => sum + row.quantity, 0));
}
