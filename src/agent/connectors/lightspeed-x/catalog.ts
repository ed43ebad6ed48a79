import { z } from 'zod';
import Big from 'big.js';
import type { Call } from '#core/connector.ts';
import type { TillOutlet, TillOutletTax, TillPage, TillPaymentType, TillProduct, TillRegister, TillTax } from '#core/till.ts';
import { check, type Checked } from '#agent/connectors/decode.ts';
import type { DriftLog } from '#agent/connectors/drift.ts';
import { decimal, flag, shownOrNull, instantOrNull, listOf, numeric, shownOrEmpty, textId, version } from '#agent/connectors/fields.ts';
import { lightspeedCall } from '#agent/connectors/lightspeed-x/api.ts';
import {
  outletKeys,
  outletTaxKeys,
  paymentTypeKeys,
  productKeys,
  registerKeys,
  taxKeys,
} from '#agent/connectors/lightspeed-x/known-fields.ts';
import { cursorQuery, decodePage, type RowDecoder } from '#agent/connectors/lightspeed-x/page.ts';

/**
 * What the till knows of places, money and goods, each from version `after` on (null: all). Where the API offers it
 * deleted rows are asked for, or a reader by cursor would never learn of them (lightspeed.md A.5.7–8).
 */
const withDeleted: [string, string][] = [['deleted', 'true']];

export function listOutlets(after: string | null): Call<TillPage<TillOutlet>> {
  return list('/outlets', cursorQuery(after, 200, withDeleted), decodeOutlet);
}

export function listRegisters(after: string | null): Call<TillPage<TillRegister>> {
  return list('/registers', cursorQuery(after, 200, withDeleted), decodeRegister);
}

/** Payment types marked internal are not shown to a token (lightspeed.md A.2.14). */
export function listPaymentTypes(after: string | null): Call<TillPage<TillPaymentType>> {
  return list('/payment_types', cursorQuery(after, 200, withDeleted), decodePaymentType);
}

export function listTaxes(after: string | null): Call<TillPage<TillTax>> {
  return list('/taxes', cursorQuery(after, 200), decodeTax);
}

/** Which tax a product has at an outlet, where it is not the outlet's own. */
export function listOutletTaxes(after: string | null): Call<TillPage<TillOutletTax>> {
  return list('/outlet_taxes', cursorQuery(after, 1_000, withDeleted), decodeOutletTax);
}

/** Every product, each variant and each family's parent as a row of its own (lightspeed.md A.9.1). */
export function listProducts(after: string | null): Call<TillPage<TillProduct>> {
  return list('/products', cursorQuery(after, 500, withDeleted), decodeProduct);
}

function list<T>(path: string, query: [string, string][], decodeRow: RowDecoder<T>): Call<TillPage<T>> {
  return lightspeedCall({ method: 'GET', path, query }, (value, drift) => decodePage(value, drift, decodeRow));
}

const common = { id: textId, name: shownOrEmpty, deleted_at: instantOrNull, version };

const outletRow = z.object({
  ...common,
  time_zone: shownOrEmpty,
  currency: shownOrEmpty,
  default_tax_id: shownOrNull,
  physical_address_1: shownOrNull,
  physical_postcode: shownOrNull,
  physical_city: shownOrNull,
});

function decodeOutlet(raw: unknown, path: string, drift: DriftLog): Checked<TillOutlet> {
  const checked = check(outletRow, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('outlet', raw, outletKeys);
  const row = checked.value;
  const place = [row.physical_postcode, row.physical_city].filter((part) => part !== null).join(' ');
  return {
    ok: true,
    value: {
      id: row.id,
      name: row.name,
      timeZone: row.time_zone,
      currency: row.currency,
      defaultTaxId: row.default_tax_id,
      address: [row.physical_address_1, place].filter((part) => part !== null && part !== '').join(', '),
      deleted: row.deleted_at !== null,
      version: row.version,
    },
  };
}

const registerRow = z.object({ ...common, outlet_id: textId, is_open: flag });

function decodeRegister(raw: unknown, path: string, drift: DriftLog): Checked<TillRegister> {
  const checked = check(registerRow, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('register', raw, registerKeys);
  const { id, name, outlet_id: outletId, is_open: isOpen, deleted_at: deletedAt, version: rowVersion } = checked.value;
  return { ok: true, value: { id, name, outletId, isOpen, deleted: deletedAt !== null, version: rowVersion } };
}

const paymentTypeRow = z.object({ ...common, disabled: flag, internal: flag });

function decodePaymentType(raw: unknown, path: string, drift: DriftLog): Checked<TillPaymentType> {
  const checked = check(paymentTypeRow, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('paymentType', raw, paymentTypeKeys);
  const { id, name, disabled, internal, deleted_at: deletedAt, version: rowVersion } = checked.value;
  return { ok: true, value: { id, name, disabled, internal, deleted: deletedAt !== null, version: rowVersion } };
}

const taxRow = z.object({ ...common, is_default: flag, rates: listOf(z.object({ rate: decimal })) });

/** Lines name the tax, a group of one or more rates; the rates add up (lightspeed.md A.8 Taxes 1–2). */
function decodeTax(raw: unknown, path: string, drift: DriftLog): Checked<TillTax> {
  const checked = check(taxRow, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('tax', raw, taxKeys);
  const { id, name, rates, is_default: isDefault, deleted_at: deletedAt, version: rowVersion } = checked.value;
  const rate = rates.reduce((sum, part) => sum.plus(part.rate), Big(0));
  return { ok: true, value: { id, name, rate, isDefault, deleted: deletedAt !== null, version: rowVersion } };
}

const outletTaxRow = z.object({ outlet_id: textId, product_id: textId, tax_id: textId, version });

function decodeOutletTax(raw: unknown, path: string, drift: DriftLog): Checked<TillOutletTax> {
  const checked = check(outletTaxRow, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('outletTax', raw, outletTaxKeys);
  const { outlet_id: outletId, product_id: productId, tax_id: taxId, version: rowVersion } = checked.value;
  return { ok: true, value: { outletId, productId, taxId, version: rowVersion } };
}

/** Only its name counts; anything else there is no category. */
const category = z.union([z.object({ name: shownOrNull }), z.unknown().transform(() => null)]).nullish();

const productRow = z.object({
  ...common,
  sku: shownOrEmpty,
  product_codes: listOf(z.object({ code: shownOrEmpty })),
  family_id: shownOrNull,
  variant_parent_id: shownOrNull,
  variant_options: listOf(z.object({ name: shownOrEmpty, value: shownOrEmpty })),
  active: flag.optional(),
  is_active: flag.optional(),
  has_inventory: flag.optional(),
  price_including_tax: numeric.nullish().catch(null),
  price_excluding_tax: numeric.nullish().catch(null),
  created_at: instantOrNull.catch(null),
  updated_at: instantOrNull.catch(null),
  product_category: category,
  type: category,
});

/** `type` is the older name of the category; what is called `categories` are tags (lightspeed.md A.9.8). Archived (`active: false`) and deleted are two things; a deleted one may still say active (lightspeed.md A.5.10, A.9.13). */
function decodeProduct(raw: unknown, path: string, drift: DriftLog): Checked<TillProduct> {
  const checked = check(productRow, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('product', raw, productKeys);
  const row = checked.value;
  return {
    ok: true,
    value: {
      id: row.id,
      sku: row.sku,
      codes: [...new Set([row.sku, ...row.product_codes.map((code) => code.code)])].filter((code) => code !== ''),
      name: row.name,
      familyId: row.family_id,
      parentId: row.variant_parent_id,
      options: row.variant_options.map((option) => ({ label: option.name, value: option.value })),
      categories: [row.product_category?.name ?? row.type?.name ?? ''].filter((name) => name !== ''),
      active: row.is_active ?? row.active ?? true,
      deleted: row.deleted_at !== null,
      tracksInventory: row.has_inventory ?? true,
      price: priceOf(row.price_including_tax, row.price_excluding_tax),
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      version: row.version,
    },
  };
}

function priceOf(including: number | null | undefined, excluding: number | null | undefined): { inclTax: number; exclTax: number } | null {
  return typeof including === 'number' && typeof excluding === 'number' ? { inclTax: including, exclTax: excluding } : null;
}
