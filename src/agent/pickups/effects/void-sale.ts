import { z } from 'zod';
import { read, write } from '#core/connector.ts';
import { getSale, voidSale as voidSaleCall } from '#agent/connectors/lightspeed-x/sales.ts';
import { effectKind, probed } from '#agent/sync/effect-kind.ts';

const payload = z.object({ saleId: z.uuid(), incrementId: z.string() });
type Payload = z.infer<typeof payload>;

/** The order was cancelled: its pickup sale goes, which releases what the till had committed (lightspeed.md A.10.14). */
export const voidSale = effectKind<Payload>({
  name: 'lightspeed.voidSale',
  system: 'lightspeed',
  ...probed,
  schema: payload,
  settleMs: 20_000,
  check: () => ({ kind: 'go' }),

  *send(gone) {
    const sale = yield* read(getSale(gone.saleId));
    // Never made, or made and withdrawn: nothing to void.
    if (!sale.ok)
      return sale.problem.kind === 'absent' ? { kind: 'done', result: { absent: 'yes' } } : { kind: 'failed', problem: sale.problem };
    if (sale.value.state === 'voided') return { kind: 'done', result: { already: 'yes' } };
    if (sale.value.state === 'closed') {
      return {
        kind: 'refused',
        reason: 'saleClosedAtTill',
        message: `The till closed the sale of cancelled order ${gone.incrementId}.`,
        cure: 'Make a return at the till for what was sold there.',
      };
    }
    const answer = yield* write(voidSaleCall(sale.value));
    return answer.ok ? { kind: 'done', result: {} } : { kind: 'failed', problem: answer.problem };
  },

  *probe(gone) {
    const sale = yield* read(getSale(gone.saleId));
    if (!sale.ok) return sale.problem.kind === 'absent' ? { kind: 'found', result: {} } : { kind: 'failed', problem: sale.problem };
    return sale.value.state === 'voided' ? { kind: 'found', result: {} } : { kind: 'absent' };
  },

  done: () => undefined,
  rebuild: (gone) => gone,
  skipConsequence: (gone) => `The till keeps the open sale of cancelled order ${gone.incrementId} and its pieces stay committed there.`,
});
