/** Initials of a name: of its first and last word; the first two letters of a single one. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const letters = words.length > 1 ? letterOf(first) + letterOf(last) : Array.from(first).slice(0, 2).join('');
  return (letters === '' ? Array.from(name).slice(0, 2).join('') : letters).toUpperCase();
}

function letterOf(word: string): string {
  return Array.from(word).find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? '';
}
