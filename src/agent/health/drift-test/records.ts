import type { DriftFinding } from '#contract/drift-test.ts';
import { noCadence, type Cadence } from '#core/health/drift-test/cadence.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** One test as the journal keeps it. Instants in ms UTC. */
export interface DriftTestRecord {
  id: number;
  person: string;
  startedAt: number;
  endsAt: number;
  endedAt: number | null;
  entrySeq: number;
  endEntrySeq: number | null;
  saleVersion: number;
  cadence: Cadence;
  /** JSON of the report, once it is over. */
  report: string | null;
}

const columns = `id, person, started_at AS startedAt, ends_at AS endsAt, ended_at AS endedAt, entry_seq AS entrySeq,
  end_entry_seq AS endEntrySeq, sale_version AS saleVersion, cadence, report`;

type Row = Omit<DriftTestRecord, 'cadence'> & { cadence: string };

const toRecord = (row: Row | undefined): DriftTestRecord | null =>
  row === undefined ? null : { ...row, cadence: JSON.parse(row.cadence) as Cadence };

/** The test that runs; null while none does. */
export function runningTest(journal: Journal): DriftTestRecord | null {
  return toRecord(journal.sql<[], Row>(`SELECT ${columns} FROM drift_tests WHERE ended_at IS NULL`).get());
}

/** The test of this number, or the newest one. */
export function testById(journal: Journal, id: number | null): DriftTestRecord | null {
  return toRecord(
    journal
      .sql<[number | null, number | null], Row>(`SELECT ${columns} FROM drift_tests WHERE ? IS NULL OR id = ? ORDER BY id DESC LIMIT 1`)
      .get(id, id),
  );
}

/** Tests that are over, newest first. */
export function endedTests(journal: Journal): DriftTestRecord[] {
  return journal
    .sql<[], Row>(`SELECT ${columns} FROM drift_tests WHERE ended_at IS NOT NULL ORDER BY id DESC LIMIT 20`)
    .all()
    .flatMap((row) => toRecord(row) ?? []);
}

/** Sales that are known already are not looked at, nor is what Magento said before. Inside write(). */
export function insertTest(
  journal: Journal,
  test: { person: string; startedAt: number; endsAt: number; entrySeq: number; outletId: string },
): void {
  journal.expectWriting();
  journal.sql<[]>('DELETE FROM drift_salable').run();
  journal
    .sql(
      `INSERT INTO drift_tests (person, started_at, ends_at, entry_seq, sale_version, cadence)
       VALUES (@person, @startedAt, @endsAt, @entrySeq, (SELECT coalesce(max(version), 0) FROM till_sales WHERE outlet_id = @outletId), @cadence)`,
    )
    .run({ ...test, cadence: JSON.stringify(noCadence) });
}

/** Inside write(). */
export function endTest(journal: Journal, id: number, end: { at: number; entrySeq: number; report: string }): void {
  journal.expectWriting();
  journal.sql('UPDATE drift_tests SET ended_at = @at, end_entry_seq = @entrySeq, report = @report WHERE id = @id').run({ id, ...end });
  journal.sql<[]>('DELETE FROM drift_salable').run();
}

/** Inside write(). */
export function sawSales(journal: Journal, id: number, version: number): void {
  journal.expectWriting();
  journal.sql<[number, number]>('UPDATE drift_tests SET sale_version = ? WHERE id = ?').run(version, id);
}

/** Inside write(). */
export function saveCadence(journal: Journal, id: number, cadence: Cadence): void {
  journal.expectWriting();
  journal.sql<[string, number]>('UPDATE drift_tests SET cadence = ? WHERE id = ?').run(JSON.stringify(cadence), id);
}

/** Findings of a test, oldest first. */
export function findingsOf(journal: Journal, testId: number): DriftFinding[] {
  return journal
    .sql<[number], DriftFinding>('SELECT kind, sku, quantity, since, until FROM drift_findings WHERE test_id = ? ORDER BY since, kind, sku')
    .all(testId);
}

/** Notes what is wrong with these SKUs now, and that it is over for the others of `among` (all that are open where null). Inside write(). */
export function noteFindings(
  journal: Journal,
  { testId, kind, at }: { testId: number; kind: DriftFinding['kind']; at: number },
  wrong: ReadonlyMap<string, number>,
  among: readonly string[] | null,
): void {
  journal.expectWriting();
  const open = journal
    .sql<[number, string], { sku: string; since: number }>(
      'SELECT sku, since FROM drift_findings WHERE test_id = ? AND kind = ? AND until IS NULL',
    )
    .all(testId, kind);
  const close = journal.sql<[number, number, string, string, number]>(
    'UPDATE drift_findings SET until = ? WHERE test_id = ? AND kind = ? AND sku = ? AND since = ?',
  );
  for (const { sku, since } of open)
    if (!wrong.has(sku) && (among === null || among.includes(sku))) close.run(at, testId, kind, sku, since);
  const begin = journal.sql<[number, string, string, number, number]>(
    'INSERT INTO drift_findings (test_id, kind, sku, since, quantity) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [sku, quantity] of wrong) if (!open.some((one) => one.sku === sku)) begin.run(testId, kind, sku, at, quantity);
}

/** What somebody typed into Magento since the test began, as the last comparison found it. Inside write(). */
export function noteTyped(journal: Journal, test: DriftTestRecord): void {
  journal.expectWriting();
  journal
    .sql<[number, number]>(
      `INSERT OR IGNORE INTO drift_findings (test_id, kind, sku, since, until, quantity)
       SELECT ?, 'typed', sku, since, since, magento FROM stock_drift WHERE cause = 'editedAtMagento' AND since >= ?`,
    )
    .run(test.id, test.startedAt);
}
