import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { config } from '#contract/config.ts';
import { trainingConfig } from '#training/config.ts';
import { DroppedConnection, fault } from '#training/faults.ts';
import type { FaultKind } from '#training/faults.ts';
import { importOrders } from '#training/import.ts';
import type { Json } from '#training/json.ts';
import { listAt, objectAt, parseJson, textAt } from '#training/json.ts';
import { tick } from '#training/life.ts';
import { salePaid, saleTotal } from '#training/lightspeed-x/sale-row.ts';
import { levelOf } from '#training/lightspeed-x/state.ts';
import { sourceQuantity } from '#training/magento/stock.ts';
import { startTraining } from '#training/server.ts';
import { capture, order, testWorld } from '#training/testing.ts';
import type { TestWorld } from '#training/testing.ts';

const sample = (given: TestWorld): Json => {
  const { ledger, truth, till } = given.world;
  return (
    parseJson(
      JSON.stringify({
        ledger: ledger.entries,
        goods: [...truth.goods],
        money: [...truth.money],
        till: [...till.sales.values()],
        version: till.version,
      }),
    ) ?? null
  );
};

function live(seed: number, moments: number): TestWorld {
  const given = testWorld(seed);
  for (let moment = 0; moment < moments; moment += 1) {
    given.clock.now += 60_000;
    tick(given.world);
  }
  return given;
}

describe('the world', () => {
  test('300 SKUs, two stores, the same stock at both systems and in truth', () => {
    const { world } = testWorld();
    const skus = [...world.catalog.values()].filter((product) => product.type === 'simple');
    expect(skus).toHaveLength(300);
    expect(world.stores.map((store) => [store.name, store.sourceCode])).toEqual([
      ['Paris Rivoli', 'store-01'],
      ['Lyon Bellecour', 'store-02'],
    ]);
    for (const { sku } of skus) {
      for (const store of world.stores) {
        const level = levelOf(world.till, world.till.productIds.get(sku.toLowerCase()) ?? '', store.outletId);
        expect([level, world.truth.goods.get(`${store.sourceCode}|${sku.toLowerCase()}`)]).toEqual([
          sourceQuantity(world, store.sourceCode, sku),
          level,
        ]);
      }
    }
  });

  test('the same seed makes the same world and the same life; another seed another', () => {
    expect(sample(live(7, 120))).toEqual(sample(live(7, 120)));
    expect(sample(live(7, 20))).not.toEqual(sample(live(8, 20)));
  });

  test('life: pickups of one to four lines, about seven of ten paid, sales paid to the cent, some cancelled, goods never below zero', () => {
    const { world } = live(3, 1500);
    const orders = [...world.shop.orders.values()].map((one) => one.document);
    const paid = orders.filter((document) => document.payment['method'] === 'payments_card');
    expect(orders.length).toBeGreaterThan(500);
    expect(paid.length / orders.length).toBeGreaterThan(0.6);
    expect(paid.length / orders.length).toBeLessThan(0.8);
    expect(paid.every((document) => document.state === 'processing')).toBe(true);
    expect(orders.some((document) => document.state === 'canceled')).toBe(true);
    expect(orders.some((document) => document.items.some((item) => item.product_type === 'configurable'))).toBe(true);
    const sales = [...world.till.sales.values()];
    expect(sales.length).toBeGreaterThan(200);
    for (const sale of sales) expect(Math.abs(saleTotal(sale) - salePaid(sale))).toBeLessThan(0.005);
    expect(Math.min(...world.truth.goods.values())).toBeGreaterThanOrEqual(0);
  });

  test('orders come to what their lines come to', () => {
    const { world } = live(5, 300);
    for (const { document } of world.shop.orders.values()) {
      const lines = document.items.filter((item) => item['parent_item_id'] === undefined);
      const cents = (amount: Json | undefined): number => Math.round(Number(amount) * 100);
      const total = lines.reduce(
        (sum, item) =>
          sum +
          cents(item['row_total']) -
          cents(item['discount_amount']) +
          cents(item['tax_amount']) +
          cents(item['discount_tax_compensation_amount']),
        0,
      );
      expect(total).toBe(cents(document.grand_total));
    }
  });

  test('its configuration is one the app accepts', () => {
    const { world } = testWorld();
    const at = {
      magentoUrl: 'http://127.0.0.1:1',
      lightspeedUrl: 'http://127.0.0.1:2',
      dataDir: 'data',
      magentoTokenFile: 'a',
      lightspeedTokenFile: 'b',
    };
    expect(config.parse(trainingConfig(world, at))).toMatchObject({
      training: true,
      stores: [{ id: 'paris-rivoli', sourceCode: 'store-01' }, { id: 'lyon-bellecour' }],
    });
  });
});

describe('import', () => {
  test.each(['order-pickup-full', 'order-pickup-simple-full'])('%s is kept as it came, with its SKUs at both systems', async (name) => {
    const given = testWorld();
    const body = objectAt(objectAt(capture(name), 'response'), 'body');
    expect(importOrders(given.world, capture(name))).toEqual([
      { incrementId: body['increment_id'], orderId: body['entity_id'], problem: null },
    ]);
    expect((await given.shop('GET', `/rest/V1/orders/${textAt(body, 'entity_id') ?? ''}`)).body).toEqual(body);
    for (const item of listAt(body, 'items')) {
      const sku = textAt(item, 'sku') ?? '';
      const found = listAt((await given.till('GET', `/api/2026-07/products?sku=${sku}`)).body, 'data')[0] ?? null;
      expect(textAt(found, 'sku')).toBe(sku);
      const outlet = given.world.stores[0]?.outletId ?? '';
      expect(levelOf(given.world.till, textAt(found, 'id') ?? '', outlet)).toBe(sourceQuantity(given.world, 'store-01', sku));
    }
    const notify = await given.shop('POST', '/rest/V1/order/notify-orders-are-ready-for-pickup', { orderIds: [body['entity_id'] ?? 0] });
    expect(notify.body).toEqual({ successful: true, errors: [] });
  });

  test('a list, a bare order, the same one twice, and what is no order; later orders get higher numbers', () => {
    const { world } = testWorld();
    const body = objectAt(objectAt(capture('order-pickup-full'), 'response'), 'body');
    const other = objectAt(objectAt(capture('order-pickup-simple-full'), 'response'), 'body');
    expect(importOrders(world, { items: [body, other], total_count: 2 }).map((one) => one.problem)).toEqual([null, null]);
    expect(importOrders(world, body)[0]?.problem).toContain('there already');
    expect(importOrders(world, { hello: 1 })[0]?.problem).toContain('not an order');
    expect(order(world).document).toMatchObject({ entity_id: 3, increment_id: '000000003' });
  });
});

describe('faults', () => {
  const comment = { statusHistory: { comment: 'x', is_customer_notified: 0, is_visible_on_front: 0 } };
  const send = async (given: TestWorld): Promise<{ status: number; text: string; headers: Headers }> =>
    given.shop('POST', '/rest/V1/orders/1/comments', comment);
  const made = (given: TestWorld): number => given.world.ledger.entries.filter((entry) => entry.kind === 'order.comment').length;

  test.each<[FaultKind, number]>([
    ['dropBefore', 0],
    ['dropAfterEffect', 1],
    ['down', 0],
  ])('%s ends the connection, %i done', async (kind, effects) => {
    const given = testWorld();
    order(given.world);
    given.world.faults.push(fault('magento', kind));
    await expect(send(given)).rejects.toThrow(DroppedConnection);
    expect(made(given)).toBe(effects);
  });

  test('a fault hits the calls it names, as often as it says', async () => {
    const given = testWorld();
    order(given.world);
    given.world.faults.push(fault('magento', 'status', { method: 'POST', path: '/comments$', count: 2, status: 503 }));
    expect((await given.shop('GET', '/rest/V1/orders/1')).status).toBe(200);
    expect([(await send(given)).status, (await send(given)).status, (await send(given)).status]).toEqual([503, 503, 200]);
  });

  test('duplicate delivery does it twice, truncated JSON does it once, a late 500 too', async () => {
    const given = testWorld();
    order(given.world);
    given.world.faults.push(
      fault('magento', 'duplicate'),
      fault('magento', 'truncated'),
      fault('magento', 'status', { status: 500, afterEffect: true }),
    );
    await send(given);
    expect(made(given)).toBe(2);
    expect((await send(given)).text).toBe('tr');
    expect(made(given)).toBe(3);
    expect((await send(given)).status).toBe(500);
    expect(made(given)).toBe(4);
  });

  test('delay waits on the world, 429 names the time, HTML is HTML', async () => {
    const given = testWorld();
    const waits: number[] = [];
    given.world.sleep = async (ms) => void waits.push(ms);
    given.world.faults.push(
      fault('lightspeed', 'delay', { ms: 4000 }),
      fault('lightspeed', 'status', { status: 429 }),
      fault('lightspeed', 'html'),
      fault('lightspeed', 'status', { status: 401 }),
    );
    const user = (): ReturnType<TestWorld['till']> => given.till('GET', '/api/2026-07/user');
    expect((await user()).status).toBe(200);
    expect(waits).toEqual([4000]);
    expect(Date.parse((await user()).headers.get('retry-after') ?? '')).toBe(given.clock.now + 30_000);
    expect((await user()).headers.get('content-type')).toContain('text/html');
    expect((await user()).status).toBe(401);
  });
});

describe('the control surface', () => {
  test('orders, sales, tokens, faults, ledger and truth', async () => {
    const given = testWorld();
    const control = (method: string, path: string, body?: Json): ReturnType<TestWorld['shop']> =>
      given.shop(method, `/__training/${path}`, body);
    const placed = await control('POST', 'orders', {
      store: 'paris-rivoli',
      lines: [{ sku: 'MUG-001', quantity: 1 }],
      paid: true,
      customer: { firstName: 'Ada' },
    });
    expect(placed).toMatchObject({ status: 201, body: { orderId: 1, incrementId: '000000001', state: 'processing' } });
    expect((await control('POST', 'orders', { store: 'paris-rivoli', lines: [{ sku: 'NOPE' }] })).status).toBe(422);
    expect((await control('POST', 'orders/000000001/hold')).body).toBe(true);
    expect((await control('POST', 'orders/000000001/unhold')).body).toBe(true);
    expect((await control('POST', 'orders/000000001/refund')).status).toBe(200);
    expect(given.world.truth.money.get('Web')).toBe(0);
    const sold = await given.till('POST', '/__training/till/sales', {
      store: 'store-02',
      lines: [{ sku: 'MUG-001', quantity: 2 }],
      tender: 'Card',
    });
    const saleId = textAt(objectAt(sold.body, 'data'), 'id') ?? '';
    expect(objectAt(sold.body, 'data')).toMatchObject({ state: 'closed' });
    expect((await control('POST', `till/sales/${saleId}/void`)).status).toBe(200);
    const ledger = (await control('GET', 'ledger?by=world')).body;
    expect((Array.isArray(ledger) ? ledger : []).map((entry) => textAt(entry, 'kind'))).toEqual([
      'order.placed',
      'invoice',
      'order.held',
      'order.unheld',
      'creditmemo',
      'payment',
      'sale.created',
      'sale.closed',
      'sale.updated',
      'sale.voided',
    ]);
    expect((await control('POST', 'faults', { system: 'magento', kind: 'down', path: '(' })).status).toBe(400);
    await control('POST', 'faults', { system: 'magento', kind: 'status', status: 502, path: 'websites' });
    expect((await given.shop('GET', '/rest/V1/store/websites')).status).toBe(502);
    await control('POST', 'token', { system: 'magento', acl: [] });
    expect((await given.shop('GET', '/rest/V1/store/websites')).status).toBe(401);
    await control('POST', 'maintenance', { system: 'lightspeed', on: true });
    expect((await given.till('GET', '/api/2026-07/user')).status).toBe(503);
    expect(listAt((await control('GET', 'truth')).body, 'goods').length).toBe(900);
  });
});

describe('on ports', () => {
  test('both servers answer on this machine, a drop ends the socket, imports are loaded', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'backroom-training-')), 'order.json');
    await writeFile(file, JSON.stringify(capture('order-pickup-full')));
    const training = await startTraining({ magentoPort: 0, lightspeedPort: 0, seed: 1, quiet: true, imports: [file] });
    try {
      expect(training.imported).toEqual([{ incrementId: '000000002', orderId: 2, problem: null }]);
      const shop = `${training.magentoUrl}/rest/V1/orders/2?fields=increment_id`;
      const headers = { authorization: `Bearer ${training.world.shop.integration.token}` };
      expect(await (await fetch(shop, { headers })).json()).toEqual({ increment_id: '000000002' });
      const till = await fetch(`${training.lightspeedUrl}/api/2026-07/outlets`, {
        headers: { authorization: `Bearer ${training.world.till.token}` },
      });
      expect(till.status).toBe(200);
      training.world.faults.push(fault('magento', 'dropBefore'), fault('magento', 'dropAfterEffect'));
      await expect(fetch(shop, { headers })).rejects.toThrow();
      await expect(fetch(shop, { headers })).rejects.toThrow();
      expect((await fetch(shop, { headers })).status).toBe(200);
      await expect(
        startTraining({ magentoPort: Number(new URL(training.magentoUrl).port), lightspeedPort: 0, seed: 1, quiet: true }),
      ).rejects.toThrow('EADDRINUSE');
    } finally {
      await training.close();
    }
  });
});
