import { printedPaper, type PrintedPaper, type Printed, type Printer, type PrintRow } from '#contract/printing.ts';
import { isNumericAddress, isPrivateAddress } from '#core/printing/private-address.ts';
import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import { preview, print, reprint, shown, type Printing } from '#agent/printing/print.ts';
import { printerOf, savePrinter } from '#agent/printing/printers.ts';
import { listPrints, type PrintRecord } from '#agent/printing/prints.ts';

/** The procedures of contract/printing.ts. All of it works offline: papers come from the journal. */
export function printingProcedures(os: FeatureOf<'printing'>, agent: Agent) {
  /** Prints on their way, so that the same click twice waits for the one print. */
  const running = new Map<string, Promise<Printed>>();
  const printing = (storeId: string): Printing => {
    const { host, context } = openStore(agent, storeId);
    const { training, printing: rules } = agent.config;
    return {
      journal: host.journal,
      store: context,
      training,
      printers: agent.deps.printers ?? null,
      publicAllowed: rules.publicHosts,
      at: agent.deps.clock.now(),
    };
  };
  const once = (storeId: string, requestId: string, start: () => Promise<Printed>): Promise<Printed> => {
    const key = `${storeId} ${requestId}`;
    const started =
      running.get(key) ??
      start().finally(() => {
        running.delete(key);
        agent.changed(storeId, ['printing']);
      });
    running.set(key, started);
    return started;
  };
  /** One left on its way by an agent that ended may have come out. */
  const row = (record: PrintRecord): PrintRow => ({
    ...shown(record),
    state: record.state === 'sending' && running.size === 0 ? 'unknown' : record.state,
  });

  return os.router({
    printers: os.printers.handler(async ({ input }) => {
      const { journal, printers } = printing(input.storeId);
      const papers = Object.fromEntries(printedPaper.options.map((paper) => [paper, printerOf(journal, paper)] as const));
      return { papers: papers as Record<PrintedPaper, Printer>, system: (await printers?.list()) ?? null };
    }),
    savePrinter: os.savePrinter.handler(({ input }) => {
      const { journal, publicAllowed, at } = printing(input.storeId);
      const { paper, printer, person, requestId } = input;
      refuseOutside(printer, publicAllowed);
      const seq = durably(() =>
        journal.write(() => {
          const done = entryByRequest(journal, requestId);
          if (done !== null) return done.seq;
          const entry = { kind: 'printer.saved', subject: `printer:${paper}`, person, data: { paper, printer }, requestId, at };
          const written = appendEntry(journal, entry);
          savePrinter(journal, paper, printer, written.seq);
          return written.seq;
        }),
      );
      agent.changed(input.storeId, ['printing']);
      return { journal: seq, printer: printerOf(journal, paper) };
    }),
    preview: os.preview.handler(({ input }) => preview(printing(input.storeId), input.ask, input.language)),
    print: os.print.handler(({ input }) =>
      once(input.storeId, input.requestId, () => print(printing(input.storeId), input, input.ask, input.language)),
    ),
    reprint: os.reprint.handler(({ input }) =>
      once(input.storeId, input.requestId, () => reprint(printing(input.storeId), input, input.journal)),
    ),
    list: os.list.handler(({ input }) => ({ rows: listPrints(printing(input.storeId).journal, input.subject, input.limit).map(row) })),
  });
}

/** An address that is plainly outside is refused when it is entered; a name is judged when it is looked up. */
function refuseOutside(printer: Printer, publicAllowed: boolean): void {
  if (printer.kind !== 'network' || publicAllowed || !isNumericAddress(printer.host) || isPrivateAddress(printer.host)) return;
  refuse('REFUSED', {
    reason: 'printerNotPrivate',
    params: { printer: printer.host, detail: '' },
    message: `${printer.host} is outside this store’s network. Nothing was sent there.`,
    cure: 'Enter the address the printer has in the store, such as 192.168.1.50.',
  });
}
