import type { DriftCause, DriftState, WhoIsRight } from '#contract/stock.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Where Magento does not hold what it must, one row per SKU. */
export interface DriftRecord {
  sku: string;
  runId: number | null;
  onHand: number | null;
  expected: number | null;
  magento: number | null;
  reserved: number | null;
  salable: number | null;
  /** ms UTC. */
  since: number;
  cause: DriftCause;
  right: WhoIsRight;
  state: DriftState;
  note: string;
}

const columns = `sku, run_id AS runId, on_hand AS onHand, expected, magento, reserved, salable, since, cause, who_is_right AS right, state, note`;

export type NewDrift = Omit<DriftRecord, 'state' | 'note' | 'reserved' | 'salable'>;

/** Notes or renews a difference. One that was left with a reason stays left while the numbers are the same. Inside write(). */
export function noteDrift(journal: Journal, drift: NewDrift): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO stock_drift (sku, run_id, on_hand, expected, magento, since, cause, who_is_right, state)
       VALUES (@sku, @runId, @onHand, @expected, @magento, @since, @cause, @right, 'open')
       ON CONFLICT (sku) DO UPDATE SET
         state = iif(state = 'ignored' AND expected IS @expected AND magento IS @magento, 'ignored', 'open'),
         since = iif(state IN ('open', 'ignored'), since, @since),
         run_id = @runId, on_hand = @onHand, expected = @expected, magento = @magento, cause = @cause, who_is_right = @right, settled_at = NULL`,
    )
    .run(drift);
}

/** Magento holds the right number of these SKUs again. Inside write(). */
export function driftMended(journal: Journal, skus: readonly string[], at: number): void {
  journal.expectWriting();
  journal
    .sql<[number, string]>(
      `UPDATE stock_drift SET state = 'mended', settled_at = ? WHERE sku IN (SELECT value FROM json_each(?)) AND state IN ('open', 'mending')`,
    )
    .run(at, JSON.stringify(skus));
}

/** Differences that a complete run did not find again are over. Inside write(). */
export function driftNotFound(journal: Journal, runId: number, at: number): void {
  journal.expectWriting();
  journal
    .sql<[number, number]>(`UPDATE stock_drift SET state = 'mended', settled_at = ? WHERE state IN ('open', 'ignored') AND run_id IS NOT ?`)
    .run(at, runId);
}

/** Inside write(). */
export function decideDrift(
  journal: Journal,
  sku: string,
  change: { state: 'mending' | 'ignored'; note: string; entrySeq: number; at: number },
): void {
  journal.expectWriting();
  journal
    .sql(
      "UPDATE stock_drift SET state = @state, note = @note, entry_seq = @entrySeq, settled_at = iif(@state = 'ignored', @at, NULL) WHERE sku = @sku",
    )
    .run({ sku, ...change });
}

/** What Magento has promised over all sources of the stock, and may still sell. Inside write(). */
export function saveReserved(journal: Journal, sku: string, at: { reserved: number; salable: number }): void {
  journal.expectWriting();
  journal.sql('UPDATE stock_drift SET reserved = @reserved, salable = @salable WHERE sku = @sku').run({ sku, ...at });
}

/** The next SKU that differs, by SKU. */
export function nextDrift(journal: Journal, after: string): string | null {
  const row = journal
    .sql<[string], { sku: string }>(`SELECT sku FROM stock_drift WHERE state IN ('open', 'ignored') AND sku > +? ORDER BY sku LIMIT 1`)
    .get(after);
  return row?.sku ?? null;
}

/** Since when there is the newest difference that nobody left or mends (ms UTC). */
export function newestDriftAt(journal: Journal): number | null {
  return journal.sql<[], { at: number | null }>(`SELECT max(since) AS at FROM stock_drift WHERE state = 'open'`).get()?.at ?? null;
}

export function driftOf(journal: Journal, sku: string): DriftRecord | null {
  return journal.sql<[string], DriftRecord>(`SELECT ${columns} FROM stock_drift WHERE sku = ?`).get(sku) ?? null;
}

/** Differences of these states by SKU, from after `after` on. */
export function listDrift(journal: Journal, states: readonly DriftState[], after: string, limit: number): DriftRecord[] {
  return journal
    .sql<[string, string, number], DriftRecord>(
      `SELECT ${columns} FROM stock_drift WHERE state IN (SELECT value FROM json_each(?)) AND sku > +? ORDER BY sku LIMIT +?`,
    )
    .all(JSON.stringify(states), after, limit);
}

export function countDrift(journal: Journal, states: readonly DriftState[]): number {
  return (
    journal
      .sql<[string], { n: number }>('SELECT count(*) AS n FROM stock_drift WHERE state IN (SELECT value FROM json_each(?))')
      .get(JSON.stringify(states))?.n ?? 0
  );
}
