import { z } from 'zod';
import { read, write, type Decoded, type Operation } from '#core/connector.ts';
import { transferNamed } from '#core/transfers/name.ts';
import type { TillConsignment, TillPage } from '#core/till.ts';
import { createConsignment as createCall, listConsignments } from '#agent/connectors/lightspeed-x/consignments.ts';
import { effectKind, probed, type ProbeOutcome } from '#agent/sync/effect-kind.ts';
import { changeTransfer, transferById } from '#agent/transfers/records.ts';

const payload = z.object({
  transferId: z.uuid(),
  label: z.string(),
  name: z.string().min(1),
  originOutlet: z.string(),
  destinationOutlet: z.string(),
  dueAt: z.int().nullable(),
  /** Newest version this journal had seen when it was asked for: the consignment is newer, so it is looked for from here on. */
  afterVersion: z.string(),
});
type Payload = z.infer<typeof payload>;

/** Makes the consignment both stores meet at. The till chooses its id, so it is found by our reference in its name. */
export const createConsignment = effectKind<Payload>({
  name: 'lightspeed.createConsignment',
  system: 'lightspeed',
  ...probed,
  schema: payload,
  settleMs: 30_000,
  check: () => ({ kind: 'go' }),

  *send(wanted) {
    // A journal restored from a backup may have made it before it forgot.
    const before = yield* named(wanted);
    if (before.kind === 'found') return { kind: 'done', result: { ...before.result, already: 'yes' } };
    if (before.kind === 'failed') return { kind: 'failed', problem: before.problem };
    const made = yield* write(
      createCall({
        name: wanted.name,
        destinationOutletId: wanted.destinationOutlet,
        originOutletId: wanted.originOutlet,
        status: 'OPEN',
        dueAt: wanted.dueAt,
      }),
    );
    return made.ok ? { kind: 'done', result: { consignment: made.value.id } } : { kind: 'failed', problem: made.problem };
  },

  probe: named,

  done(wanted, result, { journal, now }) {
    const record = transferById(journal, wanted.transferId);
    const id = result['consignment'];
    if (record !== null && record.consignmentId === null && id !== undefined)
      changeTransfer(journal, record.id, { consignmentId: id }, now);
  },

  rebuild: (wanted) => wanted,
  skipConsequence: (wanted) => `The other store and the till never hear of transfer ${wanted.label}; no stock moves.`,
});

function* named(wanted: Payload): Operation<Exclude<ProbeOutcome, { kind: 'cannotTell' }>> {
  let after = wanted.afterVersion;
  for (;;) {
    const page: Decoded<TillPage<TillConsignment>> = yield* read(listConsignments(after, 500));
    if (!page.ok) return { kind: 'failed', problem: page.problem };
    const found = page.value.items.find((one) => transferNamed(one.name) === wanted.transferId);
    if (found !== undefined) return { kind: 'found', result: { consignment: found.id } };
    if (page.value.maxVersion === null) return { kind: 'absent' };
    after = page.value.maxVersion;
  }
}
