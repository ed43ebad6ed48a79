import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors, problem } from '#contract/errors.ts';
import { journalNumber, person, requestId, storeId, uuid } from '#contract/ids.ts';
import { instant } from '#contract/time.ts';

/** Papers with a printer of their own. */
export const printedPaper = z.enum([
  'pickList',
  'bagLabel',
  'collectSlip',
  'packingSlip',
  'boxLabel',
  'binLabel',
  'badge',
  'returnSlip',
  'putAwayList',
]);
export type PrintedPaper = z.infer<typeof printedPaper>;

/** The printer test comes out where the paper it tests does. */
export const paperName = z.enum([...printedPaper.options, 'selfTest']);
export type PaperName = z.infer<typeof paperName>;

/** The languages papers are printed in. */
export const paperLanguage = z.enum(['en', 'de', 'fr', 'nl']);
export type PaperLanguage = z.infer<typeof paperLanguage>;

/** What a code may hold: the scanner's alphabet (contract/codes.ts). */
const codePart = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/, 'letters, digits and dashes, at most 20');

/** One paper a person asks for. What it says comes from the journal when it is printed. */
export const paperAsk = z.discriminatedUnion('paper', [
  /** One order or several; `batch` is what its `PICK-` code opens, the first order's number when null. */
  z.object({ paper: z.literal('pickList'), pickupIds: z.array(uuid).min(1).max(50), batch: codePart.nullable().default(null) }),
  /** One label for bag `bag` of `bags`, or for each of them when null; `bags` null: as many as were staged. */
  z.object({
    paper: z.literal('bagLabel'),
    pickupId: uuid,
    bag: z.int().min(1).max(99).nullable().default(null),
    bags: z.int().min(1).max(99).nullable().default(null),
  }),
  z.object({ paper: z.literal('collectSlip'), pickupId: uuid }),
  /** What a transfer's boxes hold; its code opens the transfer at both ends. */
  z.object({ paper: z.literal('packingSlip'), transferId: uuid }),
  /** One label for box `box` of a transfer, or for each of its boxes when null. */
  z.object({ paper: z.literal('boxLabel'), transferId: uuid, box: z.int().min(1).max(200).nullable().default(null) }),
  z.object({ paper: z.literal('binLabel'), bin: codePart }),
  z.object({ paper: z.literal('badge'), staffId: uuid }),
  /** Of a return taken at the desk, for whoever brought it; without prices it may be a gift. */
  z.object({ paper: z.literal('returnSlip'), returnId: uuid, prices: z.boolean() }),
  /** Its pieces that do not go back on the shelf. */
  z.object({ paper: z.literal('putAwayList'), returnId: uuid }),
  /** On the printer of that paper. */
  z.object({ paper: z.literal('selfTest'), printerOf: printedPaper }),
]);
export type PaperAsk = z.infer<typeof paperAsk>;

const mm = z.number().min(20).max(450);
/** Paper or label, in mm. Always set: a driver's own idea of the page is never trusted. */
export const pageSize = z.object({ widthMm: mm, heightMm: mm });
export type PageSize = z.infer<typeof pageSize>;

/** A name or an address of the store's network; whether it is private is checked where it is used. */
const printerHost = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[A-Za-z0-9:._-]+$/, 'an address such as 192.168.1.50');

export const networkFormat = z.discriminatedUnion('language', [
  /** Receipt printer, paper of 58 or 80 mm. */
  z.object({ language: z.literal('escpos'), paperMm: z.union([z.literal(58), z.literal(80)]) }),
  /** Label printer. */
  z.object({ language: z.literal('zpl'), dpi: z.union([z.literal(203), z.literal(300)]), label: pageSize }),
]);
export type NetworkFormat = z.infer<typeof networkFormat>;

/** Where one paper of a store comes out. */
export const printer = z.discriminatedUnion('kind', [
  /** The print dialog of the window; what a paper has until someone chooses. */
  z.object({ kind: z.literal('browser'), page: pageSize }),
  /** Raw TCP, usually port 9100. */
  z.object({
    kind: z.literal('network'),
    host: printerHost,
    port: z.int().min(1).max(65_535).default(9100),
    format: networkFormat,
  }),
  /** A printer of this PC by its name, without a dialog. */
  z.object({ kind: z.literal('system'), name: z.string().trim().min(1).max(200), page: pageSize }),
]);
export type Printer = z.infer<typeof printer>;

/**
 * - sending: on its way
 * - sent: the printer took all of it
 * - handed: given to the print dialog; nobody knows what a person chose there
 * - failed: provably nothing came out
 * - unknown: it may have come out
 */
export const printState = z.enum(['sending', 'sent', 'handed', 'failed', 'unknown']);
export type PrintState = z.infer<typeof printState>;

export const printRow = z.object({
  journal: journalNumber,
  /** The number on the paper: the first print's, also on a copy. */
  first: journalNumber,
  paper: paperName,
  /** What it is of, without any person: an order's number, a bin. */
  label: z.string(),
  person: z.string(),
  at: instant,
  copies: z.int(),
  printer: z.enum(['browser', 'network', 'system']),
  state: printState,
  problem: problem.nullable(),
});
export type PrintRow = z.infer<typeof printRow>;

/** A whole HTML document, styled, without scripts; `<style nonce="">` waits for the nonce of whoever shows it. */
const sheet = z.object({ html: z.string(), widthMm: z.number(), heightMm: z.number().nullable() });
export type Sheet = z.infer<typeof sheet>;

const click = z.object({ storeId, requestId, person });
const copies = z.int().min(1).max(20).default(1);
/** Answered after COMMIT and after the printer took it or not; `sheet` is there when the window itself is to print it. */
const printed = z.object({ print: printRow, sheet: sheet.nullable() });
export type Printed = z.infer<typeof printed>;

export const printing = {
  /** What is set up for each paper, and the printers of this PC; null where the host has none (a browser). */
  printers: oc
    .input(z.object({ storeId }))
    .output(z.object({ papers: z.record(printedPaper, printer), system: z.array(z.string()).nullable() }))
    .errors(errors),
  savePrinter: oc
    .input(click.extend({ paper: printedPaper, printer }))
    .output(z.object({ journal: journalNumber, printer }))
    .errors(errors),
  /** As it will come out, or close to it for receipt and label printers. Writes nothing. */
  preview: oc
    .input(z.object({ storeId, ask: paperAsk, language: paperLanguage }))
    .output(sheet.extend({ printer }))
    .errors(errors),
  print: oc
    .input(click.extend({ ask: paperAsk, language: paperLanguage, copies }))
    .output(printed)
    .errors(errors),
  /** The paper of an earlier print once more, under its first number; says that it is a copy unless provably none came out. */
  reprint: oc
    .input(click.extend({ journal: journalNumber, copies }))
    .output(printed)
    .errors(errors),
  /** Newest first; `subject` narrows it to one pickup, return or transfer. */
  list: oc
    .input(z.object({ storeId, subject: uuid.nullable().default(null), limit: z.int().min(1).max(200).default(50) }))
    .output(z.object({ rows: z.array(printRow) }))
    .errors(errors),
};
