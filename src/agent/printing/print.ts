import { paperAsk, type PaperAsk, type PaperLanguage, type Printed, type Printer, type PrintState } from '#contract/printing.ts';
import type { Printers, PrintResult } from '#core/ports.ts';
import { paperOf } from '#core/printing/paper.ts';
import type { Imprint } from '#core/printing/facts.ts';
import { durably, refuse } from '#agent/door.ts';
import { appendEntry, entryByRequest, entryBySeq } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { askedFacts, type Asked } from '#agent/printing/facts.ts';
import { printProblem } from '#agent/printing/failure.ts';
import { printerOf } from '#agent/printing/printers.ts';
import { addPrint, mayBeOut, printBySeq, settlePrint, type PrintRecord } from '#agent/printing/prints.ts';
import { bytesFor, sheetOf } from '#agent/printing/render.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

export interface Printing {
  journal: Journal;
  store: StoreContext;
  training: boolean;
  printers: Printers | null;
  publicAllowed: boolean;
  at: number;
}

interface Click {
  requestId: string;
  person: string;
  copies: number;
}

/** An entry's data: enough to make the same paper again. */
interface PrintedData {
  ask: PaperAsk;
  language: PaperLanguage;
  copies: number;
  printer: Printer['kind'];
  copyOf?: number;
}

/**
 * Writes the entry whose number is on the paper, then sends it to its printer: once, whatever comes of it. The same request twice
 * is one print, and the second hears how the first went.
 */
export async function print(printing: Printing, click: Click, ask: PaperAsk, language: PaperLanguage): Promise<Printed> {
  return printEntry(printing, click, { ask, language }, null);
}

/** The paper of an earlier print again, under its first number. */
export async function reprint(printing: Printing, click: Click, seq: number): Promise<Printed> {
  const before = printBySeq(printing.journal, seq);
  const entry = before === null ? null : entryBySeq(printing.journal, before.first);
  if (before === null || entry === null)
    return refuse('NOT_FOUND', {
      reason: 'printUnknownHere',
      params: { journal: seq },
      message: `Nothing was printed under journal number ${seq} here.`,
      cure: 'Check the number, or print the paper anew.',
    });
  const { ask, language } = entry.data as PrintedData;
  return printEntry(printing, click, { ask: paperAsk.parse(ask), language }, before.first);
}

async function printEntry(
  printing: Printing,
  click: Click,
  paper: { ask: PaperAsk; language: PaperLanguage },
  copyOf: number | null,
): Promise<Printed> {
  const { journal } = printing;
  const done = entryByRequest(journal, click.requestId);
  const known = done === null ? null : printBySeq(journal, done.seq);
  const asked = askedFacts(journal, paper.ask);
  const printer = printerFor(journal, paper.ask);
  if (known !== null) return answer(printing, known, paper, asked, printer);
  const copy = copyOf !== null && mayBeOut(journal, copyOf);
  const record = durably(() => journal.write(() => begin(printing, click, paper, { asked, printer, copyOf })));
  if (printer.kind === 'browser') return answer(printing, record, paper, asked, printer);
  const document = paperOf(asked.facts, imprintOf(printing, record, paper.language, copy), click.copies);
  const result = await send(printing, document, printer);
  return { print: shown(durably(() => journal.write(() => settle(journal, record, printer, result)))), sheet: null };
}

function begin(
  { journal, at }: Printing,
  click: Click,
  { ask, language }: { ask: PaperAsk; language: PaperLanguage },
  { asked, printer, copyOf }: { asked: Asked; printer: Printer; copyOf: number | null },
): PrintRecord {
  const data: PrintedData = { ask, language, copies: click.copies, printer: printer.kind, ...(copyOf === null ? {} : { copyOf }) };
  const kind = 'paper.printed';
  const { seq } = appendEntry(journal, {
    kind,
    subject: asked.subject,
    person: click.person,
    data: { paper: ask.paper, ...data },
    requestId: click.requestId,
    at,
  });
  const record: PrintRecord = {
    journal: seq,
    first: copyOf ?? seq,
    paper: ask.paper,
    subject: asked.subject,
    label: asked.label,
    person: click.person,
    at,
    copies: click.copies,
    printer: printer.kind,
    state: printer.kind === 'browser' ? 'handed' : 'sending',
    problem: null,
  };
  addPrint(journal, record);
  return record;
}

/** What the window prints itself is answered as often as it is asked for: its dialog is what prints. */
function answer(printing: Printing, record: PrintRecord, paper: { language: PaperLanguage }, asked: Asked, printer: Printer): Printed {
  if (record.state !== 'handed') return { print: shown(record), sheet: null };
  const copy = record.first !== record.journal;
  const document = paperOf(asked.facts, imprintOf(printing, record, paper.language, copy), record.copies);
  return { print: shown(record), sheet: sheetOf(document, printer) };
}

function send(
  { printers, publicAllowed }: Printing,
  document: ReturnType<typeof paperOf>,
  printer: Exclude<Printer, { kind: 'browser' }>,
): Promise<PrintResult> {
  if (printers === null) return Promise.resolve({ ok: false, sent: false, reason: 'noPrinter', detail: 'no printers here' });
  if (printer.kind === 'network')
    return printers.network({ host: printer.host, port: printer.port, bytes: bytesFor(document, printer), publicAllowed });
  const { html, widthMm } = sheetOf(document, printer);
  return printers.system({ printer: printer.name, html, widthMm, heightMm: printer.page.heightMm });
}

function settle(journal: Journal, record: PrintRecord, printer: Printer, result: PrintResult): PrintRecord {
  const state: PrintState = result.ok ? 'sent' : result.sent ? 'unknown' : 'failed';
  const problem = result.ok ? null : printProblem(printer, result);
  settlePrint(journal, record.journal, state, problem);
  return { ...record, state, problem };
}

/** As it will come out, without an entry. */
export function preview(printing: Printing, ask: PaperAsk, language: PaperLanguage) {
  const printer = printerFor(printing.journal, ask);
  const { facts } = askedFacts(printing.journal, ask);
  const imprint = imprintOf(printing, { first: null, at: printing.at, person: '…' }, language, false);
  return { ...sheetOf(paperOf(facts, imprint, 1), printer), printer };
}

function printerFor(journal: Journal, ask: PaperAsk): Printer {
  return printerOf(journal, ask.paper === 'selfTest' ? ask.printerOf : ask.paper);
}

function imprintOf(
  { store, training }: Printing,
  { first, at, person }: { first: number | null; at: number; person: string },
  language: PaperLanguage,
  copy: boolean,
): Imprint {
  const { name, timeZone } = store.config;
  return { journal: first, copy, printedAt: at, store: name, timeZone, language, person, training };
}

export function shown({ subject: _subject, ...row }: PrintRecord): Printed['print'] {
  return row;
}
