import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asWorld } from '#training/ledger.ts';
import { fault } from '#training/faults.ts';
import { levelOf, setLevel } from '#training/lightspeed-x/state.ts';
import { salableQuantity, sourceItem, sourceQuantity } from '#training/magento/stock.ts';
import { actOnOrder, sellAtTill } from '#training/operations.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
let clicks = 0;
async function begin(): Promise<void> {
  chain = await startChain({ change: (config) => ({ ...config, stores: config.stores.slice(0, 1) }) });
  store = counter(chain);
}
beforeEach(async () => {
  await begin();
  await chain.clock.advance(60_000);
});
afterEach(() => chain.stop());

const source = () => chain.config.stores[0]?.sourceCode ?? '';
const outlet = () => chain.config.stores[0]?.outletId ?? '';
const click = () => ({ storeId: store.storeId, requestId: `stock-${(clicks += 1)}-request`, person: 'Alix' });
const atMagento = (sku: string) => sourceQuantity(chain.world, source(), sku);
const statusAtMagento = (sku: string) => sourceItem(chain.world, source(), sku)?.status;
const productId = (sku: string) => chain.world.till.productIds.get(sku.toLowerCase()) ?? '';
const atTill = (sku: string) => levelOf(chain.world.till, productId(sku), outlet());
const writes = (sku?: string) =>
  store.effects('source_item').filter((entry) => sku === undefined || entry.subject === `${source()}/${sku}`);
const posts = () => chain.wire.filter((line) => line === 'POST /rest/V1/inventory/source-items').length;
const first = (n = 1) => store.skus(n)[n - 1] ?? '';

function sell(sku: string, quantity = 1): void {
  expect(sellAtTill(chain.world, { store: store.storeId, lines: [{ sku, quantity }], tender: 'Cash' }).status).toBeLessThan(300);
}

function setAtMagento(sku: string, quantity: number): void {
  const item = sourceItem(chain.world, source(), sku);
  if (item === undefined) throw new Error(`no ${sku}`);
  Object.assign(item, { quantity, status: quantity > 0 ? 1 : 0 });
}

describe('what the till counts reaches Magento', () => {
  test('the first full publish writes nothing: both sides agree', async () => {
    expect(writes()).toEqual([]);
    expect(await store.exceptions()).toEqual([]);
    expect((await store.outbox()).rows).toEqual([]);
  });

  test('a till sale reaches the source within one poll and one write, measured from the sale’s own time', async () => {
    const sku = first();
    const before = atMagento(sku);
    sell(sku, 2);
    await chain.clock.advance(20_000, () => atMagento(sku) === before - 2);
    expect(atMagento(sku)).toBe(before - 2);
    await store.minutes(2);
    expect(writes()).toHaveLength(1);
    const { all, sales } = await chain.rpc.stock.delays({ storeId: store.storeId });
    expect(all.max).toBeLessThan(20_000);
    expect(sales.count).toBeGreaterThan(0);
  });

  test('offline for two hours with many sales: one write per changed SKU, all in one batch', async () => {
    const skus = store.skus(10);
    const before = skus.map(atMagento);
    chain.network.up = false;
    for (let hour = 0; hour < 4; hour += 1) {
      for (const sku of skus) sell(sku);
      await store.minutes(30);
    }
    chain.network.up = true;
    await store.minutes(10);
    expect(skus.map(atMagento)).toEqual(before.map((quantity) => quantity - 4));
    expect(writes()).toHaveLength(10);
    expect(posts()).toBe(1);
  });

  test('archived at the till: unsalable online at once, salable again when it is back', async () => {
    const sku = first();
    const before = atMagento(sku);
    const product = chain.world.till.lists.products.find((one) => one['sku'] === sku);
    if (product === undefined) throw new Error('no such product');
    Object.assign(product, { active: false, is_active: false, version: (chain.world.till.version += 1) });
    await store.minutes(1);
    expect([atMagento(sku), statusAtMagento(sku)]).toEqual([0, 0]);
    Object.assign(product, { active: true, is_active: true, version: (chain.world.till.version += 1) });
    await store.minutes(1);
    expect([atMagento(sku), statusAtMagento(sku)]).toEqual([before, 1]);
  });

  test('on hand below zero at the till is zero in Magento', async () => {
    const sku = first();
    setLevel(chain.world.till, productId(sku), outlet(), -3, chain.world.ids);
    await store.minutes(1);
    expect([atMagento(sku), statusAtMagento(sku)]).toEqual([0, 0]);
  });

  test('a till product that Magento does not know is said once and never written', async () => {
    const sku = first();
    const product = chain.world.till.lists.products.find((one) => one['sku'] === sku);
    Object.assign(product ?? {}, { sku: 'RENAMED', version: (chain.world.till.version += 1) });
    await store.minutes(2);
    const exceptions = await store.exceptions();
    expect(exceptions.toSorted((a, b) => a.localeCompare(b))).toEqual(['skuUnknownAtTill', 'skuUnknownOnline']);
    expect(writes()).toEqual([]);
    Object.assign(product ?? {}, { sku, version: (chain.world.till.version += 1) });
    await store.minutes(2);
    expect((await store.exceptions()).filter((kind) => kind === 'skuUnknownAtTill')).toEqual([]);
  });
});

describe('a pickup leaves Magento’s number right, whatever comes first', () => {
  test('ready, then handed over', async () => {
    const sku = first();
    const before = atMagento(sku);
    const pickup = await store.order(true, [{ sku, quantity: 2 }]);
    expect(atMagento(sku)).toBe(before);
    await store.ready(pickup);
    await store.minutes(1);
    expect([atMagento(sku), atTill(sku)]).toEqual([before - 2, before]);
    await store.handOver(pickup);
    await store.minutes(2);
    expect([atMagento(sku), atTill(sku)]).toEqual([before - 2, before - 2]);
    expect(writes(sku)).toEqual([]);
  });

  test('handed over while Magento is down: the till takes the pieces first', async () => {
    const sku = first();
    const before = atMagento(sku);
    const pickup = await store.order(true, [{ sku, quantity: 2 }]);
    chain.world.faults.push(fault('magento', 'down'));
    await store.ready(pickup);
    await store.handOver(pickup);
    await store.minutes(5);
    expect(atTill(sku)).toBe(before - 2);
    expect((await chain.rpc.stock.explain({ storeId: store.storeId, sku, number: 'deductedNotShipped' })).value).toBe(2);
    chain.world.faults.length = 0;
    await store.minutes(10);
    expect(atMagento(sku)).toBe(before - 2);
    expect(writes(sku)).toEqual([]);
  });

  test('a sale between ready and hand-over', async () => {
    const sku = first();
    const before = atMagento(sku);
    const pickup = await store.order(true, [{ sku, quantity: 2 }]);
    await store.ready(pickup);
    await store.minutes(1);
    sell(sku);
    await store.minutes(1);
    expect(atMagento(sku)).toBe(before - 3);
    await store.handOver(pickup);
    await store.minutes(2);
    expect([atMagento(sku), atTill(sku)]).toEqual([before - 3, before - 3]);
    expect(writes(sku)).toHaveLength(1);
  });

  test('cancelled before it was shipped: nothing moves', async () => {
    const sku = first();
    const before = atMagento(sku);
    const pickup = await store.order(false, [{ sku, quantity: 2 }]);
    await chain.rpc.pickups.startPicking(store.click(pickup));
    actOnOrder(chain.world, pickup.incrementId, 'cancel');
    await store.minutes(2);
    await chain.rpc.pickups.putBackDone(store.click(pickup));
    await store.minutes(2);
    expect([atMagento(sku), atTill(sku)]).toEqual([before, before]);
  });

  test('refunded after it was shipped: in the bin it is not for sale, put back it is', async () => {
    const sku = first();
    const before = atMagento(sku);
    const pickup = await store.order(true, [{ sku, quantity: 2 }]);
    await store.ready(pickup);
    await store.minutes(1);
    actOnOrder(chain.world, pickup.incrementId, 'refund');
    await store.minutes(3);
    expect(atMagento(sku)).toBe(before - 2);
    await chain.rpc.pickups.putBackDone(store.click(pickup));
    await store.minutes(2);
    expect([atMagento(sku), atTill(sku)]).toEqual([before, before]);
  });

  test('shipped by someone in Magento and overwritten by a sale of ours before we saw it: the number is read and mended', async () => {
    const sku = first();
    const before = atMagento(sku);
    const pickup = await store.order(true, [{ sku, quantity: 2 }]);
    await notifyInMagento(pickup.orderId);
    sell(sku);
    await chain.clock.advance(60_000, () => writes(sku).length > 0);
    await store.minutes(3);
    expect((await store.again(pickup)).state).toBe('ready');
    expect([atMagento(sku), atTill(sku)]).toEqual([before - 3, before - 1]);
    await store.handOver(pickup);
    await store.minutes(2);
    expect([atMagento(sku), atTill(sku)]).toEqual([before - 3, before - 3]);
  });

  test('the buffer gives way to an open pickup, so that Magento makes it ready', async () => {
    const sku = first();
    const onHand = atTill(sku);
    await chain.rpc.stock.buffersSet({ ...click(), scope: 'sku', key: sku, quantity: onHand - 3 });
    await store.minutes(1);
    expect(atMagento(sku)).toBe(3);
    const pickup = await store.order(true, [{ sku, quantity: 3 }]);
    setLevel(chain.world.till, productId(sku), outlet(), onHand - 2, chain.world.ids);
    await store.minutes(1);
    expect(atMagento(sku)).toBe(3);
    await store.ready(pickup);
    await store.minutes(2);
    expect(store.effects('shipment')).toHaveLength(1);
    expect(atMagento(sku)).toBe(0);
  });
});

describe('batches', () => {
  test('one SKU that Magento refuses does not hold the rest', async () => {
    const [bad = '', ...good] = store.skus(5);
    refuseSku(bad);
    for (const sku of [bad, ...good]) sell(sku);
    await store.minutes(2);
    expect(good.map(atMagento)).toEqual(good.map(atTill));
    expect(await store.exceptions()).toEqual(['stockRefused']);
    expect((await store.outbox()).rows).toEqual([]);
  });

  test('a stated input limit is learned and kept to', async () => {
    chain.world.shop.limits = { pageSize: 300, arraySize: 4 };
    const skus = store.skus(10);
    for (const sku of skus) sell(sku);
    await store.minutes(2);
    expect(skus.map(atMagento)).toEqual(skus.map(atTill));
    const tries = posts();
    for (const sku of skus) sell(sku);
    await store.minutes(2);
    expect(posts() - tries).toBe(3);
    expect(skus.map(atMagento)).toEqual(skus.map(atTill));
  });

  test('a write whose answer is lost is read before it is said again', async () => {
    const sku = first();
    chain.world.faults.push(fault('magento', 'dropAfterEffect', { method: 'POST', path: 'source-items' }));
    sell(sku);
    await store.minutes(2);
    expect(atMagento(sku)).toBe(atTill(sku));
    expect(writes(sku)).toHaveLength(1);
  });

  test('lost answer, then the number goes back to what was known before: Magento still gets it', async () => {
    const sku = first();
    const before = atMagento(sku);
    chain.world.faults.push(fault('magento', 'dropAfterEffect', { method: 'POST', path: 'source-items' }));
    sell(sku);
    await chain.clock.advance(60_000, () => writes(sku).length === 1);
    setLevel(chain.world.till, productId(sku), outlet(), before, chain.world.ids);
    await store.minutes(2);
    expect(atMagento(sku)).toBe(before);
  });

  test('killed while it publishes: the right number in the end', async () => {
    const skus = store.skus(5);
    chain.world.faults.push(fault('magento', 'delay', { method: 'POST', path: 'source-items', ms: 3_000 }));
    for (const sku of skus) sell(sku);
    await chain.clock.advance(60_000, () => chain.world.faults.length === 0);
    await chain.crash();
    for (const sku of skus) sell(sku);
    await store.minutes(3);
    expect(skus.map(atMagento)).toEqual(skus.map(atTill));
  });
});

describe('ready and publish of the same SKU', () => {
  test('never overlap, and both numbers count', async () => {
    const sku = first();
    const before = atMagento(sku);
    chain.world.faults.push(fault('magento', 'delay', { method: 'POST', path: 'notify', ms: 20_000 }));
    const pickup = await store.order(true, [{ sku, quantity: 2 }]);
    await store.ready(pickup);
    sell(sku);
    await chain.clock.advance(15_000);
    expect(writes(sku)).toEqual([]);
    await store.minutes(3);
    const order = chain.world.ledger.entries
      .filter((entry) => entry.by === 'api' && (entry.kind === 'shipment' || entry.kind === 'source_item'))
      .map((entry) => entry.kind);
    expect(order).toEqual(['shipment', 'source_item']);
    expect(atMagento(sku)).toBe(before - 3);
  });

  test('a ready that waits for a person does not keep the SKU’s stock from Magento', async () => {
    const sku = first();
    const pickup = await store.order(true, [{ sku, quantity: 2 }]);
    setAtMagento(sku, 0);
    await store.ready(pickup);
    await store.minutes(2);
    const [held] = (await chain.rpc.outbox.list({ storeId: store.storeId, only: 'held' })).rows;
    expect(held?.kind).toBe('magento.notifyReady');
    sell(sku);
    await store.minutes(1);
    expect(atMagento(sku)).toBe(atTill(sku));
    await chain.rpc.outbox.decide({
      storeId: store.storeId,
      effectId: held?.id ?? '',
      requestId: 'decide-1-request',
      person: 'Alix',
      action: 'sendAsItWas',
    });
    await store.minutes(2);
    expect(store.effects('shipment')).toHaveLength(1);
    expect(atMagento(sku)).toBe(atTill(sku) - 2);
    expect((await chain.rpc.system.verifyJournal({ storeId: store.storeId })).findings).toEqual([]);
  });
});

describe('held stock', () => {
  test('damaged pieces leave the web at once and come back when released', async () => {
    const sku = first();
    const before = atMagento(sku);
    const { held } = await chain.rpc.stock.heldAdd({ ...click(), sku, quantity: 2, reason: 'damaged', bin: 'D-1' });
    await store.minutes(1);
    expect(atMagento(sku)).toBe(before - 2);
    expect((await chain.rpc.stock.explain({ storeId: store.storeId, sku, number: 'held' })).rows[0]?.journal).toBe(held.journal);
    await chain.rpc.stock.heldRelease({ ...click(), id: held.id });
    await store.minutes(1);
    expect(atMagento(sku)).toBe(before);
  });

  test('the same click twice holds once', async () => {
    const same = { ...click(), sku: first(), quantity: 1, reason: 'missing' as const };
    await chain.rpc.stock.heldAdd(same);
    await chain.rpc.stock.heldAdd(same);
    expect((await chain.rpc.stock.heldList({ storeId: store.storeId })).rows).toHaveLength(1);
  });
});

describe('the buffer of a store', () => {
  test('counts for numbers that are on their way when it is set, the very first ones too', async () => {
    await chain.stop();
    await begin();
    const { magento } = chain.apps;
    const answer = magento.answer.bind(magento);
    let isSet = false;
    magento.answer = async (request) => {
      const answered = await answer(request);
      if (!isSet && request.url.includes('/inventory/source-items')) {
        isSet = true;
        await chain.rpc.stock.buffersSet({ ...click(), scope: 'store', key: '', quantity: 1 });
      }
      return answered;
    };
    await store.minutes(2);
    expect(isSet).toBe(true);
    expect(store.skus(5).map(atMagento)).toEqual(store.skus(5).map((sku) => atTill(sku) - 1));
  });
});

describe('a buffer for a category of the till', () => {
  test('holds for its SKUs, gives way to one of the SKU, and follows a SKU into another category', async () => {
    const [one = '', other = ''] = store.skus(2);
    const { categories } = await chain.rpc.stock.buffersList({ storeId: store.storeId });
    const mugs = categories.find((category) => one.startsWith(category.name));
    expect(mugs?.skus).toBeGreaterThan(1);
    const set = (scope: 'sku' | 'category', key: string, quantity: number) =>
      chain.rpc.stock.buffersSet({ ...click(), scope, key, quantity });
    await set('category', mugs?.name ?? '', 3);
    await set('sku', other, 1);
    await store.minutes(1);
    expect([atMagento(one), atMagento(other)]).toEqual([atTill(one) - 3, atTill(other) - 1]);
    const product = chain.world.till.lists.products.find((row) => row['sku'] === one);
    Object.assign(product ?? {}, { product_category: { id: 'gifts', name: 'Gifts' }, version: (chain.world.till.version += 1) });
    await store.minutes(1);
    expect(atMagento(one)).toBe(atTill(one));
  });
});

describe('reconcile', () => {
  const reconcile = async () => {
    await chain.rpc.stock.reconcileStart(click());
    await store.minutes(1);
    expect((await chain.rpc.stock.reconcileStatus({ storeId: store.storeId })).state).toBe('done');
    return (await chain.rpc.stock.driftList({ storeId: store.storeId })).rows;
  };

  test('finds nothing when nothing differs', async () => {
    expect(await reconcile()).toEqual([]);
    expect(writes()).toEqual([]);
  });

  test('what Magento has promised of a difference is shown; what does not add up is said with its cure and never written', async () => {
    const [sku = '', orphan = ''] = store.skus(2);
    await store.order(true, [{ sku, quantity: 2 }]);
    setAtMagento(sku, 99);
    setAtMagento(orphan, 77);
    chain.world.shop.products.delete(orphan.toLowerCase());
    await reconcile();
    await store.minutes(1);
    const { rows } = await chain.rpc.stock.driftList({ storeId: store.storeId });
    const salable = salableQuantity(chain.world, sku, 2);
    expect(rows.find((row) => row.sku === sku)).toMatchObject({ reserved: 2, salable });
    // Magento answers an unknown product with a 500: no number, and the shop is no less reachable.
    expect(rows.find((row) => row.sku === orphan)).toMatchObject({ reserved: null, salable: null });
    expect(chain.agent.gateways.magento.connection().state).toBe('online');
    expect(await store.exceptions()).toEqual(['stockDrift']);
    chain.world.shop.reservedBySku.set(sku.toLowerCase(), -1);
    await reconcile();
    await store.minutes(1);
    expect((await store.exceptions()).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['stockDrift', 'stockNotReserved']);
    expect(writes(sku)).toEqual([]);
    chain.world.shop.reservedBySku.set(sku.toLowerCase(), -2);
    await reconcile();
    await store.minutes(1);
    expect(await store.exceptions()).toEqual(['stockDrift']);
  });

  test('a token that may not ask for reservations loses nothing else', async () => {
    setAtMagento(first(), 99);
    chain.world.shop.integration.acl = new Set(
      ['source', 'stock_source_item_assign'].map((right) => `Magento_InventoryApi::${right}`).concat('Magento_Sales::actions_view'),
    );
    await reconcile();
    await store.minutes(1);
    const { rows } = await chain.rpc.stock.driftList({ storeId: store.storeId });
    expect(rows.map((row) => [row.sku, row.reserved])).toEqual([[first(), null]]);
    expect(chain.agent.gateways.magento.connection().state).toBe('online');
  });

  test('finds a manual edit and a missed adjustment, shows them first and mends them', async () => {
    const [edited = '', missed = ''] = store.skus(2);
    const before = atMagento(edited);
    setAtMagento(edited, 99);
    const row = chain.world.till.inventory.get(`${productId(missed)}|${outlet()}`);
    if (row === undefined) throw new Error('no such row');
    asWorld(chain.world.ledger, () => (row.level -= 3));
    const found = await reconcile();
    expect(found.map(({ sku, cause, right, magento, expected }) => ({ sku, cause, right, magento, expected }))).toEqual(
      [
        { sku: edited, cause: 'editedAtMagento', right: 'till', magento: 99, expected: before },
        { sku: missed, cause: 'notSeen', right: 'till', magento: row.level + 3, expected: row.level },
      ].toSorted((a, b) => (a.sku < b.sku ? -1 : 1)),
    );
    expect(writes()).toEqual([]);
    expect(await store.exceptions()).toEqual(['stockDrift']);
    expect((await chain.rpc.stock.reconcileExport({ storeId: store.storeId })).csv.split('\r\n')).toHaveLength(4);
    expect(await chain.rpc.stock.driftMend({ ...click(), skus: null })).toMatchObject({ mending: 2 });
    await store.minutes(1);
    expect([atMagento(edited), atMagento(missed)]).toEqual([before, row.level]);
    expect((await chain.rpc.stock.driftList({ storeId: store.storeId })).rows).toEqual([]);
    expect(await reconcile()).toEqual([]);
    expect(await store.exceptions()).toEqual([]);
  });

  test('a difference left with a reason stays left until its numbers change', async () => {
    const sku = first();
    setAtMagento(sku, 99);
    await reconcile();
    await chain.rpc.stock.driftIgnore({ ...click(), skus: [sku], reason: 'counting' });
    expect(await reconcile()).toEqual([]);
    setAtMagento(sku, 98);
    expect(await reconcile()).toHaveLength(1);
  });

  test('the same differences are one question; left, it is asked again only when another one is found', async () => {
    const [one = '', other = '', later = ''] = store.skus(3);
    const question = async () =>
      (await chain.rpc.exceptions.list({ storeId: store.storeId })).rows.map(({ id, message }) => ({ id, message }));
    setAtMagento(one, 99);
    await reconcile();
    setAtMagento(other, 77);
    await reconcile();
    const asked = await question();
    expect(asked).toHaveLength(1);
    await reconcile();
    expect(await question()).toEqual(asked);
    const exceptionId = asked[0]?.id ?? '';
    await chain.rpc.exceptions.resolve({ storeId: store.storeId, exceptionId, action: 'ignore', requestId: 'leave-it', person: 'Alix' });
    await chain.rpc.stock.driftMend({ ...click(), skus: [other] });
    await store.minutes(1);
    expect((await reconcile()).map(({ sku }) => sku)).toEqual([one]);
    expect(await store.exceptions()).toEqual([]);
    setAtMagento(later, 55);
    await reconcile();
    expect(await store.exceptions()).toEqual(['stockDrift']);
  });

  test('what Magento refuses stays said while it holds the old number, and is over when it has the right one', async () => {
    const [sku = ''] = store.skus(1);
    const takeAgain = refuseSku(sku);
    sell(sku);
    await store.minutes(2);
    expect(await store.exceptions()).toEqual(['stockRefused']);
    await reconcile();
    expect(await store.exceptions()).toContain('stockRefused');
    takeAgain();
    await chain.rpc.stock.driftMend({ ...click(), skus: null });
    await store.minutes(2);
    expect(atMagento(sku)).toBe(atTill(sku));
    await reconcile();
    expect(await store.exceptions()).toEqual([]);
  });

  test('goes on after a crash where it stood', async () => {
    const sku = first();
    setAtMagento(sku, 99);
    await chain.rpc.stock.reconcileStart(click());
    await chain.clock.advance(60_000, () => chain.wire.at(-1) === 'GET /rest/V1/inventory/source-items');
    await chain.crash();
    await store.minutes(2);
    expect((await chain.rpc.stock.reconcileStatus({ storeId: store.storeId })).state).toBe('done');
    expect((await chain.rpc.stock.driftList({ storeId: store.storeId })).rows.map((row) => row.sku)).toEqual([sku]);
  });

  test('runs by itself at night', async () => {
    // From ten in the morning to three at night, the store's time.
    chain.clock.jump(17 * 3_600_000);
    await store.minutes(10);
    expect(await chain.rpc.stock.reconcileStatus({ storeId: store.storeId })).toMatchObject({ state: 'done', person: null });
  });
});

describe('looking it up', () => {
  test('by SKU, barcode and words, with every number', async () => {
    const sku = first();
    const product = chain.world.catalog.get(sku.toLowerCase());
    for (const search of [sku, product?.ean ?? '', (product?.name ?? '').toLowerCase()]) {
      const { rows } = await chain.rpc.stock.search({ storeId: store.storeId, search });
      expect(rows.map((row) => row.sku)).toContain(sku);
    }
    const [row] = (await chain.rpc.stock.search({ storeId: store.storeId, search: sku })).rows;
    expect(row?.stores[0]).toMatchObject({ state: 'published', onHand: atTill(sku), published: atMagento(sku), expected: atMagento(sku) });
  });
});

/** Someone presses the button of Magento's own admin. */
async function notifyInMagento(orderId: number): Promise<void> {
  const request = new Request('http://127.0.0.1:1/rest/V1/order/notify-orders-are-ready-for-pickup', {
    method: 'POST',
    headers: { authorization: `Bearer ${chain.world.shop.integration.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ orderIds: [orderId] }),
  });
  const answer = chain.clock.during(Promise.resolve(chain.apps.magento.fetch(request)));
  await chain.clock.advance(4_000);
  expect((await answer).status).toBe(200);
}

/** Magento answers 400 for every batch with this SKU, as a plug-in of a shop does. */
/** Answers what ends it. */
function refuseSku(sku: string): () => void {
  const { magento } = chain.apps;
  const answer = magento.answer.bind(magento);
  magento.answer = async (request) => {
    if (request.method === 'POST' && request.url.endsWith('/inventory/source-items') && (await request.text()).includes(`"${sku}"`)) {
      const body = JSON.stringify({ message: 'Could not save Source Item' });
      return { status: 400, headers: { 'content-type': 'application/json' }, body };
    }
    return answer(request);
  };
  return () => {
    magento.answer = answer;
  };
}
