import { describe, expect, test } from 'vitest';
import { closeReading, learn, meanOf, nothingLearned, propose, type Learning, type Reading } from '#renderer/settings/learn-reader.ts';

function scans(learning: Learning, text: string, gapMs: number, end: 'Enter' | 'Tab' | null, from: number): Learning {
  const typed = Array.from(text).reduce(
    (state, char, index) => learn(state, { kind: 'char', text: char, at: from + index * gapMs }),
    learning,
  );
  return end === null ? typed : learn(typed, { kind: 'end', key: end, at: from + text.length * gapMs });
}

const reading = (text: string, gapMs: number, end: Reading['end']): Reading => ({ text, end, gaps: Array.from(text, () => gapMs) });
const three = (text: string, gapMs: number, end: Reading['end']) => propose([1, 2, 3].map(() => reading(text, gapMs, end)));

describe('readings', () => {
  test('three scans are three readings with the time before each key', () => {
    let learning = nothingLearned;
    for (const from of [1_000, 5_000, 9_000, 13_000]) learning = scans(learning, '4006381333931', 8, 'Enter', from);
    expect(learning.done).toHaveLength(3);
    expect(learning.done[0]).toMatchObject({ text: '4006381333931', end: 'Enter' });
    expect(meanOf(learning.done[0]?.gaps ?? [])).toBeCloseTo(8);
  });

  test('without a closing key a pause closes it', () => {
    const first = scans(nothingLearned, '000031', 8, null, 1_000);
    const second = scans(first, '000032', 8, null, 9_000);
    expect(closeReading(second).done.map(({ text, end }) => [text, end])).toEqual([
      ['000031', null],
      ['000032', null],
    ]);
  });

  test('a key pressed by hand is none', () => {
    expect(scans(nothingLearned, 'x', 8, 'Enter', 1_000).done).toEqual([]);
  });
});

describe('proposal', () => {
  test('a quick reader: room to spare, its own suffix', () => {
    expect(three('4006381333931', 6, 'Tab')).toEqual({ settings: { gapMs: 20, length: 6, suffix: 'tab', prefix: '' }, tooSlow: false });
  });

  test('a slow one: as much as tells it from a person, short codes, a prefix', () => {
    expect(three('~A-31', 30, null)).toEqual({ settings: { gapMs: 55, length: 4, suffix: 'none', prefix: '~' }, tooSlow: false });
  });

  test('one pause in the middle still fits in', () => {
    const { settings } = propose([{ text: '000000031', gaps: [4, 4, 4, 90, 4, 4, 4, 4], end: 'Enter' }]);
    expect(settings.gapMs * 3).toBeGreaterThan(90);
  });

  test('as slow as a person: said, not accepted', () => {
    expect(three('000031', 70, 'Enter').tooSlow).toBe(true);
  });
});
