import { afterEach, beforeEach, expect, test } from 'vitest';
import { mappingKind, type MappingKind, type MappingRow } from '#contract/mapping-audit.ts';
import { fault } from '#training/faults.ts';
import type { JsonObject } from '#training/json.ts';
import { orderNumbered, paymentTypeNamed, sellAtTill } from '#training/operations.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
beforeEach(async () => {
  chain = await startChain();
  store = counter(chain);
  await chain.clock.advance(60_000);
  const [web, webRefund] = [paymentTypeNamed(chain.world, 'Web'), paymentTypeNamed(chain.world, 'Card')];
  await chain.clock.during(chain.rpc.settings.savePaymentTypes({ web, webRefund }));
});
afterEach(() => chain.stop());

const config = () => {
  const [first] = chain.config.stores;
  if (first === undefined) throw new Error('no store');
  return first;
};
const report = () => chain.rpc.catalog.mapping({ storeId: store.storeId });
const rows = async (): Promise<MappingRow[]> => (await report()).rows;
const kinds = async () => (await rows()).map((row) => row.kind);

async function audit(): Promise<void> {
  expect((await chain.rpc.catalog.checkMapping({ storeId: store.storeId })).state).toBe('running');
  await store.minutes(0.2);
  expect((await report()).state).toBe('done');
}

/** A row of a list of the till changes; its readers get it with the next version. */
function changeAtTill(list: 'outlets' | 'registers' | 'paymentTypes' | 'taxes', id: string, change: JsonObject): void {
  const row = chain.world.till.lists[list].find((one) => one['id'] === id);
  if (row === undefined) throw new Error(`no ${list} ${id}`);
  Object.assign(row, change, { version: (chain.world.till.version += 1) });
}

const deleted = { deleted_at: '2026-11-23T08:00:00+00:00' };
const channels = (...codes: string[]) => ({ sales_channels: codes.map((code) => ({ type: 'website', code })) });

function changeSource(change: JsonObject): void {
  const source = chain.world.shop.sources.find((one) => one['source_code'] === config().sourceCode);
  if (source === undefined) throw new Error('no source');
  Object.assign(source, change);
}

const takeSourceOut = (): void => {
  chain.world.shop.stockSources = chain.world.shop.stockSources.filter((code) => code !== config().sourceCode);
};
const sellFrom = (stock: number, ...websites: string[]): void => {
  const row = chain.world.shop.stocks.find((one) => one['stock_id'] === stock);
  if (row !== undefined) row['extension_attributes'] = channels(...websites);
};

/** How each kind of defect comes about where everything fitted. */
const plants: Record<MappingKind, () => void | Promise<void>> = {
  outletGone: () => changeAtTill('outlets', config().outletId, deleted),
  registerGone: () => changeAtTill('registers', config().registerId, deleted),
  registerElsewhere: () => changeAtTill('registers', config().registerId, { outlet_id: chain.config.stores[1]?.outletId ?? '' }),
  registerClosed: () => changeAtTill('registers', config().registerId, { is_open: false }),
  sourceGone: () => {
    chain.world.shop.sources = chain.world.shop.sources.filter((one) => one['source_code'] !== config().sourceCode);
  },
  sourceDisabled: () => changeSource({ enabled: false }),
  noPickupLocation: () => changeSource({ extension_attributes: { is_pickup_location_active: false, frontend_name: '' } }),
  sourceWithoutStock: takeSourceOut,
  stockWithoutWebsite: () => sellFrom(2),
  async websiteWithoutSource() {
    chain.world.shop.websites.push({ id: 2, code: 'outlet', name: 'Outlet shop', default_group_id: 2 });
    chain.world.shop.storeViews.push({ id: 2, code: 'outlet_fr', name: 'Outlet', website_id: 2, store_group_id: 2, is_active: 1 });
    sellFrom(1, 'outlet');
    const order = orderNumbered(chain.world, store.place(true));
    if (order !== undefined) order.document['store_id'] = 2;
    await store.minutes(1);
  },
  webTypeGone: () => changeAtTill('paymentTypes', chain.config.paymentTypes.web, deleted),
  webTypeOff: () => changeAtTill('paymentTypes', chain.config.paymentTypes.web, { disabled: true }),
  webRefundTypeGone: () => changeAtTill('paymentTypes', paymentTypeNamed(chain.world, 'Card'), deleted),
  webRefundTypeOff: () => changeAtTill('paymentTypes', paymentTypeNamed(chain.world, 'Card'), { disabled: true }),
  outletCurrencyDiffers: () => changeAtTill('outlets', config().outletId, { currency: 'CHF' }),
  shopCurrencyDiffers: () => {
    chain.world.shop.displayCurrency = 'CHF';
  },
  outletTaxUnknown: () => changeAtTill('outlets', config().outletId, { default_tax_id: 'gone' }),
  productTaxUnknown: () => {
    const { taxes } = chain.world.till.lists;
    chain.world.till.lists.taxes = taxes.filter((one) => one['name'] !== 'TVA 10 %');
  },
  outletTimeZoneDiffers: () => changeAtTill('outlets', config().outletId, { time_zone: 'Europe/Lisbon' }),
  async paymentTypeGone() {
    const [sku = ''] = store.skus(1);
    sellAtTill(chain.world, { store: store.storeId, lines: [{ sku, quantity: 1 }], tender: 'Cash' });
    await store.minutes(1);
    changeAtTill('paymentTypes', paymentTypeNamed(chain.world, 'Cash'), deleted);
  },
};

/** What the plants change, to be put back as it was. */
function snapshot(): () => void {
  const { till, shop } = chain.world;
  const { outlets, registers, paymentTypes, taxes } = structuredClone(till.lists);
  const { sources, stockSources, stocks, websites, storeViews, displayCurrency } = structuredClone(shop);
  return () => {
    Object.assign(till.lists, { outlets, registers, paymentTypes, taxes });
    Object.assign(shop, { sources, stockSources, stocks, websites, storeViews, displayCurrency });
  };
}

test('of a store where everything fits nothing is found, every list is read, and nothing is written anywhere', async () => {
  chain.wire.length = 0;
  await audit();
  expect(await report()).toMatchObject({ rows: [], unread: [] });
  expect(chain.wire.filter((line) => !line.startsWith('GET') && !line.endsWith('/inventory'))).toEqual([]);
  expect(await store.exceptions()).toEqual([]);
});

test('each kind of defect is found where it is planted, and nothing beside it; what stops the store stands before a person until it is over', async () => {
  for (const kind of mappingKind.options) {
    const restore = snapshot();
    await plants[kind]();
    await audit();
    expect(await kinds(), kind).toEqual([kind]);
    const [row] = await rows();
    expect((await store.exceptions()).includes('mappingDiffers'), kind).toBe(row?.grave);
    restore();
  }
  await audit();
  expect(await rows()).toEqual([]);
  expect(await store.exceptions()).not.toContain('mappingDiffers');
});

test('a defect keeps the instant it was first found at, is exported, and stays while its list cannot be read', async () => {
  await plants.sourceDisabled();
  await audit();
  const [found] = await rows();
  await store.minutes(10);
  await plants.outletTimeZoneDiffers();
  await audit();
  expect(await rows()).toMatchObject([
    { kind: 'sourceDisabled', since: found?.since, place: 'elsewhere', system: 'magento' },
    { kind: 'outletTimeZoneDiffers', facts: { till: 'Europe/Lisbon', store: 'Europe/Paris' } },
  ]);
  const { fileName, csv } = await chain.rpc.catalog.exportMapping({ storeId: store.storeId });
  expect(fileName).toBe(`mapping-${store.storeId}-2026-11-23.csv`);
  expect(csv.trim().split(/\r?\n/)).toHaveLength(3);

  chain.world.faults.push(fault('magento', 'down', { path: '/inventory/sources' }));
  await audit();
  expect(await kinds()).toEqual(['sourceDisabled', 'outletTimeZoneDiffers']);
  expect((await report()).unread.map(({ list }) => list)).toContain('sources');
});

test('a key that may not ask is said, closes no way, and what it may ask is compared', async () => {
  const acl = [
    'Magento_Backend::store',
    'Magento_InventoryApi::source',
    'Magento_InventoryApi::stock_source_link',
    'Magento_Sales::actions_view',
  ];
  chain.world.shop.integration.acl = new Set(acl);
  await plants.registerClosed();
  await audit();
  expect(await kinds()).toEqual(['registerClosed']);
  expect((await report()).unread).toEqual([{ list: 'stocks', system: 'magento', problem: null }]);
  expect((await chain.rpc.system.status({ storeId: store.storeId })).connections).toMatchObject([{ state: 'online' }, { state: 'online' }]);
});

test('offline nothing is called wrong', async () => {
  chain.network.up = false;
  await audit();
  expect(await report()).toMatchObject({ rows: [], unread: expect.arrayContaining([expect.objectContaining({ list: 'outlets' })]) });
});

test('by night it is compared by itself, once', async () => {
  const night = await startChain({
    change: (given) => ({
      ...given,
      stores: given.stores.slice(0, 1).map((one) => ({ ...one, timeZone: 'Pacific/Auckland', openingHours: { week: {}, closedOn: [] } })),
    }),
  });
  const asked = () => night.wire.filter((line) => line.endsWith('/inventory/stocks')).length;
  await night.clock.advance(30 * 60_000);
  expect(asked()).toBe(1);
  const { state, rows: found } = await night.rpc.catalog.mapping({ storeId: store.storeId });
  expect([state, found.map((row) => row.kind)]).toEqual(['done', ['outletTimeZoneDiffers']]);
  await night.stop();
});
