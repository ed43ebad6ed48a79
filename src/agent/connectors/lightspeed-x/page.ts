import { z } from 'zod';
import type { TillPage } from '#core/till.ts';
import { check, decodeRows, fieldOf, malformed, type Checked } from '#agent/connectors/decode.ts';
import type { DriftLog } from '#agent/connectors/drift.ts';
import { version } from '#agent/connectors/fields.ts';

export type RowDecoder<T> = (raw: unknown, path: string, drift: DriftLog) => Checked<T>;

const envelope = z.object({ data: z.array(z.unknown()).nullable(), version: z.object({ max: version.nullish() }).nullish() });
const single = z.object({ data: z.unknown().refine((value) => value !== undefined && value !== null, 'an object') });

/** The pairs of a version-cursor list: rows after `after` (null: from the start), ascending by version (lightspeed.md A.5). */
export function cursorQuery(after: string | null, pageSize: number, more: [string, string][] = []): [string, string][] {
  return [...(after === null ? [] : ([['after', after]] as [string, string][])), ['page_size', String(pageSize)], ...more];
}

/** `{data: […], version: {max}}`. */
export function decodePage<T>(value: unknown, drift: DriftLog, decodeRow: RowDecoder<T>): Checked<TillPage<T>> {
  const checked = check(envelope, value, '');
  if (!checked.ok) return checked;
  return pageOf(checked.value.data ?? [], 'data', checked.value.version?.max ?? null, drift, decodeRow);
}

/**
 * A bare list, as `POST /inventory` answers: the cursor comes from the rows (lightspeed.md A.10.4). An envelope is taken too. Rows that are
 * not `wanted` are passed over undecoded; they count for the cursor.
 */
export function decodeBareList<T>(
  value: unknown,
  drift: DriftLog,
  decodeRow: RowDecoder<T>,
  wanted: (raw: unknown) => boolean,
): Checked<TillPage<T>> {
  if (Array.isArray(value)) return pageOf(value, '', null, drift, decodeRow, wanted);
  const checked = check(envelope, value, '');
  return checked.ok ? pageOf(checked.value.data ?? [], 'data', checked.value.version?.max ?? null, drift, decodeRow, wanted) : checked;
}

/** `{data: {…}}`. */
export function decodeSingle<T>(value: unknown, drift: DriftLog, decodeRow: RowDecoder<T>): Checked<T> {
  const checked = check(single, value, '');
  return checked.ok ? decodeRow(checked.value.data, 'data', drift) : checked;
}

function pageOf<T>(
  raws: readonly unknown[],
  path: string,
  stated: string | null,
  drift: DriftLog,
  decodeRow: RowDecoder<T>,
  wanted: (raw: unknown) => boolean = () => true,
): Checked<TillPage<T>> {
  const rows = decodeRows(raws.filter(wanted), path, 'id', drift, decodeRow);
  if (raws.length === 0) return { ok: true, value: { ...rows, rows: 0, maxVersion: null } };
  // Rows set aside count too: the cursor must pass them, or the page would come back for ever.
  const maxVersion = [stated, ...raws.map(rawVersion)].reduce(larger, null);
  return maxVersion === null
    ? malformed('version.max', 'a version, so that reading can go on from here')
    : { ok: true, value: { ...rows, rows: raws.length, maxVersion } };
}

function rawVersion(raw: unknown): string | null {
  const stated = fieldOf(raw, 'version') ?? fieldOf(fieldOf(raw, '_metadata'), 'version');
  if (typeof stated === 'number' && Number.isSafeInteger(stated) && stated >= 0) return String(stated);
  const parsed = version.safeParse(stated);
  return parsed.success ? parsed.data : null;
}

function larger(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  if (a.length <= exactDigits && b.length <= exactDigits) return Number(a) >= Number(b) ? a : b;
  return BigInt(a) >= BigInt(b) ? a : b;
}

/** So many digits fit a number exactly. */
const exactDigits = 15;
