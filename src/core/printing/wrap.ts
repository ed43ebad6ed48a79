const graphemes = new Intl.Segmenter();

/** Letters as a reader counts them. */
export function letters(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

export function widthOf(text: string): number {
  return letters(text).length;
}

/** Lines of at most `width` letters: broken between words, inside one only when it is longer than a line. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(1, width);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    for (const piece of pieces(word, room)) {
      const longer = line === '' ? piece : `${line} ${piece}`;
      if (widthOf(longer) <= room) line = longer;
      else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** The first lines, the last of them ending in an ellipsis when something was left out. */
export function wrapAtMost(text: string, width: number, most: number, ellipsis: string): string[] {
  const lines = wrap(text, width);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  if (width <= widthOf(ellipsis)) return kept;
  const last = letters(kept.pop() ?? '').slice(0, width - widthOf(ellipsis));
  return [...kept, `${last.join('').trimEnd()}${ellipsis}`];
}

function pieces(word: string, room: number): string[] {
  const all = letters(word);
  const parts: string[] = [];
  for (let at = 0; at < all.length; at += room) parts.push(all.slice(at, at + room).join(''));
  return parts;
}

export function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/).map(widthOf));
}
