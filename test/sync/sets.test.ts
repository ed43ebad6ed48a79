import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PickupDetail } from '#contract/pickups.ts';
import type { PickTarget } from '#contract/picking.ts';
import { levelOf } from '#training/lightspeed-x/state.ts';
import { saleDue, saleTotal } from '#training/lightspeed-x/sale-row.ts';
import { amountOf } from '#training/magento/order-row.ts';
import { sourceQuantity } from '#training/magento/stock.ts';
import { addProduct } from '#training/new-product.ts';
import { actOnOrder, orderNumbered, paySale, paymentTypeNamed } from '#training/operations.ts';
import { productOf } from '#training/world.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

/** Sets, which Magento calls bundles: only their parts stand on a shelf, have a barcode and are known to the till. */
let chain: Chain;
let store: ReturnType<typeof counter>;
beforeEach(async () => {
  chain = await startChain({ change: (config) => ({ ...config, stores: config.stores.slice(0, 1) }) });
  store = counter(chain);
  await chain.clock.advance(60_000);
});
afterEach(() => chain.stop());

const atMagento = (sku: string) => sourceQuantity(chain.world, chain.config.stores[0]?.sourceCode ?? '', sku);
const atTill = (sku: string) =>
  levelOf(chain.world.till, chain.world.till.productIds.get(sku.toLowerCase()) ?? '', chain.config.stores[0]?.outletId ?? '');
const ean = (sku: string) => productOf(chain.world, sku)?.ean ?? '';

function document(pickup: PickupDetail) {
  const order = orderNumbered(chain.world, pickup.incrementId);
  if (order === undefined) throw new Error('no such order');
  return order.document;
}

function sale(pickup: PickupDetail) {
  const found = chain.world.till.sales.get(pickup.saleId ?? '');
  if (found === undefined) throw new Error('no such sale');
  return found;
}

/** Scans every piece there is to fetch, by its own barcode. */
async function pickByScan(pickup: PickupDetail): Promise<void> {
  const target: PickTarget = { pickupId: pickup.id };
  await chain.rpc.pickups.startPicking(store.click(pickup));
  let scans = 0;
  for (const item of pickup.items.filter((one) => one.physical)) {
    for (let n = 0; n < item.quantity; n += 1) {
      const answer = await chain.rpc.picking.scan({
        storeId: store.storeId,
        requestId: `scan-${(scans += 1)}-request`,
        person: 'Alix',
        target,
        code: ean(item.sku),
      });
      expect(answer).toMatchObject({ kind: 'picked', sku: item.sku });
    }
  }
}

async function expectQuiet(): Promise<void> {
  expect((await store.outbox()).rows.map((row) => [row.kind, row.state, row.problem])).toEqual([]);
  expect(await store.exceptions()).toEqual([]);
}

async function giveUp(pickup: PickupDetail, sku: string, missing: number) {
  const lineId = pickup.items.find((item) => item.sku === sku)?.id ?? '';
  await chain.rpc.short.report({ ...store.click(pickup), lines: [{ lineId, missing, reason: 'wrongPlace' }] });
  const shown = await chain.rpc.short.preview({ storeId: store.storeId, pickupId: pickup.id });
  await chain.rpc.short.confirm({ ...store.click(pickup), fingerprint: shown.fingerprint });
  await store.minutes(2);
  return shown;
}

async function finish(pickup: PickupDetail): Promise<void> {
  await store.ready(pickup);
  await store.minutes(2);
  await store.handOver(pickup);
  await store.minutes(2);
}

const sets = [
  ['SET-TEATIME', { 'MUG-001': 2, 'TEA-001': 1 }],
  ['SET-EVENING', { 'CANDLE-001': 1, 'SOAP-001': 2 }],
  ['SET-DESK', { 'NOTEBOOK-001': 1, 'TOTE-001': 1 }],
] as const;

test.each(sets)(
  '%s, two of it and paid: picked part by part, the till’s sale to the cent, stock falls by part at both',
  async (sku, parts) => {
    const before = Object.keys(parts).map((part) => [atMagento(part), atTill(part)]);
    const pickup = await store.order(true, [{ sku, quantity: 2 }]);
    expect(pickup.items.map((item) => [item.sku, item.quantity, item.setName])).toEqual(
      Object.entries(parts).map(([part, quantity]) => [part, quantity * 2, productOf(chain.world, sku)?.name]),
    );
    expect(saleTotal(sale(pickup))).toBeCloseTo(document(pickup).grand_total, 5);
    expect(saleDue(sale(pickup))).toBeCloseTo(0, 5);
    await pickByScan(pickup);
    await finish(await store.again(pickup));
    expect(store.effects('shipment')).toHaveLength(1);
    expect(document(pickup).state).toBe('complete');
    expect((await store.again(pickup)).state).toBe('collected');
    expect(sale(pickup).state).toBe('closed');
    expect(Object.keys(parts).map((part) => [atMagento(part), atTill(part)])).toEqual(
      Object.values(parts).map((quantity, index) => before[index]?.map((pieces) => pieces - 2 * quantity)),
    );
    await expectQuiet();
  },
);

/** A voucher and a download, which no shelf holds. */
function addWebGoods(): void {
  const made = { price: 25, taxRate: 0.2, weight: 0, parentSku: null, options: [], ean: '' };
  addProduct(chain.world, { ...made, sku: 'VOUCHER-25', name: 'Gift voucher', type: 'virtual' }, () => 100);
  addProduct(chain.world, { ...made, sku: 'PATTERN', name: 'Knitting pattern', type: 'downloadable' }, () => 100);
}

test('a set, a plain item, a voucher and a download, paid at the counter: one shipment, one invoice, one hand-over', async () => {
  addWebGoods();
  await store.minutes(2);
  const pickup = await store.order(false, [
    { sku: 'SET-TEATIME', quantity: 1 },
    { sku: 'MUG-001', quantity: 1 },
    { sku: 'VOUCHER-25', quantity: 1 },
    { sku: 'PATTERN', quantity: 1 },
  ]);
  expect(pickup.pieces).toBe(4);
  expect(pickup.items.filter((item) => item.physical).map((item) => item.sku)).toEqual(['MUG-001', 'TEA-001', 'MUG-001']);
  await pickByScan(pickup);
  await store.ready(await store.again(pickup));
  await store.minutes(2);
  expect(saleDue(sale(pickup))).toBeCloseTo(document(pickup).grand_total, 5);
  paySale(chain.world, sale(pickup).id, { paymentTypeId: paymentTypeNamed(chain.world, 'Card') });
  await store.minutes(2);
  await store.handOver(pickup);
  await store.minutes(2);
  expect(store.effects('shipment')).toHaveLength(1);
  expect(store.effects('invoice').map((one) => one.facts['grand_total'])).toEqual([document(pickup).grand_total]);
  expect(document(pickup).state).toBe('complete');
  expect((await store.again(pickup)).state).toBe('collected');
  expect(sale(pickup).state).toBe('closed');
  await expectQuiet();
});

test('a cup of a set that has one price is missing: the whole set is refunded, its tea goes back, the rest is handed over', async () => {
  const pickup = await store.order(true, [
    { sku: 'SET-TEATIME', quantity: 2 },
    { sku: 'BOWL-001', quantity: 1 },
  ]);
  const [top] = document(pickup).items;
  const tea = { magento: atMagento('TEA-001'), till: atTill('TEA-001') };
  const shown = await giveUp(pickup, 'MUG-001', 1);
  // One set of two: both cups and the tea leave the order.
  expect(shown.pieces).toBe(3);
  expect(shown.consequences.filter((one) => one.side === 'stock').map((one) => [one.code, one.params['pieces']])).toEqual([
    ['wrongPlace', '1 × MUG-001'],
    ['restOfSet', '1 × MUG-001, 1 × TEA-001'],
  ]);
  expect(store.effects('creditmemo').map((memo) => memo.facts['items'])).toEqual([
    [{ order_item_id: top?.item_id, sku: 'SET-TEATIME', qty: 1 }],
  ]);
  expect(amountOf(document(pickup), 'total_refunded')).toBe((shown.refund?.minor ?? 0) / 100);
  expect(saleTotal(sale(pickup))).toBeCloseTo(document(pickup).grand_total - amountOf(document(pickup), 'total_refunded'), 5);
  expect((await store.again(pickup)).items.map((item) => [item.sku, item.quantity])).toEqual([
    ['MUG-001', 2],
    ['TEA-001', 1],
    ['BOWL-001', 1],
  ]);
  await finish(pickup);
  expect(document(pickup).state).toBe('complete');
  expect([atMagento('TEA-001'), atTill('TEA-001')]).toEqual([tea.magento - 1, tea.till - 1]);
  await expectQuiet();
});

test('a soap of a set whose parts are paid one by one is missing: only the soap is refunded, and Magento is asked for that row', async () => {
  const pickup = await store.order(true, [{ sku: 'SET-EVENING', quantity: 1 }]);
  const soap = document(pickup).items.find((item) => item.sku === 'SOAP-001');
  const stood = { magento: atMagento('SOAP-001'), till: atTill('SOAP-001') };
  const shown = await giveUp(pickup, 'SOAP-001', 1);
  expect(shown.pieces).toBe(1);
  expect(store.effects('creditmemo').map((memo) => [memo.facts['items'], memo.facts['return_to_stock_items']])).toEqual([
    [[{ order_item_id: soap?.item_id, sku: 'SOAP-001', qty: 1 }], [soap?.item_id]],
  ]);
  expect(saleTotal(sale(pickup))).toBeCloseTo(document(pickup).grand_total - amountOf(document(pickup), 'total_refunded'), 5);
  await finish(pickup);
  expect(document(pickup).state).toBe('complete');
  expect([atMagento('SOAP-001'), atTill('SOAP-001')]).toEqual([stood.magento - 1, stood.till - 1]);
  await expectQuiet();
});

test('a set is left at the counter: one part of it takes the other with it, and Magento returns nothing to the source', async () => {
  const pickup = await store.order(true, [
    { sku: 'SET-DESK', quantity: 1 },
    { sku: 'BOWL-001', quantity: 1 },
  ]);
  await store.ready(pickup);
  await store.minutes(2);
  const lines = [{ lineId: pickup.items.find((item) => item.sku === 'TOTE-001')?.id ?? '', quantity: 1, damaged: false }];
  const stood = { tote: atTill('TOTE-001'), notebook: atTill('NOTEBOOK-001') };
  const shown = await chain.rpc.short.previewRefusal({ storeId: store.storeId, pickupId: pickup.id, lines });
  expect(shown.pieces).toBe(2);
  await chain.rpc.short.refusePieces({ ...store.click(pickup), lines, fingerprint: shown.fingerprint });
  await store.minutes(2);
  expect(store.effects('creditmemo').map((memo) => memo.facts['return_to_stock_items'])).toEqual([[]]);
  expect((await store.again(pickup)).pieces).toBe(1);
  await store.handOver(pickup);
  await store.minutes(3);
  expect([atTill('TOTE-001'), atTill('NOTEBOOK-001')]).toEqual([stood.tote, stood.notebook]);
  expect([atMagento('TOTE-001'), atMagento('NOTEBOOK-001')]).toEqual([stood.tote, stood.notebook]);
  await expectQuiet();
});

test('refunded online, a set is less to fetch by all its parts; cancelled, nothing of it is left', async () => {
  const pickup = await store.order(true, [
    { sku: 'SET-TEATIME', quantity: 2 },
    { sku: 'BOWL-001', quantity: 1 },
  ]);
  const order = orderNumbered(chain.world, pickup.incrementId);
  const [top, cup, tea] = order?.document.items ?? [];
  actOnOrder(chain.world, pickup.incrementId, 'refund', {
    items: [{ order_item_id: top?.item_id ?? 0, qty: 1 }],
    arguments: { shipping_amount: 0, extension_attributes: { return_to_stock_items: [cup?.item_id ?? 0, tea?.item_id ?? 0] } },
  });
  await store.minutes(2);
  expect((await store.again(pickup)).items.map((item) => [item.sku, item.quantity])).toEqual([
    ['MUG-001', 2],
    ['TEA-001', 1],
    ['BOWL-001', 1],
  ]);
  expect(saleTotal(sale(pickup))).toBeCloseTo(document(pickup).grand_total - amountOf(document(pickup), 'total_refunded'), 5);
  const unpaid = await store.order(false, [{ sku: 'SET-EVENING', quantity: 1 }]);
  actOnOrder(chain.world, unpaid.incrementId, 'cancel');
  await store.minutes(2);
  expect((await store.again(unpaid)).state).toBe('cancelled');
  expect(sale(unpaid).state).toBe('voided');
});

/** A set whose parts are paid one by one and leave in one parcel (its price is theirs, its shipment its own). */
function addGiftSet(): void {
  const made = { price: 0, taxRate: 0.2, weight: 0, parentSku: null, options: [], ean: '' };
  const parts = [
    { sku: 'CANDLE-001', quantity: 1 },
    { sku: 'SOAP-001', quantity: 2 },
  ];
  const bundle = { price: 'dynamic' as const, ships: 'together' as const, parts };
  addProduct(chain.world, { ...made, sku: 'SET-GIFT', name: 'Gift set', type: 'bundle', bundle }, () => 0);
}

test('a set whose parts are paid one by one and that ships together: one soap refunded before it leaves, the rest of it is handed over', async () => {
  addGiftSet();
  const pickup = await store.order(true, [
    { sku: 'SET-GIFT', quantity: 2 },
    { sku: 'BOWL-001', quantity: 1 },
  ]);
  const soap = document(pickup).items.find((item) => item.sku === 'SOAP-001');
  const stood = ['CANDLE-001', 'SOAP-001'].map((sku) => [atMagento(sku), atTill(sku)]);
  const shown = await giveUp(pickup, 'SOAP-001', 1);
  expect(shown.pieces).toBe(1);
  expect(store.effects('creditmemo').map((memo) => memo.facts['items'])).toEqual([
    [{ order_item_id: soap?.item_id, sku: 'SOAP-001', qty: 1 }],
  ]);
  expect((await store.again(pickup)).items.map((item) => [item.sku, item.quantity])).toEqual([
    ['CANDLE-001', 2],
    ['SOAP-001', 3],
    ['BOWL-001', 1],
  ]);
  expect(saleTotal(sale(pickup))).toBeCloseTo(document(pickup).grand_total - amountOf(document(pickup), 'total_refunded'), 5);
  await finish(pickup);
  expect(store.effects('shipment')).toHaveLength(1);
  expect(document(pickup).state).toBe('complete');
  expect((await store.again(pickup)).state).toBe('collected');
  expect(['CANDLE-001', 'SOAP-001'].map((sku) => [atMagento(sku), atTill(sku)])).toEqual(
    [2, 3].map((gone, index) => stood[index]?.map((pieces) => pieces - gone)),
  );
  await expectQuiet();
});

describe('sets at the returns desk', () => {
  let clicks = 0;

  /** A set was handed over here; what of it the counter may take back. */
  async function fetched(lines: { sku: string; quantity: number }[]) {
    const pickup = await store.order(true, lines);
    await finish(pickup);
    const about = { storeId: store.storeId, orderId: document(pickup).entity_id };
    return { pickup, about, order: await chain.rpc.returnDesk.order(about) };
  }

  async function takeBack(
    about: { storeId: string; orderId: number },
    itemId: number,
    quantity: number,
    more: { tender?: 'web' | 'till'; disposition?: 'sell' | 'damaged' } = {},
  ) {
    const { tender = 'web', disposition = 'sell' } = more;
    const request = { ...about, tender, pieces: [{ itemId, quantity, reason: 'unknown', condition: 'asNew' as const, disposition }] };
    const shown = await chain.rpc.returnDesk.preview(request);
    const click = { person: 'Alix', requestId: `set-return-${(clicks += 1)}` };
    const { detail } = await chain.rpc.returnDesk.start({ ...request, ...click, fingerprint: shown.fingerprint });
    await store.minutes(3);
    return { shown, detail: await chain.rpc.returnDesk.get({ storeId: store.storeId, returnId: detail.id }) };
  }

  /** Pieces of the till's closed returns, by SKU. */
  function tillTook(): Record<string, number> {
    const took: Record<string, number> = {};
    const skuOf = new Map([...chain.world.till.productIds].map(([sku, id]) => [id, sku.toUpperCase()]));
    for (const { state, lines } of chain.world.till.sales.values()) {
      if (state !== 'closed') continue;
      for (const { isReturn, productId, quantity } of lines) {
        const sku = skuOf.get(productId) ?? '';
        if (isReturn) took[sku] = (took[sku] ?? 0) - quantity;
      }
    }
    return took;
  }

  test('a set that has one price comes back whole: one credit memo of the set, the till and the shelf take its parts', async () => {
    const { about, order, pickup } = await fetched([{ sku: 'SET-TEATIME', quantity: 2 }]);
    const [line] = order.lines;
    expect(order.lines).toMatchObject([
      {
        sku: 'SET-TEATIME',
        returnable: 2,
        parts: [
          { sku: 'MUG-001', quantity: 2 },
          { sku: 'TEA-001', quantity: 1 },
        ],
      },
    ]);
    const stood = ['MUG-001', 'TEA-001'].map(atTill);
    const { shown, detail } = await takeBack(about, line?.itemId ?? 0, 1);
    expect(shown.consequences.find((one) => one.code === 'sell')?.params['pieces']).toBe('2 × MUG-001, 1 × TEA-001');
    expect(shown.refund).toEqual(line?.nextPiece);
    expect(store.effects('creditmemo').map((memo) => memo.facts['items'])).toEqual([
      [{ order_item_id: line?.itemId, sku: 'SET-TEATIME', qty: 1 }],
    ]);
    expect(tillTook()).toEqual({ 'MUG-001': 2, 'TEA-001': 1 });
    expect(['MUG-001', 'TEA-001'].map(atTill)).toEqual([(stood[0] ?? 0) + 2, (stood[1] ?? 0) + 1]);
    expect(['MUG-001', 'TEA-001'].map(atMagento)).toEqual(['MUG-001', 'TEA-001'].map(atTill));
    expect(detail).toMatchObject({
      tab: 'done',
      pieceList: [{ sku: 'SET-TEATIME', quantity: 1, parts: [{ quantity: 2 }, { quantity: 1 }] }],
    });
    const books = await chain.rpc.returnDesk.ledger(about);
    expect(books.difference.minor).toBe(0);
    expect(amountOf(document(pickup), 'total_refunded')).toBe((shown.refund?.minor ?? 0) / 100);
    expect((await chain.rpc.returnDesk.order(about)).lines).toMatchObject([{ returnable: 1, refunded: 1 }]);
    await expectQuiet();
  });

  test('a damaged one is held part by part and leaves the till’s stock part by part, paid out at the till', async () => {
    const { about, order } = await fetched([{ sku: 'SET-DESK', quantity: 1 }]);
    const stood = ['NOTEBOOK-001', 'TOTE-001'].map(atTill);
    const { detail } = await takeBack(about, order.lines[0]?.itemId ?? 0, 1, { tender: 'till', disposition: 'damaged' });
    expect(
      (await chain.rpc.stock.heldList({ storeId: store.storeId })).rows
        .map((row) => `${row.quantity} × ${row.sku}`)
        .toSorted((one, other) => one.localeCompare(other)),
    ).toEqual(['1 × NOTEBOOK-001', '1 × TOTE-001']);
    const parked = [...chain.world.till.sales.values()].find((one) => one.state === 'parked');
    expect(parked?.lines.filter((one) => one.isReturn)).toHaveLength(2);
    expect(Math.round(saleDue(parked ?? sale(await store.find(detail.incrementId ?? ''))) * 100)).toBe(-detail.amount.minor);
    paySale(chain.world, parked?.id ?? '', { paymentTypeId: paymentTypeNamed(chain.world, 'Cash') });
    await store.minutes(3);
    expect(['NOTEBOOK-001', 'TOTE-001'].map(atTill)).toEqual(stood);
    expect((await chain.rpc.stock.heldList({ storeId: store.storeId })).rows).toEqual([]);
    expect(store.effects('creditmemo')).toHaveLength(1);
    await expectQuiet();
  });

  test('of a set whose parts are paid one by one a part comes back alone, and the rest of it later; all of it is what was paid', async () => {
    addGiftSet();
    for (const set of ['SET-EVENING', 'SET-GIFT']) {
      const { about, order, pickup } = await fetched([{ sku: set, quantity: 1 }]);
      expect(order.lines.map((line) => [line.sku, line.returnable, line.parts, line.setName])).toEqual([
        ['CANDLE-001', 1, [], productOf(chain.world, set)?.name],
        ['SOAP-001', 2, [], productOf(chain.world, set)?.name],
      ]);
      const [candle, soap] = order.lines;
      const stood = atTill('SOAP-001');
      const first = await takeBack(about, soap?.itemId ?? 0, 1);
      expect(atTill('SOAP-001')).toBe(stood + 1);
      const second = await takeBack(about, soap?.itemId ?? 0, 1);
      const third = await takeBack(about, candle?.itemId ?? 0, 1);
      const minor = [first, second, third].reduce((sum, one) => sum + (one.shown.refund?.minor ?? 0), 0);
      expect(minor).toBe(Math.round(amountOf(document(pickup), 'total_refunded') * 100));
      expect((await chain.rpc.returnDesk.order(about)).returnable).toBe(0);
      await expectQuiet();
    }
  });
});
