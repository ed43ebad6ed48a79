import type { Printer } from '#contract/printing.ts';

/** A printer in words, for its test page and the list of prints. */
export function printerName(printer: Printer): string {
  switch (printer.kind) {
    case 'browser':
      return `${printer.page.widthMm} × ${printer.page.heightMm} mm`;
    case 'system':
      return `${printer.name}, ${printer.page.widthMm} × ${printer.page.heightMm} mm`;
    case 'network': {
      const { format } = printer;
      const how =
        format.language === 'escpos'
          ? `ESC/POS ${format.paperMm} mm`
          : `ZPL ${format.dpi} dpi, ${format.label.widthMm} × ${format.label.heightMm} mm`;
      return `${printer.host}:${printer.port}, ${how}`;
    }
  }
}
