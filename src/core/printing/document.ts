/**
 * What a paper says, before any printer: one template builds it, three renderers (HTML, ESC/POS, ZPL) and the preview read it.
 * Widths are in columns of the paper's own type, so that the same rows fit a 58 mm roll and an A4 page.
 */
export interface PaperDocument {
  title: string;
  language: string;
  /** Each begins on a label or page of its own; a roll is cut between them. */
  sheets: readonly (readonly Block[])[];
}

/** 1 is running text; 2 and 3 are so many times as big, or smaller where a word would not fit. */
export type Size = 1 | 2 | 3;
export type Align = 'left' | 'center' | 'right';

export type Block =
  | { kind: 'text'; text: string; size: Size; bold: boolean; align: Align }
  /** Cells side by side; each wraps within its own width. */
  | { kind: 'row'; cells: readonly Cell[]; bold: boolean }
  | { kind: 'rule' }
  | { kind: 'gap' }
  /** A barcode where it is wide enough to be read, else a QR code, with its text below. */
  | { kind: 'code'; text: string }
  | { kind: 'qr'; text: string }
  /** A scale of so many mm, to hold a ruler against. */
  | { kind: 'ruler'; mm: number }
  /** As many characters as a line holds, counted. */
  | { kind: 'widthTest' };

export interface Cell {
  text: string;
  /** In columns; `rest` shares what is left. */
  width: number | 'rest';
  align: Align;
  /** An empty box to write in. */
  box: boolean;
}

export function text(words: string, options: { size?: Size; bold?: boolean; align?: Align } = {}): Block {
  return { kind: 'text', text: words, size: options.size ?? 1, bold: options.bold ?? false, align: options.align ?? 'left' };
}

export function cell(words: string, width: Cell['width'], align: Align = 'left'): Cell {
  return { text: words, width, align, box: false };
}

export function box(width: number): Cell {
  return { text: '', width, align: 'center', box: true };
}

export function row(cells: readonly Cell[], bold = false): Block {
  return { kind: 'row', cells, bold };
}
