import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReturnTab } from '#contract/returns.ts';
import { fault } from '#training/faults.ts';
import { sourceQuantity } from '#training/magento/stock.ts';
import {
  actOnOrder,
  orderNumbered,
  placeWebOrder,
  refundAtTill,
  sellAtTill,
  voidAtTill,
  type TillRefundRequest,
} from '#training/operations.ts';
import { createSale } from '#training/lightspeed-x/sales.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
let skus: string[];
beforeEach(async () => {
  chain = await startChain({ products: 60, change: (config) => ({ ...config, stores: config.stores.slice(0, 1) }) });
  store = counter(chain);
  skus = store.skus(4);
  await store.minutes(1);
});
afterEach(() => chain.stop());

const sku = (index: number): string => skus[index] ?? '';

/** A shopper has goods sent; paid and on their way. */
function sent(lines: { sku: string; quantity: number }[]): string {
  const made = placeWebOrder(chain.world, { store: null, lines, paid: true });
  if (!made.ok) throw new Error(made.problem);
  const number = String(made.value.document['increment_id']);
  const body = { arguments: { extension_attributes: { source_code: chain.config.stores[0]?.sourceCode ?? '' } } };
  expect(actOnOrder(chain.world, number, 'ship', body).status).toBe(200);
  return number;
}

function takeBack(request: Partial<TillRefundRequest> & Pick<TillRefundRequest, 'lines'>): string {
  const answer = refundAtTill(chain.world, { store: store.storeId, tender: 'Cash', ...request });
  expect(answer.status).toBe(200);
  return [...chain.world.till.sales.keys()].at(-1) ?? '';
}

const list = (tab: ReturnTab) => chain.rpc.returns.list({ storeId: store.storeId, tab });
const memos = (number: string) => {
  const order = orderNumbered(chain.world, number);
  return chain.world.shop.creditmemos.filter((memo) => memo['order_id'] === order?.document.entity_id);
};

async function onlyToMatch() {
  const { rows } = await list('toMatch');
  expect(rows).toHaveLength(1);
  const [row] = rows;
  if (row === undefined) throw new Error('nothing to match');
  const about = { storeId: store.storeId, returnId: row.id };
  const { candidates } = await chain.rpc.returns.candidates(about);
  return { row, about, candidates };
}

let clicks = 0;
const click = () => ({ requestId: `return-click-${(clicks += 1)}`, person: 'Alix' });

async function confirm(about: { storeId: string; returnId: string }, orderId: number) {
  const { fingerprint } = await chain.rpc.returns.preview({ ...about, orderId });
  return chain.rpc.returns.match({ ...about, ...click(), orderId, fingerprint });
}

async function matchFirst() {
  const { about, candidates } = await onlyToMatch();
  return confirm(about, candidates[0]?.orderId ?? 0);
}

describe('matched by a person', () => {
  test('a piece that was sent comes back at the till: reasons, preview, one offline credit memo, no stock and no money moved by it', async () => {
    const number = sent([
      { sku: sku(0), quantity: 2 },
      { sku: sku(1), quantity: 1 },
    ]);
    sent([{ sku: sku(1), quantity: 1 }]);
    await store.minutes(2);
    takeBack({ lines: [{ sku: sku(0), quantity: 1 }] });
    await store.minutes(2);
    const { row, about, candidates } = await onlyToMatch();
    expect(row).toMatchObject({ pieces: 1, exchange: false, incrementId: null });
    expect(candidates.map((one) => one.incrementId)).toEqual([number]);
    expect(candidates[0]?.lines.map(({ returned, refundable }) => [returned, refundable])).toEqual([
      [1, 2],
      [0, 1],
    ]);
    const source = chain.config.stores[0]?.sourceCode ?? '';
    const before = sourceQuantity(chain.world, source, sku(0));
    const shown = await chain.rpc.returns.preview({ ...about, orderId: candidates[0]?.orderId ?? 0 });
    expect(shown.consequences.map(({ side, code }) => `${side} ${code}`)).toContain('stock atTill');
    const { row: matched } = await confirm(about, candidates[0]?.orderId ?? 0);
    expect(matched).toMatchObject({ tab: 'moneyNotSent', incrementId: number, automatic: false, decidedBy: 'Alix' });
    await store.minutes(2);
    expect(memos(number)).toHaveLength(1);
    expect(memos(number)[0]).toMatchObject({ grand_total: (shown.refund?.minor ?? 0) / 100 });
    expect(sourceQuantity(chain.world, source, sku(0))).toBe(before);
    expect((await list('done')).rows.map((one) => one.incrementId)).toEqual([number]);
    expect((await store.outbox()).rows).toEqual([]);
    expect(await store.exceptions()).toEqual([]);
    expect((await chain.rpc.system.verifyJournal({ storeId: store.storeId })).findings).toEqual([]);
  });

  test('the answer of the credit memo is lost: it is found, not made twice', async () => {
    const number = sent([{ sku: sku(0), quantity: 2 }]);
    await store.minutes(2);
    takeBack({ lines: [{ sku: sku(0), quantity: 1 }] });
    await store.minutes(2);
    chain.world.faults.push(fault('magento', 'dropAfterEffect', { method: 'POST', path: '/refund$', count: 1 }));
    await matchFirst();
    await store.minutes(10);
    expect(memos(number)).toHaveLength(1);
    expect((await list('done')).rows).toHaveLength(1);
  });

  test('offline it waits as money not sent; the same click again is one; online it goes out once', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    takeBack({ lines: [{ sku: sku(0), quantity: 1 }] });
    await store.minutes(2);
    const { about, candidates } = await onlyToMatch();
    chain.network.up = false;
    const orderId = candidates[0]?.orderId ?? 0;
    const { fingerprint } = await chain.rpc.returns.preview({ ...about, orderId });
    const input = { ...about, ...click(), orderId, fingerprint };
    const first = await chain.rpc.returns.match(input);
    expect((await chain.rpc.returns.match(input)).journal).toBe(first.journal);
    await store.minutes(30);
    expect((await list('moneyNotSent')).rows).toHaveLength(1);
    expect(memos(number)).toEqual([]);
    await chain.crash();
    chain.network.up = true;
    await store.minutes(10);
    expect(memos(number)).toHaveLength(1);
    expect((await list('done')).rows).toHaveLength(1);
  });

  test('refunded online meanwhile: nothing is refunded again, a person has the choice', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    takeBack({ lines: [{ sku: sku(0), quantity: 1 }] });
    await store.minutes(2);
    chain.network.up = false;
    await matchFirst();
    actOnOrder(chain.world, number, 'refund');
    chain.network.up = true;
    await store.minutes(5);
    expect(memos(number)).toHaveLength(1);
    const { rows } = await store.outbox();
    expect(rows.map((row) => [row.kind, row.state, row.reason])).toEqual([['magento.refundLines', 'rejected', 'refundedOnline']]);
    expect((await list('moneyNotSent')).rows.map((row) => row.held)).toEqual([true]);
  });

  test('its credit memo is left by a person: the till has paid, so the piece is not returned a second time', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    takeBack({ lines: [{ sku: sku(0), quantity: 1 }] });
    await store.minutes(2);
    const order = orderNumbered(chain.world, number)?.document;
    const items = [{ order_item_id: order?.items[0]?.item_id ?? 0, qty: 0 }];
    const goodwill = { shipping_amount: 0, adjustment_positive: Number(order?.['total_paid']) - 0.01 };
    expect(actOnOrder(chain.world, number, 'refund', { items, arguments: goodwill }).status).toBe(200);
    await matchFirst();
    await store.minutes(3);
    const [held] = (await store.outbox()).rows;
    expect(held?.state).toBe('rejected');
    await chain.rpc.outbox.decide({ storeId: store.storeId, effectId: held?.id ?? '', action: 'skip', ...click() });
    const { orderId, returnable } = (await chain.rpc.returnDesk.find({ storeId: store.storeId, text: number })).orders[0] ?? {};
    expect([orderId, returnable]).toEqual([order?.entity_id, 0]);
  });

  test('a second return of the same single piece finds nothing left of the order', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    takeBack({ lines: [{ sku: sku(0), quantity: 1 }] });
    await store.minutes(2);
    const { candidates } = await onlyToMatch();
    const orderId = candidates[0]?.orderId ?? 0;
    takeBack({ lines: [{ sku: sku(0), quantity: 1 }] });
    await store.minutes(2);
    const { rows } = await list('toMatch');
    expect(rows).toHaveLength(2);
    const [one, other] = rows.map((row) => ({ storeId: store.storeId, returnId: row.id }));
    if (one === undefined || other === undefined) throw new Error('two returns');
    const shown = await chain.rpc.returns.preview({ ...other, orderId });
    chain.network.up = false;
    await confirm(one, orderId);
    await expect(chain.rpc.returns.match({ ...other, ...click(), orderId, fingerprint: shown.fingerprint })).rejects.toMatchObject({
      code: 'NOT_NOW',
      data: { reason: 'nothingToRefund' },
    });
    await expect(confirm(one, orderId)).rejects.toMatchObject({ data: { reason: 'returnDecided' } });
    chain.network.up = true;
    await store.minutes(5);
    expect(memos(number)).toHaveLength(1);
    await chain.rpc.returns.notWebOrder({ ...other, ...click() });
    expect(new Set((await list('done')).rows.map((row) => row.incrementId))).toEqual(new Set([number, null]));
    expect((await list('toMatch')).rows).toEqual([]);
  });

  test('an exchange: what came back is matched, what was sold with it is left alone', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    takeBack({ lines: [{ sku: sku(0), quantity: 1 }], sells: [{ sku: sku(2), quantity: 1 }] });
    await store.minutes(2);
    const { row } = await onlyToMatch();
    expect(row).toMatchObject({ exchange: true, pieces: 1 });
    await matchFirst();
    await store.minutes(2);
    expect(memos(number)[0]?.['items']).toMatchObject([{ sku: sku(0), qty: 1 }]);
  });

  test('a number a person types is compared alone; goods of another sale on the receipt are named and left', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    takeBack({
      lines: [
        { sku: sku(0), quantity: 1 },
        { sku: sku(3), quantity: 1 },
      ],
    });
    sent([{ sku: sku(3), quantity: 1 }]);
    await store.minutes(2);
    const { about } = await onlyToMatch();
    const { candidates } = await chain.rpc.returns.candidates({ ...about, order: number });
    expect(candidates).toHaveLength(1);
    const shown = await chain.rpc.returns.preview({ ...about, orderId: candidates[0]?.orderId ?? 0 });
    expect(shown.consequences.find((one) => one.side === 'lightspeed')).toMatchObject({ code: 'leftAlone', params: { skus: sku(3) } });
  });
});

describe('matched by itself', () => {
  test('a return of our own pickup sale is certain: its credit memo goes out without a person, once', async () => {
    const pickup = await store.order(true, [{ sku: sku(0), quantity: 2 }]);
    await store.ready(pickup);
    await store.minutes(2);
    await store.handOver(pickup);
    await store.minutes(3);
    takeBack({ ofSale: pickup.saleId ?? '', lines: [{ sku: sku(0), quantity: 1 }] });
    await store.minutes(3);
    expect((await list('done')).rows).toMatchObject([{ incrementId: pickup.incrementId, automatic: true, decidedBy: null }]);
    expect(memos(pickup.incrementId)).toHaveLength(1);
    expect(await store.exceptions()).toEqual([]);
  });

  test('voided at the till after its credit memo: someone is told', async () => {
    const pickup = await store.order(true, [{ sku: sku(0), quantity: 2 }]);
    await store.ready(pickup);
    await store.minutes(2);
    await store.handOver(pickup);
    await store.minutes(3);
    const saleId = takeBack({ ofSale: pickup.saleId ?? '', lines: [{ sku: sku(0), quantity: 1 }] });
    await store.minutes(3);
    voidAtTill(chain.world, saleId);
    await store.minutes(2);
    expect(await store.exceptions()).toEqual(['returnVoidedAtTill']);
  });
});

describe('no web order', () => {
  test('goods sold over the counter come back: nobody is asked', async () => {
    sellAtTill(chain.world, { store: store.storeId, lines: [{ sku: sku(0), quantity: 1 }], tender: 'Cash' });
    const counterSale = [...chain.world.till.sales.keys()].at(-1) ?? '';
    sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    takeBack({ ofSale: counterSale, lines: [{ sku: sku(0), quantity: 1 }] });
    takeBack({ lines: [{ sku: sku(3), quantity: 1 }] });
    await store.minutes(15);
    expect((await list('toMatch')).counts).toEqual({ open: 0, toMatch: 0, moneyNotSent: 0, done: 0 });
  });

  test('a negative line of a layby is no return', async () => {
    sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    const product = chain.world.till.productIds.get(sku(0).toLowerCase()) ?? '';
    const tax = { id: chain.world.till.taxes[0]?.id ?? '', amount: 2 };
    const line = (quantity: number) => ({ product: { id: product }, quantity, pricing: { price: 10 }, tax });
    const source = { author_id: chain.world.till.lists.users[0]?.['id'] ?? null, register_id: chain.world.stores[0]?.registerIds[0] ?? '' };
    for (const state of ['pending', 'closed'])
      expect(createSale(chain.world, { state, attributes: ['layby'], source, line_items: [line(1), line(-1)], payments: [] }).status).toBe(
        200,
      );
    await store.minutes(15);
    expect((await list('toMatch')).rows).toEqual([]);
  });
});
