import type { TillSale } from '#core/till.ts';
import { peakHours } from '#core/health/drift-test/peak-hours.ts';
import { isSampled } from '#core/health/drift-test/sampling.ts';
import { localDay } from '#core/local-day.ts';
import { isOpen } from '#core/opening-hours.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { sawSales, type DriftTestRecord } from '#agent/health/drift-test/records.ts';
import { insertSample, samplesOf } from '#agent/health/drift-test/samples.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

/** So far back a store's rhythm is looked at, ms. */
const rhythmMs = 28 * 86_400_000;

/** Takes samples from the sales that came in since the last look. Inside write(). Answers whether there were any. */
export function sampleSales(journal: Journal, store: StoreContext, test: DriftTestRecord, now: number): boolean {
  journal.expectWriting();
  const { outletId, openingHours, timeZone } = store.config;
  const sales = journal
    .sql<[string, number, number], { version: number; body: string }>(
      `SELECT version, body FROM till_sales WHERE outlet_id = ? AND at >= ? AND state = 'closed' AND version > ? ORDER BY version`,
    )
    .all(outletId, test.startedAt, test.saleVersion);
  const newest = sales.at(-1);
  if (newest === undefined) return false;
  const peak = peakOf(journal, store, test.startedAt);
  const before = samplesOf(journal, test.id);
  const taken = new Set(before.map((sample) => sample.saleId));
  const sampled = before.map((sample) => sample.soldAt);
  for (const { body } of sales) {
    const sale = JSON.parse(body) as TillSale;
    const line = lineOf(journal, store, sale);
    if (line === null || taken.has(sale.id)) continue;
    // The instant its stock waits from (replica/till-inventory.ts): a sale that was parked moves it when it is closed.
    const soldAt = Math.min(now, Math.max(sale.at, sale.updatedAt));
    const inOpeningHours = isOpen(soldAt, openingHours, timeZone);
    const atPeak = peak === null ? inOpeningHours : peak.includes(hourOf(soldAt, timeZone));
    if (!isSampled({ sinceStart: soldAt - test.startedAt, soldAt, sampled, atPeak, inOpeningHours })) continue;
    insertSample(journal, test.id, { saleId: sale.id, receipt: sale.invoiceNumber, ...line, soldAt, atPeak: atPeak ? 1 : 0, seenAt: now });
    sampled.push(soldAt);
  }
  sawSales(journal, test.id, newest.version);
  return sampled.length > before.length;
}

/** The busiest hours of the four weeks before `at`; null while too few sales are known. */
export function peakOf(journal: Journal, store: StoreContext, at: number): number[] | null {
  const { outletId, timeZone } = store.config;
  const sales = Array.from({ length: 24 }, () => 0);
  const made = journal
    .sql<[string, number, number], { at: number }>(
      `SELECT at FROM till_sales WHERE outlet_id = ? AND at >= ? AND at < ? AND state = 'closed'`,
    )
    .all(outletId, at - rhythmMs, at);
  for (const sale of made) {
    const hour = hourOf(sale.at, timeZone);
    sales[hour] = (sales[hour] ?? 0) + 1;
  }
  return peakHours(sales);
}

function hourOf(at: number, timeZone: string): number {
  const day = localDay(at, timeZone);
  let hour = 23;
  while (hour > 0 && day.at(hour) > at) hour -= 1;
  return hour;
}

/** The first line of a counter sale whose pieces this store sells online too. */
function lineOf(journal: Journal, store: StoreContext, sale: TillSale): { sku: string; quantity: number } | null {
  if (sale.attributes.includes('pickup')) return null;
  const online = journal.sql<[string, string], { sku: string }>(
    `SELECT p.sku FROM till_products p JOIN stock_published k ON k.source = +? AND k.sku = p.sku
     WHERE p.product_id = ? AND p.tracks_inventory = 1 AND p.active = 1 AND p.deleted = 0`,
  );
  for (const line of sale.lines) {
    const sku = line.quantity > 0 ? online.get(store.config.sourceCode, line.productId)?.sku : undefined;
    if (sku !== undefined) return { sku, quantity: line.quantity };
  }
  return null;
}
