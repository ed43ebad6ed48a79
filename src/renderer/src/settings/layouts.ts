/** How the printed test code arrives when the reader types for one keyboard and the PC has another. */

export const testCode = 'BIN-TEST-0123456789';

export const layoutNames = ['english', 'german', 'french', 'belgian', 'italian', 'nordic'] as const;
export type LayoutName = (typeof layoutNames)[number];

export type Arrival =
  | { kind: 'right' }
  /** Which keyboards: the reader's and the PC's. */
  | { kind: 'layout'; reader: LayoutName; pc: LayoutName }
  | { kind: 'capsLock' }
  | { kind: 'missing' }
  | { kind: 'odd' };

/** What the keys of `-0123456789` on a US keyboard type elsewhere. */
const usKeysOn: [LayoutName, string][] = [
  ['german', 'ß0123456789'],
  ['french', `)à&é"'(-è_ç`],
  ['belgian', `)à&é"'(§è!ç`],
  ['italian', `'0123456789`],
  ['nordic', '+0123456789'],
];

/** What `-0123456789` becomes on a US keyboard when the reader types for another: AZERTY has digits on Shift and the dash on 6. */
const typedForOn: [LayoutName, string][] = [
  ['french', '6)!@#$%^&*('],
  ['belgian', '=)!@#$%^&*('],
  ['german', '/0123456789'],
];

const signs = '-0123456789';
const through = (typed: string): string => Array.from(testCode, (char) => typed[signs.indexOf(char)] ?? char).join('');

/** Judges what arrived of `testCode`. */
export function arrivalOf(text: string): Arrival {
  if (text === testCode) return { kind: 'right' };
  for (const [reader, typed] of typedForOn) if (same(text, through(typed))) return { kind: 'layout', reader, pc: 'english' };
  for (const [pc, typed] of usKeysOn) if (same(text, through(typed))) return { kind: 'layout', reader: 'english', pc };
  if (same(text, testCode)) return { kind: 'capsLock' };
  return isPartOf(text.toUpperCase(), testCode) ? { kind: 'missing' } : { kind: 'odd' };
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Every character of `part` in `whole`, in order. */
function isPartOf(part: string, whole: string): boolean {
  let from = 0;
  return Array.from(part).every((char) => {
    const at = whole.indexOf(char, from);
    from = at + 1;
    return at >= 0;
  });
}
