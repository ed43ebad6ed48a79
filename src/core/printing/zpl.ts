import type { PageSize } from '#contract/printing.ts';
import { code128Modules, qrModules, quietModules } from '#core/printing/code128.ts';
import type { PaperDocument } from '#core/printing/document.ts';
import { codeSize, columnPerEm, fit, heightOf, narrowestModuleMm, rulerMm, type Area } from '#core/printing/fit.ts';
import type { Laid, Piece } from '#core/printing/layout.ts';

const marginMm = 2;

/** A document as ZPL II: one label format for each sheet, more where a sheet is longer than the label. */
export function zplOf(document: PaperDocument, dpi: 203 | 300, label: PageSize): string {
  const dots = (mm: number): number => Math.round((mm * dpi) / 25.4);
  const area: Area = { widthMm: label.widthMm - 2 * marginMm, heightMm: label.heightMm - 2 * marginMm };
  return document.sheets
    .flatMap((blocks) => {
      const { em, laid } = fit(blocks, area);
      return paginate(laid, em, area).map((page) => {
        let y = marginMm;
        const fields = page.map((one) => {
          const field = fieldsOf(one, em, y, area, dots);
          y += heightOf(one, em, codeSize(area));
          return field;
        });
        return `^XA^CI28^PW${dots(label.widthMm)}^LL${dots(label.heightMm)}^LH0,0\n${fields.join('')}^XZ\n`;
      });
    })
    .join('');
}

/** What follows each other on one label; a line too high for any label stands alone. */
function paginate(laid: readonly Laid[], em: number, area: Area): Laid[][] {
  const pages: Laid[][] = [[]];
  let used = 0;
  for (const one of laid) {
    const height = heightOf(one, em, codeSize(area));
    if (used + height > area.heightMm && used > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(one);
    used += height;
  }
  return pages;
}

type Dots = (mm: number) => number;

function fieldsOf(laid: Laid, em: number, yMm: number, area: Area, dots: Dots): string {
  const { widthMm } = area;
  const y = dots(yMm);
  switch (laid.kind) {
    case 'line':
      return laid.pieces.map((piece) => pieceField(piece, laid, em, y, dots)).join('');
    case 'rule':
      return `^FO${dots(marginMm)},${y + dots(em * 0.3)}^GB${dots(widthMm)},${dots(0.25)},${dots(0.25)}^FS\n`;
    case 'gap':
      return '';
    case 'code':
      return barcode(laid.text, em, y, area, dots);
    case 'qr':
      return qr(laid.text, em, y, area, dots);
    case 'ruler':
      return ruler(Math.min(laid.mm, Math.floor(widthMm)), y, dots);
  }
}

function pieceField(piece: Piece, line: { size: number; bold: boolean }, em: number, y: number, dots: Dots): string {
  const x = dots(marginMm + piece.column * em * columnPerEm * line.size);
  const width = dots(piece.width * em * columnPerEm * line.size);
  const height = dots(em * line.size);
  if (piece.box) return `^FO${x},${y}^GB${width},${height},${dots(0.25)}^FS\n`;
  const field = (at: number): string =>
    `^FO${at},${y}^A0N,${height},${height}^FB${width},1,0,${piece.align.slice(0, 1).toUpperCase()}${data(piece.text)}\n`;
  // Font 0 has no bold face: the text twice, one dot apart, has.
  return line.bold ? field(x) + field(x + 1) : field(x);
}

function barcode(text: string, em: number, y: number, area: Area, dots: Dots): string {
  const { widthMm } = area;
  const { barcodeMm } = codeSize(area);
  const modules = code128Modules(text);
  const widest = Math.floor(dots(widthMm) / (modules + 2 * quietModules));
  const module = Math.max(dots(narrowestModuleMm), Math.min(widest, dots(0.4)));
  const x = dots(marginMm) + Math.max(0, Math.floor((dots(widthMm) - modules * module) / 2));
  return `^FO${x},${y}^BY${module}^BCN,${dots(barcodeMm)},N,N,N,A${data(text)}\n${caption(text, em, y + dots(barcodeMm), widthMm, dots)}`;
}

function qr(text: string, em: number, y: number, area: Area, dots: Dots): string {
  const { widthMm } = area;
  const { qrMm } = codeSize(area);
  const modules = qrModules(text);
  const module = Math.max(1, Math.min(10, Math.floor(dots(Math.min(qrMm, widthMm)) / modules)));
  const x = dots(marginMm) + Math.max(0, Math.floor((dots(widthMm) - modules * module) / 2));
  return `^FO${x},${y}^BQN,2,${module}^FH^FDMA,${escaped(text)}^FS\n${caption(text, em, y + dots(qrMm), widthMm, dots)}`;
}

function caption(text: string, em: number, y: number, widthMm: number, dots: Dots): string {
  return `^FO${dots(marginMm)},${y + dots(em * 0.25)}^A0N,${dots(em)},${dots(em)}^FB${dots(widthMm)},1,0,C${data(text)}\n`;
}

function ruler(mm: number, y: number, dots: Dots): string {
  return Array.from({ length: mm + 1 }, (_, at) => {
    const reach = at % 10 === 0 ? rulerMm : at % 5 === 0 ? rulerMm * 0.7 : rulerMm * 0.4;
    return `^FO${dots(marginMm + at)},${y}^GB1,${dots(reach)},1^FS\n`;
  }).join('');
}

function data(text: string): string {
  return `^FH^FD${escaped(text)}^FS`;
}

/** What ZPL would read as a command, as hexadecimal: ^ ~ \ and the sign of `^FH` itself. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\^~\\_]/g, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`);
}
