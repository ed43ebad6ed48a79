import { isQuiet } from '#core/quiet.ts';
import type { Ids } from '#core/ports.ts';
import type { ShopSourceItem } from '#core/shop.ts';
import type { TillStock } from '#core/till.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import { findOpenException, lastLeftAt, openSubjects } from '#agent/journal/exceptions.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { markDirty } from '#agent/replica/stock-dirty.ts';
import { inventoryReadAt } from '#agent/replica/till-inventory.ts';
import { countDrift, driftNotFound, driftOf, newestDriftAt, noteDrift } from '#agent/stock/drift-rows.ts';
import { standingsOf, stockNumbers, tillIsMoving, type Standing, type StockNumbers } from '#agent/stock/numbers.ts';
import { markSeen, sawInRun, sawPublished, unseen, type KnownNumber } from '#agent/stock/published-rows.ts';
import { clearUnmatchedOf, noteUnmatched } from '#agent/stock/unmatched.ts';
import { sourceItemLane } from '#agent/sync/lanes.ts';
import { clearRaised, raise } from '#agent/sync/raise.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

/** One reading of both systems, whole. The till first, into a shadow; then the shop, compared page by page. */
export interface Run {
  id: number;
  state: 'till' | 'shop' | 'done';
  /** Null: the night's own. */
  person: string | null;
  /** ms UTC. */
  startedAt: number;
  finishedAt: number | null;
  readTill: number;
  readShop: number;
}

export interface Reconciling {
  journal: Journal;
  ids: Ids;
  store: StoreContext;
  /** ms UTC. */
  now: number;
}

const columns = 'id, state, person, started_at AS startedAt, finished_at AS finishedAt, read_till AS readTill, read_shop AS readShop';
/** Between two nightly ones; less than a day, so that a window missed by an hour is not lost. */
const nightlyMs = 20 * 3_600_000;
/** A change that is younger is simply on its way. */
const lateMs = 300_000;

/** The newest run; null before the first. */
export function lastRun(journal: Journal): Run | null {
  return journal.sql<[], Run>(`SELECT ${columns} FROM stock_runs ORDER BY id DESC LIMIT 1`).get() ?? null;
}

/** Begins a run unless one is at work; answers the one that is. The streams do the reading. Inside write(). */
export function startRun({ journal, store, now }: Omit<Reconciling, 'ids'>, by: { person: string | null; requestId: string | null }): Run {
  journal.expectWriting();
  const last = lastRun(journal);
  if (last !== null && last.state !== 'done') return last;
  const entry = appendEntry(journal, {
    kind: 'stock.reconcileStarted',
    subject: `stock:${store.config.sourceCode}`,
    person: by.person,
    data: {},
    requestId: by.requestId,
    at: now,
  });
  journal.sql<[]>('DELETE FROM stock_shadow').run();
  journal
    .sql<[string | null, number, number]>(`INSERT INTO stock_runs (state, person, started_at, entry_seq) VALUES ('till', ?, ?, ?)`)
    .run(by.person, now, entry.seq);
  const run = lastRun(journal);
  if (run === null) throw new Error('a run cannot vanish');
  return run;
}

/** Begins the night's run in the quiet window. Needs no transaction of the caller's. */
export function startNightly(reconciling: Reconciling): void {
  const { journal, store, now } = reconciling;
  if (!isQuiet(now, store.config.openingHours, store.config.timeZone)) return;
  const last = lastRun(journal);
  if (last !== null && (last.state !== 'done' || now - last.startedAt < nightlyMs)) return;
  if (inventoryReadAt(journal) === null) return;
  journal.write(() => startRun(reconciling, { person: null, requestId: null }));
}

/** Takes a page of the till into the shadow. `ended`: the list was read to its end. Inside write(). */
export function countTill(journal: Journal, run: Run, rows: readonly TillStock[], ended: boolean): void {
  journal.expectWriting();
  const keep = journal.sql<[string, number, number]>(
    'INSERT INTO stock_shadow (product_id, on_hand, version) VALUES (?, ?, ?) ON CONFLICT (product_id) DO UPDATE SET on_hand = excluded.on_hand, version = excluded.version',
  );
  for (const row of rows) keep.run(row.productId, row.deleted ? 0 : row.onHand, Number(row.version));
  journal
    .sql<[number, string, number]>('UPDATE stock_runs SET read_till = read_till + ?, state = ? WHERE id = ?')
    .run(rows.length, ended ? 'shop' : 'till', run.id);
}

/** Compares a page of the shop's source, asked for at `askedAt` (ms UTC). Inside write(). */
export function compareShop(reconciling: Reconciling, run: Run, items: readonly ShopSourceItem[], askedAt: number, ended: boolean): void {
  const { journal, store, now } = reconciling;
  journal.expectWriting();
  const page = lookAt(reconciling, items, askedAt);
  for (const item of items) compare(reconciling, run, item, page);
  sawInRun(journal, store.config.sourceCode, page.saw, { runId: run.id, at: now });
  markSeen(journal, store.config.sourceCode, page.passed, run.id);
  clearUnmatchedOf(journal, page.agrees, now);
  // Both sides know these. Whether Magento takes their number is said when it took it.
  const known = page.saw.map((item) => item.sku);
  clearUnmatchedOf(journal, known, now, 'stockRefused');
  journal.sql<[number, number]>('UPDATE stock_runs SET read_shop = read_shop + ? WHERE id = ?').run(items.length, run.id);
  if (ended) finish(reconciling, run);
}

/** Takes the till's count of a SKU as the run read it, where the version says nothing new. Inside write(). */
export function adoptShadow(journal: Journal, store: StoreContext, sku: string): void {
  journal
    .sql<[string, string]>(
      `UPDATE till_inventory SET on_hand = s.on_hand, version = s.version FROM stock_shadow s, till_products p
       WHERE s.product_id = till_inventory.product_id AND p.product_id = s.product_id AND p.sku = ? AND till_inventory.outlet_id = ? AND s.version >= till_inventory.version`,
    )
    .run(sku, store.config.outletId);
}

/** What the journal knows of a page's SKUs, asked once for all of them. */
interface Page {
  askedAt: number;
  standings: Map<string, Standing>;
  /** Since when a publish or a ready of the SKU is owed (ms UTC). */
  owed: Map<string, number>;
  /** Rows whose content is taken as what Magento holds. */
  saw: ShopSourceItem[];
  /** SKUs of those whose number is what it must be. */
  agrees: string[];
  /** SKUs that are there, whatever they hold. */
  passed: string[];
}

function lookAt({ journal, store, now }: Reconciling, items: readonly ShopSourceItem[], askedAt: number): Page {
  const skus = items.map((item) => item.sku);
  return {
    askedAt,
    standings: standingsOf(journal, store, skus, now),
    owed: owedSince(journal, store.config.sourceCode, skus),
    saw: [],
    agrees: [],
    passed: [],
  };
}

function owedSince(journal: Journal, source: string, skus: readonly string[]): Map<string, number> {
  const rows = journal
    .sql<[string, string], { sku: string; since: number }>(
      `SELECT j.value AS sku, min(e.created_at) AS since FROM json_each(?) j CROSS JOIN effect_lanes l ON l.lane = +? || j.value
       JOIN effects e ON e.seq = l.effect_seq GROUP BY j.value`,
    )
    .all(JSON.stringify(skus), sourceItemLane(source, ''));
  return new Map(rows.map((row) => [row.sku, row.since]));
}

function compare(reconciling: Reconciling, run: Run, item: ShopSourceItem, page: Page): void {
  const { journal, ids, store, now } = reconciling;
  const { sku } = item;
  const standing = page.standings.get(sku);
  if (standing === undefined) throw new Error(`${sku} was not looked at`);
  const { known } = standing;
  const counted = shadowCount(journal, store, standing.numbers);
  const numbers = counted === null ? standing.numbers : stockNumbers(journal, store, sku, now, counted);
  if (numbers.published === null) {
    if (known === null) sawPublished(journal, store.config.sourceCode, seen(item), now);
    page.passed.push(sku);
    if (numbers.why === 'skuUnknownAtTill' && item.quantity <= 0) return;
    if (numbers.why !== null && numbers.why !== 'noRecordAtTill') noteUnmatched(journal, ids, numbers.why, sku, {}, now);
    if (numbers.why === 'skuUnknownAtTill') note(journal, run, numbers, item, 'onlyOnline', now);
    return;
  }
  const differs = numbers.published.quantity !== item.quantity || (numbers.published.status === 1) !== item.inStock;
  const waiting = onItsWay(reconciling, standing, page);
  if (waiting !== null) {
    page.passed.push(sku);
    if (differs && waiting < now - lateMs) note(journal, run, numbers, item, 'lateEffect', now);
    return;
  }
  page.saw.push(item);
  if (!differs) {
    page.agrees.push(sku);
    return;
  }
  // Never published from here: that is no difference, it is the first time.
  if (known === null) markDirty(journal, sku, { cause: 'product', since: now });
  else note(journal, run, numbers, item, counted === null ? causeOf(known, item) : 'notSeen', now);
}

/** The till's count where the run read another one than the stream, under a version that is not older; else null. */
function shadowCount(journal: Journal, store: StoreContext, numbers: StockNumbers): number | null {
  if (numbers.productId === null) return null;
  const row = journal
    .sql<[string, string], { onHand: number }>(
      `SELECT s.on_hand AS onHand FROM stock_shadow s JOIN till_inventory i ON i.product_id = s.product_id AND i.outlet_id = ?
       WHERE s.product_id = ? AND s.version >= i.version AND s.on_hand <> i.on_hand`,
    )
    .get(store.config.outletId, numbers.productId);
  return row?.onHand ?? null;
}

/** Since when something of ours changes this SKU (ms UTC); null when all is quiet and the page is newer than what we know. */
function onItsWay({ journal, now }: Reconciling, { numbers: { sku, moves }, known, dirty }: Standing, page: Page): number | null {
  const owed = page.owed.get(sku);
  if (dirty !== null || owed !== undefined) return Math.min(dirty?.since ?? now, owed ?? now);
  if (moves && tillIsMoving(journal, sku)) return now;
  return known !== null && known.at >= page.askedAt ? now : null;
}

function causeOf(known: KnownNumber, item: ShopSourceItem): 'editedAtMagento' | 'unknown' {
  return known.quantity !== null && (known.quantity !== item.quantity || (known.status === 1) !== item.inStock)
    ? 'editedAtMagento'
    : 'unknown';
}

function note(
  journal: Journal,
  run: Run,
  numbers: StockNumbers,
  item: ShopSourceItem,
  cause: 'lateEffect' | 'editedAtMagento' | 'notSeen' | 'onlyOnline' | 'unknown',
  now: number,
): void {
  const expected = numbers.published?.quantity ?? null;
  const before = driftOf(journal, item.sku);
  const same = before !== null && before.state !== 'mended' && before.expected === expected && before.magento === item.quantity;
  noteDrift(journal, {
    sku: item.sku,
    runId: run.id,
    onHand: numbers.productId === null ? null : numbers.terms.onHand,
    expected,
    magento: item.quantity,
    since: now,
    // What was known of the cause the first time is not seen again.
    cause: same && cause === 'unknown' ? before.cause : cause,
    right: cause === 'onlyOnline' ? 'person' : 'till',
  });
}

function finish({ journal, ids, store, now }: Reconciling, run: Run): void {
  for (const sku of unseen(journal, store.config.sourceCode, run.id)) {
    journal.sql<[string, string]>('DELETE FROM stock_published WHERE source = ? AND sku = ?').run(store.config.sourceCode, sku);
    const numbers = stockNumbers(journal, store, sku, now);
    if (numbers.published !== null && numbers.terms.sold) noteUnmatched(journal, ids, 'skuUnknownOnline', sku, {}, now);
  }
  driftNotFound(journal, run.id, now);
  journal.sql<[number, number]>(`UPDATE stock_runs SET state = 'done', finished_at = ? WHERE id = ?`).run(now, run.id);
  const open = countDrift(journal, ['open']);
  appendEntry(journal, {
    kind: 'stock.reconciled',
    subject: `stock:${store.config.sourceCode}`,
    person: run.person,
    data: { open, startedAt: run.startedAt },
    requestId: null,
    at: now,
  });
  askAboutDrift({ journal, ids, store, now }, open);
}

/** The same differences are one question, however often they are found; one that a person left is asked again once a newer one is there. */
function askAboutDrift({ journal, ids, store, now }: Reconciling, open: number): void {
  const newest = newestDriftAt(journal);
  const subject = `stock:${store.config.sourceCode}:${newest ?? ''}`;
  const params = { count: String(open) };
  for (const asked of openSubjects(journal, 'stockDrift')) {
    const same = asked === subject && findOpenException(journal, 'stockDrift', asked)?.params['count'] === params.count;
    if (!same) clearRaised(journal, 'stockDrift', asked, now);
  }
  if (newest !== null && newest > (lastLeftAt(journal, 'stockDrift') ?? 0))
    raise(journal, ids, { kind: 'stockDrift', subject, params, at: now });
}

function seen(item: ShopSourceItem): { sku: string; quantity: number; status: 0 | 1 } {
  return { sku: item.sku, quantity: item.quantity, status: item.inStock ? 1 : 0 };
}
