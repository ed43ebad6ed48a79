import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FindingRow } from '#contract/catalog-audit.ts';
import { fault } from '#training/faults.ts';
import type { JsonObject } from '#training/json.ts';
import { sourceItem, sourceItemKey, sourceQuantity } from '#training/magento/stock.ts';
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

const inAll = () => chain.world.shop.products.size;
const source = () => chain.config.stores[0]?.sourceCode ?? '';
const click = () => ({ storeId: store.storeId, requestId: `audit-${(clicks += 1)}-request`, person: 'Alix' });
const status = () => chain.rpc.catalog.status({ storeId: store.storeId });
const findings = async (): Promise<FindingRow[]> => (await chain.rpc.catalog.list({ storeId: store.storeId })).rows;
const kinds = async () => (await findings()).map((row) => `${row.kind} ${row.sku}`).toSorted();

async function audit(): Promise<void> {
  await chain.rpc.catalog.start(click());
  await store.minutes(2);
  expect((await status()).state).toBe('done');
}

function atTill(sku: string): JsonObject {
  const product = chain.world.till.lists.products.find((one) => one['sku'] === sku);
  if (product === undefined) throw new Error(`no ${sku} at the till`);
  return product;
}

function changeAtTill(sku: string, change: JsonObject): void {
  Object.assign(atTill(sku), change, { version: (chain.world.till.version += 1) });
}

function inShop(sku: string): JsonObject {
  const row = chain.world.shop.products.get(sku.toLowerCase());
  if (row === undefined) throw new Error(`no ${sku} in the shop`);
  return row.document;
}

function removeFromShop(sku: string): void {
  chain.world.shop.products.delete(sku.toLowerCase());
}

describe('an audit', () => {
  test('of catalogs that agree finds nothing, and says what was compared', async () => {
    await audit();
    expect(await findings()).toEqual([]);
    expect(await status()).toMatchObject({
      person: 'Alix',
      pricesIncludeTax: true,
      open: 0,
      readShop: inAll(),
      ofShop: inAll(),
      compared: { pairs: 300, till: 300, shop: inAll() },
    });
  });

  test('finds what was planted in both systems and nothing else; a pair that is confirmed and a finding that is left are silent from then on', async () => {
    const [archived, renamed, priced, gone, disabled, blank, auto, hidden] = store.skus(8);
    if (!archived || !renamed || !priced || !gone || !disabled || !blank || !auto || !hidden) throw new Error('too few');
    changeAtTill(archived, { active: false, is_active: false });
    changeAtTill(renamed, { sku: renamed.toLowerCase(), product_codes: [] });
    changeAtTill(blank, { sku: blank.replace('-', '-\u00A0'), product_codes: [] });
    changeAtTill(auto, { sku: '10482', product_codes: [] });
    inShop(priced)['price'] = Number(inShop(priced)['price']) + 1;
    removeFromShop(gone);
    inShop(disabled)['status'] = 2;
    inShop(hidden)['visibility'] = 1;
    chain.world.shop.sourceItems.set(sourceItemKey(source(), 'TEE1'), { sku: 'TEE1', source_code: source(), quantity: 3, status: 1 });
    changeAtTill('TEE2-OLIVE-S', { family_id: 'alone', variant_parent_id: null });
    await audit();
    const expected = [
      `archivedOnline ${archived}`,
      `autoNumber 10482`,
      `differsByCase ${renamed.toLowerCase()}`,
      `differsBySpaces ${blank.replace('-', '-\u00A0')}`,
      `disabledOnline ${disabled}`,
      `notVisible ${hidden}`,
      `onlyAtTill ${gone}`,
      'parentStock TEE1',
      `priceDiffers ${priced}`,
      'variantAloneAtTill TEE2-OLIVE-S',
    ].toSorted();
    expect(await kinds()).toEqual(expected);

    const rows = await findings();
    const keyOf = (kind: string) => rows.find((row) => row.kind === kind)?.key ?? '';
    const linking = { ...click(), keys: [keyOf('differsByCase'), keyOf('autoNumber'), keyOf('onlyAtTill')] };
    expect(await chain.rpc.catalog.link(linking)).toMatchObject({ count: 2 });
    expect(await chain.rpc.catalog.link(linking)).toMatchObject({ count: 2 });
    expect(
      await chain.rpc.catalog.ignore({ ...click(), keys: [keyOf('priceDiffers'), keyOf('notVisible')], reason: 'Agreed with head office' }),
    ).toMatchObject({ count: 2 });
    const left = expected.filter((row) => !/^(differsByCase|autoNumber|priceDiffers|notVisible)/.test(row));
    expect(await kinds()).toEqual(left);
    await audit();
    expect(await kinds()).toEqual(left);
    expect((await chain.rpc.catalog.links({ storeId: store.storeId })).rows).toMatchObject(
      [{ tillSku: '10482', shopSku: auto, person: 'Alix' }, { shopSku: renamed }].toSorted((a, b) => a.shopSku.localeCompare(b.shopSku)),
    );

    const { csv, fileName } = await chain.rpc.catalog.export({ storeId: store.storeId });
    expect(fileName).toMatch(/^catalog-.*\.csv$/);
    expect(csv).toContain(`priceDiffers,${priced}`);
    expect(csv).toContain('Agreed with head office,Alix');
    expect(csv).toMatch(new RegExp(`autoNumber,10482,.*,${auto},,.*,confirmed`));

    // Another price is another question; a pair taken back is asked again.
    inShop(priced)['price'] = Number(inShop(priced)['price']) + 1;
    expect(await chain.rpc.catalog.unlink({ ...click(), shopSku: auto })).toMatchObject({ count: 1 });
    await audit();
    expect(await kinds()).toEqual([...left, 'autoNumber 10482', `priceDiffers ${priced}`].toSorted());
    await expect(chain.rpc.catalog.unlink({ ...click(), shopSku: auto })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('what was put right is over; what is found again keeps its first instant', async () => {
    const [priced, moved] = store.skus(2);
    if (!priced || !moved) throw new Error('too few');
    inShop(priced)['price'] = 1;
    inShop(moved)['status'] = 2;
    await audit();
    const [first] = (await findings()).filter((row) => row.kind === 'priceDiffers');
    inShop(moved)['status'] = 1;
    await store.minutes(5);
    await audit();
    expect(await findings()).toMatchObject([{ kind: 'priceDiffers', since: first?.since }]);
  });

  test('ids that were renamed, merged away or deleted since the last audit are named, and stay named until it is put right', async () => {
    const [renamed, merged, dropped, online] = store.skus(4);
    if (!renamed || !merged || !dropped || !online) throw new Error('too few');
    await audit();
    changeAtTill(renamed, { sku: 'NEW-1', product_codes: [] });
    removeFromShop(online);
    const till = chain.world.till.lists;
    const heir = atTill(store.skus(5)[4] ?? '');
    // The till says nothing of a merge: the row is gone and another one has its code.
    till.products = till.products.filter((one) => one['sku'] !== merged && one['sku'] !== dropped);
    till.products.push({
      ...heir,
      id: 'heir',
      sku: 'HEIR-1',
      family_id: 'heir',
      product_codes: [{ id: 'c', type: 'CUSTOM', code: merged }],
      version: (chain.world.till.version += 1),
    });
    const expected = [`mergedAtTill ${merged}`, 'renamedAtTill NEW-1', `vanishedAtTill ${dropped}`, `vanishedOnline ${online}`].toSorted();
    await audit();
    expect(await kinds()).toEqual(expected);
    await audit();
    expect(await kinds()).toEqual(expected);
  });

  test('a variant under another parent, and a tax that orders show to be another one', async () => {
    const [sku] = store.skus(1);
    if (sku === undefined) throw new Error('too few');
    const links = (parent: string) => (inShop(parent)['extension_attributes'] as JsonObject)['configurable_product_links'] as number[];
    const id = Number(inShop('TEE1-INDIGO-M')['id']);
    links('TEE1').splice(links('TEE1').indexOf(id), 1);
    links('POLO1').push(id);
    store.place(true, [{ sku, quantity: 1 }]);
    await store.minutes(2);
    const reduced = chain.world.till.taxes.find((tax) => tax.rate === 0.1)?.id ?? '';
    for (const row of chain.world.till.lists.outletTaxes)
      if (row['product_id'] === atTill(sku)['id']) Object.assign(row, { tax_id: reduced, version: (chain.world.till.version += 1) });
    await store.minutes(5);
    await audit();
    expect(await kinds()).toEqual([`taxDiffers ${sku}`, 'wrongParent TEE1-INDIGO-M']);
    expect((await findings()).find((row) => row.kind === 'wrongParent')?.facts).toMatchObject({ parent: 'POLO1', belongs: 'TEE1' });
  });
});

describe('reading both catalogs', () => {
  const lists = () => chain.wire.filter((line) => line === 'GET /rest/V1/products').length;

  test('offline in the middle, and the PC dies: it goes on where it was, no page is read twice', async () => {
    inShop(store.skus(1)[0] ?? '')['price'] = 1;
    // Magento is gone from the third page on, then the network.
    chain.world.faults.push(fault('magento', 'down', { path: '/products\\?.*=200&' }));
    await chain.rpc.catalog.start(click());
    await store.minutes(2);
    chain.network.up = false;
    expect(await status()).toMatchObject({ state: 'shop', readShop: 200, finishedAt: null });
    await chain.crash();
    await store.minutes(2);
    expect(await status()).toMatchObject({ state: 'shop', readShop: 200 });
    chain.world.faults.length = 0;
    chain.network.up = true;
    await store.minutes(6);
    expect(await status()).toMatchObject({ state: 'done', readShop: inAll() });
    expect(await findings()).toMatchObject([{ kind: 'priceDiffers' }]);
  });

  test('a second start joins the one at work; at night it runs by itself, once', async () => {
    await chain.rpc.catalog.start(click());
    await chain.rpc.catalog.start(click());
    await store.minutes(2);
    expect(lists()).toBe(4);
    // From ten in the morning to three at night, the store's time.
    chain.clock.jump(41 * 3_600_000);
    await store.minutes(5);
    expect(await status()).toMatchObject({ state: 'done', person: null });
    expect(lists()).toBe(8);
  });

  test('a product that cannot be read is set aside, and the audit goes on', async () => {
    const [sku] = store.skus(1);
    if (sku === undefined) throw new Error('too few');
    inShop(sku)['id'] = 'broken';
    await audit();
    expect(await kinds()).toEqual([`onlyAtTill ${sku}`]);
    expect(await store.exceptions()).toEqual(['rowUnreadable']);
  });
});

test('archived at the till and still on sale online: one click sends what the till says, whatever somebody typed into Magento', async () => {
  const [sku] = store.skus(1);
  if (sku === undefined) throw new Error('too few');
  changeAtTill(sku, { active: false, is_active: false });
  await store.minutes(2);
  expect(sourceQuantity(chain.world, source(), sku)).toBe(0);
  Object.assign(sourceItem(chain.world, source(), sku) ?? {}, { quantity: 5, status: 1 });
  await audit();
  const [row] = await findings();
  expect(row).toMatchObject({ kind: 'archivedOnline', sku, actions: ['publish'] });
  expect(await chain.rpc.catalog.publish({ ...click(), keys: [row?.key ?? ''] })).toMatchObject({ count: 1 });
  await store.minutes(2);
  expect(sourceQuantity(chain.world, source(), sku)).toBe(0);
});
