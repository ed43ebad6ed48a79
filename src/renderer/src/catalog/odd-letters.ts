/** A SKU in pieces: plain ones as they are, and each letter that a person cannot see or takes for another one. */
export function oddLetters(sku: string): { text: string; code: string | null }[] {
  const pieces: { text: string; code: string | null }[] = [];
  for (const letter of sku) {
    const last = pieces.at(-1);
    if (/[!-~]/.test(letter)) {
      if (last !== undefined && last.code === null) last.text += letter;
      else pieces.push({ text: letter, code: null });
    } else {
      const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      pieces.push({ text: /[\s\u200B-\u200D\u2060\u00AD]/.test(letter) ? '␣' : letter, code });
    }
  }
  return pieces;
}
