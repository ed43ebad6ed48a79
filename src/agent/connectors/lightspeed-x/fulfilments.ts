import { z } from 'zod';
import { toQuantity } from '#core/money.ts';
import type { Call } from '#core/connector.ts';
import type { TillFulfilment } from '#core/till.ts';
import { check, decodeAll, type Checked } from '#agent/connectors/decode.ts';
import type { DriftLog } from '#agent/connectors/drift.ts';
import { listOf, numeric, numericOrZero, shownOrEmpty, textId } from '#agent/connectors/fields.ts';
import { lightspeedCall } from '#agent/connectors/lightspeed-x/api.ts';
import { fulfilmentKeys } from '#agent/connectors/lightspeed-x/known-fields.ts';
import { percentEncode } from '#agent/connectors/wire.ts';

/** Quantities on lines of the sale. */
export type FulfilmentQuantities = readonly { saleLineId: string; quantity: number }[];

/**
 * Every fulfilment of a sale: one per outlet and type (lightspeed.md A.13.5), so a page of 100 holds them all. A row
 * that does not decode fails the answer, because a part would mislead.
 */
export function listFulfilments(saleId: string): Call<TillFulfilment[]> {
  const query: [string, string][] = [
    ['sale_id', saleId],
    ['page_number', '1'],
    ['page_size', '100'],
  ];
  return lightspeedCall({ method: 'GET', path: '/fulfillments', query }, (value, drift) => {
    const list = check(z.object({ data: z.array(z.unknown()).nullable() }), value, '');
    return list.ok ? decodeAll(list.value.data ?? [], 'data', (raw, path) => decodeFulfilment(raw, path, drift)) : list;
  });
}

/** Sets the picked quantities; `conflict` when `version` is not the present one (A.13.3–4). */
export function pick(fulfilmentId: string, version: number, lines: FulfilmentQuantities): Call<{ id: string; version: number }> {
  return step('pick', fulfilmentId, version, lines);
}

/** Sets the packed quantities. */
export function pack(fulfilmentId: string, version: number, lines: FulfilmentQuantities): Call<{ id: string; version: number }> {
  return step('pack', fulfilmentId, version, lines);
}

/** Hands the quantities over: here stock moves at the till (A.13.5). */
export function fulfil(fulfilmentId: string, version: number, lines: FulfilmentQuantities): Call<{ id: string; version: number }> {
  return step('fulfill', fulfilmentId, version, lines);
}

function step(
  action: 'pick' | 'pack' | 'fulfill',
  fulfilmentId: string,
  version: number,
  lines: FulfilmentQuantities,
): Call<{ id: string; version: number }> {
  const body = { version, line_items: lines.map((line) => ({ sale_line_item_id: line.saleLineId, quantity: line.quantity })) };
  return lightspeedCall({ method: 'POST', path: `/fulfillments/${percentEncode(fulfilmentId)}/${action}`, body }, (value) => {
    const answer = check(stepAnswer, value, '');
    return answer.ok ? { ok: true, value: answer.value.data } : answer;
  });
}

/** The lock is a small counter of the fulfilment, not the account's version (A.13.3). */
const lock = numeric.refine((value) => Number.isInteger(value) && value >= 0, 'a version');
const stepAnswer = z.object({ data: z.object({ id: textId, version: lock }) });

const fulfilmentRow = z.object({
  id: textId,
  sale_id: textId,
  outlet_id: textId,
  type: shownOrEmpty,
  state: shownOrEmpty,
  version: lock,
  line_items: listOf(
    z.object({
      sale_line_item_id: textId,
      product_id: textId,
      quantity: numeric,
      picked_quantity: numericOrZero,
      packed_quantity: numericOrZero,
      fulfilled_quantity: numericOrZero,
    }),
  ),
});

const states: ReadonlySet<string> = new Set<TillFulfilment['state']>(['OPEN', 'STARTED', 'PICKED', 'PACKED', 'FULFILLED']);

function decodeFulfilment(raw: unknown, path: string, drift: DriftLog): Checked<TillFulfilment> {
  const checked = check(fulfilmentRow, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('fulfilment', raw, fulfilmentKeys);
  const row = checked.value;
  const known = states.has(row.state);
  if (!known) drift.unknownValue('fulfilment.state', row.state);
  return {
    ok: true,
    value: {
      id: row.id,
      saleId: row.sale_id,
      outletId: row.outlet_id,
      type: row.type,
      state: known ? (row.state as TillFulfilment['state']) : 'UNKNOWN',
      version: row.version,
      lines: row.line_items.map((line) => ({
        saleLineId: line.sale_line_item_id,
        productId: line.product_id,
        quantity: toQuantity(line.quantity),
        picked: toQuantity(line.picked_quantity),
        packed: toQuantity(line.packed_quantity),
        fulfilled: toQuantity(line.fulfilled_quantity),
      })),
    },
  };
}
