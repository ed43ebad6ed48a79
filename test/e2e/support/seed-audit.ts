import { auditCatalogs } from '#core/catalog/audit.ts';
import { takeFindings } from '#agent/catalog/findings.ts';
import { finishAudit, lastAudit } from '#agent/catalog/runs.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { plantedCatalog } from '#test/support/planted-catalog.ts';

/** What an audit of catalogs with `times` defects of each kind found, some hours ago. Inside write(). */
export function seedAudit(journal: Journal, times: number, at: number): void {
  const { findings, compared, pricesIncludeTax } = auditCatalogs(plantedCatalog(1, 300 * times, times).catalogs);
  const entry = appendEntry(journal, { kind: 'catalog.auditStarted', subject: 'catalog', person: null, data: {}, requestId: null, at });
  journal.sql<[number, number]>(`INSERT INTO catalog_runs (state, started_at, entry_seq) VALUES ('parents', ?, ?)`).run(at, entry.seq);
  const run = lastAudit(journal);
  if (run === null) throw new Error('a run cannot vanish');
  takeFindings(journal, run.id, findings, at);
  finishAudit(journal, run, { compared, pricesIncludeTax }, at);
}
