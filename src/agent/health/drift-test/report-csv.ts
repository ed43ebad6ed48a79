import type { DriftTestReport } from '#contract/drift-test.ts';
import { csvOf } from '#core/csv.ts';

/** A report as one table for a spreadsheet: what each row is stands first. Instants in UTC, spans in seconds. */
export function driftReportCsv(report: DriftTestReport, store: string): string {
  const header = ['row', 'what', 'sku', 'quantity', 'from', 'to', 'seconds', 'value', 'limit', 'state', 'who', 'journal'];
  const seconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 100) / 10);
  const at = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
  const { startedAt, endsAt, endedAt, person, journal, verdict, cadence } = report;
  return csvOf(header, [
    [
      'test',
      store,
      null,
      null,
      at(startedAt),
      at(endedAt ?? endsAt),
      null,
      null,
      null,
      endedAt === null ? `${verdict} so far` : verdict,
      person,
      journal,
    ],
    ['cadence', 'usual', null, null, null, null, seconds(cadence.p50), cadence.reads, null, null, null, null],
    ['cadence', 'p95', null, null, null, null, seconds(cadence.p95), null, null, null, null, null],
    ['cadence', 'longest', null, null, null, null, seconds(cadence.longest), null, null, null, null, null],
    ...report.checks.map(({ check, value, limit, state }) => {
      const isTime = check === 'p95' || check === 'max' || check === 'fixingMs';
      return [
        'check',
        check,
        null,
        null,
        null,
        null,
        isTime ? seconds(value) : null,
        isTime ? null : value,
        isTime ? seconds(limit) : limit,
        state,
        null,
        null,
      ];
    }),
    ...report.samples.map((sample) => [
      'sale',
      sample.atPeak ? 'peak' : 'quiet',
      sample.sku,
      sample.quantity,
      at(sample.soldAt),
      at(sample.shownAt),
      seconds(sample.delayMs),
      sample.salable,
      null,
      sample.shownAt === null ? 'not online yet' : 'online',
      sample.receipt,
      null,
    ]),
    ...report.findings.map((one) => [
      'finding',
      one.kind,
      one.sku,
      one.quantity,
      at(one.since),
      at(one.until),
      null,
      null,
      null,
      null,
      null,
      null,
    ]),
    ...report.fixes.map((fix) => ['fix', fix.kind, null, null, at(fix.at), null, null, null, null, null, fix.person, fix.journal]),
    ...report.days.flatMap((day) => [
      ['day', 'open', null, day.samples, day.date, null, seconds(day.openMs), null, null, null, null, null],
      ['day', 'PC off', null, null, day.date, null, seconds(day.offMs), null, null, null, null, null],
      ['day', 'Magento not reached', null, null, day.date, null, seconds(day.magentoDownMs), null, null, null, null, null],
      ['day', 'Lightspeed not reached', null, null, day.date, null, seconds(day.tillDownMs), null, null, null, null, null],
    ]),
  ]);
}
