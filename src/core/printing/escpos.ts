import { bytesOf, charsetFor, spell } from '#core/printing/charset.ts';
import { code128Modules, code128Runs, qrModules, quietModules } from '#core/printing/code128.ts';
import type { PaperDocument } from '#core/printing/document.ts';
import { layOut, lineText, type Laid } from '#core/printing/layout.ts';

/** Receipt printers by width of paper: dots of the printable line (203 dpi) and characters of font A in it. */
export const rolls = { 58: { dots: 384, columns: 32 }, 80: { dots: 576, columns: 48 } } as const;
export type RollWidth = keyof typeof rolls;

const esc = 0x1b;
const gs = 0x1d;
const lineFeed = 0x0a;
const dotsPerMm = 8;

/** A document as ESC/POS (Epson's command set): plain text, native barcodes and QR codes, cut after each sheet. */
export function escposOf(document: PaperDocument, paperMm: RollWidth): Uint8Array {
  const roll = rolls[paperMm];
  const charset = charsetFor(JSON.stringify(document));
  const typing = { columns: roll.columns, ellipsis: '...', spell: (text: string) => spell(text, charset) };
  const type = (text: string): number[] => [...bytesOf(text, charset), lineFeed];
  const sheets = document.sheets.flatMap((blocks) => [...layOut(blocks, typing).flatMap((laid) => commandsOf(laid, roll, type)), ...cut]);
  return Uint8Array.from([esc, 0x40, esc, 0x74, charset.page, ...sheets]);
}

/** Feeds to the knife, cuts all but one point. */
const cut = [gs, 0x56, 0x42, 0x18];
const center = [esc, 0x61, 1];
const left = [esc, 0x61, 0];

function commandsOf(laid: Laid, roll: { dots: number; columns: number }, type: (text: string) => number[]): number[] {
  switch (laid.kind) {
    case 'line':
      return [esc, 0x45, laid.bold ? 1 : 0, gs, 0x21, (laid.size - 1) * 0x11, ...type(lineText(laid))];
    case 'rule':
      return [...plain, ...type('-'.repeat(roll.columns))];
    case 'gap':
      return [...plain, lineFeed];
    case 'code':
      return [
        ...center,
        ...plain,
        ...(barcodeDots(laid.text, roll.dots) === null ? qr(laid.text) : barcode(laid.text, roll.dots)),
        ...type(laid.text),
        ...left,
      ];
    case 'qr':
      return [...center, ...plain, ...qr(laid.text), ...type(laid.text), ...left];
    case 'ruler':
      return [...plain, ...ruler(Math.min(laid.mm, Math.floor(roll.dots / dotsPerMm) - 1))];
  }
}

const plain = [esc, 0x45, 0, gs, 0x21, 0];

/** Dots of one module when the barcode fits with its quiet zones, at 0.25 mm or more; else null. */
function barcodeDots(text: string, dots: number): number | null {
  const module = Math.min(3, Math.floor(dots / (code128Modules(text) + 2 * quietModules)));
  return module < 2 ? null : module;
}

/** `GS k 73`: the code sets are ours to choose, so that it is as narrow as was reckoned. */
function barcode(text: string, dots: number): number[] {
  const data = code128Runs(text).flatMap(({ set, text: run }) =>
    set === 'B' ? ascii(`{B${run.replaceAll('{', '{{')}`) : [...ascii('{C'), ...(run.match(/../g) ?? []).map(Number)],
  );
  return [gs, 0x68, 80, gs, 0x77, barcodeDots(text, dots) ?? 2, gs, 0x48, 0, gs, 0x6b, 73, data.length, ...data, lineFeed];
}

/** `GS ( k`: model 2, level M, a side of about 18 mm, store, print. */
function qr(text: string): number[] {
  const dots = Math.max(3, Math.min(8, Math.floor((18 * dotsPerMm) / qrModules(text))));
  const call = (fn: number, ...parameters: number[]): number[] => {
    const length = parameters.length + 2;
    return [gs, 0x28, 0x6b, length % 256, Math.floor(length / 256), 0x31, fn, ...parameters];
  };
  return [...call(65, 50, 0), ...call(67, dots), ...call(69, 49), ...call(80, 48, ...ascii(text)), ...call(81, 48), lineFeed];
}

/** A scale as a raster image: a mark each mm, longer ones every 5 and 10. */
function ruler(mm: number): number[] {
  const bytes = Math.ceil((mm * dotsPerMm + 1) / 8);
  const height = 40;
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: bytes }, (_unused, byte) => {
      // One mm is one byte at 203 dpi: its mark is the byte's first dot.
      const reach = byte % 10 === 0 ? height : byte % 5 === 0 ? 28 : 16;
      return byte <= mm && y < reach ? 0x80 : 0;
    }),
  );
  return [gs, 0x76, 0x30, 0, bytes % 256, Math.floor(bytes / 256), height % 256, 0, ...rows.flat()];
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.codePointAt(0) ?? 0x3f);
}
