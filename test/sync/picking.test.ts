import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeText } from '#contract/codes.ts';
import type { PickTarget, Round } from '#contract/picking.ts';
import type { PickupDetail } from '#contract/pickups.ts';
import { importOrders } from '#training/import.ts';
import type { JsonObject } from '#training/json.ts';
import { actOnOrder } from '#training/operations.ts';
import { salableQuantity } from '#training/magento/stock.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
let clicks = 0;
beforeEach(() => open(60));
afterEach(() => chain.stop());

async function open(products: number): Promise<void> {
  chain = await startChain({ products, change: (config) => ({ ...config, stores: config.stores.slice(0, 1) }) });
  store = counter(chain);
  await chain.clock.advance(60_000);
}

const by = (person: string) => ({ storeId: store.storeId, requestId: `pick-${(clicks += 1)}-request`, person });
const click = () => by('Alix');
const targetOf = (round: Round): PickTarget => ({ batchId: round.batch?.id ?? '' });
const scan = (target: PickTarget, code: string, who = click()) => chain.rpc.picking.scan({ ...who, target, code });
const roundAt = (target: PickTarget) => chain.rpc.picking.round({ storeId: store.storeId, target });
const kinds = (pickup: PickupDetail) => pickup.timeline.filter((item) => item.lane === 'store').map((item) => item.kind);

async function start(pickups: readonly { id: string }[], who = click(), takeOver = false) {
  return chain.rpc.picking.start({ ...who, pickupIds: pickups.map((pickup) => pickup.id), takeOver });
}

/** Orders of the given quantities per SKU number, one after the other. */
async function orders(...wanted: Record<number, number>[]): Promise<PickupDetail[]> {
  const made: PickupDetail[] = [];
  for (const lines of wanted)
    made.push(
      await store.order(
        true,
        Object.entries(lines).map(([n, quantity]) => ({ sku: sku(Number(n)), quantity })),
      ),
    );
  return made;
}
const sku = (n: number) => store.skus(n + 1)[n] ?? '';
const barcode = (n: number) => chain.world.catalog.get(sku(n).toLowerCase())?.ean ?? '';

async function pickAll(target: PickTarget): Promise<void> {
  for (const line of (await roundAt(target)).lines) for (let n = line.picked; n < line.quantity; n += 1) await scan(target, line.sku);
}

describe('a round over three orders', () => {
  test('each piece goes to the most urgent order that needs it, until every order is picked, staged and ready', async () => {
    const [first, second, third] = await orders({ 0: 2, 1: 1 }, { 0: 1 }, { 2: 1, 0: 1 });
    const { round, leftOut } = await start([third, second, first].map((each) => each as PickupDetail));
    expect(leftOut).toEqual([]);
    expect(round.orders.map((order) => [order.slot, order.incrementId, order.holder])).toEqual([
      [1, first?.incrementId, 'Alix'],
      [2, second?.incrementId, 'Alix'],
      [3, third?.incrementId, 'Alix'],
    ]);
    const target = targetOf(round);
    const takers = [];
    for (let n = 0; n < 4; n += 1) takers.push(await scan(target, barcode(0)));
    expect(takers.map((each) => (each.kind === 'picked' ? [each.slot, each.picked, each.lineDone, each.orderDone] : each.kind))).toEqual([
      [1, 1, false, false],
      [1, 2, true, false],
      [2, 1, true, true],
      [3, 1, true, false],
    ]);
    expect(await scan(target, sku(1).toLowerCase())).toMatchObject({ kind: 'picked', slot: 1, orderDone: true, roundDone: false });
    expect(await scan(target, sku(2))).toMatchObject({ kind: 'picked', slot: 3, roundDone: true });

    for (const order of round.orders) {
      await chain.rpc.picking.place({ ...click(), target, pickupId: order.id, of: 1, bags: [{ bag: 1, bin: `A-${order.slot}` }] });
      await chain.rpc.pickups.markReady(store.click(order));
    }
    const done = await roundAt(target);
    expect(done.batch?.closedAt).toEqual(expect.any(Number));
    expect(done.orders.map((order) => [order.state, order.bin])).toEqual([
      ['ready', 'A-1'],
      ['ready', 'A-2'],
      ['ready', 'A-3'],
    ]);
    await store.minutes(3);
    expect(store.effects('shipment')).toHaveLength(3);
    expect((await chain.rpc.picking.open({ storeId: store.storeId })).rows).toEqual([]);
  });

  test('is found again by what its list carries, typed or scanned, and listed with how far it is', async () => {
    const { round } = await start(await orders({ 0: 2 }, { 1: 1 }));
    const code = round.batch?.code ?? '';
    for (const typed of [code, code.toLowerCase(), codeText({ kind: 'pickList', batch: code })])
      expect((await chain.rpc.picking.round({ storeId: store.storeId, target: { code: typed } })).batch?.id).toBe(round.batch?.id);
    await scan(targetOf(round), sku(0));
    expect((await chain.rpc.picking.open({ storeId: store.storeId })).rows).toMatchObject([{ code, orders: 2, pieces: 3, picked: 1 }]);
    const [alone] = (await orders({ 3: 1 })) as [PickupDetail];
    const list = codeText({ kind: 'pickList', batch: alone.incrementId });
    const { batch, orders: only } = await chain.rpc.picking.round({ storeId: store.storeId, target: { code: list } });
    expect([batch, only.map((order) => order.id)]).toEqual([null, [alone.id]]);
    await expect(chain.rpc.picking.round({ storeId: store.storeId, target: { code: 'XXXX' } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { reason: 'batchUnknown' },
    });
  });

  test('the same scan sent twice is one piece; the same start twice is one round', async () => {
    const pickups = await orders({ 0: 2 });
    const begin = click();
    const { round } = await start(pickups, begin);
    expect((await start(pickups, begin)).round.batch?.id).toBe(round.batch?.id);
    const one = click();
    const first = await scan(targetOf(round), sku(0), one);
    await scan(targetOf(round), sku(0));
    expect(await scan(targetOf(round), sku(0), one)).toMatchObject({
      kind: 'picked',
      picked: 1,
      journal: 'journal' in first && first.journal,
    });
    expect((await roundAt(targetOf(round))).lines[0]?.picked).toBe(2);
  });

  test('works with the network down and after a crash', async () => {
    const pickups = await orders({ 0: 1 }, { 1: 1 });
    chain.network.up = false;
    const { round } = await start(pickups);
    await scan(targetOf(round), sku(0));
    await chain.crash();
    await chain.clock.advance(1_000);
    await scan(targetOf(round), sku(1));
    expect((await roundAt(targetOf(round))).lines.map((line) => line.picked)).toEqual([1, 1]);
  });
});

describe('what a scan refuses', () => {
  test('a wrong item, one too many, and a code nobody knows; nothing is written', async () => {
    const [pickup] = await orders({ 0: 1 });
    const { round } = await start(pickup === undefined ? [] : [pickup]);
    const target = targetOf(round);
    expect(await scan(target, barcode(5))).toMatchObject({ kind: 'wrongItem', sku: sku(5), name: expect.stringMatching(/\w/) });
    expect(await scan(target, '4006381333931')).toEqual({ kind: 'unknownCode', code: '4006381333931' });
    await scan(target, barcode(0));
    expect(await scan(target, barcode(0))).toMatchObject({ kind: 'overScan', picked: 1, quantity: 1, incrementId: pickup?.incrementId });
    expect(kinds(await store.again({ id: pickup?.id ?? '' })).filter((kind) => kind === 'pickup.picked')).toHaveLength(1);
  });

  test('a barcode that was taught picks its SKU', async () => {
    const { round } = await start(await orders({ 0: 1 }));
    await chain.rpc.scan.teach({ ...click(), code: '4006381333931', sku: sku(0) });
    expect(await scan(targetOf(round), '4006381333931')).toMatchObject({ kind: 'picked', sku: sku(0) });
  });

  test('leading zeros of a barcode do not count', async () => {
    const { round } = await start(await orders({ 0: 2 }));
    expect(await scan(targetOf(round), `0${barcode(0)}`)).toMatchObject({ kind: 'picked' });
    expect(await scan(targetOf(round), barcode(0).replace(/^0+/, ''))).toMatchObject({ kind: 'picked', roundDone: true });
  });

  test('what belongs to an order cancelled online while it is in the round: put it back; the rest goes on', async () => {
    const [first, second] = await orders({ 0: 1 }, { 1: 1 });
    const { round } = await start([first, second].map((each) => each as PickupDetail));
    actOnOrder(chain.world, first?.incrementId ?? '', 'refund');
    await store.minutes(2);
    expect(await scan(targetOf(round), sku(0))).toMatchObject({ kind: 'notPicking', slot: 1, state: 'putBack' });
    expect(await scan(targetOf(round), sku(1))).toMatchObject({ kind: 'picked', slot: 2, roundDone: true });
    await chain.rpc.pickups.markReady(store.click({ id: second?.id ?? '' }));
    expect((await roundAt(targetOf(round))).batch?.closedAt).toEqual(expect.any(Number));
  });
});

describe('whose pick it is', () => {
  test('a colleague is told who has it and since when, and may take it over; the first one’s scanner then says so', async () => {
    const [pickup] = await orders({ 0: 2 });
    const id = pickup?.id ?? '';
    await chain.rpc.pickups.startPicking(store.click({ id }));
    const refused = {
      code: 'NOT_NOW',
      data: { reason: 'heldByOther', params: { person: 'Alix', since: expect.stringMatching(/^\d\d:\d\d$/) } },
    };
    await expect(chain.rpc.pickups.startPicking({ ...by('Léa'), pickupId: id })).rejects.toMatchObject(refused);
    await expect(start([{ id }], by('Léa'))).rejects.toMatchObject(refused);
    await expect(chain.rpc.picking.resume({ ...by('Léa'), target: { pickupId: id } })).rejects.toMatchObject(refused);
    expect(await scan({ pickupId: id }, sku(0), by('Léa'))).toMatchObject({
      kind: 'heldByOther',
      person: 'Alix',
      since: expect.any(Number),
    });
    const counts = [{ pickupId: id, lineId: pickup?.items[0]?.id ?? '', picked: 1 }];
    await expect(chain.rpc.picking.count({ ...by('Léa'), target: { pickupId: id }, counts })).rejects.toMatchObject(refused);

    await chain.rpc.pickups.startPicking({ ...by('Léa'), pickupId: id, takeOver: true });
    expect(await scan({ pickupId: id }, sku(0))).toMatchObject({ kind: 'heldByOther', person: 'Léa' });
    expect(await scan({ pickupId: id }, sku(0), by('Léa'))).toMatchObject({ kind: 'picked', picked: 1 });
    const now = await store.again({ id });
    expect(now.holder).toBe('Léa');
    expect(kinds(now)).toContain('pickup.pickingTakenOver');
  });

  test('one order taken out of a colleague’s round leaves it; the round goes on without it', async () => {
    const [first, second] = await orders({ 0: 1 }, { 0: 1 });
    const { round } = await start([first, second].map((each) => each as PickupDetail));
    await chain.rpc.pickups.startPicking({ ...by('Léa'), pickupId: first?.id ?? '', takeOver: true });
    const now = await roundAt(targetOf(round));
    expect(now.orders.map((order) => [order.slot, order.incrementId])).toEqual([[2, second?.incrementId]]);
    expect(await scan(targetOf(round), sku(0))).toMatchObject({ kind: 'picked', slot: 2, roundDone: true });
  });

  test('paused it is nobody’s: a colleague goes on without a word', async () => {
    const { round } = await start(await orders({ 0: 2 }, { 1: 1 }));
    const target = targetOf(round);
    await scan(target, sku(0));
    const paused = await chain.rpc.picking.pause({ ...click(), target });
    expect(paused.round.batch?.holder).toBeNull();
    expect(paused.round.orders.map((order) => [order.holder, order.state])).toEqual([
      [null, 'picking'],
      [null, 'picking'],
    ]);
    const resumed = await chain.rpc.picking.resume({ ...by('Léa'), target });
    expect(resumed.round.batch?.holder).toBe('Léa');
    expect(await scan(target, sku(0), by('Léa'))).toMatchObject({ kind: 'picked', picked: 2 });
  });

  test('what was cancelled a moment before is left out of a new round and named; with nothing left there is no round', async () => {
    const [first, second] = await orders({ 0: 1 }, { 1: 1 });
    actOnOrder(chain.world, first?.incrementId ?? '', 'refund');
    await store.minutes(2);
    const { round, leftOut } = await start([first, second].map((each) => each as PickupDetail));
    expect(round.orders.map((order) => order.incrementId)).toEqual([second?.incrementId]);
    expect(leftOut).toMatchObject([{ incrementId: first?.incrementId, reason: 'cancelledOnline' }]);
    await expect(start([first as PickupDetail])).rejects.toMatchObject({ code: 'NOT_NOW', data: { reason: 'nothingToPick' } });
  });
});

describe('counting without a scanner', () => {
  test('quantities keyed back from the printed list are all written or none', async () => {
    const [first, second] = await orders({ 0: 2, 1: 3 }, { 2: 1 });
    const { round } = await start([first, second].map((each) => each as PickupDetail));
    const target = targetOf(round);
    const counts = round.lines.map((line) => ({ pickupId: line.pickupId, lineId: line.id, picked: line.quantity }));
    const tooMany = counts.map((each, index) => (index === 1 ? { ...each, picked: each.picked + 1 } : each));
    await expect(chain.rpc.picking.count({ ...click(), target, counts: tooMany })).rejects.toMatchObject({ data: { reason: 'tooMany' } });
    expect((await roundAt(target)).lines.every((line) => line.picked === 0)).toBe(true);
    const counted = await chain.rpc.picking.count({ ...click(), target, counts });
    expect(counted.round.lines.every((line) => line.picked === line.quantity)).toBe(true);
  });

  test('a list keyed back says in one step what is there and what is missing and why; the orders with pieces missing wait for a decision', async () => {
    const [whole, lacking] = (await orders({ 0: 2 }, { 1: 3, 2: 1 })) as [PickupDetail, PickupDetail];
    const { round } = await start([whole, lacking]);
    const lineOf = (n: number) => round.lines.find((line) => line.sku === sku(n))?.id ?? '';
    const missing = { missing: 2, reason: 'damaged' as const };
    const counts = [
      { pickupId: whole.id, lineId: lineOf(0), picked: 2 },
      { pickupId: lacking.id, lineId: lineOf(1), picked: 1, short: missing },
      { pickupId: lacking.id, lineId: lineOf(2), picked: 1 },
    ];
    const keyed = { ...click(), target: targetOf(round), counts };
    const toMuch = counts.map((each) => (each.short === undefined ? each : { ...each, picked: 2 }));
    await expect(chain.rpc.picking.count({ ...keyed, counts: toMuch })).rejects.toMatchObject({ data: { reason: 'tooMany' } });
    expect((await store.again(lacking)).short).toBe(0);

    const { round: after } = await chain.rpc.picking.count(keyed);
    expect(after.orders.map((order) => [order.state, order.picked, order.short])).toEqual([
      ['picking', 2, 0],
      ['short', 2, 2],
    ]);
    expect((await chain.rpc.picking.count(keyed)).round).toEqual(after);
    const now = await store.again(lacking);
    expect(now.items.map((item) => [item.picked, item.short, item.shortReason])).toEqual([
      [1, 2, 'damaged'],
      [1, 0, null],
    ]);
    expect(kinds(now).filter((kind) => kind === 'pickup.shortReported')).toHaveLength(1);
    expect(await chain.rpc.short.preview({ storeId: store.storeId, pickupId: lacking.id })).toMatchObject({
      act: 'refundLines',
      pieces: 2,
    });
  });

  test('a round walks category by category of the till, on the screen as on its list', async () => {
    const sold = store.skus(60);
    const family = (one: string) => /^[A-Z]+/.exec(one)?.[0] ?? '';
    const [a = '', b = '', c = ''] = [...new Set(sold.map(family))].map((name) => sold.find((one) => family(one) === name));
    const pickup = await store.order(
      true,
      [c, b, a].map((one) => ({ sku: one, quantity: 1 })),
    );
    const { round } = await start([pickup]);
    expect(round.lines.map((line) => line.place)).toEqual([a, b, c].map(family).toSorted());
    const ask = { paper: 'pickList' as const, pickupIds: [pickup.id], batch: round.batch?.code ?? null };
    const body = JSON.stringify(await chain.rpc.printing.preview({ storeId: store.storeId, ask, language: 'en' }));
    const places = round.lines.map((line) => body.indexOf(line.name));
    expect(places).toEqual(places.toSorted((x, y) => x - y));
  });

  test('a line passed over comes back by a scan or by hand', async () => {
    const [pickup] = await orders({ 0: 2, 1: 1 });
    const { round } = await start([pickup as PickupDetail]);
    const [line] = round.lines;
    const skip = (skipped: boolean) =>
      chain.rpc.picking.skip({ ...click(), target: targetOf(round), pickupId: pickup?.id ?? '', lineId: line?.id ?? '', skipped });
    expect((await skip(true)).round.lines[0]?.skipped).toBe(true);
    await scan(targetOf(round), line?.sku ?? '');
    expect((await roundAt(targetOf(round))).lines[0]).toMatchObject({ skipped: false, picked: 1 });
  });

  test('what is sold by weight is keyed with its decimals, not scanned', async () => {
    const [pickup] = await orders({ 0: 0.35, 1: 1 });
    const { round } = await start([pickup as PickupDetail]);
    const line = round.lines.find((each) => each.weighed);
    expect(await scan(targetOf(round), line?.sku ?? '')).toMatchObject({ kind: 'keyQuantity', quantity: 0.35 });
    const counts = [{ pickupId: pickup?.id ?? '', lineId: line?.id ?? '', picked: 0.35 }];
    const { round: now } = await chain.rpc.picking.count({ ...click(), target: targetOf(round), counts });
    expect(now.orders[0]?.picked).toBe(0.35);
    await scan(targetOf(round), sku(1));
    await store.ready(pickup as PickupDetail);
    await store.minutes(2);
    expect((await store.again(pickup as PickupDetail)).marks.map((mark) => mark.state)).toEqual(['confirmed', 'confirmed']);
  });

  test('of a bundle, a plain item, a voucher and a download in one order only the goods are fetched, and all of it is shipped once', async () => {
    const [imported] = importOrders(chain.world, withBundleAndVoucher());
    expect(imported?.problem).toBeNull();
    await store.minutes(2);
    const pickup = await store.find(imported?.incrementId ?? '');
    const { round } = await start([pickup]);
    expect(round.lines.map((line) => line.sku).toSorted()).toEqual(['PART-1', 'PART-2', 'SIMPLE-003']);
    const counts = round.lines.map((line) => ({ pickupId: pickup.id, lineId: line.id, picked: line.quantity }));
    const { round: counted } = await chain.rpc.picking.count({ ...click(), target: targetOf(round), counts });
    expect(counted.orders[0]).toMatchObject({ picked: pickup.pieces });
    await store.ready(pickup);
    await store.minutes(2);
    await store.handOver(pickup, 'R-1');
    await store.minutes(2);
    expect((await store.again(pickup)).state).toBe('collected');
    expect(store.effects('shipment')).toHaveLength(1);
    expect((await store.outbox()).rows).toEqual([]);
    expect(await store.exceptions()).toEqual([]);
  });

  test('an order of 400 lines is picked piece by piece', { timeout: 60_000 }, async () => {
    await chain.stop();
    await open(300);
    const sold = [...chain.world.catalog.values()].filter(
      (product) => product.type === 'simple' && salableQuantity(chain.world, product.sku, 2) > 0,
    );
    const lines = [...sold, ...sold].slice(0, 400).map((product) => ({ sku: product.sku, quantity: 1 }));
    expect(lines).toHaveLength(400);
    const pickup = await store.order(true, lines);
    expect(pickup.items).toHaveLength(lines.length);
    const { round } = await start([pickup]);
    await pickAll(targetOf(round));
    expect((await roundAt(targetOf(round))).orders[0]?.picked).toBe(lines.length);
    await store.ready(pickup);
    await store.minutes(3);
    expect(store.effects('shipment')).toHaveLength(1);
  });
});

describe('bags and bins', () => {
  const place = (pickup: { id: string }, of: number, ...bags: { bag: number; bin: string }[]) =>
    chain.rpc.picking.place({ ...click(), target: { pickupId: pickup.id }, pickupId: pickup.id, of, bags });
  const bins = () => chain.rpc.picking.bins({ storeId: store.storeId });

  test('an order is staged once each of its bags has a bin; one bag may move later', async () => {
    const [pickup] = (await orders({ 0: 2 })) as [PickupDetail];
    await chain.rpc.pickups.startPicking(store.click(pickup));
    const half = await place(pickup, 2, { bag: 1, bin: 'A-1' });
    expect(half.round.orders[0]).toMatchObject({ state: 'picking', bags: 2, bin: 'A-1', placed: [{ bag: 1, bin: 'A-1' }] });
    await store.minutes(1);
    expect(store.effects('fulfillment.packed')).toHaveLength(0);
    const whole = await place(pickup, 2, { bag: 2, bin: 'Cold 1' });
    expect(whole.round.orders[0]).toMatchObject({ state: 'staged', bin: 'A-1 + Cold 1', holder: null });
    await store.minutes(1);
    expect(store.effects('fulfillment.packed')).toHaveLength(1);
    await store.ready(pickup);
    expect((await place(pickup, 2, { bag: 2, bin: 'A-1' })).round.orders[0]).toMatchObject({ state: 'ready', bin: 'A-1' });
    expect(kinds(await store.again(pickup))).toEqual(expect.arrayContaining(['pickup.bagPlaced', 'pickup.staged', 'pickup.bagMoved']));
  });

  test('a bag too many, or one more bag of a staged order without its bin, is refused', async () => {
    const [pickup] = (await orders({ 0: 2 })) as [PickupDetail];
    await expect(place(pickup, 1, { bag: 2, bin: 'A-1' })).rejects.toMatchObject({ data: { reason: 'noSuchBag' } });
    await place(pickup, 1, { bag: 1, bin: 'A-1' });
    await expect(place(pickup, 3, { bag: 3, bin: 'A-2' })).rejects.toMatchObject({
      data: { reason: 'placeAllBags', params: { placed: 2, of: 3 } },
    });
    expect((await store.again(pickup)).bags).toBe(1);
  });

  test('the bins say what stands in them since when, until it leaves the store', async () => {
    const [first, second] = (await orders({ 0: 1 }, { 1: 1 })) as [PickupDetail, PickupDetail];
    await place(first, 2, { bag: 1, bin: 'B-2' }, { bag: 2, bin: 'A-10' });
    await chain.rpc.pickups.stage({ ...store.click(second), bin: 'A-9' });
    const { rows, notEmpty, closesAt } = await bins();
    expect(rows.map((row) => [row.bin, row.orders.map((order) => [order.incrementId, order.bags, order.of])])).toEqual([
      ['A-9', [[second.incrementId, [], 0]]],
      ['A-10', [[first.incrementId, [2], 2]]],
      ['B-2', [[first.incrementId, [1], 2]]],
    ]);
    expect(notEmpty).toBe(3);
    expect(closesAt).toBeGreaterThan(chain.clock.now());
    expect(rows[0]?.orders[0]?.since).toBeLessThanOrEqual(chain.clock.now());
    await store.ready(first);
    await store.minutes(1);
    await store.handOver(first);
    expect((await bins()).rows.map((row) => row.bin)).toEqual(['A-9']);
  });

  test('staged again from the order’s page, all its bags move together', async () => {
    const [pickup] = (await orders({ 0: 1 })) as [PickupDetail];
    await place(pickup, 2, { bag: 1, bin: 'A-1' }, { bag: 2, bin: 'A-2' });
    await chain.rpc.pickups.stage({ ...store.click(pickup), bin: 'C-1' });
    expect((await bins()).rows.map((row) => [row.bin, row.orders[0]?.bags])).toEqual([['C-1', [1, 2]]]);
  });

  test('staged as a whole while a bag had no bin yet, all its bags stand in that one', async () => {
    const [pickup] = (await orders({ 0: 1 })) as [PickupDetail];
    await place(pickup, 3, { bag: 1, bin: 'A-1' });
    await chain.rpc.pickups.stage({ ...store.click(pickup), bin: 'C-1' });
    expect((await bins()).rows.map((row) => [row.bin, row.orders[0]?.bags, row.orders[0]?.of])).toEqual([['C-1', [1, 2, 3], 3]]);
  });
});

test('the suggested round is as big as the store wants it, most urgent first, without what is picked already', async () => {
  const pickups = await orders({ 0: 1 }, { 1: 1 }, { 2: 1 });
  await chain.rpc.pickups.startPicking(store.click(pickups[1] as PickupDetail));
  const { rows, toPick } = await chain.rpc.picking.suggest({ storeId: store.storeId });
  expect(toPick).toBe(2);
  expect(rows.map((row) => row.incrementId).toSorted()).toEqual([pickups[0]?.incrementId, pickups[2]?.incrementId]);
});

/** A real order made into one with a bundle of two parts, a plain item, a voucher and a download. */
function withBundleAndVoucher(): JsonObject {
  const capture = JSON.parse(readFileSync('test/fixtures/magento-2.4.7/order-pickup-full.json', 'utf8')) as {
    response: { body: JsonObject & { items: JsonObject[] } };
  };
  const { body } = capture.response;
  const [bundle, part, plain] = body.items;
  if (bundle === undefined || part === undefined || plain === undefined) throw new Error('the capture has three rows');
  const zero = { price: 0, price_incl_tax: 0, row_total: 0, row_total_incl_tax: 0, base_row_total: 0, tax_amount: 0 };
  return {
    ...body,
    items: [
      { ...bundle, product_type: 'bundle', sku: 'SET', name: 'Breakfast set' },
      { ...part, sku: 'PART-1', name: 'Part one', ...zero },
      { ...part, item_id: 90, sku: 'PART-2', name: 'Part two', ...zero },
      plain,
      { ...plain, item_id: 91, sku: 'VOUCHER', name: 'Voucher', product_type: 'virtual', is_virtual: 1, ...zero },
      { ...plain, item_id: 92, sku: 'PATTERN', name: 'Knitting pattern', product_type: 'downloadable', is_virtual: 1, ...zero },
    ],
  };
}
