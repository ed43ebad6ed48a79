import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeText } from '#contract/codes.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
let clicks = 0;
beforeEach(async () => {
  chain = await startChain({ products: 60, change: (config) => ({ ...config, stores: config.stores.slice(0, 1) }) });
  store = counter(chain);
  await chain.clock.advance(60_000);
});
afterEach(() => chain.stop());

const click = () => ({ storeId: store.storeId, requestId: `scan-${(clicks += 1)}-request`, person: 'Alix' });
const identify = (code: string) => chain.rpc.scan.identify({ storeId: store.storeId, code });
const teach = (code: string, sku: string) => chain.rpc.scan.teach({ ...click(), code, sku });
const product = (n: number) => {
  const sku = store.skus(n + 1)[n] ?? '';
  const row = chain.world.till.lists.products.find((one) => one['sku'] === sku);
  if (row === undefined) throw new Error(`no ${sku}`);
  return { sku, row };
};
async function atTill(n: number, change: Record<string, unknown>): Promise<void> {
  Object.assign(product(n).row, { ...change, version: (chain.world.till.version += 1) });
  await chain.clock.advance(60_000);
}
const withCode = (sku: string, code: string) => ({
  product_codes: [
    { id: 'c1', type: 'CUSTOM', code: sku },
    { id: 'c2', type: 'EAN', code },
  ],
});

describe('what a code means', () => {
  test('an order by its number, a bag of it, the bin it stands in', async () => {
    const pickup = await store.order(true);
    const order = { pickupId: pickup.id, incrementId: pickup.incrementId };
    expect(await identify(pickup.incrementId)).toEqual({ kind: 'order', ...order, state: 'new' });
    expect(await identify(codeText({ kind: 'bag', incrementId: pickup.incrementId, bag: 2 }))).toEqual({
      kind: 'bag',
      ...order,
      state: 'new',
      bag: 2,
    });
    expect(await identify('BIN-A-3')).toEqual({ kind: 'bin', bin: 'A-3', orders: [] });
    await chain.rpc.pickups.startPicking(store.click(pickup));
    await chain.rpc.pickups.stage({ ...store.click(pickup), bin: 'A-3' });
    expect(await identify('bin-a-3')).toMatchObject({ kind: 'bin', orders: [{ ...order, state: 'staged' }] });
  });

  test('an item by SKU and barcode, however the number is written', async () => {
    const { sku } = product(0);
    await atTill(0, withCode(sku, '012345678905'));
    const item = { kind: 'item', sku, sold: true };
    expect(await identify(sku.toLowerCase())).toMatchObject({ ...item, by: 'sku' });
    for (const code of ['012345678905', '0012345678905', '01234567890', '(01)00012345678905(10)LOT7'])
      expect([code, await identify(code)]).toMatchObject([code, { ...item, by: 'barcode' }]);
    const { rows } = await chain.rpc.stock.search({ storeId: store.storeId, search: sku });
    expect(await identify(sku)).toMatchObject({ name: rows[0]?.name, onHand: rows[0]?.stores[0]?.onHand });
  });

  test('archived at the till it is still known, deleted it is not', async () => {
    const { sku } = product(0);
    await atTill(0, { active: false, is_active: false });
    expect(await identify(sku)).toMatchObject({ kind: 'item', sold: false });
    await atTill(0, { deleted_at: '2026-11-23T09:00:00+00:00' });
    expect(await identify(sku)).toMatchObject({ kind: 'unknown', tried: ['order', 'sku', 'barcode', 'taught'] });
  });

  test('an order number that is also a barcode, and a barcode of two items, mean several things', async () => {
    const pickup = await store.order(true);
    const [one, two] = [product(3).sku, product(4).sku];
    await atTill(3, withCode(one, pickup.incrementId));
    await atTill(4, withCode(two, '4006381333931'));
    await atTill(3, { product_codes: [{ code: one }, { code: pickup.incrementId }, { code: '4006381333931' }] });
    expect(await identify(pickup.incrementId)).toMatchObject({ kind: 'several', matches: [{ kind: 'order' }, { kind: 'item', sku: one }] });
    const both = await identify('4006381333931');
    expect(both).toEqual({
      kind: 'several',
      matches: expect.arrayContaining([expect.objectContaining({ sku: one }), expect.objectContaining({ sku: two })]),
    });
  });

  test('a pick list, a badge, a paper by its journal number', async () => {
    expect(await identify('PICK-7F3K')).toEqual({ kind: 'pickList', batch: '7F3K' });
    expect(await identify('STAFF-9QX')).toEqual({ kind: 'badge', badge: '9QX' });
    const pickup = await store.order(true);
    const { journal } = await chain.rpc.pickups.startPicking(store.click(pickup));
    expect(await identify(codeText({ kind: 'paper', journal }))).toMatchObject({
      kind: 'paper',
      journal,
      subject: { kind: 'order', pickupId: pickup.id, state: 'picking' },
    });
    const { journal: held } = await chain.rpc.stock.heldAdd({ ...click(), sku: product(1).sku, quantity: 1, reason: 'damaged' });
    expect(await identify(codeText({ kind: 'paper', journal: held }))).toMatchObject({ subject: { kind: 'item', sku: product(1).sku } });
  });

  test.each([
    ['BAG-999999999-1', ['bag']],
    ['JRN-999999', ['paper']],
    ['9999999999999', ['order', 'sku', 'barcode', 'taught']],
  ])('“%s” is unknown, with what was tried', async (code, tried) => {
    expect(await identify(code)).toEqual({ kind: 'unknown', code, tried });
  });
});

describe('taught barcodes', () => {
  const code = '7610000000017';

  test('a taught code means its item, with zeros before it too, until it is forgotten', async () => {
    const { sku } = product(0);
    const { journal } = await teach(code, sku);
    expect(await identify(`0${code}`)).toMatchObject({ kind: 'item', sku, by: 'taught' });
    expect(await chain.rpc.scan.taughtList({ storeId: store.storeId })).toMatchObject({
      total: 1,
      rows: [{ code, sku, person: 'Alix', journal }],
    });
    await chain.rpc.scan.forget({ ...click(), code });
    expect((await identify(code)).kind).toBe('unknown');
    await expect(chain.rpc.scan.forget({ ...click(), code })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await chain.rpc.system.verifyJournal({ storeId: store.storeId })).toMatchObject({ ok: true });
  });

  test('the same click twice is taught once, also after a crash', async () => {
    const once = { ...click(), code, sku: product(0).sku };
    const first = await chain.rpc.scan.teach(once);
    await chain.crash();
    expect(await chain.rpc.scan.teach(once)).toEqual(first);
    expect((await chain.rpc.scan.taughtList({ storeId: store.storeId })).total).toBe(1);
    expect(await identify(code)).toMatchObject({ kind: 'item', by: 'taught' });
  });

  test('refused, in words, with nothing written', async () => {
    const [one, two] = [product(0).sku, product(1).sku];
    const pickup = await store.order(true);
    await atTill(2, withCode(product(2).sku, '4006381333931'));
    await teach(code, one);
    const refusals: [string, string, object][] = [
      ['BIN-A-3', one, { reason: 'codeIsOurs' }],
      [pickup.incrementId, one, { reason: 'codeIsOrder' }],
      ['7610000000024', 'NO-SUCH-SKU', { reason: 'skuNotHere' }],
      [code, two, { reason: 'codeTaught', params: expect.objectContaining({ sku: one, person: 'Alix', at: expect.any(Number) }) }],
      ['4006381333931', one, { reason: 'codeAtTill', params: { code: '4006381333931', sku: product(2).sku } }],
      [two, one, { reason: 'codeAtTill' }],
      ['4006381333931', product(2).sku, { reason: 'codeKnown' }],
    ];
    for (const [scanned, sku, data] of refusals)
      await expect(teach(scanned, sku), scanned).rejects.toMatchObject({ data: expect.objectContaining(data) });
    expect((await chain.rpc.scan.taughtList({ storeId: store.storeId })).total).toBe(1);
  });

  test('when the till learns the code for another item, both are named', async () => {
    await teach(code, product(0).sku);
    await atTill(1, withCode(product(1).sku, code));
    expect(await identify(code)).toMatchObject({
      kind: 'several',
      matches: [
        { sku: product(1).sku, by: 'barcode' },
        { sku: product(0).sku, by: 'taught' },
      ],
    });
  });
});
