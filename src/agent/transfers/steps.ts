import type { TransferState } from '#contract/transfers.ts';
import { stepOutcome, type TransferStep } from '#core/transfers/states.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { changeTransfer, transferById, type TransferRecord } from '#agent/transfers/records.ts';
import { refusedBy, transferUnknown, type Refused } from '#agent/transfers/refusals.ts';

export interface Click {
  transferId: string;
  requestId: string;
  person: string;
}

export type Acted = { ok: true; journal: number; transferId: string } | Refused;

/** What a step changes beside the state. */
export type Change = (record: TransferRecord, entrySeq: number) => void;

/** One step of this end of a transfer; the same request twice is one. Inside write(). */
export function step(acting: Acting, click: Click, what: TransferStep, data: object, change: Change): Acted {
  const { journal, at } = acting;
  const done = entryByRequest(journal, click.requestId);
  if (done !== null) return { ok: true, journal: done.seq, transferId: click.transferId };
  const record = transferById(journal, click.transferId);
  if (record === null) return transferUnknown;
  const outcome = stepOutcome(record.state, what, record.role);
  if (typeof outcome === 'object' && 'refuse' in outcome) return refusedBy(outcome.refuse);
  const { seq } = appendEntry(journal, {
    kind: `transfer.${what}`,
    subject: record.id,
    person: click.person,
    data: { ...data, from: record.state },
    requestId: click.requestId,
    at,
  });
  const to: TransferState = outcome === 'nothing' ? record.state : outcome.to;
  changeTransfer(journal, record.id, { state: to }, at);
  change(record, seq);
  return { ok: true, journal: seq, transferId: record.id };
}
