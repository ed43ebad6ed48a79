import { afterEach, beforeEach, expect, test } from 'vitest';
import { actOnOrder } from '#training/operations.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
beforeEach(async () => {
  chain = await startChain({ products: 60 });
  store = counter(chain);
  await chain.clock.advance(10_000);
});
afterEach(() => chain.stop());

const today = () => chain.rpc.today.get({ storeId: store.storeId });
const ids = (section: { rows: { id: string }[] }) => section.rows.map((row) => row.id);

test('an empty day says so in every section', async () => {
  const view = await today();
  for (const section of [view.late, view.here, view.soon, view.short, view.putBack]) expect(section).toEqual({ count: 0, rows: [] });
  expect(view).toMatchObject({ nextPromiseAt: null, unsent: { count: 0, oldestAt: null }, recent: [] });
  expect(view.promises).toHaveLength(14);
  expect(view.hours).toHaveLength(24);
});

test('an order goes from due to late, and its promise counts as missed; one made ready in time as kept', async () => {
  const [slow, quick] = [await store.order(true), await store.order(true)];
  await store.ready(quick);
  const left = (slow.promisedAt ?? 0) - chain.clock.now();
  chain.clock.jump(left - 30 * 60_000);
  await store.minutes(1);
  const before = await today();
  expect(ids(before.soon)).toEqual([slow.id]);
  expect(before.late.count).toBe(0);
  await store.minutes(40);
  const after = await today();
  expect(ids(after.late)).toEqual([slow.id]);
  expect(after.soon.count).toBe(0);
  expect(after.promises.at(-1)).toMatchObject({ kept: 1, missed: 1 });
  expect(after.late.rows[0]).toMatchObject({ incrementId: slow.incrementId, customer: slow.customer, pieces: slow.pieces });
});

test('a customer who stands there is listed until the order is handed over, also offline', async () => {
  const pickup = await store.order(true);
  await store.ready(pickup);
  await store.minutes(2);
  chain.network.up = false;
  const click = { ...store.click(pickup), here: true };
  const first = await chain.rpc.today.customerHere(click);
  expect(await chain.rpc.today.customerHere(click)).toEqual(first);
  expect((await today()).here.rows).toMatchObject([{ id: pickup.id, hereSince: chain.clock.now() }]);
  await store.handOver(pickup);
  const view = await today();
  expect(view.here.count).toBe(0);
  expect(view.unsent.count).toBe(2);
  expect(view.recent.map((row) => row.kind).slice(0, 3)).toEqual(['pickup.handedOver', 'pickup.customerHere', 'pickup.ready']);
});

test('who left again is not waiting; a pickup nobody knows is refused', async () => {
  const pickup = await store.order(true);
  await chain.rpc.today.customerHere({ ...store.click(pickup), here: true });
  await chain.rpc.today.customerHere({ ...store.click(pickup), here: false });
  expect((await today()).here.count).toBe(0);
  const unknown = { ...store.click(pickup), pickupId: '00000000-0000-7000-8000-000000000000', here: true };
  await expect(chain.rpc.today.customerHere(unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('orders are counted by the hour of the store’s clock', async () => {
  await store.order(true);
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: chain.config.stores[0]?.timeZone }).format(
      chain.clock.now(),
    ),
  );
  const placed = (await today()).hours.filter((each) => each.today > 0);
  expect(placed).toEqual([{ hour, today: 1, usual: 0 }]);
});

test('goods to put back are listed', async () => {
  const pickup = await store.order(true);
  await chain.rpc.pickups.startPicking(store.click(pickup));
  await store.minutes(1);
  actOnOrder(chain.world, pickup.incrementId, 'refund');
  await store.minutes(5);
  expect(ids((await today()).putBack)).toEqual([pickup.id]);
});

test('bins before closing: what must not stay over night is listed, what lies ready only counts', async () => {
  const [waits, forgotten, fetched] = [await store.order(true), await store.order(true), await store.order(true)];
  await chain.rpc.pickups.stage({ ...store.click(waits), bin: 'A-1' });
  await store.ready(waits);
  await chain.rpc.pickups.stage({ ...store.click(forgotten), bin: 'A-2' });
  await chain.rpc.picking.place({
    ...store.click(fetched),
    target: { pickupId: fetched.id },
    of: 2,
    bags: [
      { bag: 1, bin: 'A-2' },
      { bag: 2, bin: 'A-3' },
    ],
  });
  await store.ready(fetched);
  await store.minutes(2);
  const { bins } = await today();
  expect(ids(bins)).toEqual([forgotten.id]);
  expect(bins).toMatchObject({ count: 1, notEmpty: 3 });
  expect(bins.closesAt).toBeGreaterThan(chain.clock.now());
  await store.handOver(fetched);
  expect((await today()).bins.notEmpty).toBe(2);
});

test('the queue is narrowed to what is to pay, to who stands there, and to who has it; sorted by every column that can be', async () => {
  const list = (over: object) => chain.rpc.pickups.list({ storeId: store.storeId, tab: 'all', ...over });
  const names = async (over: object) => (await list(over)).rows.map((row) => row.id);
  const [paid, toPay, mine] = [await store.order(true), await store.order(false), await store.order(true)];
  await chain.rpc.pickups.startPicking(store.click(mine));
  await chain.rpc.today.customerHere({ ...store.click(toPay), here: true });
  expect(await names({ payment: 'toPay' })).toEqual([toPay.id]);
  expect(await list({ payment: 'toPay' })).toMatchObject({ total: 1 });
  expect(await names({ here: true })).toEqual([toPay.id]);
  expect(await names({ here: true, payment: 'paid' })).toEqual([]);
  expect(await names({ holder: 'Alix' })).toEqual([mine.id]);
  expect((await names({ holder: '' })).toSorted()).toEqual([paid.id, toPay.id].toSorted());
  expect(await names({ holder: 'Alix', search: paid.incrementId })).toEqual([]);
  expect(await chain.rpc.pickups.holders({ storeId: store.storeId })).toEqual({ names: ['Alix'] });
  const sorted = async (sort: 'pieces' | 'payment' | 'step', descending: boolean) => {
    const first = await list({ sort, descending, limit: 2 });
    const rest = await list({ sort, descending, limit: 2, cursor: first.next });
    return [...first.rows, ...rest.rows];
  };
  expect((await sorted('step', true)).map((row) => row.state)).toEqual(['picking', 'new', 'new']);
  expect((await sorted('payment', true)).map((row) => row.payment)).toEqual(['toPay', 'paid', 'paid']);
  expect((await sorted('pieces', false)).map((row) => row.pieces)).toHaveLength(3);
});
