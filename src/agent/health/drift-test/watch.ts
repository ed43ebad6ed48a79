import type { SystemName } from '#contract/ids.ts';
import type { Topic } from '#contract/events.ts';
import { withGap } from '#core/health/drift-test/cadence.ts';
import { localDay } from '#core/local-day.ts';
import { isOpen, openMs } from '#core/opening-hours.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import { oversold } from '#agent/health/drift-test/oversold.ts';
import { endTest, noteFindings, noteTyped, runningTest, saveCadence, type DriftTestRecord } from '#agent/health/drift-test/records.ts';
import { reportOf } from '#agent/health/drift-test/report.ts';
import { sampleSales } from '#agent/health/drift-test/sales.ts';
import { confirmSamples } from '#agent/health/drift-test/samples.ts';
import { inventoryReadAt } from '#agent/replica/till-inventory.ts';
import type { Acting } from '#agent/sync/acting.ts';

/** The store is looked at every five seconds; a longer pause is time in which this PC slept or was off. */
const longestLookMs = 20_000;
/** What is only counted is kept this often. */
const keepEveryMs = 30_000;

interface Seen {
  lookedAt: number;
  keptAt: number;
  readAt: number | null;
  gaps: number[];
  runningMs: number;
  down: Record<SystemName, number>;
}

/**
 * What a running test does at every look of its store: takes samples, sees them arrive, counts the time, and ends after seven days. All of it is in the journal but the last half minute’s counting, so that a restart goes on.
 */
export function driftWatch(): (acting: Acting, isDown: (system: SystemName) => boolean) => Topic[] {
  let seen: Seen | null = null;
  return (acting, isDown) => {
    const { journal, store, at } = acting;
    const test = runningTest(journal);
    if (test === null) {
      seen = null;
      return [];
    }
    seen ??= { lookedAt: at, keptAt: at, readAt: inventoryReadAt(journal), gaps: [], runningMs: 0, down: { magento: 0, lightspeed: 0 } };
    count(seen, acting, isDown);
    const due = at - seen.keptAt >= keepEveryMs || at < seen.keptAt || at >= test.endsAt;
    const changed = journal.write(() => {
      const sampled = sampleSales(journal, store, test, at);
      const confirmed = confirmSamples(journal, test.id, at);
      if (due && seen !== null) keep(seen, acting, test);
      return sampled || confirmed;
    });
    if (at >= test.endsAt) {
      journal.write(() => end(acting, test));
      seen = null;
      return ['health'];
    }
    return changed || due ? ['health'] : [];
  };
}

function count(seen: Seen, { journal, store, at }: Acting, isDown: (system: SystemName) => boolean): void {
  const { openingHours, timeZone } = store.config;
  const passed = at - seen.lookedAt;
  seen.lookedAt = at;
  if (passed > 0 && passed <= longestLookMs && isOpen(at, openingHours, timeZone)) {
    seen.runningMs += passed;
    for (const system of ['magento', 'lightspeed'] as const) if (isDown(system)) seen.down[system] += passed;
  }
  const readAt = inventoryReadAt(journal);
  if (readAt === null || readAt === seen.readAt) return;
  const gap = seen.readAt === null ? 0 : openMs(seen.readAt, readAt, openingHours, timeZone);
  if (gap > 0) seen.gaps.push(gap);
  seen.readAt = readAt;
}

/** Puts what was counted into the journal, and looks for what is wrong now. Inside write(). */
function keep(seen: Seen, { journal, store, at }: Acting, test: DriftTestRecord): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO drift_days (test_id, date, running_ms, magento_down_ms, till_down_ms) VALUES (@testId, @date, @runningMs, @magento, @lightspeed)
       ON CONFLICT (test_id, date) DO UPDATE SET running_ms = running_ms + @runningMs, magento_down_ms = magento_down_ms + @magento,
         till_down_ms = till_down_ms + @lightspeed`,
    )
    .run({ testId: test.id, date: localDay(at, store.config.timeZone).date, runningMs: seen.runningMs, ...seen.down });
  if (seen.gaps.length > 0) saveCadence(journal, test.id, seen.gaps.reduce(withGap, test.cadence));
  seen.gaps = [];
  seen.runningMs = 0;
  seen.down = { magento: 0, lightspeed: 0 };
  seen.keptAt = at;
  noteFindings(journal, { testId: test.id, kind: 'oversold', at }, oversold(journal, store.config.outletId), null);
  noteTyped(journal, test);
}

/** Inside write(). */
function end(acting: Acting, test: DriftTestRecord): void {
  const { journal, store, at } = acting;
  const report = reportOf(journal, store, test, at);
  const { id, verdict, checks, samples, findings } = report;
  const entry = appendEntry(journal, {
    kind: 'health.driftTestEnded',
    subject: `driftTest:${id}`,
    person: null,
    data: { verdict, checks, samples: samples.length, findings: findings.length },
    requestId: null,
    at,
  });
  endTest(journal, id, { at, entrySeq: entry.seq, report: JSON.stringify({ ...report, endedAt: at, endJournal: entry.seq }) });
}
