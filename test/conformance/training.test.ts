import { beforeEach, describe, expect, test } from 'vitest';
import type { Call, Decoded, Wiring } from '#core/connector.ts';
import type { TillFulfilment, TillSaleDraft } from '#core/till.ts';
import { levelOf } from '#training/lightspeed-x/state.ts';
import { importCapture, order, testWorld, type TestWorld } from '#training/testing.ts';
import {
  listOutlets,
  listOutletTaxes,
  listPaymentTypes,
  listProducts,
  listRegisters,
  listTaxes,
} from '#agent/connectors/lightspeed-x/catalog.ts';
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
import { permissionProbes as tillProbes } from '#agent/connectors/lightspeed-x/permissions.ts';
import { createSale, getSale, listSales, updateSale, voidSale } from '#agent/connectors/lightspeed-x/sales.ts';
import { listUsers, tokenUser } from '#agent/connectors/lightspeed-x/users.ts';
import { lightspeedWiring } from '#agent/connectors/lightspeed-x/wiring.ts';
import { addComment, invoiceOrder, listInvoices, listShipments, notifyReady } from '#agent/connectors/magento/documents.ts';
import { getSourceItemsOfSku, listSources, saveSourceItems } from '#agent/connectors/magento/inventory.ts';
import { findOrders, getOrder, listOrdersById, listPickupOrders } from '#agent/connectors/magento/orders.ts';
import { permissionProbes as shopProbes } from '#agent/connectors/magento/permissions.ts';
import { listShopProducts } from '#agent/connectors/magento/products.ts';
import { storeConfigs } from '#agent/connectors/magento/store.ts';
import { magentoWiring } from '#agent/connectors/magento/wiring.ts';
import { judgeProbe } from '#agent/connectors/probe.ts';

/** The connectors and the training servers were written apart, each from the facts: here they meet. */
let world: TestWorld;
beforeEach(() => {
  world = testWorld();
});

async function ask<T>(call: Call<T>): Promise<Decoded<T>> {
  const { system } = call.request;
  const wire = wiringOf(system === 'magento').toWire(call.request, { now: world.clock.now, nonce: 'once' });
  const { pathname, search } = new URL(wire.url);
  const send =
    system === 'magento'
      ? (...given: Parameters<TestWorld['shop']>) => world.shop(...given)
      : (...given: Parameters<TestWorld['till']>) => world.till(...given);
  const answer = await send(wire.method, pathname + search, wire.body ?? undefined, wire.headers);
  return call.decode(
    { kind: 'answer', status: answer.status, headers: Object.fromEntries(answer.headers), body: answer.text },
    world.clock.now,
  );
}

/** The value, with nothing in the answer that we do not know and no row set aside. */
async function value<T>(call: Call<T>): Promise<T> {
  const decoded = await ask(call);
  if (!decoded.ok) throw new Error(`${call.request.path}: ${JSON.stringify(decoded.problem)}`);
  expect(decoded.drift, call.request.path).toEqual([]);
  expect(JSON.stringify(decoded.value)).not.toContain('"rejects":[{');
  return decoded.value;
}

function wiringOf(shop: boolean): Wiring {
  if (!shop) return lightspeedWiring({ baseUrl: 'http://127.0.0.1:8081', version: '2026-07' }, world.world.till.token);
  const made = magentoWiring({ baseUrl: 'http://127.0.0.1:8080', auth: 'bearer' }, world.world.shop.integration.token);
  if (!made.ok) throw new Error(made.message);
  return made.wiring;
}

describe('shop', () => {
  test('a captured pickup order from list to invoice and note', async () => {
    importCapture(world.world, 'order-pickup-full');
    const listed = await value(listPickupOrders({ shippingMethod: 'instore_pickup', updatedFrom: 0, page: 1, pageSize: 10 }));
    expect(listed).toMatchObject({ total: 1, items: [{ orderId: 2, pickupLocation: 'store-01', grandTotalMinor: 4675 }] });
    expect((await value(listOrdersById([2, 99]))).items).toEqual(listed.items);
    expect((await value(findOrders({ incrementId: '000000002' }))).items).toEqual(listed.items);
    expect((await value(findOrders({ email: 'b@example.com' }))).items).toEqual(listed.items);

    expect(await value(notifyReady(2))).toEqual({ successful: true });
    expect(await value(listShipments(2))).toMatchObject([
      {
        orderId: 2,
        sourceCode: 'store-01',
        items: [
          { orderItemId: 3, quantity: 1 },
          { orderItemId: 5, quantity: 3 },
        ],
      },
    ]);
    const invoiceId = await value(invoiceOrder({ orderId: 2, comment: 'ours [backroom 1]' }));
    expect(await value(listInvoices(2))).toMatchObject([
      { invoiceId, orderId: 2, totalMinor: 4675, comments: ['ours [backroom 1]'], items: [{ orderItemId: 3, quantity: 1 }, {}, {}] },
    ]);
    expect(await value(addComment({ orderId: 2, text: 'collected [backroom 2]', status: 'complete' }))).toBe(true);
    expect(await value(getOrder(2))).toMatchObject({
      state: 'complete',
      dueMinor: 0,
      comments: expect.arrayContaining(['collected [backroom 2]']),
    });
  });

  test('what it refuses', async () => {
    expect(await ask(getOrder(999))).toMatchObject({ ok: false, problem: { kind: 'absent' } });
    expect(await ask(notifyReady(999))).toMatchObject({
      ok: false,
      problem: { kind: 'refused', message: expect.stringContaining("doesn't exist") },
    });
    const placed = order(world.world, { paid: false });
    await value(invoiceOrder({ orderId: placed.document.entity_id, comment: '' }));
    expect(await ask(invoiceOrder({ orderId: placed.document.entity_id, comment: '' }))).toMatchObject({
      ok: false,
      problem: { kind: 'refused' },
    });
  });

  test('sources, quantities, store views', async () => {
    expect((await value(listSources())).items.map((source) => source.code)).toEqual(['default', 'store-01', 'store-02', 'warehouse']);
    const saved = saveSourceItems([{ sku: 'MUG-001', sourceCode: 'store-01', quantity: 41 }]);
    if (!saved.ok) throw new Error(saved.message);
    expect(await value(saved.call)).toBe(true);
    expect((await value(getSourceItemsOfSku('MUG-001'))).items).toContainEqual({
      sku: 'MUG-001',
      sourceCode: 'store-01',
      quantity: 41,
      inStock: true,
    });
    expect(await value(storeConfigs())).toMatchObject([{ baseCurrency: 'EUR', timeZone: 'Europe/Paris' }]);
  });

  test('every product by id, a page at a time, also when one is deleted in between', async () => {
    const first = await value(listShopProducts({ afterId: 0, page: 1, pageSize: 100 }));
    expect(first).toMatchObject({ total: world.world.shop.products.size, rejects: [] });
    const products = world.world.shop.products.size;
    const { id, sku } = first.items[0] ?? { id: 0, sku: '' };
    world.world.shop.products.delete(sku.toLowerCase());
    const all = [...first.items];
    for (let page = first; page.items.length === 100; all.push(...page.items))
      page = await value(listShopProducts({ afterId: page.items.at(-1)?.id ?? 0, page: 1, pageSize: 100 }));
    expect(new Set(all.map((one) => one.id)).size).toBe(products);
    expect(all.find((one) => one.id === id)).toMatchObject({ type: 'simple', enabled: true, visible: true, taxClass: '2' });
    expect(all.find((one) => one.type === 'bundle')?.partSkus.length).toBeGreaterThan(1);
    const parent = all.find((one) => one.sku === 'TEE1');
    expect(parent).toMatchObject({ type: 'configurable', price: 0 });
    expect(all.filter((one) => parent?.childIds?.includes(one.id)).map((one) => one.visible)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('till', () => {
  const saleId = '01997f4e-0000-7000-8000-000000000001';

  async function pickupSale(): Promise<TillSaleDraft> {
    const register = (await value(listRegisters(null))).items[0];
    const tax = (await value(listTaxes(null))).items.find((one) => one.isDefault);
    const product = (await value(listProducts(null))).items.find((one) => one.sku === 'MUG-001');
    const web = (await value(listPaymentTypes(null))).items.find((one) => one.name === 'Web');
    if (register === undefined || tax === undefined || product === undefined || web === undefined)
      throw new Error('the catalog is not whole');
    const at = world.clock.now;
    return {
      id: saleId,
      state: 'pending',
      attributes: ['pickup'],
      authorId: (await value(tokenUser())).id,
      registerId: register.id,
      outletId: register.outletId,
      sourceId: '000000002',
      sourceType: 'Magento',
      note: 'Web order 000000002',
      at,
      lines: [{ productId: product.id, quantity: 2, price: '10', discount: '0', tax: '2', taxId: tax.id, note: 'gift' }],
      adjustments: [{ name: 'Rounding', amount: '-0.01' }],
      payments: [{ paymentTypeId: web.id, amount: '23.99', at }],
    };
  }

  async function onlyFulfilment(): Promise<TillFulfilment> {
    const [fulfilment, ...more] = await value(listFulfilments(saleId));
    if (fulfilment === undefined || more.length > 0) throw new Error('not one fulfilment');
    return fulfilment;
  }

  test('every list reads to its end', async () => {
    const lists: ((after: string | null) => Call<{ items: unknown[]; maxVersion: string | null }>)[] = [
      listOutlets,
      listRegisters,
      listPaymentTypes,
      listTaxes,
      listOutletTaxes,
      listProducts,
      (after) => listInventory(world.world.till.outlets[0]?.id ?? '', after, 1_000),
      listUsers,
    ];
    for (const list of lists) {
      const page = await value(list(null));
      expect(page.items.length).toBeGreaterThan(0);
      let cursor = page.maxVersion;
      for (let next = page.maxVersion; next !== null; next = (await value(list(next))).maxVersion) cursor = next;
      expect(await value(list(cursor))).toMatchObject({ items: [], maxVersion: null });
    }
  });

  test('a pickup sale equals its payment, is picked, packed, handed over and closed', async () => {
    await value(createSale(await pickupSale()));
    const sale = await value(getSale(saleId));
    expect(sale).toMatchObject({ state: 'pending', sourceId: '000000002', attributes: ['pickup'] });
    expect(sale.totalInclTax.toFixed(2)).toBe('23.99');

    const { id, version, lines } = await onlyFulfilment();
    const quantities = lines.map((line) => ({ saleLineId: line.saleLineId, quantity: line.quantity }));
    const picked = await value(pick(id, version, quantities));
    expect(await ask(pack(id, version, quantities))).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    const packed = await value(pack(id, picked.version, quantities));
    await value(fulfil(id, packed.version, quantities));
    expect(await onlyFulfilment()).toMatchObject({ state: 'FULFILLED', lines: [{ quantity: 2, fulfilled: 2 }] });
    expect((await value(listSales(null, 10))).items).toMatchObject([{ id: saleId, state: 'closed' }]);
  });

  test('an update and a void keep the rows they name', async () => {
    const draft = await pickupSale();
    await value(createSale(draft));
    const made = await value(getSale(saleId));
    const lineId = made.lines[0]?.id;
    const paymentId = made.payments[0]?.id;
    if (lineId === undefined || paymentId === undefined || paymentId === null) throw new Error('the sale has no rows');
    await value(
      updateSale(saleId, {
        ...draft,
        note: 'changed',
        lines: draft.lines.map((line) => ({ ...line, id: lineId })),
        payments: draft.payments.map((payment) => ({ ...payment, id: paymentId })),
      }),
    );
    const changed = await value(getSale(saleId));
    expect(changed).toMatchObject({ note: 'changed', lines: [{ id: lineId }], payments: [{ id: paymentId }] });
    await value(voidSale(changed));
    expect(await value(getSale(saleId))).toMatchObject({ state: 'voided', lines: [{ id: lineId }], payments: [{ id: paymentId }] });
  });

  test('a transfer from its first row to what the other outlet counts; cancelled, it leaves the list', async () => {
    const [destination, origin] = world.world.till.outlets;
    const [mug, bowl] = (await value(listProducts(null))).items.filter((one) => ['MUG-001', 'BOWL-001'].includes(one.sku));
    if (destination === undefined || origin === undefined || mug === undefined || bowl === undefined) throw new Error('no goods');
    const levels = () => [origin, destination].map(({ id }) => levelOf(world.world.till, mug.id, id));
    const [atOrigin = 0, atDestination = 0] = levels();
    const draft = {
      name: 'Transfer 1',
      destinationOutletId: destination.id,
      originOutletId: origin.id,
      status: 'OPEN' as const,
      dueAt: world.clock.now,
    };
    const { id } = await value(createConsignment(draft));
    await value(addConsignmentRow(id, mug.id, 3));
    await value(addConsignmentRow(id, bowl.id, 1));
    await value(setConsignmentRow(id, mug.id, 'count', 2));
    expect((await value(listConsignmentRows(id, null, 1))).rows).toHaveLength(1);
    expect(levels()).toEqual([atOrigin, atDestination]);
    await value(changeConsignment(id, { ...draft, status: 'SENT' }));
    expect(levels()).toEqual([atOrigin - 2, atDestination]);
    await value(setConsignmentRow(id, mug.id, 'received', 1));
    await value(changeConsignment(id, { ...draft, status: 'RECEIVED' }));
    expect(levels()).toEqual([atOrigin - 2, atDestination + 1]);
    expect(await value(getConsignment(id))).toMatchObject({ status: 'RECEIVED', originOutletId: origin.id, dueAt: world.clock.now });
    expect((await value(listConsignmentRows(id, null, 100))).rows).toMatchObject([
      { productId: bowl.id, count: 1, received: null },
      { productId: mug.id, count: 2, received: 1 },
    ]);
    expect(await ask(setConsignmentRow(id, mug.id, 'received', 2))).toMatchObject({ ok: false, problem: { kind: 'refused' } });

    const other = await value(createConsignment({ ...draft, name: 'Transfer 2' }));
    expect((await value(listConsignments(null, 100))).items.map((one) => one.name)).toEqual(['Transfer 1', 'Transfer 2']);
    await value(changeConsignment(other.id, { ...draft, status: 'CANCELLED' }));
    expect((await value(listConsignments(null, 100))).items.map((one) => one.name)).toEqual(['Transfer 1']);
    expect(await value(getConsignment(other.id))).toMatchObject({ status: 'CANCELLED' });
  });

  test('a correction of stock, and a sale that is not there', async () => {
    const { outletId, lines } = await pickupSale();
    expect(
      await value(stockAdjustments([{ outletId, productId: lines[0]?.productId ?? '', quantity: -1, reason: 'DAMAGE' }])),
    ).toHaveLength(1);
    expect(await ask(getSale(saleId))).toMatchObject({ ok: false, problem: { kind: 'absent' } });
  });
});

test('probing every permission changes nothing and finds them granted', async () => {
  order(world.world);
  const before = structuredClone(world.world.ledger.entries);
  for (const { permission, call } of [...shopProbes(), ...tillProbes()])
    expect([permission, judgeProbe(await ask(call))]).toEqual([permission, 'granted']);
  expect(world.world.ledger.entries).toEqual(before);
});
