/** A run of a Code 128 in one code set: C packs two digits into a symbol, B holds one character of ASCII in each. */
export interface Code128Run {
  set: 'B' | 'C';
  text: string;
}

/** The shortest usual division of a text into code sets: C for four digits and more. Texts are printable ASCII (contract/codes.ts). */
export function code128Runs(text: string): Code128Run[] {
  const runs: Code128Run[] = [];
  for (const part of text.match(/\d{4,}|(?:(?!\d{4}).)+/g) ?? []) {
    if (!/^\d{4,}$/.test(part)) add(runs, 'B', part);
    else if (part.length % 2 === 0) add(runs, 'C', part);
    else {
      // An odd digit goes to the B before it, where there is one.
      if (runs.length > 0) {
        add(runs, 'B', part.slice(0, 1));
        add(runs, 'C', part.slice(1));
      } else {
        add(runs, 'C', part.slice(0, -1));
        add(runs, 'B', part.slice(-1));
      }
    }
  }
  return runs;
}

function add(runs: Code128Run[], set: Code128Run['set'], text: string): void {
  const last = runs.at(-1);
  if (last?.set === set) last.text += text;
  else runs.push({ set, text });
}

/** Width in modules without quiet zones: start, symbols, changes of set, check, and the stop of 13. */
export function code128Modules(text: string): number {
  const runs = code128Runs(text);
  const symbols = runs.reduce((sum, run) => sum + (run.set === 'C' ? run.text.length / 2 : run.text.length), 0);
  return (runs.length + symbols + 1) * 11 + 13;
}

/** Blank modules a reader needs on each side. */
export const quietModules = 10;

/** Modules on a side of a QR code that holds this text with a quarter of it damaged at most (level M, alphanumeric or bytes). */
export function qrModules(text: string): number {
  const plain = /^[0-9A-Z $%*+\-./:]*$/.test(text);
  const capacities = plain ? [20, 38, 61, 90, 122] : [14, 26, 42, 62, 84];
  const version = capacities.findIndex((capacity) => text.length <= capacity) + 1;
  return 17 + 4 * (version === 0 ? capacities.length + 1 : version);
}
