import { mappingKinds } from '#core/catalog/mapping/kinds.ts';
import type { Ids } from '#core/ports.ts';
import type { MappingRecord } from '#agent/catalog/mapping/record.ts';
import { openSubjects } from '#agent/journal/exceptions.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { clearRaised, raise } from '#agent/sync/raise.ts';

const kind = 'mappingDiffers';

/** Puts what stops the store before a person, once as long as it is the same, and takes it back when it is over. Inside write(). */
export function warnOfMapping(journal: Journal, ids: Ids, { findings }: MappingRecord, at: number): void {
  const grave = findings.filter((one) => mappingKinds[one.kind].grave);
  const kinds = [...new Set(grave.map((one) => one.kind))].toSorted();
  const subject = kinds.length === 0 ? null : `mapping:${kinds.join(',')}`;
  for (const open of openSubjects(journal, kind)) if (open !== subject) clearRaised(journal, kind, open, at);
  if (subject !== null) raise(journal, ids, { kind, subject, params: { count: String(grave.length) }, at });
}
