import type { MappingFinding, MappingKind } from '#core/catalog/mapping/kinds.ts';
import type { Unread } from '#agent/catalog/mapping/read.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { readMeta, writeMeta } from '#agent/journal/meta.ts';

/** What the last mapping audit of a store found; kept whole, replaced whole. */
export interface MappingRecord {
  startedAt: number;
  finishedAt: number;
  findings: (MappingFinding & { since: number })[];
  unread: Unread[];
}

const key = 'mapping.audit';

/** Null before the first one. */
export function mappingRecord(journal: Journal): MappingRecord | null {
  const text = readMeta(journal, key);
  return text === null ? null : (JSON.parse(text) as MappingRecord);
}

/**
 * Keeps what an audit found. What is found again keeps its first instant; what nobody could look at this time stays as it was found
 * before. Inside write().
 */
export function keepMappingRecord(
  journal: Journal,
  audit: {
    startedAt: number;
    finishedAt: number;
    findings: readonly MappingFinding[];
    unknown: ReadonlySet<MappingKind>;
    unread: Unread[];
  },
): MappingRecord {
  const before = mappingRecord(journal)?.findings ?? [];
  const sinceOf = ({ kind, about }: MappingFinding): number =>
    before.find((one) => one.kind === kind && one.about === about)?.since ?? audit.finishedAt;
  const { startedAt, finishedAt, unread } = audit;
  const findings = [
    ...audit.findings.map((one) => ({ ...one, since: sinceOf(one) })),
    ...before.filter(({ kind }) => audit.unknown.has(kind)),
  ];
  const record = { startedAt, finishedAt, findings, unread };
  writeMeta(journal, key, JSON.stringify(record));
  return record;
}
