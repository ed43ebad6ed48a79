import type { Call } from '#core/connector.ts';
import type { TillPage, TillSale, TillSaleDraft } from '#core/till.ts';
import { check, fieldOf } from '#agent/connectors/decode.ts';
import { textId } from '#agent/connectors/fields.ts';
import { lightspeedCall } from '#agent/connectors/lightspeed-x/api.ts';
import { cursorQuery, decodePage, decodeSingle } from '#agent/connectors/lightspeed-x/page.ts';
import { decodeSale } from '#agent/connectors/lightspeed-x/sale-decode.ts';
import { changedSaleBody, saleBody, voidedBody } from '#agent/connectors/lightspeed-x/sale-encode.ts';
import { percentEncode } from '#agent/connectors/wire.ts';

/** Sales changed after version `after`, their present state, ascending; at most 500 a page are served (lightspeed.md A.5.6). There is no date filter. */
export function listSales(after: string | null, pageSize: number): Call<TillPage<TillSale>> {
  return lightspeedCall({ method: 'GET', path: '/sales', query: cursorQuery(after, pageSize) }, (value, drift) =>
    decodePage(value, drift, decodeSale),
  );
}

/** One sale; `absent` when there is none of that id. */
export function getSale(saleId: string): Call<TillSale> {
  return lightspeedCall({ method: 'GET', path: `/sales/${percentEncode(saleId)}` }, (value, drift) =>
    decodeSingle(value, drift, decodeSale),
  );
}

/**
 * Makes a sale under the id we chose, so that it can be looked for after a lost answer (lightspeed.md A.12.6). The
 * answer may be the whole sale or only its id (A.12.5): only the id is read.
 */
export function createSale(draft: TillSaleDraft): Call<{ id: string }> {
  return lightspeedCall({ method: 'POST', path: '/sales', body: { id: draft.id, ...saleBody(draft) } }, decodeSaleId);
}

/** Replaces a sale's content. Lines and payments that are to stay must carry their ids in the draft. */
export function updateSale(saleId: string, draft: TillSaleDraft): Call<{ id: string }> {
  return lightspeedCall({ method: 'PUT', path: `/sales/${percentEncode(saleId)}`, body: changedSaleBody(draft) }, decodeSaleId);
}

/** Voids a sale, which releases what it holds of the stock (lightspeed.md A.10.14); `sale` as it was last read. */
export function voidSale(sale: TillSale): Call<{ id: string }> {
  return lightspeedCall({ method: 'PUT', path: `/sales/${percentEncode(sale.id)}`, body: voidedBody(sale) }, decodeSaleId);
}

/**
 * Begins the return of a closed sale: a new parked one with all its pieces, to be reduced, paid and closed. Other parked returns of the same
 * sale are voided by it (lightspeed.md A.14). Not repeatable, and the till keeps no reference of ours before it is changed.
 */
export function beginReturn(saleId: string): Call<TillSale> {
  return lightspeedCall({ method: 'POST', path: `/sales/${percentEncode(saleId)}/actions/return` }, (value, drift) =>
    decodeSingle(value, drift, decodeSale),
  );
}

function decodeSaleId(value: unknown) {
  const data = fieldOf(value, 'data');
  const id = check(textId, typeof data === 'string' ? data : fieldOf(data, 'id'), typeof data === 'string' ? 'data' : 'data.id');
  return id.ok ? { ok: true as const, value: { id: id.value } } : id;
}
