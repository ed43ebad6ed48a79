import type { JsonObject } from '#training/json.ts';
import type { TaxRow, TillOutletRow, TillRegisterRow } from '#training/lightspeed-x/state.ts';
import type { Rng } from '#training/rng.ts';
import { offsetTime } from '#training/time-text.ts';

interface Outlet extends TillOutletRow {
  document(defaultTaxId: string): JsonObject;
}

/** Shapes of this file: lightspeed.md A.8. */
export function startingOutlets(ids: Rng, count: number): Outlet[] {
  const outlet = (storeId: string, sourceCode: string, name: string, street: string, city: string, postcode: string): Outlet => {
    const id = ids.uuid();
    return {
      id,
      name,
      storeId,
      sourceCode,
      document: (defaultTaxId) => ({
        id,
        name,
        default_tax_id: defaultTaxId,
        currency: 'EUR',
        currency_symbol: '€',
        display_prices: 'inclusive',
        time_zone: 'Europe/Paris',
        physical_address_1: street,
        physical_address_2: '',
        physical_suburb: '',
        physical_city: city,
        physical_postcode: postcode,
        physical_state: '',
        physical_country_id: 'FR',
        email: `${storeId}@example.com`,
        attributes: [],
        deleted_at: null,
      }),
    };
  };
  const shops: [storeId: string, sourceCode: string, name: string, street: string, city: string, postcode: string][] = [
    ['paris-rivoli', 'store-01', 'Paris Rivoli', '10 rue de Rivoli', 'Paris', '75004'],
    ['lyon-bellecour', 'store-02', 'Lyon Bellecour', '2 place Bellecour', 'Lyon', '69002'],
    ['lille-grand-place', 'store-03', 'Lille Grand’Place', '3 place du Général-de-Gaulle', 'Lille', '59800'],
    ['nantes-graslin', 'store-04', 'Nantes Graslin', '1 place Graslin', 'Nantes', '44000'],
    ['bordeaux-victoire', 'store-05', 'Bordeaux Victoire', '7 place de la Victoire', 'Bordeaux', '33000'],
  ];
  return shops.slice(0, count).map((shop) => outlet(...shop));
}

export function startingRegisters(ids: Rng, outlets: readonly TillOutletRow[]): TillRegisterRow[] {
  const names = [['Front counter', 'Second counter'], ['Front counter']];
  return outlets.flatMap((outlet, index) =>
    (names[index] ?? ['Front counter']).map((name, place) => ({
      id: ids.uuid(),
      outletId: outlet.id,
      name,
      prefix: `${outlet.name.slice(0, 2).toUpperCase()}${place + 1}-`,
      invoiceSequence: 0,
      openSequenceId: ids.uuid(),
    })),
  );
}

export function registerDocument(register: TillRegisterRow, at: number): JsonObject {
  return {
    id: register.id,
    name: register.name,
    outlet_id: register.outletId,
    ask_for_note_on_save: 1,
    print_note_on_receipt: false,
    ask_for_user_on_sale: false,
    show_discounts_on_receipts: true,
    print_receipt: true,
    email_receipt: false,
    invoice_prefix: register.prefix,
    invoice_suffix: '',
    invoice_sequence: register.invoiceSequence,
    is_open: true,
    register_open_time: offsetTime(at),
    register_close_time: null,
    register_open_sequence_id: register.openSequenceId,
    deleted_at: null,
  };
}

export function startingTaxes(ids: Rng): { rows: TaxRow[]; documents: JsonObject[] } {
  const rows = [
    { name: 'TVA 20 %', rate: 0.2 },
    { name: 'TVA 10 %', rate: 0.1 },
    { name: 'No Tax', rate: 0 },
  ].map((tax) => ({ ...tax, id: ids.uuid(), rateId: ids.uuid() }));
  const documents = rows.map(({ id, rateId, name, rate }) => ({
    id,
    name,
    display_name: name,
    is_default: rate === 0.2,
    rates: [{ id: rateId, name, display_name: name, rate, rules: null }],
    deleted_at: null,
  }));
  return { rows, documents };
}

export function startingUsers(ids: Rng, outlets: readonly TillOutletRow[], at: number): JsonObject[] {
  const user = (username: string, name: string, type: string, outletIds: string[], primary: boolean): JsonObject => ({
    id: ids.uuid(),
    username,
    display_name: name,
    email: `${username}@example.com`,
    email_verified_at: null,
    account_type: type,
    roles: [{ id: 100, name: type, system_role_id: 100 }],
    enabled: true,
    restricted_outlet_id: outletIds[0] ?? null,
    restricted_outlet_ids: outletIds,
    is_primary_user: primary,
    seen_at: offsetTime(at),
    created_at: offsetTime(at),
    updated_at: offsetTime(at),
    deleted_at: null,
  });
  return [
    user('backroom', 'Back office', 'admin', [], true),
    ...outlets.map((outlet) => user(outlet.storeId, `Cashier ${outlet.name}`, 'cashier', [outlet.id], false)),
  ];
}

/** `Web` marks money that was taken online; one internal type is there because the lists of a real account have some. */
export function startingPaymentTypes(ids: Rng, at: number): JsonObject[] {
  const type = (name: string, typeId: number, internal: boolean): JsonObject => ({
    id: ids.uuid(),
    name,
    type_id: typeId,
    config: {},
    disabled: false,
    internal,
    outlet_ids: [],
    payment_type: { id: typeId, name },
    gateway: null,
    created_at: offsetTime(at),
    deleted_at: null,
  });
  return [type('Cash', 1, false), type('Card', 3, false), type('Web', 5, false), type('Cash Rounding', 122, true)];
}
