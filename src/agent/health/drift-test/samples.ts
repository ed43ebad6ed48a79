import type { SalableLook } from '#core/health/drift-test/salable.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** A till sale that is followed to Magento. Instants in ms UTC. */
export interface SampleRecord {
  saleId: string;
  receipt: string | null;
  sku: string;
  quantity: number;
  soldAt: number;
  atPeak: 0 | 1;
  seenAt: number;
  /** Magento had its number. */
  confirmedAt: number | null;
  looks: SalableLook[];
}

const columns = `sale_id AS saleId, receipt, sku, quantity, sold_at AS soldAt, at_peak AS atPeak, seen_at AS seenAt, confirmed_at AS confirmedAt, looks`;

type Row = Omit<SampleRecord, 'looks'> & { looks: string };

const toSample = (row: Row): SampleRecord => ({ ...row, looks: JSON.parse(row.looks) as SalableLook[] });

/** All of a test, by the sale's own time. */
export function samplesOf(journal: Journal, testId: number): SampleRecord[] {
  return journal
    .sql<[number], Row>(`SELECT ${columns} FROM drift_samples WHERE test_id = ? ORDER BY sold_at, sale_id`)
    .all(testId)
    .map(toSample);
}

/** The next one to look at; null while none is due. */
export function sampleToLookAt(journal: Journal, testId: number, now: number): SampleRecord | null {
  const row = journal
    .sql<[number, number], Row>(
      `SELECT ${columns} FROM drift_samples WHERE test_id = ? AND next_look_at <= ? ORDER BY next_look_at, sale_id LIMIT 1`,
    )
    .get(testId, now);
  return row === undefined ? null : toSample(row);
}

/** Inside write(). */
export function insertSample(journal: Journal, testId: number, sample: Omit<SampleRecord, 'confirmedAt' | 'looks'>): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO drift_samples (test_id, sale_id, receipt, sku, quantity, sold_at, at_peak, seen_at)
       VALUES (@testId, @saleId, @receipt, @sku, @quantity, @soldAt, @atPeak, @seenAt)`,
    )
    .run({ testId, ...sample });
}

/** One more look (null where Magento would not say), and when the next one is due; null for none. Inside write(). */
export function addLook(journal: Journal, testId: number, sample: SampleRecord, look: SalableLook | null, nextAt: number | null): void {
  journal.expectWriting();
  journal
    .sql('UPDATE drift_samples SET looks = @looks, next_look_at = @nextAt WHERE test_id = @testId AND sale_id = @saleId')
    .run({ testId, saleId: sample.saleId, nextAt, looks: JSON.stringify(look === null ? sample.looks : [...sample.looks, look]) });
}

/**
 * Magento has the number of these sales now: nothing older than them waits to be published any more. On-hand may have told of a sale before
 * the sale itself did; then its number was written by the last publish before that. Inside write(). Answers whether there were any.
 */
export function confirmSamples(journal: Journal, testId: number, now: number): boolean {
  journal.expectWriting();
  const { changes } = journal
    .sql(
      `UPDATE drift_samples AS s SET next_look_at = @now, confirmed_at = coalesce(
           (SELECT min(d.confirmed_at) FROM stock_delays d WHERE d.sku = s.sku AND d.confirmed_at >= s.seen_at),
           (SELECT max(d.confirmed_at) FROM stock_delays d WHERE d.sku = s.sku AND d.confirmed_at BETWEEN s.sold_at AND s.seen_at), @now)
       WHERE test_id = @testId AND confirmed_at IS NULL AND seen_at < @now AND NOT EXISTS (SELECT 1 FROM stock_dirty d WHERE d.sku = s.sku AND d.since <= s.sold_at)`,
    )
    .run({ testId, now });
  return changes > 0;
}
