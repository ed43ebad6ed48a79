import type { NetworkFormat, PageSize, Printer } from '#contract/printing.ts';

export const formatNames = ['escpos58', 'escpos80', 'zpl203', 'zpl300'] as const;
export type FormatName = (typeof formatNames)[number];

export function formatName(format: NetworkFormat): FormatName {
  return format.language === 'escpos' ? `escpos${format.paperMm}` : `zpl${format.dpi}`;
}

export function formatOf(name: FormatName, label: PageSize): NetworkFormat {
  switch (name) {
    case 'escpos58':
      return { language: 'escpos', paperMm: 58 };
    case 'escpos80':
      return { language: 'escpos', paperMm: 80 };
    case 'zpl203':
      return { language: 'zpl', dpi: 203, label };
    case 'zpl300':
      return { language: 'zpl', dpi: 300, label };
  }
}

/** The paper in a printer; a roll has a width only, so a label's usual size stands for it. */
export function sizeIn(printer: Printer): PageSize {
  if (printer.kind !== 'network') return printer.page;
  return printer.format.language === 'zpl' ? printer.format.label : { widthMm: 100, heightMm: 50 };
}

/** A printer of another kind with as much as possible of what was set up. */
export function withKind(printer: Printer, kind: Printer['kind'], firstOfThisPc: string): Printer {
  const page = sizeIn(printer);
  if (kind === printer.kind) return printer;
  if (kind === 'browser') return { kind, page };
  if (kind === 'system') return { kind, name: firstOfThisPc, page };
  return { kind, host: '', port: 9100, format: page.widthMm > 115 ? formatOf('escpos80', page) : formatOf('zpl203', page) };
}
