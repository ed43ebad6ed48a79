import type { Problem } from '#contract/errors.ts';
import type { Printer } from '#contract/printing.ts';
import type { PrintResult } from '#core/ports.ts';
import { printerName } from '#agent/printing/printer-name.ts';

/** Why nothing came out, or perhaps did, in store words with the cure. */
export function printProblem(printer: Printer, failure: Extract<PrintResult, { ok: false }>): Problem {
  const params = { printer: printerName(printer), detail: failure.detail };
  if (failure.sent)
    return {
      reason: 'printUnknown',
      params,
      message: 'The printer stopped answering in the middle. It may have printed, whole or in part.',
      cure: 'Look at the printer; if nothing usable came out, print it again.',
    };
  switch (failure.reason) {
    case 'refused':
      return {
        reason: 'printerRefused',
        params,
        message: `Something answers at ${params.printer}, but it takes no prints. Nothing was printed.`,
        cure: 'Check the address and the port in Settings, Printers; the printer may also be busy or out of paper.',
      };
    case 'notFound':
      return {
        reason: 'printerNotFound',
        params,
        message: `No device has the name of ${params.printer}. Nothing was printed.`,
        cure: 'Check the name in Settings, Printers, or use the printer’s IP address.',
      };
    case 'notPrivate':
      return {
        reason: 'printerNotPrivate',
        params,
        message: `${params.printer} is outside this store’s network. Nothing was sent there.`,
        cure: 'Enter the address the printer has in the store, such as 192.168.1.50.',
      };
    case 'noPrinter':
      return {
        reason: 'printerGone',
        params,
        message: `This PC has no printer ${params.printer}. Nothing was printed.`,
        cure: 'Choose another printer in Settings, Printers, or connect it to this PC.',
      };
    case 'driver':
      return {
        reason: 'printerDriver',
        params,
        message: `This PC could not print on ${params.printer}. Nothing was printed.`,
        cure: 'Check that the printer is on and has paper, then print it again.',
      };
    case 'unreachable':
    case 'timeout':
    case 'reset':
      return {
        reason: 'printerOff',
        params,
        message: `The printer ${params.printer} does not answer. Nothing was printed.`,
        cure: 'Check that it is on and connected to the store’s network, then print it again.',
      };
  }
}
