import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feed, isReading, noRun, settle, usualSettings, type Key, type ScannerSettings } from '#renderer/ui/scan/wedge.ts';

/** Every scan found while `text` is typed with these gaps (before each key, the closing one included) and closed by `end`. */
function typed(text: string, gaps: readonly number[], end: 'Enter' | 'Tab' | null = 'Enter', settings = usualSettings): string[] {
  let run = noRun;
  let at = 10_000;
  const scans: string[] = [];
  const press = (key: Key): void => {
    const result = feed(run, key, settings);
    run = result.run;
    if (result.scan !== null) scans.push(result.scan);
  };
  Array.from(text).forEach((char, index) => press({ kind: 'char', text: char, at: (at += gaps[index] ?? 0) }));
  if (end !== null) press({ kind: 'end', key: end, at: (at += gaps[text.length] ?? 0) });
  const settled = settle(run, settings);
  return settled === null ? scans : [...scans, settled];
}

const even = (gap: number, count = 40): number[] => Array.from({ length: count }, () => gap);
const code = fc.stringMatching(/^[A-Za-z0-9./-]{6,30}$/);

describe('any rhythm of a reader is a scan, with its text whole', () => {
  /** Gaps of nearly three times the mean that is allowed, all together no more than it. */
  const rhythm = (keys: number, settings: ScannerSettings) =>
    fc.array(fc.double({ min: 0, max: 2.99 * settings.gapMs, noNaN: true }), { minLength: keys, maxLength: keys }).map((gaps) => {
      const mean = gaps.reduce((sum, gap) => sum + gap, 0) / keys;
      return mean <= settings.gapMs * 0.999 ? gaps : gaps.map((gap) => (gap * settings.gapMs * 0.999) / mean);
    });

  test.each(['Enter', 'Tab'] as const)('ended by %s', (end) => {
    fc.assert(
      fc.property(
        code.chain((text) => fc.tuple(fc.constant(text), rhythm(text.length, usualSettings))),
        ([text, gaps]) => {
          expect(typed(text, [5_000, ...gaps], end)).toEqual([text]);
        },
      ),
    );
  });

  test('also behind what a person typed before', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 10 }),
        fc.integer({ min: 120, max: 900 }),
        code.chain((text) => fc.tuple(fc.constant(text), rhythm(text.length, usualSettings))),
        (before, pause, [text, gaps]) => {
          const slow = Array.from(before, () => 150);
          expect(typed(before + text, [...slow, pause, ...gaps])).toEqual([text]);
        },
      ),
    );
  });
});

describe('no person is taken for a reader', () => {
  /** Pairs of keys rolled off the hand as fast as one likes, 60 ms a key in the mean. */
  const rhythm = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 60, max: 400 })), { minLength: 21, maxLength: 21 })
    .map((pairs) => pairs.flatMap(([fast, slow]) => [fast, Math.max(slow, 120 - fast)]));

  test('at a mean of 60 ms and more', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{1,40}$/), rhythm, fc.constantFrom('Enter' as const, 'Tab' as const), (text, gaps, end) => {
        expect(typed(text, gaps, end)).toEqual([]);
      }),
    );
  });

  test('nor for one without a suffix', () => {
    const settings = { ...usualSettings, suffix: 'none' as const };
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{1,40}$/), rhythm, (text, gaps) => {
        expect(typed(text, gaps, null, settings)).toEqual([]);
      }),
    );
  });
});

test('too short is no code; too slow an end is none', () => {
  expect(typed('A-0312', even(8))).toEqual(['A-0312']);
  expect(typed('A-031', even(8))).toEqual([]);
  expect(typed('', even(8))).toEqual([]);
  expect(typed('000031', [5_000, 8, 8, 8, 8, 8, 900])).toEqual([]);
});

test('a held key and an input method break the run, Shift does not', () => {
  const with3rd = (third: (at: number) => Key): string | null => {
    let run = noRun;
    let scan: string | null = null;
    Array.from('BIN-A-30').forEach((text, index) => {
      const at = 1_000 + index * 16;
      ({ run } = feed(run, { kind: 'char', text, at }, usualSettings));
      if (index === 4) ({ run } = feed(run, third(at + 8), usualSettings));
    });
    ({ run, scan } = feed(run, { kind: 'end', key: 'Enter', at: 1_130 }, usualSettings));
    return scan;
  };
  expect(with3rd((at) => ({ kind: 'quiet', at }))).toBe('BIN-A-30');
  expect(with3rd((at) => ({ kind: 'other', at }))).toBeNull();
});

describe('settings', () => {
  test('the suffix of this reader only', () => {
    expect(typed('000031', even(8), 'Tab', { ...usualSettings, suffix: 'enter' })).toEqual([]);
    expect(typed('000031', even(8), 'Tab', { ...usualSettings, suffix: 'tab' })).toEqual(['000031']);
    expect(typed('000031', even(8), null, { ...usualSettings, suffix: 'none' })).toEqual(['000031']);
    expect(typed('000031', even(8), null)).toEqual([]);
  });

  test('a prefix is needed and taken off, with anything before it', () => {
    const settings = { ...usualSettings, prefix: '~~' };
    expect(typed('x~~000031', even(8), 'Enter', settings)).toEqual(['000031']);
    expect(typed('000031', even(8), 'Enter', settings)).toEqual([]);
  });

  test('a slower reader with a longer gap allowed', () => {
    expect(typed('000031', even(45))).toEqual([]);
    expect(typed('000031', even(45), 'Enter', { ...usualSettings, gapMs: 50 })).toEqual(['000031']);
  });
});

test('from the fourth fast key on a code is being read; a person never gets there', () => {
  const after = (gaps: number[]): boolean => {
    let run = noRun;
    let at = 1_000;
    for (const gap of gaps) ({ run } = feed(run, { kind: 'char', text: '1', at: (at += gap) }, usualSettings));
    return isReading(run, usualSettings);
  };
  expect(after([0, 5, 5])).toBe(false);
  expect(after([0, 5, 5, 5])).toBe(true);
  expect(after([0, 90, 60, 70])).toBe(false);
});
