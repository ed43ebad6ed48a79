import { z } from 'zod';
import { toQuantity } from '#core/money.ts';
import type { Call } from '#core/connector.ts';
import type { TillPage, TillStock, TillStockAdjustment } from '#core/till.ts';
import { check, decodeAll, fieldOf, malformed, type Checked } from '#agent/connectors/decode.ts';
import { instantOrNull, numeric, textId, version } from '#agent/connectors/fields.ts';
import { lightspeedCall } from '#agent/connectors/lightspeed-x/api.ts';
import { decodeBareList } from '#agent/connectors/lightspeed-x/page.ts';

/**
 * On-hand of one outlet changed after version `after`; the answer has all outlets, and `size` (at most 5,000) counts them all. Although it
 * is a POST it only reads. Ascending must be asked for, or a cursor skips rows; rows of deleted products are wanted too
 * (lightspeed.md A.10.3–4).
 */
export function listInventory(outletId: string, after: string | null, size: number): Call<TillPage<TillStock>> {
  // The cursor is digits: sent as a JSON number, exact up to 2^53.
  const body = { ...(after === null ? {} : { after: Number(after) }), size, sort_direction: 'asc', include_deleted: true };
  // What cannot be told from this outlet's is decoded, and said when it does not.
  const wanted = (raw: unknown): boolean => {
    const outlet = fieldOf(raw, 'outlet_id');
    return typeof outlet !== 'string' || outlet.trim() === outletId || outlet.trim() === '';
  };
  return lightspeedCall({ method: 'POST', path: '/inventory', body }, (value, drift) => decodeBareList(value, drift, decodeStock, wanted));
}

/** Changes on-hand by signed amounts, 1 to 1,000 rows; answers the ids in the same order. Not repeatable: the till keeps no reference of ours (A.10.9–10). */
export function stockAdjustments(rows: readonly TillStockAdjustment[]): Call<string[]> {
  const changes = rows.map((row) => ({
    product_id: row.productId,
    outlet_id: row.outletId,
    quantity: String(toQuantity(row.quantity)),
    reason: row.reason,
  }));
  return lightspeedCall({ method: 'POST', path: '/stock_adjustments', body: { stock_adjustments: changes } }, (value) => {
    const list = check(z.object({ data: z.array(z.unknown()) }), value, '');
    if (!list.ok) return list;
    if (list.value.data.length !== rows.length) return malformed('data', `${rows.length} rows`, `list(${list.value.data.length})`);
    return decodeAll(list.value.data, 'data', adjustmentId);
  });
}

function adjustmentId(raw: unknown, path: string): Checked<string> {
  const row = check(z.object({ id: textId }), raw, path);
  return row.ok ? { ok: true, value: row.value.id } : row;
}

const stockRow = z.object({
  product_id: textId,
  outlet_id: textId,
  current_inventory_level: numeric.nullish(),
  inventory_level: numeric.nullish(),
  deleted_at: instantOrNull,
  version,
});

/** The level has a name per version of the API (A.10.8). */
function decodeStock(raw: unknown, path: string): Checked<TillStock> {
  const checked = check(stockRow, raw, path);
  if (!checked.ok) return checked;
  const row = checked.value;
  const onHand = row.current_inventory_level ?? row.inventory_level;
  if (onHand === undefined || onHand === null) return malformed(`${path}.current_inventory_level`, 'a number', 'absent');
  return {
    ok: true,
    value: {
      outletId: row.outlet_id,
      productId: row.product_id,
      onHand: toQuantity(onHand),
      deleted: row.deleted_at !== null,
      version: row.version,
    },
  };
}
