import type { ToAgent } from '#contract/host.ts';
import type { Printers, PrintResult } from '#core/ports.ts';
import type { HostQuestions } from '#agent/host-questions.ts';
import { sendRaw } from '#agent/http/raw-printer.ts';

/** Printers of a real PC: network ones by their address, its own through the process that started the agent. */
export function hostPrinters({ ask }: HostQuestions): Printers {
  return {
    network: sendRaw,
    system: async (job) => resultOf(await ask({ type: 'print', ...job })),
    list: async () => (await ask({ type: 'listPrinters' })).names,
  };
}

function resultOf({ outcome, detail }: Extract<ToAgent, { type: 'printed' }>): PrintResult {
  switch (outcome) {
    case 'printed':
      return { ok: true };
    case 'noPrinter':
    case 'driver':
      return { ok: false, sent: false, reason: outcome, detail };
    case 'unknown':
      return { ok: false, sent: true, reason: 'timeout', detail };
  }
}
