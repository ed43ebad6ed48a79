import type { FromAgent, ToAgent } from '#contract/host.ts';

export type PrintJob = Omit<Extract<FromAgent, { type: 'print' }>, 'type' | 'id'>;
export type PrintOutcome = Pick<Extract<ToAgent, { type: 'printed' }>, 'outcome' | 'detail'>;

/** This PC's own printers, where the host can reach them. Neither throws. */
export type HostPrinters = {
  list: () => Promise<string[]>;
  print: (job: PrintJob) => Promise<PrintOutcome>;
};

type PrinterQuestion = Extract<FromAgent, { type: 'print' | 'listPrinters' }>;

/** What the agent is answered; a host without printers says so. */
export async function answerPrinters(
  printers: HostPrinters | undefined,
  question: PrinterQuestion,
): Promise<Extract<ToAgent, { type: 'printed' | 'printers' }>> {
  const { id } = question;
  if (question.type === 'listPrinters') return { type: 'printers', id, names: (await printers?.list()) ?? null };
  const { printer, html, widthMm, heightMm } = question;
  const outcome = (await printers?.print({ printer, html, widthMm, heightMm })) ?? { outcome: 'noPrinter', detail: 'no printers here' };
  return { type: 'printed', id, ...outcome };
}
