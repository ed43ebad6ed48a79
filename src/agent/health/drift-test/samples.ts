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
  confirmedAt: number | null;
  shownAt: number | null;
  shelvesBefore: number | null;
  salableBefore: number | null;
  promisedBefore: number | null;
  salableAfter: number | null;
}

const columns = `sale_id AS saleId, receipt, sku, quantity, sold_at AS soldAt, at_peak AS atPeak, seen_at AS seenAt, confirmed_at AS confirmedAt,
  shown_at AS shownAt, shelves_before AS shelvesBefore, salable_before AS salableBefore, promised_before AS promisedBefore,
  salable_after AS salableAfter`;

/** All of a test, by the sale's own time. */
export function samplesOf(journal: Journal, testId: number): SampleRecord[] {
  return journal
    .sql<[number], SampleRecord>(`SELECT ${columns} FROM drift_samples WHERE test_id = ? ORDER BY sold_at, sale_id`)
    .all(testId);
}

/** The next one to look at; null while none is due. */
export function sampleToLookAt(journal: Journal, testId: number, now: number): SampleRecord | null {
  return (
    journal
      .sql<[number, number], SampleRecord>(
        `SELECT ${columns} FROM drift_samples WHERE test_id = ? AND shown_at IS NULL AND next_look_at <= ? ORDER BY next_look_at, sale_id LIMIT 1`,
      )
      .get(testId, now) ?? null
  );
}

/** Looked at at once: what Magento showed before is what its delay is measured against. Inside write(). */
export function insertSample(
  journal: Journal,
  testId: number,
  sample: Pick<SampleRecord, 'saleId' | 'receipt' | 'sku' | 'quantity' | 'soldAt' | 'atPeak' | 'seenAt'>,
): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO drift_samples (test_id, sale_id, receipt, sku, quantity, sold_at, at_peak, seen_at, next_look_at)
       VALUES (@testId, @saleId, @receipt, @sku, @quantity, @soldAt, @atPeak, @seenAt, @seenAt)`,
    )
    .run({ testId, ...sample });
}

/** What Magento showed first. It is looked at again once Magento has the new number. Inside write(). */
export function sawBefore(
  journal: Journal,
  testId: number,
  saleId: string,
  look: Omit<SalableLook, 'salable'> & { salable: number | null },
): void {
  journal.expectWriting();
  journal
    .sql(
      `UPDATE drift_samples SET shelves_before = @onShelves, salable_before = @salable, promised_before = @promised,
         next_look_at = iif(confirmed_at IS NULL, NULL, next_look_at) WHERE test_id = @testId AND sale_id = @saleId`,
    )
    .run({ testId, saleId, ...look });
}

/** Inside write(). */
export function lookAgainAt(journal: Journal, testId: number, saleId: string, at: number): void {
  journal.expectWriting();
  journal
    .sql<[number, number, string]>('UPDATE drift_samples SET next_look_at = ? WHERE test_id = ? AND sale_id = ?')
    .run(at, testId, saleId);
}

/** What may be sold follows. Inside write(). */
export function sawChange(journal: Journal, testId: number, saleId: string, seen: { at: number; salable: number | null }): void {
  journal.expectWriting();
  journal
    .sql(
      'UPDATE drift_samples SET shown_at = @at, salable_after = @salable, next_look_at = NULL WHERE test_id = @testId AND sale_id = @saleId',
    )
    .run({ testId, saleId, ...seen });
}

/**
 * Magento has the number of these sales now: nothing older than them waits to be published any more. Where it would not say what may be
 * sold, that is all there is to see. Inside write(). Answers whether there were any.
 */
export function confirmSamples(journal: Journal, testId: number, now: number): boolean {
  journal.expectWriting();
  const { changes } = journal
    .sql(
      `UPDATE drift_samples AS s SET next_look_at = @now, confirmed_at = coalesce((SELECT d.confirmed_at FROM stock_delays d WHERE d.sku = s.sku
           AND d.confirmed_at >= s.seen_at AND d.since <= s.sold_at ORDER BY d.id LIMIT 1), @now)
       WHERE test_id = @testId AND confirmed_at IS NULL AND seen_at < @now AND NOT EXISTS (SELECT 1 FROM stock_dirty d WHERE d.sku = s.sku AND d.since <= s.sold_at)`,
    )
    .run({ testId, now });
  journal
    .sql<[number]>(
      `UPDATE drift_samples SET shown_at = max(confirmed_at, sold_at), next_look_at = NULL
       WHERE test_id = ? AND shown_at IS NULL AND confirmed_at IS NOT NULL AND shelves_before IS NOT NULL AND salable_before IS NULL`,
    )
    .run(testId);
  return changes > 0;
}
