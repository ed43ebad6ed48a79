import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SystemName } from '#contract/ids.ts';
import type { PickupDetail } from '#contract/pickups.ts';
import type { ShortReason } from '#contract/short-reason.ts';
import { roleFor } from '#core/staff/permissions.ts';
import { fault, type Fault, type FaultKind } from '#training/faults.ts';
import { amountOf } from '#training/magento/order-row.ts';
import { notifyOrders } from '#training/magento/notify.ts';
import { salableQuantity, sourceQuantity } from '#training/magento/stock.ts';
import { levelOf, setLevel } from '#training/lightspeed-x/state.ts';
import { saleDue, saleTotal } from '#training/lightspeed-x/sale-row.ts';
import { actOnOrder, orderNumbered, paySale, paymentTypeNamed, placeWebOrder } from '#training/operations.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
beforeEach(async () => {
  chain = await startChain({ products: 60, change: (config) => ({ ...config, stores: config.stores.slice(0, 1) }) });
  store = counter(chain);
  await chain.clock.advance(60_000);
});
afterEach(() => chain.stop());

const source = () => chain.config.stores[0]?.sourceCode ?? '';
const outlet = () => chain.config.stores[0]?.outletId ?? '';
const atMagento = (sku: string) => sourceQuantity(chain.world, source(), sku);
const productId = (sku: string) => chain.world.till.productIds.get(sku.toLowerCase()) ?? '';
const atTill = (sku: string) => levelOf(chain.world.till, productId(sku), outlet());
const euros = (minor: number) => minor / 100;

function document(pickup: { incrementId: string }) {
  const order = orderNumbered(chain.world, pickup.incrementId);
  if (order === undefined) throw new Error('no such order');
  return order.document;
}

function sale(pickup: { saleId: string | null }) {
  const found = chain.world.till.sales.get(pickup.saleId ?? '');
  if (found === undefined) throw new Error('no such sale');
  return found;
}

type Short = { index: number; missing: number; reason: ShortReason };

async function report(pickup: PickupDetail, shorts: Short[]): Promise<PickupDetail> {
  const lines = shorts.map(({ index, missing, reason }) => ({ lineId: pickup.items[index]?.id ?? '', missing, reason }));
  return (await chain.rpc.short.report({ ...store.click(pickup), lines })).pickup;
}

const preview = (pickup: PickupDetail) => chain.rpc.short.preview({ storeId: store.storeId, pickupId: pickup.id });

async function giveUp(pickup: PickupDetail, shorts: Short[]): Promise<PickupDetail> {
  await report(pickup, shorts);
  const { fingerprint } = await preview(pickup);
  return (await chain.rpc.short.confirm({ ...store.click(pickup), fingerprint })).pickup;
}

/** Both sides are at rest, and nothing waits for a person. */
async function expectQuiet(): Promise<void> {
  expect((await store.outbox()).rows.map((row) => [row.kind, row.state, row.problem])).toEqual([]);
  expect((await chain.rpc.system.verifyJournal({ storeId: store.storeId })).findings).toEqual([]);
}

async function held(sku: string): Promise<number> {
  const { rows } = await chain.rpc.stock.heldList({ storeId: store.storeId });
  return rows.filter((row) => row.sku === sku).reduce((sum, row) => sum + row.quantity, 0);
}

describe('paid', () => {
  test('reporting sends nothing; one missing piece is refunded exactly, the rest goes on, and nothing is promised twice', async () => {
    const pickup = await store.order(true);
    const [, line] = pickup.items;
    const sku = line?.sku ?? '';
    const before = { ledger: chain.world.ledger.entries.length, magento: atMagento(sku), salable: salableQuantity(chain.world, sku, 2) };
    const reported = await report(pickup, [{ index: 1, missing: 1, reason: 'missing' }]);
    expect(reported).toMatchObject({ state: 'short', short: 1 });
    await store.minutes(2);
    expect(chain.world.ledger.entries).toHaveLength(before.ledger);
    await expect(store.ready(pickup)).rejects.toMatchObject({ code: 'NOT_NOW', data: { reason: 'decideShortFirst' } });

    const shown = await preview(pickup);
    expect(shown).toMatchObject({ act: 'refundLines', pieces: 1 });
    // Half of what the line is worth: Magento rounds net and tax by themselves, so that a cent more may go with the first piece.
    expect(Math.abs((shown.refund?.minor ?? 0) - (line?.unitPrice.minor ?? 0))).toBeLessThanOrEqual(1);
    expect(shown.consequences.map((one) => [one.side, one.code])).toEqual([
      ['magento', 'refundOnline'],
      ['lightspeed', 'reduceSale'],
      ['stock', 'missing'],
      ['money', 'backOnline'],
      ['customer', 'getsRestMailed'],
    ]);
    const click = store.click(pickup);
    const first = await chain.rpc.short.confirm({ ...click, fingerprint: shown.fingerprint });
    expect(first.pickup).toMatchObject({ state: 'picking', short: 0, pieces: 2 });
    expect((await chain.rpc.short.confirm({ ...click, fingerprint: shown.fingerprint })).journal).toBe(first.journal);
    await store.minutes(2);

    const price = euros(shown.refund?.minor ?? 0);
    expect(store.effects('creditmemo').map((memo) => memo.facts)).toMatchObject([
      { grand_total: price, items: [{ sku, qty: 1 }], return_to_stock_items: [Number(line?.id)] },
    ]);
    expect(amountOf(document(pickup), 'total_online_refunded')).toBe(price);
    expect(saleTotal(sale(pickup))).toBeCloseTo(document(pickup).grand_total - price, 5);
    expect(saleDue(sale(pickup))).toBeCloseTo(0, 5);
    expect(atMagento(sku)).toBe(before.magento - 1);
    // Two were reserved, one is missing: one less to sell than before the order was placed minus its own piece.
    expect(salableQuantity(chain.world, sku, 2)).toBe(before.salable);
    expect(await held(sku)).toBe(1);
    await expectQuiet();

    await store.ready(pickup);
    await store.minutes(2);
    await store.handOver(pickup);
    await store.minutes(2);
    expect(store.effects('shipment').map((one) => one.facts)).toMatchObject([{ items: [{ qty: 1 }, { sku, qty: 1 }] }]);
    expect(document(pickup).state).toBe('complete');
    expect(sale(pickup).state).toBe('closed');
    expect(atMagento(sku)).toBe(atTill(sku) - 1);
    expect((await store.again(pickup)).state).toBe('collected');
    expect(await store.exceptions()).toEqual([]);
    await expectQuiet();
  });

  test('a discount is given back to the cent, and the last piece takes the remainder', async () => {
    const sku = store.skus(1)[0] ?? '';
    const made = placeWebOrder(chain.world, {
      store: store.storeId,
      lines: [{ sku, quantity: 3 }],
      paid: true,
      coupon: { code: 'TEN', percent: 10 },
    });
    if (!made.ok) throw new Error(made.problem);
    await store.minutes(1);
    const pickup = await store.find(made.value.document.increment_id);
    await giveUp(pickup, [{ index: 0, missing: 1, reason: 'wrongPlace' }]);
    await store.minutes(1);
    await giveUp(await store.again(pickup), [{ index: 0, missing: 1, reason: 'wrongPlace' }]);
    await store.minutes(2);
    expect(await store.exceptions()).toEqual([]);
    expect(store.effects('creditmemo')).toHaveLength(2);
    const refunded = amountOf(document(pickup), 'total_refunded');
    expect(saleTotal(sale(pickup))).toBeCloseTo(document(pickup).grand_total - refunded, 5);
    expect(saleDue(sale(pickup))).toBeCloseTo(0, 5);
    expect((await store.again(pickup)).total.minor).toBe(Math.round((document(pickup).grand_total - refunded) * 100));
    await expectQuiet();
  });

  test('every line short: the whole order is refunded, the sale voided, nothing is owed any more', async () => {
    const pickup = await store.order(true);
    const shown = await giveUp(pickup, [
      { index: 0, missing: 1, reason: 'missing' },
      { index: 1, missing: 2, reason: 'soldAtCounter' },
    ]);
    expect(shown.state).toBe('cancelled');
    await store.minutes(2);
    expect(document(pickup).state).toBe('closed');
    expect(store.effects('creditmemo')).toHaveLength(1);
    expect(amountOf(document(pickup), 'total_refunded')).toBe(document(pickup).grand_total);
    expect(sale(pickup).state).toBe('voided');
    const [missing, sold] = pickup.items.map((line) => line.sku);
    expect(atMagento(missing ?? '')).toBe(atTill(missing ?? '') - 1);
    expect(atMagento(sold ?? '')).toBe(atTill(sold ?? ''));
    await expectQuiet();
  });

  test('a configurable names its child in stock (magento-measured 22, 54)', async () => {
    const sku = [...chain.world.catalog.values()].find((product) => product.parentSku !== null)?.sku ?? '';
    const pickup = await store.order(true, [
      { sku, quantity: 2 },
      { sku: store.skus(1)[0] ?? '', quantity: 1 },
    ]);
    const before = atMagento(sku);
    await giveUp(pickup, [{ index: 0, missing: 1, reason: 'wrongPlace' }]);
    await store.minutes(1);
    await store.ready(pickup);
    await store.minutes(2);
    const child = document(pickup).items.find((item) => item['parent_item_id'] !== undefined && item.sku === sku);
    expect(store.effects('creditmemo').map((memo) => memo.facts['return_to_stock_items'])).toEqual([[child?.item_id]]);
    expect(atMagento(sku)).toBe(before - 1);
    expect(document(pickup).state).toBe('complete');
    await expectQuiet();
  });

  test('damaged: the till takes it out once, and it is never sold online in between', async () => {
    const pickup = await store.order(true, [{ sku: store.skus(1)[0] ?? '', quantity: 2 }]);
    const sku = pickup.items[0]?.sku ?? '';
    const before = { magento: atMagento(sku), till: atTill(sku) };
    let highest = 0;
    await giveUp(pickup, [{ index: 0, missing: 1, reason: 'damaged' }]);
    for (let second = 0; second < 120; second += 1) {
      await chain.clock.advance(1_000);
      if (second > 15) highest = Math.max(highest, atMagento(sku));
    }
    expect(store.effects('stock_adjustment').map((one) => one.facts)).toEqual([{ quantity: -1, reason: 'DAMAGE' }]);
    expect([atMagento(sku), atTill(sku)]).toEqual([before.magento - 1, before.till - 1]);
    expect(highest).toBe(before.magento - 1);
    expect(await held(sku)).toBe(0);
    await expectQuiet();
  });
});

describe('to pay at the counter', () => {
  test('invoiced first, noted offline; the customer pays the rest at the till and no second invoice is made', async () => {
    const pickup = await store.order(false);
    const [, line] = pickup.items;
    await report(pickup, [{ index: 1, missing: 1, reason: 'wrongPlace' }]);
    const shown = await preview(pickup);
    expect(shown).toMatchObject({ act: 'dropLines', refund: null });
    expect(shown.consequences.map((one) => one.code)).toEqual(['invoiceThenDrop', 'reduceSale', 'wrongPlace', 'lessDue', 'getsRest']);
    await chain.rpc.short.confirm({ ...store.click(pickup), fingerprint: shown.fingerprint });
    await store.minutes(3);
    const left = document(pickup).grand_total - amountOf(document(pickup), 'total_offline_refunded');
    expect(store.effects('invoice')).toHaveLength(1);
    expect(store.effects('creditmemo').map((memo) => memo.facts)).toMatchObject([{ items: [{ sku: line?.sku, qty: 1 }] }]);
    const now = await store.again(pickup);
    expect(now.payment).toBe('toPay');
    expect(euros(now.toPay.minor)).toBeCloseTo(left, 5);
    expect(saleDue(sale(pickup))).toBeCloseTo(left, 5);

    await store.ready(pickup);
    await store.minutes(2);
    paySale(chain.world, sale(pickup).id, { paymentTypeId: paymentTypeNamed(chain.world, 'Cash') });
    await store.minutes(2);
    expect((await store.again(pickup)).payment).toBe('paid');
    await store.handOver(pickup);
    await store.minutes(2);
    expect(store.effects('invoice')).toHaveLength(1);
    expect(document(pickup).state).toBe('complete');
    expect(sale(pickup).state).toBe('closed');
    expect(await store.exceptions()).toEqual([]);
    await expectQuiet();
  });

  test('every line short: cancelled and voided, what was reserved is free again', async () => {
    const pickup = await store.order(false);
    const sku = pickup.items[1]?.sku ?? '';
    const salable = salableQuantity(chain.world, sku, 2);
    await report(pickup, [
      { index: 0, missing: 1, reason: 'wrongPlace' },
      { index: 1, missing: 2, reason: 'wrongPlace' },
    ]);
    const shown = await preview(pickup);
    expect(shown).toMatchObject({ act: 'cancelOrder', refund: null });
    const { pickup: now } = await chain.rpc.short.confirm({ ...store.click(pickup), fingerprint: shown.fingerprint });
    expect(now.state).toBe('cancelled');
    await store.minutes(2);
    expect(document(pickup).state).toBe('canceled');
    expect(store.effects('order.canceled')).toHaveLength(1);
    expect(store.effects('creditmemo')).toEqual([]);
    expect(sale(pickup).state).toBe('voided');
    expect(salableQuantity(chain.world, sku, 2)).toBe(salable + 2);
    await expectQuiet();
  });
});

describe('the source holds less than was ordered (magento-measured 45, 46)', () => {
  /** Two ordered, two counted, one of them missing: the source says one, and Magento looks for two. */
  async function scarce(): Promise<{ pickup: PickupDetail; sku: string }> {
    const sku = store.skus(1)[0] ?? '';
    setLevel(chain.world.till, productId(sku), outlet(), 2, chain.world.ids);
    await store.minutes(1);
    const pickup = await store.order(true, [
      { sku, quantity: 2 },
      { sku: store.skus(2)[1] ?? '', quantity: 1 },
    ]);
    await giveUp(pickup, [{ index: 0, missing: 1, reason: 'missing' }]);
    await store.minutes(2);
    expect(atMagento(sku)).toBe(1);
    return { pickup, sku };
  }

  /** Quantities our calls wrote for the SKU, in order. */
  const written = (sku: string, from: number) =>
    chain.world.ledger.entries
      .slice(from)
      .filter((entry) => entry.by === 'api' && entry.kind === 'source_item' && entry.subject === `${source()}/${sku}`)
      .map((entry) => entry.facts['quantity']);

  test('raised, shipped, and what is true written back, with nothing in between', async () => {
    const { pickup, sku } = await scarce();
    const from = chain.world.ledger.entries.length;
    await store.ready(pickup);
    await store.minutes(2);
    expect(document(pickup).state).toBe('complete');
    expect(written(sku, from)).toEqual([2, 0]);
    expect([atMagento(sku), atTill(sku)]).toEqual([0, 2]);
    await store.handOver(pickup);
    await store.minutes(2);
    expect([atMagento(sku), atTill(sku)]).toEqual([0, 1]);
    await expectQuiet();
  });

  const calls: [string, RegExp, number][] = [
    ['the raise', /source-items$/, 0],
    ['the notify', /notify/, 0],
    ['the write back', /source-items$/, 1],
  ];
  const troubles: [string, FaultKind][] = [
    ['is lost before it arrives', 'dropBefore'],
    ['arrives but its answer is lost', 'dropAfterEffect'],
  ];

  describe.each(calls)('%s', (_call, path, skip) => {
    test.each(troubles)('%s: shipped once, and the source ends with the truth', async (_name, kind) => {
      const { pickup, sku } = await scarce();
      if (skip > 0) chain.world.faults.push(fault('magento', 'delay', { method: 'POST', path: path.source, ms: 0, count: skip }));
      chain.world.faults.push(fault('magento', kind, { method: 'POST', path: path.source }));
      await store.ready(pickup);
      await store.minutes(6);
      expect(chain.world.faults).toEqual([]);
      expect(store.effects('shipment')).toHaveLength(1);
      expect([atMagento(sku), atTill(sku)]).toEqual([0, 2]);
      await expectQuiet();
    });

    test('meets the end of the process: shipped once, and the source ends with the truth', async () => {
      const { pickup, sku } = await scarce();
      if (skip > 0) chain.world.faults.push(fault('magento', 'delay', { method: 'POST', path: path.source, ms: 0, count: skip }));
      chain.world.faults.push(fault('magento', 'delay', { method: 'POST', path: path.source, ms: 3_000 }));
      await chain.rpc.pickups.markReady(store.click(pickup));
      await chain.clock.advance(600_000, () => chain.world.faults.length === 0);
      await chain.crash();
      await store.minutes(6);
      expect(store.effects('shipment')).toHaveLength(1);
      expect([atMagento(sku), atTill(sku)]).toEqual([0, 2]);
      await expectQuiet();
    });
  });

  test('Magento refuses all the same: the source is put right at once, and the order waits for a person', async () => {
    const { pickup, sku } = await scarce();
    await store.ready(pickup);
    chain.network.up = false;
    actOnOrder(chain.world, pickup.incrementId, 'hold');
    chain.network.up = true;
    await store.minutes(3);
    expect((await store.outbox()).rows.map((row) => [row.kind, row.state])).toEqual([['magento.notifyReady', 'rejected']]);
    expect(atMagento(sku)).toBe(1);
  });

  test('a line given up whole, of which the source has none', async () => {
    const sku = store.skus(1)[0] ?? '';
    setLevel(chain.world.till, productId(sku), outlet(), 1, chain.world.ids);
    await store.minutes(1);
    const pickup = await store.order(true, [
      { sku, quantity: 1 },
      { sku: store.skus(2)[1] ?? '', quantity: 1 },
    ]);
    await giveUp(pickup, [{ index: 0, missing: 1, reason: 'damaged' }]);
    await store.minutes(3);
    expect([atMagento(sku), atTill(sku)]).toEqual([0, 0]);
    await store.ready(pickup);
    await store.minutes(2);
    expect(document(pickup).state).toBe('complete');
    expect(atMagento(sku)).toBe(0);
    await expectQuiet();
  });

  test('two orders for the last piece: the second is given up, paid or not (magento-measured 50)', async () => {
    const sku = store.skus(1)[0] ?? '';
    const first = await store.order(true, [{ sku, quantity: 1 }]);
    const second = await store.order(false, [{ sku, quantity: 1 }]);
    setLevel(chain.world.till, productId(sku), outlet(), 1, chain.world.ids);
    await store.minutes(1);
    await store.ready(first);
    await store.minutes(2);
    await giveUp(second, [{ index: 0, missing: 1, reason: 'soldAtCounter' }]);
    await store.handOver(first);
    await store.minutes(3);
    expect([document(first).state, document(second).state]).toEqual(['complete', 'canceled']);
    expect([atMagento(sku), atTill(sku)]).toEqual([0, 0]);
    await expectQuiet();
  });
});

describe('the shop acts at the same time', () => {
  /** Someone in Magento's admin gives one piece of a line back before it was shipped. */
  function refundOnline(pickup: PickupDetail, index: number): void {
    const itemId = Number(pickup.items[index]?.id);
    actOnOrder(chain.world, pickup.incrementId, 'refund', {
      items: [{ order_item_id: itemId, qty: 1 }],
      arguments: { shipping_amount: 0, extension_attributes: { return_to_stock_items: [itemId] } },
    });
  }
  const decide = (effectId = '', action: 'skip' | 'sendAgainRebuilt') =>
    chain.rpc.outbox.decide({ storeId: store.storeId, effectId, requestId: `decide-${action}`, person: 'Alix', action });

  async function confirmedOffline(paid: boolean): Promise<PickupDetail> {
    const pickup = await store.order(paid);
    chain.network.up = false;
    await giveUp(pickup, [{ index: 1, missing: 1, reason: 'wrongPlace' }]);
    return pickup;
  }

  test('confirmed offline, cancelled online meanwhile: nothing is refunded or invoiced, the goods are put back', async () => {
    const pickup = await confirmedOffline(false);
    actOnOrder(chain.world, pickup.incrementId, 'cancel');
    chain.network.up = true;
    await store.minutes(5);
    expect(store.effects('creditmemo')).toEqual([]);
    expect(store.effects('invoice')).toEqual([]);
    expect((await store.again(pickup)).state).toBe('putBack');
    await chain.rpc.pickups.putBackDone(store.click(pickup));
    await store.minutes(2);
    expect(sale(pickup).state).toBe('voided');
    await expectQuiet();
  });

  test('given up offline while someone in Magento shipped it: the source holds again what the till has, and one sale is voided once', async () => {
    const sku = store.skus(1)[0] ?? '';
    const pickup = await store.order(true, [{ sku, quantity: 1 }]);
    chain.network.up = false;
    await giveUp(pickup, [{ index: 0, missing: 1, reason: 'wrongPlace' }]);
    const notified = notifyOrders(chain.world, [document(pickup).entity_id]);
    await expect(chain.rpc.pickups.putBackDone(store.click(pickup))).rejects.toMatchObject({ data: { reason: 'nothingToPutBack' } });
    await store.minutes(1);
    await notified;
    chain.network.up = true;
    await store.minutes(5);
    expect(document(pickup).state).toBe('closed');
    expect(sale(pickup).state).toBe('voided');
    expect(atMagento(sku)).toBe(atTill(sku));
    await expectQuiet();
  });

  test('confirmed offline, refunded whole online meanwhile: no second refund', async () => {
    const pickup = await confirmedOffline(true);
    actOnOrder(chain.world, pickup.incrementId, 'refund');
    chain.network.up = true;
    await store.minutes(5);
    expect(store.effects('creditmemo')).toEqual([]);
    expect(amountOf(document(pickup), 'total_refunded')).toBe(document(pickup).grand_total);
    expect((await store.again(pickup)).state).toBe('putBack');
    await chain.rpc.pickups.putBackDone(store.click(pickup));
    await store.minutes(2);
    await expectQuiet();
  });

  test('somebody refunded the same piece in Magento: a person is asked, and leaving it changes nothing', async () => {
    const pickup = await confirmedOffline(true);
    refundOnline(pickup, 1);
    chain.network.up = true;
    await store.minutes(3);
    const { rows } = await store.outbox();
    expect(rows.map((row) => [row.kind, row.state, row.reason])).toEqual([['magento.refundLines', 'rejected', 'refundedOnline']]);
    const refunded = amountOf(document(pickup), 'total_refunded');
    await decide(rows[0]?.id, 'skip');
    await store.minutes(2);
    expect(amountOf(document(pickup), 'total_refunded')).toBe(refunded);
    expect((await store.again(pickup)).items[1]?.quantity).toBe(1);
    await store.ready(pickup);
    await store.minutes(2);
    expect(document(pickup).state).toBe('complete');
    await expectQuiet();
  });

  test('somebody refunded another piece in Magento: made anew, ours is refunded on top', async () => {
    const pickup = await confirmedOffline(true);
    refundOnline(pickup, 1);
    chain.network.up = true;
    await store.minutes(3);
    const { rows } = await store.outbox();
    await decide(rows[0]?.id, 'sendAgainRebuilt');
    await store.minutes(3);
    expect(store.effects('creditmemo')).toHaveLength(1);
    expect((await store.again(pickup)).items[1]?.quantity).toBe(0);
    await expectQuiet();
  });

  test('the short line is refunded online before anybody decided: nothing is short any more, and the rest goes on', async () => {
    const pickup = await store.order(true);
    await report(pickup, [{ index: 0, missing: 1, reason: 'missing' }]);
    refundOnline(pickup, 0);
    await store.minutes(2);
    expect(await store.again(pickup)).toMatchObject({ state: 'picking', short: 0, pieces: 2 });
    await store.ready(pickup);
    await store.minutes(2);
    expect(store.effects('creditmemo')).toEqual([]);
    expect(document(pickup).state).toBe('complete');
  });

  test('what was shown does not hold any more: refused, and nothing is written', async () => {
    const pickup = await store.order(true);
    await report(pickup, [{ index: 1, missing: 1, reason: 'missing' }]);
    const { fingerprint } = await preview(pickup);
    await report(pickup, [{ index: 1, missing: 2, reason: 'missing' }]);
    await expect(chain.rpc.short.confirm({ ...store.click(pickup), fingerprint })).rejects.toMatchObject({
      code: 'NOT_NOW',
      data: { reason: 'changedSincePreview' },
    });
    await report(pickup, [{ index: 1, missing: 0, reason: 'missing' }]);
    expect(await store.again(pickup)).toMatchObject({ state: 'picking', short: 0 });
    await expect(preview(pickup)).rejects.toMatchObject({ data: { reason: 'nothingShort' } });
    expect(store.effects('creditmemo')).toEqual([]);
  });
});

describe('each write of a short pick', () => {
  const writes: [SystemName, string, string][] = [
    ['magento', 'POST', '/refund$'],
    ['magento', 'POST', '/invoice$'],
    ['lightspeed', 'PUT', '/sales/'],
  ];
  const troubles: [string, FaultKind, Partial<Fault>][] = [
    ['is lost before it arrives', 'dropBefore', {}],
    ['arrives but its answer is lost', 'dropAfterEffect', {}],
    ['is answered with half a JSON', 'truncated', {}],
    ['meets 503', 'status', { status: 503 }],
    ['meets 500 after it was done', 'status', { status: 500, afterEffect: true }],
    ['meets 429', 'status', { status: 429 }],
  ];

  async function expectOnce(pickup: PickupDetail): Promise<void> {
    expect(chain.world.faults).toEqual([]);
    expect(store.effects('creditmemo')).toHaveLength(1);
    expect(store.effects('invoice')).toHaveLength(1);
    expect(saleTotal(sale(pickup))).toBeCloseTo(document(pickup).grand_total - amountOf(document(pickup), 'total_refunded'), 5);
    expect(sale(pickup).lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(2);
    expect((await store.again(pickup)).payment).toBe('toPay');
    await expectQuiet();
  }

  describe.each(writes)('%s %s %s', (system, method, path) => {
    test.each(troubles)('%s: each side still has it once', async (_name, kind, given) => {
      const pickup = await store.order(false);
      chain.world.faults.push(fault(system, kind, { method, path, ...given }));
      await giveUp(pickup, [{ index: 1, missing: 1, reason: 'wrongPlace' }]);
      await store.minutes(5);
      await expectOnce(pickup);
    });

    test('the process dies while it is on the wire: each side still has it once', async () => {
      const pickup = await store.order(false);
      chain.world.faults.push(fault(system, 'delay', { method, path, ms: 3_000 }));
      await giveUp(pickup, [{ index: 1, missing: 1, reason: 'wrongPlace' }]);
      await chain.clock.advance(600_000, () => chain.world.faults.length === 0);
      await chain.crash();
      await store.minutes(5);
      await expectOnce(pickup);
    });
  });
});

describe('pieces left at the counter', () => {
  async function atCounter(paid: boolean): Promise<PickupDetail> {
    const pickup = await store.order(paid);
    await store.ready(pickup);
    await store.minutes(2);
    return store.again(pickup);
  }

  async function refuse(pickup: PickupDetail, lines: { index: number; quantity: number; damaged?: boolean }[]) {
    const asked = { lines: lines.map(({ index, ...one }) => ({ lineId: pickup.items[index]?.id ?? '', ...one })) };
    const shown = await chain.rpc.short.previewRefusal({ storeId: store.storeId, pickupId: pickup.id, ...asked });
    const done = await chain.rpc.short.refusePieces({ ...store.click(pickup), ...asked, fingerprint: shown.fingerprint });
    return { shown, now: done.pickup };
  }

  test('one of three: refunded, back for sale here, the rest handed over', async () => {
    const pickup = await atCounter(true);
    const sku = pickup.items[1]?.sku ?? '';
    const shipped = atMagento(sku);
    const { shown, now } = await refuse(pickup, [{ index: 1, quantity: 1 }]);
    expect(shown.act).toBe('refundLines');
    expect(now).toMatchObject({ state: 'ready', pieces: 2 });
    await store.minutes(2);
    expect(store.effects('creditmemo').map((memo) => memo.facts['return_to_stock_items'])).toEqual([[]]);
    expect(atMagento(sku)).toBe(shipped + 1);
    await store.handOver(pickup);
    await store.minutes(2);
    expect(atMagento(sku)).toBe(atTill(sku));
    expect(sale(pickup).state).toBe('closed');
    expect(saleDue(sale(pickup))).toBeCloseTo(0, 5);
    expect(await store.exceptions()).toEqual([]);
    await expectQuiet();
  });

  test('all of them, one damaged: refunded whole; put back, then the till lets go', async () => {
    const pickup = await atCounter(true);
    const sku = pickup.items[1]?.sku ?? '';
    const before = atTill(sku);
    const { shown, now } = await refuse(pickup, [
      { index: 0, quantity: 1 },
      { index: 1, quantity: 1 },
      { index: 1, quantity: 1, damaged: true },
    ]);
    expect(shown.act).toBe('refundAll');
    expect(now.state).toBe('putBack');
    await store.minutes(2);
    expect(document(pickup).state).toBe('closed');
    expect(sale(pickup).state).toBe('pending');
    await chain.rpc.pickups.putBackDone(store.click(pickup));
    await store.minutes(2);
    expect(sale(pickup).state).toBe('voided');
    expect([atMagento(sku), atTill(sku)]).toEqual([before - 1, before - 1]);
    expect(await held(sku)).toBe(0);
    expect(store.effects('creditmemo')).toHaveLength(1);
    expect(await store.exceptions()).toEqual([]);
    await expectQuiet();
  });

  test('to pay: invoiced after it was shipped (magento-measured 52), and only the rest is paid at the till', async () => {
    const pickup = await atCounter(false);
    const { shown } = await refuse(pickup, [{ index: 0, quantity: 1 }]);
    expect(shown).toMatchObject({ act: 'dropLines', refund: null });
    await store.minutes(2);
    paySale(chain.world, sale(pickup).id, { paymentTypeId: paymentTypeNamed(chain.world, 'Cash') });
    await store.minutes(2);
    await store.handOver(pickup);
    await store.minutes(2);
    expect(store.effects('invoice')).toHaveLength(1);
    expect(store.effects('creditmemo')).toHaveLength(1);
    expect(sale(pickup).state).toBe('closed');
    const sku = pickup.items[0]?.sku ?? '';
    expect(atMagento(sku)).toBe(atTill(sku));
    await expectQuiet();
  });
});

describe('paid at the till before pieces are left there', () => {
  test('Magento notes the refund and pays nothing back; the till shows what it owes the customer', async () => {
    const pickup = await store.order(false);
    await store.ready(pickup);
    await store.minutes(2);
    paySale(chain.world, sale(pickup).id, { paymentTypeId: paymentTypeNamed(chain.world, 'Cash') });
    await store.minutes(2);
    const asked = { lines: [{ lineId: pickup.items[0]?.id ?? '', quantity: 1 }] };
    const shown = await chain.rpc.short.previewRefusal({ storeId: store.storeId, pickupId: pickup.id, ...asked });
    expect(shown.consequences.map((one) => one.code)).toContain('backAtTill');
    await chain.rpc.short.refusePieces({ ...store.click(pickup), ...asked, fingerprint: shown.fingerprint });
    await store.minutes(2);
    const refund = shown.refund?.minor ?? 0;
    expect(amountOf(document(pickup), 'total_offline_refunded')).toBe(euros(refund));
    expect(saleDue(sale(pickup))).toBeCloseTo(-euros(refund), 5);
    expect(store.effects('invoice')).toHaveLength(1);
    expect(await store.exceptions()).toEqual([]);
    await expectQuiet();
  });
});

describe('nobody fetches it', () => {
  async function expired(paid: boolean): Promise<PickupDetail> {
    const pickup = await store.order(paid);
    await store.ready(pickup);
    await store.minutes(2);
    chain.clock.jump(9 * 24 * 3_600_000);
    await store.minutes(2);
    return store.again(pickup);
  }

  test.each([
    ['paid', true, 'closed'],
    ['to pay', false, 'closed'],
  ] as const)('%s: once the goods are back Magento gives back everything, and the till lets go', async (_name, paid, state) => {
    const pickup = await expired(paid);
    expect(pickup.state).toBe('expired');
    expect(store.effects('creditmemo')).toEqual([]);
    await store.putBackExpired(pickup);
    await store.minutes(3);
    expect(document(pickup).state).toBe(state);
    expect(store.effects('creditmemo')).toHaveLength(1);
    expect(sale(pickup).state).toBe('voided');
    for (const { sku } of pickup.items) expect(atMagento(sku)).toBe(atTill(sku));
    expect(await store.exceptions()).toEqual([]);
    await expectQuiet();
  });
});

describe('before money goes back', () => {
  test('other stores on this PC that have the pieces free are named; what is held there or waits there is not', async () => {
    const both = await startChain({ products: 60, change: (config) => ({ ...config, stores: config.stores.slice(0, 2) }) });
    try {
      const here = counter(both);
      await both.clock.advance(60_000);
      const [, other] = both.config.stores;
      if (other === undefined) throw new Error('a second store');
      const [sku = ''] = here.skus(1);
      setLevel(both.world.till, both.world.till.productIds.get(sku.toLowerCase()) ?? '', other.outletId, 3, both.world.ids);
      const pickup = await here.order(true, [{ sku, quantity: 2 }]);
      const lines = [{ lineId: pickup.items[0]?.id ?? '', missing: 2, reason: 'missing' as const }];
      await both.rpc.short.report({ ...here.click(pickup), lines });
      const alternatives = () => both.rpc.short.alternatives({ storeId: here.storeId, pickupId: pickup.id });
      expect((await alternatives()).stores).toEqual([
        { storeId: other.id, name: other.name, all: true, lines: [{ sku, wanted: 2, free: 3 }] },
      ]);
      const held = { storeId: other.id, sku, quantity: 2, reason: 'quarantine' as const, bin: null, note: '', person: 'Bo' };
      await both.rpc.stock.heldAdd({ ...held, requestId: 'held-elsewhere' });
      expect((await alternatives()).stores).toMatchObject([{ all: false, lines: [{ free: 1 }] }]);
      const { pickup: waiting } = await both.rpc.short.wait({ ...here.click(pickup), note: 'Mr Martin, until Friday' });
      expect(waiting).toMatchObject({ state: 'short', short: 2 });
    } finally {
      await both.stop();
    }
  });

  test('giving up and taking back at the counter are a manager’s decisions', () => {
    expect([roleFor('short.report'), roleFor('short.confirm'), roleFor('short.refusePieces')]).toEqual(['clerk', 'manager', 'manager']);
  });

  test('pieces that turn up again are not short any more, and only then can it go on', async () => {
    const pickup = await store.order(true);
    await report(pickup, [{ index: 1, missing: 2, reason: 'wrongPlace' }]);
    const lineId = pickup.items[1]?.id ?? '';
    const { pickup: one } = await chain.rpc.pickups.setPicked({ ...store.click(pickup), lineId, picked: 1 });
    expect(one).toMatchObject({ short: 1 });
    await expect(chain.rpc.pickups.stage({ ...store.click(pickup), bin: 'A-1' })).rejects.toMatchObject({
      data: { reason: 'decideShortFirst' },
    });
    const { pickup: two } = await chain.rpc.pickups.setPicked({ ...store.click(pickup), lineId, picked: 2 });
    expect(two).toMatchObject({ state: 'picking', short: 0 });
    await store.ready(pickup);
    await store.minutes(2);
    expect(store.effects('creditmemo')).toEqual([]);
    await expectQuiet();
  });
});
