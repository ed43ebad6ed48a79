import { useTranslation } from 'react-i18next';
import type { Printer } from '#contract/printing.ts';

/** A printer in a few words: what it is and where. */
export function usePrinterName(): (printer: Printer) => string {
  const { t } = useTranslation();
  return (printer) => {
    const kind = t(`printing.kind.${printer.kind}`);
    if (printer.kind === 'browser') return kind;
    return printer.kind === 'system' ? `${kind} · ${printer.name}` : `${kind} · ${printer.host}:${printer.port}`;
  };
}
