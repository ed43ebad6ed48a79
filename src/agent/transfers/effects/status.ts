import type { z } from 'zod';
import { write, type Decoded, type Step } from '#core/connector.ts';
import type { TillConsignment } from '#core/till.ts';
import { withFindings } from '#core/transfers/findings.ts';
import { changeConsignment } from '#agent/connectors/lightspeed-x/consignments.ts';
import { effectKind, probed, type AnyEffectKind, type EffectContext, type SendOutcome } from '#agent/sync/effect-kind.ts';
import { draftOf, failed, needsConsignment, ofTransfer, otherwiseAtTill, present } from '#agent/transfers/effects/consignment.ts';
import { backOnShelf, leftByTill } from '#agent/transfers/ledger.ts';
import { reportedOf, transferById } from '#agent/transfers/records.ts';

type Payload = z.infer<typeof ofTransfer>;
type Status = TillConsignment['status'];

/** Sends it: here the till takes the pieces out of the origin (lightspeed.md A.15.16). */
export const sendConsignment = statusKind({
  name: 'lightspeed.sendConsignment',
  to: 'SENT',
  from: ['OPEN'],
  /** Received is sent as well. */
  is: ['SENT', 'DISPATCHED', 'RECEIVED'],
  done: ({ transferId }, { journal, now }) => leftByTill(journal, transferId, now),
  skipConsequence: ({ label }) => `The till goes on counting the pieces of transfer ${label} where they left.`,
});

/** Closes receiving: here the till puts what was received into the destination. Who is first wins; the counts are compared when they are read. */
export const receiveConsignment = statusKind({
  name: 'lightspeed.receiveConsignment',
  to: 'RECEIVED',
  from: ['SENT', 'DISPATCHED'],
  is: ['RECEIVED'],
  done: () => undefined,
  skipConsequence: ({ label }) => `The till never counts the pieces of transfer ${label} where they arrived.`,
});

/** Cancels it; of one that was sent the origin counts its pieces again. */
export const cancelConsignment = statusKind({
  name: 'lightspeed.cancelConsignment',
  to: 'CANCELLED',
  from: ['OPEN', 'SENT', 'DISPATCHED'],
  is: ['CANCELLED'],
  done: ({ transferId }, { journal, now }) => backOnShelf(journal, transferId, now),
  skipConsequence: ({ label }) => `At the till transfer ${label} stays open for the other store.`,
});

/** A status that is set once: the status itself is the proof. */
function statusKind(kind: {
  name: string;
  to: 'SENT' | 'RECEIVED' | 'CANCELLED';
  from: readonly Status[];
  is: readonly Status[];
  done: (payload: Payload, context: EffectContext) => void;
  skipConsequence: (payload: Payload) => string;
}): AnyEffectKind {
  return effectKind<Payload>({
    name: kind.name,
    system: 'lightspeed',
    ...probed,
    schema: ofTransfer,
    settleMs: 20_000,
    check: ({ transferId }, context) => needsConsignment(transferId, context),

    *send({ transferId, label }, context): Generator<Step, SendOutcome, Decoded<unknown>> {
      const now = yield* present(transferId, context);
      const record = transferById(context.journal, transferId);
      if ('problem' in now) return failed(now.problem);
      const { head } = now;
      if (kind.is.includes(head.status)) return { kind: 'done', result: { already: head.status } };
      if (!kind.from.includes(head.status) || record === null) return otherwiseAtTill(label, head.status);
      const draft = draftOf(head, record, kind.to);
      const told = kind.to === 'RECEIVED' ? withFindings(head.name, reportedOf(context.journal, transferId)) : head.name;
      const answer = yield* write(changeConsignment(head.id, { ...draft, name: told }));
      return answer.ok ? { kind: 'done', result: {} } : failed(answer.problem);
    },

    *probe({ transferId, label }, context) {
      const now = yield* present(transferId, context);
      if ('problem' in now) return { kind: 'failed', problem: now.problem };
      if (kind.is.includes(now.head.status)) return { kind: 'found', result: {} };
      if (kind.from.includes(now.head.status)) return { kind: 'absent' };
      return { kind: 'cannotTell', question: `At the till transfer ${label} is ${now.head.status}. Is that right?` };
    },

    done: (payload, _result, context) => kind.done(payload, context),
    rebuild: (payload) => payload,
    skipConsequence: kind.skipConsequence,
  });
}
