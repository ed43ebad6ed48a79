import { driftLimits } from '#core/health/drift-test/limits.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import { insertTest, runningTest } from '#agent/health/drift-test/records.ts';
import type { Acting } from '#agent/sync/acting.ts';

const dayMs = 86_400_000;

/** Begins a test, unless one runs or this click began one. Inside write(). */
export function startDriftTest({ journal, store, at }: Acting, by: { person: string; requestId: string }): void {
  journal.expectWriting();
  if (runningTest(journal) !== null || entryByRequest(journal, by.requestId) !== null) return;
  const endsAt = at + driftLimits.days * dayMs;
  const entry = appendEntry(journal, { kind: 'health.driftTestStarted', subject: 'driftTest', ...by, data: { endsAt }, at });
  insertTest(journal, { person: by.person, startedAt: at, endsAt, entrySeq: entry.seq, outletId: store.config.outletId });
}
