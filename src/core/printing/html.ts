import type { PageSize } from '#contract/printing.ts';
import type { Block, Cell, PaperDocument } from '#core/printing/document.ts';
import { barcodeFits, columnPerEm, columnsOf, codeSize, fit, lineHeight, marginOf, type Area } from '#core/printing/fit.ts';
import { barcodeHtml, escapeHtml, mm, qrHtml, rulerHtml } from '#core/printing/html-codes.ts';
import { sizeFor } from '#core/printing/layout.ts';

/** A document as a page of HTML for a printer of `page`: sizes in mm, `@page` set, codes drawn inline, no script, nothing to load. */
export function htmlOf(document: PaperDocument, page: PageSize): string {
  const margin = marginOf(page);
  const area = { widthMm: page.widthMm - 2 * margin, heightMm: page.heightMm - 2 * margin };
  const sections = document.sheets.map((sheet) => {
    // Rows and codes keep a little air that the reckoning in lines does not know.
    const { em, blocks } = fit(sheet, { ...area, heightMm: area.heightMm * 0.93 });
    return `<section style="font-size:${mm(em)}">${blocks.map((block) => blockHtml(block, em, area)).join('')}</section>`;
  });
  const paper = `@page{size:${mm(page.widthMm)} ${mm(page.heightMm)};margin:${mm(margin)}}`;
  const screen = `@media screen{body{width:${mm(page.widthMm)}}section{padding:${mm(margin)}}${sheetsApart}}`;
  return pageHtml(document, `${paper}${screen}`, sections.join(''));
}

/** Where one sheet ends and the next begins, for the eye: paper has its own edges. */
export const sheetsApart = 'section+section{border-top:.25mm dashed #767676}';

/** The shell of every paper that is HTML. The empty nonce is filled in by whoever shows it. */
export function pageHtml(document: PaperDocument, style: string, body: string): string {
  return `<!doctype html><html lang="${escapeHtml(document.language)}"><head><meta charset="utf-8"><title>${escapeHtml(document.title)}</title><style nonce="">${sharedStyle}${style}</style></head><body><main>${body}</main></body></html>`;
}

const sharedStyle = `*{box-sizing:border-box}html{color-scheme:light;background:#fff;color:#000;-webkit-print-color-adjust:exact}body{margin:0;font-family:Arial,"Liberation Sans",Helvetica,sans-serif;line-height:${lineHeight};font-variant-numeric:tabular-nums}section{break-after:page}section:last-child{break-after:auto}p,pre{margin:0;overflow-wrap:anywhere}.b{font-weight:700}.s2{font-size:2em}.s3{font-size:3em}.center{text-align:center}.right{text-align:right}.row{display:grid;column-gap:${columnPerEm}em;break-inside:avoid;padding:.12em 0}.row>*{min-width:0;overflow-wrap:anywhere}.box{border:.25mm solid #000;height:1.3em}hr{border:0;border-top:.25mm solid #000;margin:.35em 0}.gap{height:.78em}figure{margin:.2em 0;text-align:center;break-inside:avoid}figure svg{display:block;margin:0 auto}figcaption{font-family:"Liberation Mono",Courier,monospace;font-size:.9em;overflow-wrap:anywhere}`;

function blockHtml(block: Block, em: number, area: Area): string {
  const { widthMm } = area;
  switch (block.kind) {
    case 'text': {
      const size = sizeFor(block.text, block.size, columnsOf(widthMm, em));
      return `<p class="${[block.bold ? 'b' : '', size === 1 ? '' : `s${size}`, block.align === 'left' ? '' : block.align].filter(Boolean).join(' ')}">${escapeHtml(block.text)}</p>`;
    }
    case 'row':
      return `<div class="row${block.bold ? ' b' : ''}" style="grid-template-columns:${block.cells.map(columnHtml).join(' ')}">${block.cells.map(cellHtml).join('')}</div>`;
    case 'rule':
      return '<hr>';
    case 'gap':
      return '<div class="gap"></div>';
    case 'code':
      return barcodeFits(block.text, widthMm) ? barcodeHtml(block.text, widthMm, codeSize(area)) : qrHtml(block.text, codeSize(area));
    case 'qr':
      return qrHtml(block.text, codeSize(area));
    case 'ruler':
      return rulerHtml(Math.min(block.mm, Math.floor(widthMm) - 1));
    case 'widthTest':
      return `<div class="row" style="grid-template-columns:auto 1fr auto"><span>|◄</span><hr style="width:100%"><span>►|</span></div>`;
  }
}

function columnHtml(cell: Cell): string {
  return cell.width === 'rest' ? 'minmax(0,1fr)' : `minmax(0,${Number((cell.width * columnPerEm).toFixed(2))}em)`;
}

function cellHtml(cell: Cell): string {
  if (cell.box) return '<span class="box"></span>';
  return `<span${cell.align === 'left' ? '' : ` class="${cell.align}"`}>${escapeHtml(cell.text)}</span>`;
}
