/**
 * A keyboard-wedge reader types much faster than a person. Recognised by its pace alone, wherever the focus is: a pure machine
 * over keys and the instants they were pressed at.
 */

export const suffixes = ['enterOrTab', 'enter', 'tab', 'none'] as const;
export type Suffix = (typeof suffixes)[number];

/** How the reader of this PC types. */
export interface ScannerSettings {
  /** Highest mean time between two keys of a code, ms. */
  gapMs: number;
  /** Characters of the shortest code. */
  length: number;
  /** The key after a code; `none`: a code ends when nothing follows it. */
  suffix: Suffix;
  /** Characters before every code; empty for none. They are not part of it. */
  prefix: string;
}

/** The slowest people mean 60 ms and more over any stretch of keys; a reader as delivered takes 1 to 20 ms. */
export const usualSettings: ScannerSettings = { gapMs: 35, length: 6, suffix: 'enterOrTab', prefix: '' };

/**
 * One key pressed at `at` (ms).
 * - char: a character was typed; - quiet: Shift and other keys that type nothing;
 * - end: Enter or Tab; - other: what no reader sends (arrows, a held key, an input method at work).
 */
export type Key =
  | { kind: 'char'; text: string; at: number }
  | { kind: 'quiet'; at: number }
  | { kind: 'end'; key: 'Enter' | 'Tab'; at: number }
  | { kind: 'other'; at: number };

/** Keys that may become a code. */
export interface Run {
  text: string;
  /** Characters so far. */
  keys: number;
  /** Of the first and the last character; `seenAt` of the last key of any kind. ms. */
  startedAt: number;
  at: number;
  seenAt: number;
}

export const noRun: Run = { text: '', keys: 0, startedAt: 0, at: 0, seenAt: 0 };

/** A reader sends in packets: one gap may be this much longer than the mean, without the code falling in two. */
const longestGap = (settings: ScannerSettings): number => 3 * settings.gapMs;

/** What a key makes of the run; `scan` is the finished code, as typed but for its prefix. `began`: this key is the first of a run. */
export function feed(run: Run, key: Key, settings: ScannerSettings): { run: Run; scan: string | null; began: boolean } {
  const follows = run.keys > 0 && key.at - run.seenAt <= longestGap(settings);
  switch (key.kind) {
    case 'other':
      return { run: noRun, scan: null, began: false };
    case 'quiet':
      return { run: follows ? { ...run, seenAt: key.at } : noRun, scan: null, began: false };
    case 'end':
      return {
        run: noRun,
        scan: follows && isSuffix(key.key, settings) ? scanOf(run, meanGap(run.keys, key.at - run.startedAt), settings) : null,
        began: false,
      };
    case 'char': {
      const next = { at: key.at, seenAt: key.at };
      if (!follows) return { run: { ...next, text: key.text, keys: 1, startedAt: key.at }, scan: null, began: true };
      return { run: { ...next, text: run.text + key.text, keys: run.keys + 1, startedAt: run.startedAt }, scan: null, began: false };
    }
  }
}

/** For readers without a suffix: the code, once nothing has followed for as long as `settleMs`. */
export function settle(run: Run, settings: ScannerSettings): string | null {
  return settings.suffix === 'none' && run.keys > 0 ? scanOf(run, paceOf(run), settings) : null;
}

/** How long to wait for another key before `settle`, ms. */
export function settleMs(settings: ScannerSettings): number {
  return longestGap(settings) + 1;
}

/** True when so many keys came so fast that they can only be a reader's, though the code is not finished. */
export function isReading(run: Run, settings: ScannerSettings): boolean {
  return run.keys >= 4 && paceOf(run) <= settings.gapMs;
}

function isSuffix(key: 'Enter' | 'Tab', { suffix }: ScannerSettings): boolean {
  return suffix === 'enterOrTab' || (suffix === 'enter' && key === 'Enter') || (suffix === 'tab' && key === 'Tab');
}

/** The code of a run, if its mean gap and length are a reader's. */
function scanOf(run: Run, meanMs: number, settings: ScannerSettings): string | null {
  if (meanMs > settings.gapMs) return null;
  const from = settings.prefix === '' ? 0 : run.text.indexOf(settings.prefix);
  if (from < 0) return null;
  const code = run.text.slice(from + settings.prefix.length);
  return code.length >= settings.length ? code : null;
}

/** Mean gap of the characters so far. */
function paceOf(run: Run): number {
  return meanGap(run.keys - 1, run.at - run.startedAt);
}

function meanGap(gaps: number, ms: number): number {
  return gaps === 0 ? 0 : ms / gaps;
}
