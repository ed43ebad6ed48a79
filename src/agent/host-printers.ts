import type { FromAgent, ToAgent } from '#contract/host.ts';
import type { Printers, PrintResult } from '#core/ports.ts';
import { sendRaw } from '#agent/http/raw-printer.ts';

type Answer = Extract<ToAgent, { type: 'printed' | 'printers' }>;

/** Printers of a real PC: network ones by their address, its own through the process that started the agent. */
export function hostPrinters(tell: (message: FromAgent) => void): { printers: Printers; answered: (answer: Answer) => void } {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  const ask = (message: (id: number) => FromAgent): Promise<Answer> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      tell(message(last));
    });
  return {
    printers: {
      network: sendRaw,
      async system(job) {
        const answer = await ask((id) => ({ type: 'print', id, ...job }));
        return answer.type === 'printed' ? resultOf(answer) : { ok: false, sent: false, reason: 'noPrinter', detail: '' };
      },
      async list() {
        const answer = await ask((id) => ({ type: 'listPrinters', id }));
        return answer.type === 'printers' ? answer.names : null;
      },
    },
    answered(answer) {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    },
  };
}

function resultOf({ outcome, detail }: Extract<Answer, { type: 'printed' }>): PrintResult {
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
