import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { levelOf } from '#training/lightspeed-x/state.ts';
import { sourceItem, sourceQuantity } from '#training/magento/stock.ts';
import { fulfilAtTill, placeWebOrder } from '#training/operations.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
let clicks = 0;
beforeEach(async () => {
  chain = await startChain({ change: (config) => ({ ...config, stores: config.stores.slice(0, 1) }) });
  store = counter(chain);
  await chain.clock.advance(60_000);
});
afterEach(() => chain.stop());

const source = () => chain.config.stores[0]?.sourceCode ?? '';
const atMagento = (sku: string) => sourceQuantity(chain.world, source(), sku);
const atTill = (sku: string) =>
  levelOf(chain.world.till, chain.world.till.productIds.get(sku.toLowerCase()) ?? '', chain.config.stores[0]?.outletId ?? '');
const first = () => store.skus(1)[0] ?? '';

describe('a cashier fulfils our sale at the till itself', () => {
  test('before it was shipped in Magento: its pieces are promised there, so the source keeps them', async () => {
    const sku = first();
    const before = atMagento(sku);
    const pickup = await store.order(true, [{ sku, quantity: 2 }]);
    fulfilAtTill(chain.world, pickup.saleId ?? '');
    await store.minutes(2);
    expect(atTill(sku)).toBe(before - 2);
    expect(atMagento(sku)).toBe(before);
    expect(await store.exceptions()).toEqual(['fulfilledAtTill']);
  });

  test('after it was made ready: they left both sides once; handing it over here ends what was said', async () => {
    const sku = first();
    const before = atMagento(sku);
    const pickup = await store.order(true, [{ sku, quantity: 2 }]);
    await store.ready(pickup);
    await store.minutes(1);
    fulfilAtTill(chain.world, pickup.saleId ?? '');
    await store.minutes(2);
    expect([atTill(sku), atMagento(sku)]).toEqual([before - 2, before - 2]);
    expect(await store.exceptions()).toEqual(['fulfilledAtTill']);
    await store.handOver(pickup);
    await store.minutes(2);
    expect([atTill(sku), atMagento(sku)]).toEqual([before - 2, before - 2]);
    expect(await store.exceptions()).toEqual([]);
    expect(store.effects('fulfillment.fulfilled')).toEqual([]);
  });

  test('handed over here, nobody is told', async () => {
    const pickup = await store.order(true);
    await store.ready(pickup);
    await store.handOver(pickup);
    await store.minutes(2);
    expect(await store.exceptions()).toEqual([]);
  });
});

describe('reservations that nobody needs any more', () => {
  const reconcile = async () => {
    await chain.rpc.stock.reconcileStart({ storeId: store.storeId, requestId: `elsewhere-${(clicks += 1)}-request`, person: 'Alix' });
    await store.minutes(2);
  };

  test('are said once two runs found them, and never written', async () => {
    const sku = first();
    await store.order(true, [{ sku, quantity: 2 }]);
    expect(placeWebOrder(chain.world, { store: null, lines: [{ sku, quantity: 1 }], paid: true }).ok).toBe(true);
    Object.assign(sourceItem(chain.world, source(), sku) ?? {}, { quantity: 99, status: 1 });
    await store.minutes(2);
    await reconcile();
    await reconcile();
    expect(await store.exceptions()).toEqual(['stockDrift']);
    chain.world.shop.reservedBySku.set(sku.toLowerCase(), -5);
    await reconcile();
    expect(await store.exceptions()).toEqual(['stockDrift']);
    await reconcile();
    const { rows } = await chain.rpc.exceptions.list({ storeId: store.storeId });
    expect(rows.map((row) => row.kind).toSorted()).toEqual(['stockDrift', 'stockLeftReserved']);
    expect(rows.find((row) => row.kind === 'stockLeftReserved')?.params).toMatchObject({ sku, reserved: '5', open: '3' });
    chain.world.shop.reservedBySku.set(sku.toLowerCase(), -3);
    await reconcile();
    expect(await store.exceptions()).toEqual(['stockDrift']);
  });
});
