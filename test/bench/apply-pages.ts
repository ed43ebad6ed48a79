import type { ShopOrder } from '#core/shop.ts';
import { loadCursor, saveCursor } from '#agent/journal/cursors.ts';
import { noteDrift } from '#agent/journal/drift.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { pickupStreams } from '#agent/pickups/streams.ts';
import { systemIds } from '#agent/real-world.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';
import type { AnyStream } from '#agent/sync/stream.ts';
import { Bare } from '#test/bench/bare.ts';
import { rateFigure, sizeOf, type Figure } from '#test/bench/figure.ts';
import type { Folder } from '#test/bench/folder.ts';
import { inTurn } from '#test/bench/measure.ts';
import { webOrder } from '#test/bench/orders.ts';
import { upserts, watchRows, type Write } from '#test/bench/rows.ts';
import { benchStore, openSeeded } from '#test/bench/seed.ts';

const perPage = 50;
const rounds = 30;

/**
 * Pages of `shop.orders` applied as the pull loop applies them: 50 decoded orders and the cursor in one transaction. Orders never
 * seen become pickups; known ones are compared and replaced in the replica. Beside it the same rows as one bare batch.
 */
export async function applyPages(folder: Folder): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const count of [5_000, 100_000]) {
    const [own, copy] = [folder.withPickups(count), folder.withPickups(count)];
    const journal = openSeeded(own);
    const bare = new Bare(copy);
    const pull = { journal, store: benchStore(own), stream: ordersStream() };
    const name = (what: string) => `page of ${what} orders, ${sizeOf(count)} pickups`;
    const from = Date.now();
    const fresh = (page: number) =>
      Array.from({ length: perPage }, (_, index) => webOrder(count + 1 + page * perPage + index, from + page));
    const known = (page: number) => fresh(page % 10).map((order) => ({ ...order, updatedAt: from + 1_000 + page }));
    const note = 'orders, beside bare upserts of the same rows';
    figures.push(rateFigure(name('new'), perOrder(await inTurn(rounds, async (page) => applyBoth(pull, bare, fresh(page)))), 0.4, note));
    figures.push(rateFigure(name('known'), perOrder(await inTurn(rounds, async (page) => applyBoth(pull, bare, known(page)))), 0.4, note));
    journal.close();
    bare.close();
    folder.drop(own, copy);
  }
  return figures;
}

interface Pulling {
  journal: Journal;
  store: StoreContext;
  stream: AnyStream;
}

function ordersStream(): AnyStream {
  const stream = pickupStreams(systemIds).find((one) => one.name === 'shop.orders');
  if (stream === undefined) throw new Error('there is no stream of orders');
  return stream;
}

function applyBoth(pull: Pulling, bare: Bare, orders: ShopOrder[]): { app: number; bare: number } {
  const written = watchRows(pull.journal.db, null);
  const from = performance.now();
  applyPage(pull, orders);
  const app = performance.now() - from;
  return { app, bare: bare.write([...replaced(pull, orders), ...written()]) };
}

/** What the pull loop does with a page that was answered. */
function applyPage({ journal, store, stream }: Pulling, orders: ShopOrder[]): void {
  const page = { items: orders, total: orders.length, rejects: [] };
  const context = { journal, store, now: Date.now() };
  const stored = loadCursor(journal, stream.name)?.value ?? null;
  const begun = stream.begin(stored, context);
  if (begun === null) throw new Error('the stream has nothing to ask');
  journal.write(() => {
    noteDrift(journal, { system: stream.system, endpoint: '' }, [], context.now);
    const applied = begun.apply(page, context);
    saveCursor(journal, stream.name, stored, applied.cursor, context.now);
  });
}

/** Rows the page replaced or made in tables that are keyed by what the shop says. */
function replaced({ journal: { db }, stream }: Pulling, orders: readonly ShopOrder[]): Write[] {
  const ids = JSON.stringify(orders.map((order) => order.orderId));
  return [
    ...upserts(db, 'shop_orders', 'order_id', 'order_id IN (SELECT value FROM json_each(?))', ids),
    ...upserts(db, 'cursors', 'stream', 'stream = ?', stream.name),
  ];
}

function perOrder(ms: { app: number; bare: number }): { app: number; bare: number } {
  return { app: ms.app / perPage, bare: ms.bare / perPage };
}
