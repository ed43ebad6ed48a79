import type { Align, Block, Cell, Size } from '#core/printing/document.ts';
import { longestWord, widthOf, wrapAtMost } from '#core/printing/wrap.ts';

/** A document's blocks as lines of a fixed number of columns: what receipt and label printers and the preview are made from. */
export type Laid =
  | { kind: 'line'; pieces: readonly Piece[]; size: Size; bold: boolean }
  | { kind: 'rule' }
  | { kind: 'gap' }
  | { kind: 'code'; text: string }
  | { kind: 'qr'; text: string }
  | { kind: 'ruler'; mm: number };

/** Text at `column`, in a field of `width` columns (of the line's own size) that it never leaves. */
export interface Piece {
  text: string;
  column: number;
  width: number;
  align: Align;
  box: boolean;
}

export interface Typing {
  /** Characters of running text in one line. */
  columns: number;
  /** What stands where something was left out. */
  ellipsis: string;
  /** The text as the printer can show it. */
  spell: (text: string) => string;
}

/** No name, however long, fills more lines than this. */
const mostLines = 4;

export function layOut(blocks: readonly Block[], typing: Typing): Laid[] {
  return blocks.flatMap((block) => laid(block, typing));
}

function laid(block: Block, typing: Typing): Laid[] {
  switch (block.kind) {
    case 'text':
      return textLines(block, typing);
    case 'row':
      return rowLines(block, typing);
    case 'widthTest': {
      const counted = Array.from({ length: typing.columns }, (_, index) => String((index + 1) % 10)).join('');
      return [oneLine(counted, typing.columns, 'left', 1, false)];
    }
    default:
      return [block];
  }
}

function textLines(block: Extract<Block, { kind: 'text' }>, typing: Typing): Laid[] {
  const words = typing.spell(block.text);
  const size = sizeFor(words, block.size, typing.columns);
  const columns = Math.floor(typing.columns / size);
  return wrapAtMost(words, columns, mostLines, typing.ellipsis).map((line) => oneLine(line, columns, block.align, size, block.bold));
}

/** The asked size, or the next smaller one in which no word has to be broken. */
export function sizeFor(words: string, size: Size, columns: number): Size {
  if (size === 3 && longestWord(words) > Math.floor(columns / 3)) return sizeFor(words, 2, columns);
  return size === 2 && longestWord(words) > Math.floor(columns / 2) ? 1 : size;
}

function oneLine(line: string, width: number, align: Align, size: Size, bold: boolean): Laid {
  return { kind: 'line', pieces: [{ text: line, column: 0, width, align, box: false }], size, bold };
}

function rowLines(block: Extract<Block, { kind: 'row' }>, typing: Typing): Laid[] {
  const fields = fieldsOf(block.cells, typing.columns);
  const wrapped = fields.map(({ cell, width }) =>
    cell.box ? [''] : wrapAtMost(typing.spell(cell.text), width, mostLines, typing.ellipsis),
  );
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) => ({
    kind: 'line' as const,
    pieces: fields.flatMap(({ cell, column, width }, field) => {
      const words = wrapped[field]?.[index];
      if (words === undefined || (words === '' && !cell.box)) return [];
      return [{ text: words, column, width, align: cell.align, box: cell.box }];
    }),
    size: 1 as const,
    bold: block.bold,
  }));
}

/** Columns a flexible cell keeps beside fixed ones, where the paper is not twice as wide. */
const leastRest = 16;

/** Cells side by side with a blank between them. Where the paper is narrower than the fixed ones ask for, the widest give way first. */
function fieldsOf(cells: readonly Cell[], columns: number): { cell: Cell; column: number; width: number }[] {
  const room = columns - (cells.length - 1);
  const flexible = cells.filter((cell) => cell.width === 'rest').length;
  const fixedRoom = flexible === 0 ? room : Math.max(Math.floor(room / 2), room - flexible * leastRest);
  const widths = cells.map((cell) => (cell.width === 'rest' ? 0 : cell.width));
  let taken = widths.reduce((total, width) => total + width, 0);
  for (; taken > fixedRoom; taken -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  const share = flexible === 0 ? 0 : Math.max(1, Math.floor((room - taken) / flexible));
  let column = 0;
  return cells.map((cell, index) => {
    const width = cell.width === 'rest' ? share : (widths[index] ?? 1);
    const field = { cell, column, width };
    column += width + 1;
    return field;
  });
}

function boxText(width: number): string {
  return width < 3 ? '_'.repeat(width) : `[${' '.repeat(width - 2)}]`;
}

/** A line as plain characters, for a printer of fixed type: exactly within its columns. */
export function lineText(line: Extract<Laid, { kind: 'line' }>): string {
  let written = '';
  for (const piece of line.pieces) {
    const words = piece.box ? boxText(piece.width) : piece.text;
    const blanks = piece.width - widthOf(words);
    const before = piece.align === 'right' ? blanks : piece.align === 'center' ? Math.floor(blanks / 2) : 0;
    written = `${written}${' '.repeat(Math.max(0, piece.column - widthOf(written)))}${' '.repeat(Math.max(0, before))}${words}`;
  }
  return written.trimEnd();
}
