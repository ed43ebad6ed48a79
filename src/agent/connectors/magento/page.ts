import { z } from 'zod';
import type { ShopPage } from '#core/shop.ts';
import { check, decodeAll, decodeRows, type Checked } from '#agent/connectors/decode.ts';
import type { DriftLog } from '#agent/connectors/drift.ts';
import { numeric } from '#agent/connectors/fields.ts';

const page = z.object({ items: z.array(z.unknown()).nullable(), total_count: numeric });

type RowDecoder<T> = (raw: unknown, path: string, drift: DriftLog) => Checked<T>;

/** A searchCriteria answer. `items: null` is an empty page (magento-measured 11); rows that do not decode are set aside. */
export function decodePage<T>(value: unknown, drift: DriftLog, idKey: string, decodeRow: RowDecoder<T>): Checked<ShopPage<T>> {
  const checked = check(page, value, '');
  if (!checked.ok) return checked;
  const rows = decodeRows(checked.value.items ?? [], 'items', idKey, drift, decodeRow);
  return { ok: true, value: { ...rows, total: checked.value.total_count } };
}

/** The same where a part would mislead, as in a search for a document of ours: one row that does not decode fails the answer. */
export function decodeWhole<T>(value: unknown, drift: DriftLog, decodeRow: RowDecoder<T>): Checked<T[]> {
  const checked = check(page, value, '');
  return checked.ok ? decodeAll(checked.value.items ?? [], 'items', (raw, path) => decodeRow(raw, path, drift)) : checked;
}
