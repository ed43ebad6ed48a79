import { z } from 'zod';
import type { Call } from '#core/connector.ts';
import { toQuantity } from '#core/money.ts';
import type { TillConsignment, TillConsignmentRow, TillPage } from '#core/till.ts';
import type { Read } from '#agent/connectors/call.ts';
import { check, fieldOf, malformed, type Checked } from '#agent/connectors/decode.ts';
import type { DriftLog } from '#agent/connectors/drift.ts';
import { flag, instantOrNull, numeric, shownOrEmpty, textId, version } from '#agent/connectors/fields.ts';
import { lightspeedCall } from '#agent/connectors/lightspeed-x/api.ts';
import { consignmentKeys, consignmentProductKeys } from '#agent/connectors/lightspeed-x/known-fields.ts';
import { cursorQuery, decodeBareList, decodeSingle } from '#agent/connectors/lightspeed-x/page.ts';
import { percentEncode } from '#agent/connectors/wire.ts';

/** A transfer to make or change; the till wants the whole of it each time. */
export interface ConsignmentDraft {
  name: string;
  destinationOutletId: string;
  originOutletId: string;
  status: 'OPEN' | 'SENT' | 'RECEIVED' | 'CANCELLED';
  /** ms UTC */
  dueAt: number | null;
}

const everyRow = (): boolean => true;

/** Transfers changed after version `after`, of every outlet. A cancelled one may just stop being listed (lightspeed.md A.15.18). */
export function listConsignments(after: string | null, pageSize: number): Call<TillPage<TillConsignment>> {
  const query = cursorQuery(after, pageSize, [['type', 'OUTLET']]);
  return lightspeedCall({ method: 'GET', path: '/consignments', query }, (value, drift) =>
    decodeBareList(value, drift, decodeConsignment, everyRow),
  );
}

/** One transfer, whatever became of it; `absent` when there is none of that id. */
export function getConsignment(id: string): Call<TillConsignment> {
  return lightspeedCall({ method: 'GET', path: pathOf(id) }, (value, drift) => decodeSingle(value, drift, decodeConsignment));
}

/** Makes an OPEN transfer; the till chooses its id, so our reference stands in its name. */
export function createConsignment(draft: ConsignmentDraft): Call<{ id: string }> {
  return lightspeedCall({ method: 'POST', path: '/consignments', body: bodyOf(draft) }, decodeId);
}

/** Changes name, date or status. SENT takes `count` out of the origin, RECEIVED puts `received` into the destination (A.15.16). */
export function changeConsignment(id: string, draft: ConsignmentDraft): Call<{ id: string }> {
  return lightspeedCall({ method: 'PUT', path: pathOf(id), body: bodyOf(draft) }, decodeId);
}

/** A page of a consignment's rows. With any row set aside the page is no count of anything. */
export interface ConsignmentRows {
  rows: TillConsignmentRow[];
  rejects: TillPage<TillConsignmentRow>['rejects'];
  /** Null on an empty page, which is the end. */
  maxVersion: string | null;
}

/** Rows by version, ascending. */
export function listConsignmentRows(id: string, after: string | null, pageSize: number): Call<ConsignmentRows> {
  return lightspeedCall({ method: 'GET', path: `${pathOf(id)}/products`, query: cursorQuery(after, pageSize) }, (value, drift) => {
    const page = decodeBareList(value, drift, decodeRow, everyRow);
    if (!page.ok) return page;
    const rejects = page.value.rejects.map((reject) => ({ ...reject, id }));
    return { ok: true, value: { rows: page.value.items, rejects, maxVersion: page.value.maxVersion } };
  });
}

/** Adds a row: never for a product that has one, because it would become a second. */
export function addConsignmentRow(id: string, productId: string, count: number): Call<true> {
  return lightspeedCall({ method: 'POST', path: `${pathOf(id)}/products`, body: { product_id: productId, count: text(count) } }, anyObject);
}

/** Sets `count` (OPEN) or `received` (SENT) of a product's row (A.15.9). `bulk` is not used: it adds, so a repeat doubles (A.15.11). */
export function setConsignmentRow(id: string, productId: string, field: 'count' | 'received', quantity: number): Call<true> {
  const path = `${pathOf(id)}/products/${percentEncode(productId)}`;
  return lightspeedCall({ method: 'PUT', path, body: { product_id: productId, [field]: text(quantity) } }, anyObject);
}

function pathOf(id: string): string {
  return `/consignments/${percentEncode(id)}`;
}

function bodyOf(draft: ConsignmentDraft): object {
  return {
    name: draft.name,
    type: 'OUTLET',
    status: draft.status,
    outlet_id: draft.destinationOutletId,
    source_outlet_id: draft.originOutletId,
    ...(draft.dueAt === null ? {} : { due_at: new Date(draft.dueAt).toISOString().replace(/\.\d+Z$/, '+00:00') }),
  };
}

/** Counts are texts at the till, with five decimals. */
function text(quantity: number): string {
  return toQuantity(quantity).toFixed(5);
}

/** What it says of the row differs between documents: the rows are read again. */
function anyObject(value: unknown): Read<true> {
  return typeof value === 'object' && value !== null ? { ok: true, value: true } : malformed('', 'an object');
}

function decodeId(value: unknown): Checked<{ id: string }> {
  const id = check(textId, fieldOf(fieldOf(value, 'data'), 'id'), 'data.id');
  return id.ok ? { ok: true, value: { id: id.value } } : id;
}

const consignment = z.object({
  id: textId,
  name: shownOrEmpty,
  type: shownOrEmpty,
  status: shownOrEmpty,
  outlet_id: textId,
  source_outlet_id: textId.nullish(),
  due_at: instantOrNull,
  updated_at: instantOrNull,
  deleted_at: instantOrNull,
  version,
});

const statuses: ReadonlySet<string> = new Set<TillConsignment['status']>(['OPEN', 'SENT', 'DISPATCHED', 'RECEIVED', 'CANCELLED']);

function decodeConsignment(raw: unknown, path: string, drift: DriftLog): Checked<TillConsignment> {
  const checked = check(consignment, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('consignment', raw, consignmentKeys);
  const row = checked.value;
  const known = statuses.has(row.status);
  if (!known && !row.status.startsWith('STOCKTAKE')) drift.unknownValue('consignment.status', row.status);
  return {
    ok: true,
    value: {
      id: row.id,
      name: row.name,
      type: row.type,
      status: known ? (row.status as TillConsignment['status']) : 'UNKNOWN',
      destinationOutletId: row.outlet_id,
      originOutletId: row.source_outlet_id ?? null,
      dueAt: row.due_at,
      updatedAt: row.updated_at,
      deleted: row.deleted_at !== null,
      version: row.version,
    },
  };
}

const productRow = z.object({
  product_id: textId,
  count: numeric.nullish(),
  received: numeric.nullish(),
  deleted_at: instantOrNull,
  is_included: flag,
  version,
});

function decodeRow(raw: unknown, path: string, drift: DriftLog): Checked<TillConsignmentRow> {
  const checked = check(productRow, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('consignmentProduct', raw, consignmentProductKeys);
  const row = checked.value;
  const gone = row.deleted_at !== null;
  return {
    ok: true,
    value: {
      productId: row.product_id,
      count: gone ? 0 : toQuantity(row.count ?? 0),
      received: gone || row.received === undefined || row.received === null ? null : toQuantity(row.received),
      version: row.version,
    },
  };
}
