/**
 * A SKU in pieces: plain ones as they are, and each letter that a person cannot see or takes for another one. Beside another SKU of
 * the same length also what is written differently there.
 */
export function oddLetters(sku: string, beside = ''): { text: string; code: string | null }[] {
  const pieces: { text: string; code: string | null }[] = [];
  const other = Array.from(beside);
  const letters = Array.from(sku);
  for (const [place, letter] of letters.entries()) {
    const last = pieces.at(-1);
    const differs = other.length === letters.length && other[place] !== letter;
    if (/[!-~]/.test(letter) && !differs) {
      if (last !== undefined && last.code === null) last.text += letter;
      else pieces.push({ text: letter, code: null });
    } else {
      const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      pieces.push({ text: /[\s\u200B-\u200D\u2060\u00AD]/.test(letter) ? '␣' : letter, code });
    }
  }
  return pieces;
}
