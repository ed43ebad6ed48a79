import type { MappingReport, MappingRow } from '#contract/mapping-audit.ts';
import { mappingKinds, type MappingKind } from '#core/catalog/mapping/kinds.ts';
import { csvOf } from '#core/csv.ts';
import { mappingRecord, type MappingRecord } from '#agent/catalog/mapping/record.ts';
import type { Journal } from '#agent/journal/journal.ts';

const order = Object.keys(mappingKinds) as MappingKind[];

/** What the last mapping audit found, and whether another one is at work. */
export function mappingReport(journal: Journal, isRunning: boolean): MappingReport {
  const record = mappingRecord(journal);
  return {
    state: isRunning ? 'running' : record === null ? 'never' : 'done',
    finishedAt: record?.finishedAt ?? null,
    rows: record === null ? [] : rowsOf(record),
    unread: record?.unread ?? [],
  };
}

function rowsOf({ findings }: MappingRecord): MappingRow[] {
  return findings
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.about < b.about ? -1 : 1))
    .map((one) => ({ ...one, ...mappingKinds[one.kind] }));
}

export function mappingCsv(journal: Journal, storeName: string): string {
  const header = ['store', 'kind', 'system', 'grave', 'about', 'facts', 'since'];
  const rows = mappingReport(journal, false).rows.map(({ kind, system, grave, about, facts, since }) => [
    storeName,
    kind,
    system,
    grave ? 'yes' : 'no',
    about,
    Object.entries(facts)
      .map(([name, value]) => `${name}: ${name.endsWith('At') ? new Date(Number(value)).toISOString() : value}`)
      .join('; '),
    new Date(since).toISOString(),
  ]);
  return csvOf(header, rows);
}
