import { code128Modules, quietModules } from '#core/printing/code128.ts';
import type { Block } from '#core/printing/document.ts';
import { layOut, type Laid } from '#core/printing/layout.ts';

/** Sizes on paper, all in mm. */
export interface Area {
  widthMm: number;
  heightMm: number;
}

/** One column of running text by the height of its letters: wider than the average letter of the fonts used, so that lines fit. */
export const columnPerEm = 0.6;
export interface CodeSize {
  barcodeMm: number;
  /** Side of a QR code, at most. */
  qrMm: number;
}

/** How high codes are on paper of this area: on a small label they leave room for words. */
export function codeSize({ heightMm }: Area): CodeSize {
  return { barcodeMm: Math.min(10, Math.max(5, heightMm * 0.2)), qrMm: Math.min(18, Math.max(11, heightMm * 0.4)) };
}

/** A line's own height by that of its letters. */
export const lineHeight = 1.3;
export const rulerMm = 6;
const smallestEm = 1.7;
/** Wider than this is a page, not a label. */
const pageWidthMm = 115;

export function columnsOf(widthMm: number, em: number): number {
  return Math.max(10, Math.floor(widthMm / (em * columnPerEm)));
}

/** Height of one laid line in mm, for letters of `em` mm. */
export function heightOf(laid: Laid, em: number, codes: CodeSize): number {
  const line = em * lineHeight;
  switch (laid.kind) {
    case 'line':
      return line * laid.size;
    case 'rule':
    case 'gap':
      return line * 0.6;
    case 'code':
      return codes.barcodeMm + line * 1.4;
    case 'qr':
      return codes.qrMm + line * 1.4;
    case 'ruler':
      return rulerMm + 1;
  }
}

/**
 * The biggest letters with which a sheet fills its area but does not leave it: all smaller first, then what is big less big. The
 * usual letters of the area's width where even the smallest would not do; it goes on to a second sheet then.
 */
export function fit(blocks: readonly Block[], area: Area): { em: number; blocks: readonly Block[]; laid: Laid[] } {
  const usual = usualEm(area.widthMm);
  const codes = codeSize(area);
  // A page has room to go on; a label has not.
  for (const biggest of area.widthMm > pageWidthMm ? [] : ([3, 2] as const)) {
    const capped = blocks.map((block) => (block.kind === 'text' && block.size > biggest ? { ...block, size: biggest } : block));
    for (let em = usual; em >= smallestEm; em -= 0.1) {
      const laid = typeset(capped, area.widthMm, em);
      if (laid.reduce((sum, one) => sum + heightOf(one, em, codes), 0) <= area.heightMm) return { em, blocks: capped, laid };
    }
  }
  return { em: usual, blocks, laid: typeset(blocks, area.widthMm, usual) };
}

export function typeset(blocks: readonly Block[], widthMm: number, em: number): Laid[] {
  return layOut(blocks, { columns: columnsOf(widthMm, em), ellipsis: '…', spell: (text) => text }).map((laid) =>
    laid.kind === 'code' && !barcodeFits(laid.text, widthMm) ? { kind: 'qr', text: laid.text } : laid,
  );
}

/** Around the words of a page, a label and a small label. */
export function marginOf({ widthMm, heightMm }: Area): number {
  if (widthMm > pageWidthMm) return 12;
  return heightMm < 40 ? 1.5 : 2;
}

/** About 34 columns on a label, 3.5 mm on a page. */
function usualEm(widthMm: number): number {
  return widthMm > pageWidthMm ? 3.5 : Math.min(4.6, Math.max(2.4, widthMm / 21));
}

/** Narrowest bar that readers of every kind take. */
export const narrowestModuleMm = 0.25;

export function barcodeFits(text: string, widthMm: number): boolean {
  return (code128Modules(text) + 2 * quietModules) * narrowestModuleMm <= widthMm;
}
