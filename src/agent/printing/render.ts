import type { Printer, Sheet } from '#contract/printing.ts';
import type { PaperDocument } from '#core/printing/document.ts';
import { escposOf } from '#core/printing/escpos.ts';
import { htmlOf } from '#core/printing/html.ts';
import { receiptHtml } from '#core/printing/receipt-html.ts';
import { zplOf } from '#core/printing/zpl.ts';

/** The page a printer prints or, for receipt and label printers, close to what will come out. */
export function sheetOf(document: PaperDocument, printer: Printer): Sheet {
  if (printer.kind !== 'network') return { html: htmlOf(document, printer.page), ...printer.page };
  const { format } = printer;
  if (format.language === 'zpl') return { html: htmlOf(document, format.label), ...format.label };
  return { html: receiptHtml(document, format.paperMm), widthMm: format.paperMm, heightMm: null };
}

/** What goes over the wire to a network printer. */
export function bytesFor(document: PaperDocument, { format }: Extract<Printer, { kind: 'network' }>): Uint8Array {
  if (format.language === 'escpos') return escposOf(document, format.paperMm);
  return new TextEncoder().encode(zplOf(document, format.dpi, format.label));
}
