import {
  driftTestReport,
  type DriftDay,
  type DriftFinding,
  type DriftFix,
  type DriftSample,
  type DriftTestReport,
} from '#contract/drift-test.ts';
import { usualGap } from '#core/health/drift-test/cadence.ts';
import { fixingTime } from '#core/health/drift-test/fixing-time.ts';
import { shownSince } from '#core/health/drift-test/salable.ts';
import { driftVerdict } from '#core/health/drift-test/verdict.ts';
import { dayAfter, localDay } from '#core/local-day.ts';
import { openMs } from '#core/opening-hours.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { findingsOf, type DriftTestRecord } from '#agent/health/drift-test/records.ts';
import { peakOf } from '#agent/health/drift-test/sales.ts';
import { lookWithinMs } from '#agent/health/drift-test/salable-stream.ts';
import { samplesOf } from '#agent/health/drift-test/samples.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

/** Pickups and the till settle their numbers one after the other: what lacks for less than this is no oversell. */
const oversoldAfterMs = 120_000;

/** What a test has found: as it was when it ended, or so far. Reads only. */
export function reportOf(journal: Journal, store: StoreContext, test: DriftTestRecord, now: number): DriftTestReport {
  if (test.report !== null) return driftTestReport.parse(JSON.parse(test.report));
  const until = Math.min(now, test.endsAt);
  const salableKnown = isSalableKnown(journal);
  const samples = samplesShown(journal, test.id, salableKnown, until);
  const findings = findingsOf(journal, test.id).filter(
    (one) => one.kind !== 'oversold' || (one.until ?? until) - one.since >= oversoldAfterMs,
  );
  const fixes = fixesOf(journal, test.startedAt, until);
  const days = daysOf(journal, store, test, until);
  const typed = findings.filter((one) => one.kind === 'typed');
  const count = (kind: DriftFinding['kind']): number => findings.filter((one) => one.kind === kind).length;
  const open = days.reduce((sum, day) => sum + day.openMs, 0);
  const figures = {
    delays: samples.map((sample) => sample.delayMs),
    oversells: count('oversold'),
    negatives: count('negative'),
    fixes: fixes.length + typed.length,
    fixingMs: fixingTime([...fixes, ...typed.map((one) => ({ person: 'Magento', at: one.since }))]),
    salableKnown,
    openMs: open,
    watchedMs: open - days.reduce((sum, day) => sum + day.offMs, 0),
  };
  const { cadence } = test;
  return {
    id: test.id,
    journal: test.entrySeq,
    endJournal: test.endEntrySeq,
    person: test.person,
    startedAt: test.startedAt,
    endsAt: test.endsAt,
    endedAt: test.endedAt,
    ...driftVerdict(figures, now >= test.endsAt),
    cadence: {
      reads: cadence.counts.reduce((sum, gaps) => sum + gaps, 0),
      p50: usualGap(cadence, 0.5),
      p95: usualGap(cadence, 0.95),
      longest: cadence.longestMs === 0 ? null : cadence.longestMs,
    },
    peakHours: peakOf(journal, store, test.startedAt),
    salableKnown,
    samples,
    findings,
    fixes,
    days: days.map((day) => ({
      ...day,
      samples: samples.filter((one) => localDay(one.soldAt, store.config.timeZone).date === day.date).length,
    })),
  };
}

/** Where Magento does not tell what may be sold, a sale has arrived when Magento took its number; so has one nobody could look at in time. */
function samplesShown(journal: Journal, testId: number, salableKnown: boolean, until: number): DriftSample[] {
  return samplesOf(journal, testId).map(({ receipt, sku, quantity, soldAt, atPeak, confirmedAt, looks }) => {
    const mayLook = confirmedAt !== null && salableKnown && until - confirmedAt < lookWithinMs;
    const shownAt = shownSince(looks) ?? (mayLook ? null : confirmedAt);
    const delayMs = Math.max(0, (shownAt ?? until) - soldAt);
    return { receipt, sku, quantity, soldAt, atPeak: atPeak === 1, confirmedAt, shownAt, delayMs, salable: looks.at(-1)?.salable ?? null };
  });
}

function isSalableKnown(journal: Journal): boolean {
  return journal.sql<[], { one: number }>('SELECT 1 AS one FROM drift_salable WHERE salable IS NOT NULL LIMIT 1').get() !== undefined;
}

/** What people put right by hand: numbers mended, and changes that were stuck. */
function fixesOf(journal: Journal, from: number, to: number): DriftFix[] {
  return journal
    .sql<[number, number], DriftFix>(
      `SELECT seq AS journal, at, person, kind FROM entries
       WHERE kind IN ('stock.driftMended', 'outbox.decided') AND at BETWEEN ? AND ? AND person IS NOT NULL ORDER BY seq`,
    )
    .all(from, to);
}

function daysOf(journal: Journal, store: StoreContext, test: DriftTestRecord, until: number): DriftDay[] {
  const { openingHours, timeZone } = store.config;
  const counted = journal.sql<[number, string], { runningMs: number; magentoDownMs: number; tillDownMs: number }>(
    'SELECT running_ms AS runningMs, magento_down_ms AS magentoDownMs, till_down_ms AS tillDownMs FROM drift_days WHERE test_id = ? AND date = ?',
  );
  const days: DriftDay[] = [];
  for (let day = localDay(test.startedAt, timeZone); day.from < until; day = dayAfter(day, 1, timeZone)) {
    const open = openMs(Math.max(day.from, test.startedAt), Math.min(day.to, until), openingHours, timeZone);
    const { runningMs, magentoDownMs, tillDownMs } = counted.get(test.id, day.date) ?? { runningMs: 0, magentoDownMs: 0, tillDownMs: 0 };
    days.push({ date: day.date, openMs: open, offMs: Math.max(0, open - runningMs), magentoDownMs, tillDownMs, samples: 0 });
  }
  return days;
}
