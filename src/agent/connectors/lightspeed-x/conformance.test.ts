import { describe } from 'vitest';
import type { TillSaleDraft } from '#core/till.ts';
import { describeConformance, type ConformingCall } from '#test/conformance/connector-suite.ts';
import { lightspeedFixture } from '#test/conformance/captures.ts';
import {
  listOutlets,
  listOutletTaxes,
  listPaymentTypes,
  listProducts,
  listRegisters,
  listTaxes,
} from '#agent/connectors/lightspeed-x/catalog.ts';
import { datedSaleExample } from '#test/conformance/dated-sale.ts';
import {
  addConsignmentRow,
  changeConsignment,
  createConsignment,
  getConsignment,
  listConsignmentRows,
  listConsignments,
  setConsignmentRow,
} from '#agent/connectors/lightspeed-x/consignments.ts';
import { fulfil, listFulfilments, pack, pick } from '#agent/connectors/lightspeed-x/fulfilments.ts';
import { listInventory, stockAdjustments } from '#agent/connectors/lightspeed-x/inventory.ts';
import { createSale, getSale, listSales, updateSale, voidSale } from '#agent/connectors/lightspeed-x/sales.ts';
import { listUsers, tokenUser } from '#agent/connectors/lightspeed-x/users.ts';
import { lightspeedWiring } from '#agent/connectors/lightspeed-x/wiring.ts';
import { draft, saleRead } from '#test/conformance/sale-examples.ts';

const of = (...names: string[]) => names.map(lightspeedFixture);
const users = lightspeedFixture('x_users_2.0') as { data: unknown[] };
const taxes = {
  data: [
    {
      id: 'b1cecdf6-f019-11e3-a0f5-b8ca3a64f8f4',
      name: 'No Tax',
      version: 391487,
      rates: [{ id: 'b1cfbc85', name: 'No Tax', rate: 0, display_name: 'No Tax' }],
      is_default: false,
      display_name: 'No Tax',
      deleted_at: null,
    },
    {
      id: 'dc85058a-a683-11e5-e112-4600acd0096a',
      name: 'VAT',
      version: 478922,
      rates: [{ id: 'accff2bf', name: 'VAT', rate: '0.20000' }],
      is_default: true,
      deleted_at: null,
    },
  ],
};
const step = { data: { id: '7428951063847291856', version: 3 } };
const quantities = [{ saleLineId: 'l1', quantity: 1 }];
const wholeSale: TillSaleDraft = draft;

const consignments = of('x_consignment_get_2.0', 'x_consignment_create_2.0', 'x_consignment_update_2.0') as { data: object }[];
const transfer = { name: 'Transfer', destinationOutletId: 'b', originOutletId: 'a', status: 'OPEN' as const, dueAt: 1_700_000_000_000 };
const consignmentId = 'b8ca3a65-0183-11e4-fbb5-281711e05741';

const calls: ConformingCall[] = [
  {
    name: 'listConsignments',
    call: listConsignments('12', 200),
    answers: [{ data: consignments.map((one) => one.data), version: { min: 1, max: 3505324485 } }, consignments.map((one) => one.data)],
  },
  { name: 'getConsignment', call: getConsignment(consignmentId), answers: consignments },
  { name: 'createConsignment', call: createConsignment(transfer), answers: consignments },
  { name: 'changeConsignment', call: changeConsignment(consignmentId, { ...transfer, status: 'SENT' }), answers: consignments },
  { name: 'listConsignmentRows', call: listConsignmentRows(consignmentId, null, 500), answers: of('x_consignment_products_2.0') },
  { name: 'addConsignmentRow', call: addConsignmentRow(consignmentId, 'p1', 2), answers: of('x_consignment_products_2.0') },
  { name: 'setConsignmentRow', call: setConsignmentRow(consignmentId, 'p1', 'received', 2), answers: of('x_consignment_products_2.0') },
  { name: 'listOutlets', call: listOutlets(null), answers: of('x_outlets_list_2.0') },
  { name: 'listRegisters', call: listRegisters('0'), answers: of('x_registers_list_2.0') },
  { name: 'listPaymentTypes', call: listPaymentTypes('12'), answers: of('x_payment_types_2.0', 'x_payment_types_2026-07') },
  { name: 'listTaxes', call: listTaxes(null), answers: [taxes, { data: [], version: { min: null, max: null } }] },
  { name: 'listOutletTaxes', call: listOutletTaxes(null), answers: of('x_outlet_taxes_2.0') },
  { name: 'listProducts', call: listProducts('9007199254740993'), answers: of('x_products_list_2.0') },
  {
    name: 'listSales',
    call: listSales('413', 200),
    answers: [...of('x_sales_list_2.0'), { data: [datedSaleExample], version: { min: 1, max: 27561014304 } }],
  },
  {
    name: 'getSale',
    call: getSale('R154085346852466'),
    answers: [...of('x_sale_return_init_2.0', 'x_sale_return_init_2026-07'), { data: datedSaleExample }],
  },
  { name: 'createSale', call: createSale(wholeSale), answers: [{ data: datedSaleExample }, { data: { id: draft.id } }] },
  { name: 'updateSale', call: updateSale(draft.id, wholeSale), answers: [{ data: datedSaleExample }] },
  { name: 'voidSale', call: voidSale(saleRead()), answers: [{ data: datedSaleExample }] },
  { name: 'listFulfilments', call: listFulfilments(draft.id), answers: of('x_fulfillment_summary_item_2026-07') },
  { name: 'pick', call: pick('1947700198720344064', 1, quantities), answers: [step] },
  { name: 'pack', call: pack('1947700198720344064', 2, quantities), answers: [step] },
  { name: 'fulfil', call: fulfil('1947700198720344064', 3, quantities), answers: [step] },
  {
    name: 'listInventory',
    call: listInventory('b1e04bd8-f019-11e3-a0f5-b8ca3a64f8f4', '1639939', 1_000),
    answers: of('x_inventory_list_2026-07', 'x_inventory_list_2.0'),
  },
  {
    name: 'stockAdjustments',
    call: stockAdjustments([{ outletId: 'o', productId: 'p', quantity: -1, reason: 'DAMAGE' }]),
    answers: [{ data: [{ id: 'a1', quantity: '-1' }] }],
  },
  { name: 'tokenUser', call: tokenUser(), answers: [{ data: users.data[0] }, { data: [users.data[0]] }] },
  { name: 'listUsers', call: listUsers(null), answers: [users] },
];

describe('X-Series 2026-07', () => {
  const wiring = lightspeedWiring({ baseUrl: 'https://store.retail.lightspeed.app/', version: '2026-07' }, 'lsxs_pt_secret\n');
  describeConformance({ wiring, root: 'https://store.retail.lightspeed.app/api/2026-07', secrets: ['lsxs_pt_secret'], calls });
});
