import { z } from 'zod';
import { read, type AnswerProblem, type Decoded, type Step } from '#core/connector.ts';
import type { TillConsignment, TillConsignmentRow } from '#core/till.ts';
import { getConsignment, listConsignmentRows, type ConsignmentDraft } from '#agent/connectors/lightspeed-x/consignments.ts';
import type { EffectContext, SendOutcome, Verdict } from '#agent/sync/effect-kind.ts';
import { transferById, type TransferRecord } from '#agent/transfers/records.ts';

/** What effects on a consignment that exists have in common. */
export const ofTransfer = z.object({ transferId: z.uuid(), label: z.string() });

const rowsPerPage = 500;

type Asking<T> = Generator<Step, T, Decoded<unknown>>;

/** The consignment's id at the till; null while it has none. */
export function consignmentOf(transferId: string, context: EffectContext): string | null {
  return transferById(context.journal, transferId)?.consignmentId ?? null;
}

/** A change of a consignment needs one: it waits for what makes it, which is before it in the lane. */
export function needsConsignment(transferId: string, context: EffectContext): Verdict {
  return consignmentOf(transferId, context) === null
    ? {
        kind: 'refuse',
        reason: 'transferNotAtTill',
        message: 'The till has no consignment for this transfer: making it was left out.',
        cure: 'Skip what is left of it here and move the stock in Lightspeed by hand.',
      }
    : { kind: 'go' };
}

/** The consignment as it is now, or why it is not known. */
export function* present(transferId: string, context: EffectContext): Asking<{ head: TillConsignment } | { problem: AnswerProblem }> {
  const id = consignmentOf(transferId, context);
  if (id === null) return { problem: { kind: 'passing', status: 0, message: 'the consignment is not known yet' } };
  const answer = yield* read(getConsignment(id));
  return answer.ok ? { head: answer.value } : { problem: answer.problem };
}

/** All rows of a consignment, or why they are not known. */
export function* allRows(id: string): Asking<{ rows: TillConsignmentRow[] } | { problem: AnswerProblem }> {
  const rows: TillConsignmentRow[] = [];
  let after: string | null = null;
  for (;;) {
    const page = (yield* read(listConsignmentRows(id, after, rowsPerPage))) as Decoded<{
      rows: TillConsignmentRow[];
      rejects: { path: string; message: string; raw: string }[];
      maxVersion: string | null;
    }>;
    if (!page.ok) return { problem: page.problem };
    const [bad] = page.value.rejects;
    if (bad !== undefined) return { problem: { kind: 'malformed', path: bad.path, message: bad.message, sample: '' } };
    if (page.value.maxVersion === null) return { rows };
    rows.push(...page.value.rows);
    after = page.value.maxVersion;
  }
}

/** The whole of it with another status: the till wants every field each time. */
export function draftOf(head: TillConsignment, record: TransferRecord, status: ConsignmentDraft['status']): ConsignmentDraft {
  return {
    name: head.name,
    destinationOutletId: record.destinationOutlet,
    originOutletId: record.originOutlet,
    dueAt: head.dueAt,
    status,
  };
}

export function failed(problem: AnswerProblem): SendOutcome {
  return { kind: 'failed', problem };
}

/** Somebody at the till was faster, in another direction. */
export function otherwiseAtTill(label: string, status: string): SendOutcome {
  return {
    kind: 'refused',
    reason: 'transferOtherwise',
    message: `At the till transfer ${label} is ${status} already.`,
    cure: 'Look at it in Lightspeed, then skip this here: what the till says counts.',
  };
}
