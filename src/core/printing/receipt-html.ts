import { charsetFor, spell } from '#core/printing/charset.ts';
import type { PaperDocument } from '#core/printing/document.ts';
import { rolls, type RollWidth } from '#core/printing/escpos.ts';
import { barcodeFits, codeSize } from '#core/printing/fit.ts';
import { pageHtml, sheetsApart } from '#core/printing/html.ts';
import { barcodeHtml, escapeHtml, mm, qrHtml, rulerHtml } from '#core/printing/html-codes.ts';
import { layOut, lineText, type Laid } from '#core/printing/layout.ts';

/** Close to what a receipt printer makes of a document: the same lines in the same letters, for the eye only. */
export function receiptHtml(document: PaperDocument, paperMm: RollWidth): string {
  const { columns, dots } = rolls[paperMm];
  const widthMm = dots / 8;
  const charset = charsetFor(JSON.stringify(document));
  const typing = { columns, ellipsis: '...', spell: (text: string) => spell(text, charset) };
  const em = widthMm / columns / 0.602;
  const sheets = document.sheets.map(
    (blocks) =>
      `<section>${layOut(blocks, typing)
        .map((laid) => lineHtml(laid, widthMm, columns))
        .join('')}</section>`,
  );
  const style = `@page{size:${paperMm}mm 297mm;margin:0}body{width:${paperMm}mm;padding:3mm ${mm((paperMm - widthMm) / 2)};font-size:${mm(em)}}pre{font-family:"Liberation Mono",Courier,monospace;white-space:pre;overflow:hidden}section{padding:3mm 0}${sheetsApart}`;
  return pageHtml(document, style, sheets.join(''));
}

const codes = codeSize({ widthMm: 80, heightMm: 297 });

function lineHtml(laid: Laid, widthMm: number, columns: number): string {
  switch (laid.kind) {
    case 'line': {
      const classes = [laid.bold ? 'b' : '', laid.size === 1 ? '' : `s${laid.size}`].filter((name) => name !== '').join(' ');
      return `<pre class="${classes}">${escapeHtml(lineText(laid)) || ' '}</pre>`;
    }
    case 'rule':
      return `<pre>${'-'.repeat(columns)}</pre>`;
    case 'gap':
      return '<div class="gap"></div>';
    case 'code':
      return barcodeFits(laid.text, widthMm) ? barcodeHtml(laid.text, widthMm, codes) : qrHtml(laid.text, codes);
    case 'qr':
      return qrHtml(laid.text, codes);
    case 'ruler':
      return rulerHtml(Math.min(laid.mm, Math.floor(widthMm) - 1));
  }
}
