import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertKind, alertRules, type AlertRules } from '#contract/alert-rules.ts';
import { decideAlerts, type Problem } from '#core/health/alerts/decide.ts';
import { inQuietHours } from '#core/health/alerts/quiet-hours.ts';

const minute = 60_000;
const noon = Date.parse('2026-11-23T11:00:00Z');
const timeZone = 'Europe/Paris';
const rules = alertRules.parse({});

const problem = (changes: Partial<Problem> = {}): Problem => ({
  key: 'a',
  kind: 'refused',
  about: '000000031',
  since: noon,
  snoozedUntil: null,
  system: null,
  ...changes,
});
const decide = (
  problems: readonly Problem[],
  now: number,
  more: { told?: readonly string[]; unknown?: readonly string[]; rules?: AlertRules } = {},
) => decideAlerts({ problems, told: more.told ?? [], unknown: new Set(more.unknown), rules: more.rules ?? rules, timeZone, now });
const keys = ({ tell }: ReturnType<typeof decideAlerts>) => tell.map(({ key }) => key);

describe('what is told', () => {
  test('a problem that is as old as its kind asks for, not before', () => {
    expect(keys(decide([problem()], noon + 5 * minute - 1))).toEqual([]);
    expect(keys(decide([problem()], noon + 5 * minute))).toEqual(['a']);
    expect(keys(decide([problem({ kind: 'stock' })], noon + 239 * minute))).toEqual([]);
  });

  test('none of a kind that is switched off', () => {
    const off = alertRules.parse({ afterMinutes: { refused: null } });
    expect(keys(decide([problem()], noon + 60 * minute, { rules: off }))).toEqual([]);
  });

  test('what is put aside when it comes back, and only then', () => {
    const aside = [problem({ snoozedUntil: noon + 60 * minute })];
    expect(keys(decide(aside, noon + 59 * minute))).toEqual([]);
    expect(keys(decide(aside, noon + 60 * minute))).toEqual(['a']);
    expect(decide(aside, noon + 60 * minute, { told: ['a'] })).toEqual({ tell: [], over: [] });
  });

  test('what arose in quiet hours when they end, the oldest first', () => {
    const evening = Date.parse('2026-11-23T20:30:00Z');
    const night = [problem({ key: 'later', since: evening + minute }), problem({ since: evening })];
    expect(keys(decide(night, evening + 60 * minute))).toEqual([]);
    expect(keys(decide(night, Date.parse('2026-11-24T06:00:00Z')))).toEqual(['a', 'later']);
  });

  test('a way that is down, and not also what waits for it, unless nobody wants to hear of the way', () => {
    const down = problem({ key: 'connection:magento', kind: 'connection', system: 'magento' });
    const waits = problem({ key: 'unsent:magento', kind: 'unsent', system: 'magento' });
    const elsewhere = problem({ key: 'unsent:lightspeed', kind: 'unsent', system: 'lightspeed' });
    expect(keys(decide([down, waits, elsewhere], noon + 60 * minute))).toEqual(['connection:magento', 'unsent:lightspeed']);
    const deaf = alertRules.parse({ afterMinutes: { connection: null } });
    expect(keys(decide([down, waits], noon + 60 * minute, { rules: deaf }))).toEqual(['unsent:magento']);
  });
});

describe('what is over', () => {
  test('a told problem that is gone, also at night; one that nobody can see just now is not', () => {
    const night = Date.parse('2026-11-23T22:00:00Z');
    expect(decide([], night, { told: ['a', 'connection:magento'], unknown: ['connection:magento'] })).toEqual({ tell: [], over: ['a'] });
  });

  test('one that comes back is told again, once it is old enough anew', () => {
    const back = [problem({ since: noon + 30 * minute })];
    expect(keys(decide(back, noon + 34 * minute))).toEqual([]);
    expect(keys(decide(back, noon + 35 * minute))).toEqual(['a']);
  });
});

test('over any days of problems that come, go and are put aside: each is told once at most while it is there, never in quiet hours, and what stays is told', () => {
  const day = 24 * 60;
  const life = fc.record({
    kind: fc.constantFrom(...alertKind.options),
    from: fc.integer({ min: 0, max: day }),
    lasts: fc.integer({ min: 1, max: 2 * day }),
    snooze: fc.option(fc.integer({ min: 0, max: day }), { nil: null }),
  });
  const time = fc
    .integer({ min: 0, max: day - 1 })
    .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
  const quiet = fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to);
  fc.assert(
    fc.property(
      fc.array(life, { maxLength: 8 }),
      fc.option(quiet, { nil: null }),
      fc.integer({ min: 7, max: 60 }),
      (lives, hours, stepMinutes) => {
        const given = { ...rules, quiet: hours };
        let told: string[] = [];
        const tellings = new Map<string, number>();
        for (let at = 0; at <= 4 * day; at += stepMinutes) {
          const now = noon + at * minute;
          const problems = lives.flatMap(({ kind, from, lasts, snooze }, index) =>
            from <= at && at < from + lasts
              ? [
                  problem({
                    key: `p${index}`,
                    kind,
                    since: noon + from * minute,
                    snoozedUntil: snooze === null ? null : noon + (from + snooze) * minute,
                  }),
                ]
              : [],
          );
          const { tell, over } = decideAlerts({ problems, told, unknown: new Set(), rules: given, timeZone, now });
          if (tell.length > 0) expect(inQuietHours(now, hours, timeZone)).toBe(false);
          for (const { key } of tell) tellings.set(key, (tellings.get(key) ?? 0) + 1);
          told = [...told.filter((key) => !over.includes(key)), ...tell.map(({ key }) => key)];
          expect(new Set(told).size).toBe(told.length);
          expect(told.filter((key) => !problems.some((one) => one.key === key))).toEqual([]);
          if (inQuietHours(now, hours, timeZone)) continue;
          const due = problems.filter(
            ({ kind, since, snoozedUntil }) => since + (given.afterMinutes[kind] ?? Infinity) * minute <= now && (snoozedUntil ?? 0) <= now,
          );
          expect(due.every(({ key }) => told.includes(key))).toBe(true);
        }
        expect([...tellings.values()].every((times) => times === 1)).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});
