/** Code 39: every reader knows it as delivered. Nine elements a character, bars and gaps in turn, `w` wide and `n` narrow. */
const patterns: Readonly<Record<string, string>> = {
  '*': 'nwnnwnwnn',
  '-': 'nwnnnnwnw',
  '0': 'nnnwwnwnn',
  '1': 'wnnwnnnnw',
  '2': 'nnwwnnnnw',
  '3': 'wnwwnnnnn',
  '4': 'nnnwwnnnw',
  '5': 'wnnwwnnnn',
  '6': 'nnwwwnnnn',
  '7': 'nnnwnnwnw',
  '8': 'wnnwnnwnn',
  '9': 'nnwwnnwnn',
  B: 'nnwnnwnnw',
  E: 'wnnnwwnnn',
  I: 'nnwnnwwnn',
  N: 'nnnnwnnww',
  S: 'nnwnnnwwn',
  T: 'nnnnwnwwn',
};

const wide = 2;

export interface Bars {
  /** In modules, a module being the width of a narrow bar. */
  width: number;
  bars: { at: number; width: number }[];
}

/** The bars of the test code's characters, with the start and stop sign. */
export function code39(text: string): Bars {
  const bars: Bars['bars'] = [];
  let at = 0;
  for (const char of `*${text}*`) {
    Array.from(patterns[char] ?? '').forEach((element, index) => {
      const width = element === 'w' ? wide : 1;
      if (index % 2 === 0) bars.push({ at, width });
      at += width;
    });
    at += 1;
  }
  return { width: at - 1, bars };
}
