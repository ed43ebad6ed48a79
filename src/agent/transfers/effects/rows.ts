import { z } from 'zod';
import { write, type Decoded, type Step } from '#core/connector.ts';
import { toQuantity } from '#core/money.ts';
import type { TillConsignmentRow } from '#core/till.ts';
import { addConsignmentRow, setConsignmentRow } from '#agent/connectors/lightspeed-x/consignments.ts';
import { catalogIsRead, productOfSku } from '#agent/replica/till.ts';
import { effectKind, probed, type EffectContext, type SendOutcome, type Verdict } from '#agent/sync/effect-kind.ts';
import { allRows, failed, needsConsignment, ofTransfer, otherwiseAtTill, present } from '#agent/transfers/effects/consignment.ts';

const payload = ofTransfer.extend({
  /** `count`: what is to leave; `received`: what arrived. */
  field: z.enum(['count', 'received']),
  lines: z.array(z.object({ sku: z.string().min(1), quantity: z.number().min(0) })).min(1),
});
type Payload = z.infer<typeof payload>;

/** Rows in one effect: few enough that a lost answer costs little, many enough that 400 lines are no 400 effects. */
export const rowsPerEffect = 20;

/**
 * Brings rows of the consignment to these quantities, one call each and only where they differ: what was written before a lost answer
 * is not written again, and a row is never added twice.
 */
export const transferRows = effectKind<Payload>({
  name: 'lightspeed.transferRows',
  system: 'lightspeed',
  ...probed,
  schema: payload,
  settleMs: 20_000,

  check(wanted, context): Verdict {
    if (!catalogIsRead(context.journal)) return { kind: 'wait', ms: 1_000, why: 'the catalog of the till is being read' };
    const unknown = wanted.lines.filter((line) => productOfSku(context.journal, line.sku).kind !== 'one').map((line) => line.sku);
    if (unknown.length === 0) return needsConsignment(wanted.transferId, context);
    return {
      kind: 'refuse',
      reason: 'skuUnknownAtTill',
      message: `The till does not know ${unknown.join(', ')}, or has it several times.`,
      cure: 'Put the SKU right in Lightspeed; it is then sent by itself.',
    };
  },

  *send(wanted, context): Generator<Step, SendOutcome, Decoded<unknown>> {
    const now = yield* present(wanted.transferId, context);
    if ('problem' in now) return failed(now.problem);
    const { id, status } = now.head;
    // Received meanwhile: its counts stand, and are compared when they are read.
    if (status === 'RECEIVED') return { kind: 'done', result: { already: status } };
    const open = wanted.field === 'count' ? status === 'OPEN' : status === 'SENT' || status === 'DISPATCHED';
    if (wanted.field === 'count' && status === 'SENT') return { kind: 'done', result: { already: status } };
    if (!open) return otherwiseAtTill(wanted.label, status);
    const known = yield* allRows(id);
    if ('problem' in known) return failed(known.problem);
    for (const line of wanted.lines) {
      const productId = productIdOf(line.sku, context);
      const rows = known.rows.filter((row) => row.productId === productId);
      if (valueOf(rows, wanted.field) === line.quantity) continue;
      const answer = yield* write(
        rows.length === 0
          ? addConsignmentRow(id, productId, line.quantity)
          : setConsignmentRow(id, productId, wanted.field, firstRow(rows, wanted.field, line.quantity)),
      );
      if (!answer.ok) return failed(answer.problem);
    }
    const after = yield* allRows(id);
    if ('problem' in after) return failed(after.problem);
    return stands(wanted, after.rows, context)
      ? { kind: 'done', result: {} }
      : {
          kind: 'refused',
          reason: 'transferRowsDiffer',
          message: `The till took the rows of transfer ${wanted.label} and shows other numbers.`,
          cure: 'Look at it in Lightspeed: a product may stand there several times. Put it right, then send again.',
        };
  },

  *probe(wanted, context) {
    const now = yield* present(wanted.transferId, context);
    if ('problem' in now) return { kind: 'failed', problem: now.problem };
    if (now.head.status === 'RECEIVED' || now.head.status === 'CANCELLED') return { kind: 'found', result: { already: now.head.status } };
    const known = yield* allRows(now.head.id);
    if ('problem' in known) return { kind: 'failed', problem: known.problem };
    return stands(wanted, known.rows, context) ? { kind: 'found', result: {} } : { kind: 'absent' };
  },

  done: () => undefined,
  rebuild: (wanted) => wanted,
  skipConsequence: (wanted) =>
    wanted.field === 'count'
      ? `The till moves other quantities than were picked for transfer ${wanted.label}.`
      : `The till counts other quantities than arrived with transfer ${wanted.label}.`,
});

function stands(wanted: Payload, rows: readonly TillConsignmentRow[], context: EffectContext): boolean {
  return wanted.lines.every(({ sku, quantity }) => {
    const productId = productIdOf(sku, context);
    return (
      valueOf(
        rows.filter((row) => row.productId === productId),
        wanted.field,
      ) === quantity
    );
  });
}

/** Null where nothing is said yet. */
function valueOf(rows: readonly TillConsignmentRow[], field: Payload['field']): number | null {
  const values = rows.flatMap((row) => (field === 'count' ? row.count : (row.received ?? [])));
  return values.length === 0 ? null : toQuantity(values.reduce((sum, one) => sum + one, 0));
}

/** The till sets the first row of a product: what its others hold is taken off. */
function firstRow(rows: readonly TillConsignmentRow[], field: Payload['field'], quantity: number): number {
  return Math.max(0, toQuantity(quantity - (valueOf(rows.slice(1), field) ?? 0)));
}

function productIdOf(sku: string, context: EffectContext): string {
  const product = productOfSku(context.journal, sku);
  return product.kind === 'one' ? product.productId : '';
}
