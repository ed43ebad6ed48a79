import { gapRange } from '#renderer/ui/scan/scanner-settings.ts';
import { usualSettings, type Key, type ScannerSettings, type Suffix } from '#renderer/ui/scan/wedge.ts';

/** One scan as its keys came. */
export interface Reading {
  text: string;
  /** ms before each key but the first, the closing one included. */
  gaps: number[];
  end: 'Enter' | 'Tab' | null;
}

/** After so many ms without a key a scan is over. */
export const readingOverMs = 400;
export const readingsWanted = 3;

export interface Learning {
  done: Reading[];
  now: { text: string; gaps: number[]; at: number } | null;
}

export const nothingLearned: Learning = { done: [], now: null };

/** Takes one key. Enter, Tab or a pause close a reading; a single key is a person's. */
export function learn(learning: Learning, key: Key): Learning {
  if (key.kind === 'other' || key.kind === 'quiet') return learning;
  const paused = learning.now !== null && key.at - learning.now.at > readingOverMs;
  const { done, now } = paused ? closeReading(learning) : learning;
  if (key.kind === 'end') return now === null ? { done, now } : closed(done, [...now.gaps, key.at - now.at], now.text, key.key);
  if (now === null) return { done, now: { text: key.text, gaps: [], at: key.at } };
  return { done, now: { text: now.text + key.text, gaps: [...now.gaps, key.at - now.at], at: key.at } };
}

/** Closes a reading that nothing follows. */
export function closeReading({ done, now }: Learning): Learning {
  return now === null ? { done, now } : closed(done, now.gaps, now.text, null);
}

function closed(done: Reading[], gaps: number[], text: string, end: Reading['end']): Learning {
  return { done: text.length < 2 || done.length >= readingsWanted ? done : [...done, { text, gaps, end }], now: null };
}

export function meanOf(gaps: readonly number[]): number {
  return gaps.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

/** Values that fit these readings with room to spare; `tooSlow` when no value tells this reader from a person. */
export function propose(readings: readonly Reading[]): { settings: ScannerSettings; tooSlow: boolean } {
  const slowest = Math.max(...readings.map((reading) => meanOf(reading.gaps)));
  const longest = Math.max(...readings.flatMap((reading) => reading.gaps), 0);
  // Twice the pace seen; a run breaks at three times the value, so the longest pause seen must fit in that too.
  const wanted = Math.ceil(Math.max(slowest * 2, longest / 2.5, 20) / 5) * 5;
  const prefix = commonPrefix(readings.map((reading) => reading.text));
  return {
    settings: {
      gapMs: Math.max(Math.min(wanted, gapRange.max), Math.ceil(slowest)),
      length: Math.min(usualSettings.length, ...readings.map((reading) => Math.max(3, reading.text.length - prefix.length))),
      suffix: commonEnd(readings),
      prefix,
    },
    tooSlow: slowest > gapRange.max,
  };
}

function commonEnd(readings: readonly Reading[]): Suffix {
  const ends = new Set(readings.map((reading) => reading.end));
  if (ends.has(null)) return 'none';
  if (ends.size > 1) return 'enterOrTab';
  return ends.has('Tab') ? 'tab' : 'enter';
}

/** Up to two signs before every code that no code begins with: what a reader is told to send first. `]` begins an AIM identifier. */
function commonPrefix(texts: readonly string[]): string {
  const signs = texts.map((text) => /^[^\p{L}\p{N}\s\]]{0,2}/u.exec(text)?.[0] ?? '');
  const [first = ''] = signs;
  return signs.every((sign) => sign === first) ? first : '';
}
