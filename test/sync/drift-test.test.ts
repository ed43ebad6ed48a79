import { afterEach, describe, expect, test } from 'vitest';
import type { DriftFinding, DriftTestReport } from '#contract/drift-test.ts';
import { sellAtTill } from '#training/operations.ts';
import { salableQuantity, saveSourceItems, sourceItem, sourceQuantity } from '#training/magento/stock.ts';
import { asWorld } from '#training/ledger.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

let chain: Chain;
let store: ReturnType<typeof counter>;
afterEach(() => chain.stop());

/** A store that opens for five minutes a day: seven days of it are soon over. It is two minutes past ten there when the test starts. */
async function begin(): Promise<void> {
  const day = [{ from: '10:02', to: '10:07' }];
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
  chain = await startChain({
    change: (config) => ({ ...config, stores: config.stores.slice(0, 1).map((one) => ({ ...one, openingHours: { week, closedOn: [] } })) }),
  });
  store = counter(chain);
  await store.minutes(2);
}

const start = () => chain.rpc.driftTest.start({ storeId: store.storeId, requestId: 'drift-test-request', person: 'Mara' });
const get = async (): Promise<DriftTestReport> => {
  const { report } = await chain.rpc.driftTest.get({ storeId: store.storeId });
  if (report === null) throw new Error('no test');
  return report;
};
const check = (report: DriftTestReport, name: string) => report.checks.find((one) => one.check === name);
const sell = (sku: string, quantity = 1) => sellAtTill(chain.world, { store: store.storeId, lines: [{ sku, quantity }], tender: 'Cash' });
const source = () => chain.config.stores[0]?.sourceCode ?? '';

/** The PC is switched off until this long after the test began. */
async function offUntil(report: DriftTestReport, sinceStart: number): Promise<void> {
  await chain.crash(() => chain.clock.jump(report.startedAt + sinceStart - chain.clock.now()));
}

test('a green week: twenty sales at peak hours, each followed to what may be sold online', async () => {
  await begin();
  const begun = await start();
  expect(begun).toMatchObject({ verdict: 'unclear', person: 'Mara', samples: [], endedAt: null });
  expect((await start()).id).toBe(begun.id);
  const skus = store.skus(3);
  for (let day = 0; day < 7; day += 1) {
    if (day > 0) await offUntil(begun, day * dayMs);
    for (const sku of skus) {
      sell(sku);
      await store.minutes(5 / 3);
    }
  }
  await offUntil(begun, 7 * dayMs - minuteMs);
  await store.minutes(3);
  const report = await get();
  expect(report.checks.filter((one) => one.state !== 'kept')).toEqual([]);
  expect(report).toMatchObject({ verdict: 'green', endedAt: expect.any(Number) as number, salableKnown: true, findings: [], fixes: [] });
  expect(report.samples).toHaveLength(20);
  // The last sale of the first item is the last change of it.
  expect(report.samples.findLast((sample) => sample.sku === skus[0])?.salable).toBe(salableQuantity(chain.world, skus[0] ?? '', 2));
  for (const sample of report.samples) {
    expect(sample.atPeak).toBe(true);
    expect(sample.delayMs).toBe((sample.shownAt ?? 0) - sample.soldAt);
    expect(sample.confirmedAt).toBeGreaterThanOrEqual(sample.soldAt);
    expect(sample.shownAt).toBeGreaterThanOrEqual(sample.confirmedAt ?? Infinity);
    expect(sample.delayMs).toBeLessThan(60_000);
  }
  expect(report.days.map((day) => day.samples)).toEqual([3, 3, 3, 3, 3, 3, 2, 0]);
  expect(report.cadence.p95).toBeLessThanOrEqual(20_000);

  const { csv } = await chain.rpc.driftTest.export({ storeId: store.storeId, test: report.id });
  const rows = csv.split('\r\n').map((row) => row.split(','));
  expect(rows.filter(([row]) => row === 'sale')).toHaveLength(20);
  expect(rows.find(([row]) => row === 'test')?.[9]).toBe('green');
  const { ok, findings } = await chain.rpc.system.verifyJournal({ storeId: store.storeId });
  expect({ ok, findings }).toEqual({ ok: true, findings: [] });
}, 150_000);

/** The report once seven days are over; the PC was off for the rest of them. */
async function afterTheWeek(begun: DriftTestReport): Promise<DriftTestReport> {
  await offUntil(begun, 7 * dayMs);
  await store.minutes(0.2);
  return get();
}
const broken = (report: DriftTestReport) => report.checks.filter((one) => one.state === 'broken').map((one) => one.check);
const found = (report: DriftTestReport, kind: DriftFinding['kind']) => report.findings.filter((one) => one.kind === kind);

describe('a red week', () => {
  test('the line is cut for half an hour at peak: the sale arrives half an hour late, and the day says so', async () => {
    await begin();
    const begun = await start();
    const [sku = ''] = store.skus(1);
    await store.minutes(0.5);
    chain.network.up = false;
    sell(sku);
    const soldAt = chain.clock.now();
    await store.minutes(30);
    chain.network.up = true;
    await store.minutes(3);
    const report = await afterTheWeek(begun);
    expect(report.verdict).toBe('red');
    expect(broken(report)).toEqual(['p95', 'max']);
    const [sample] = report.samples;
    expect(sample).toMatchObject({ sku, soldAt, salable: salableQuantity(chain.world, sku, 2) });
    expect(sample?.delayMs).toBeGreaterThan(30 * minuteMs);
    expect(sample?.delayMs).toBeLessThan(33 * minuteMs);
    expect(report.days[0]).toMatchObject({ magentoDownMs: expect.closeTo(4.5 * minuteMs, -4.5) as number, samples: 1 });
    expect(report.cadence.longest).toBeGreaterThan(2 * minuteMs);
  });

  test('an admin sets a quantity below what is promised: Magento would sell less than nothing', async () => {
    await begin();
    const [sku = ''] = store.skus(1);
    await store.order(true, [{ sku, quantity: 2 }]);
    const begun = await start();
    const sources = chain.world.shop.stockSources;
    const before = sources.map((one) => sourceItem(chain.world, one, sku)?.quantity ?? 0);
    const typeIn = (quantities: readonly number[]) =>
      asWorld(chain.world.ledger, () =>
        saveSourceItems(
          chain.world,
          sources.map((one, index) => ({ sku, source_code: one, quantity: quantities[index] ?? 0, status: 1 })),
        ),
      );
    typeIn(sources.map(() => 0));
    const typedAt = chain.clock.now();
    await store.minutes(1);
    expect(found(await get(), 'negative')).toEqual([
      { kind: 'negative', sku, quantity: -2, since: expect.any(Number) as number, until: null },
    ]);
    typeIn(before);
    await store.minutes(1);
    await chain.rpc.stock.reconcileStart({ storeId: store.storeId, requestId: 'reconcile-request', person: 'Alix' });
    await store.minutes(1);
    const report = await afterTheWeek(begun);
    expect(report.verdict).toBe('red');
    expect(broken(report)).toEqual(['negatives']);
    const [negative] = found(report, 'negative');
    expect((negative?.since ?? 0) - typedAt).toBeLessThan(minuteMs);
    expect((negative?.until ?? 0) - typedAt).toBeLessThan(2 * minuteMs);
  });

  test('the till sells what a web order was promised', async () => {
    await begin();
    const [sku = ''] = store.skus(1);
    const all = sourceQuantity(chain.world, source(), sku);
    await store.order(true, [{ sku, quantity: all }]);
    const begun = await start();
    sell(sku);
    await store.minutes(4);
    const report = await afterTheWeek(begun);
    expect(report.verdict).toBe('red');
    expect(broken(report)).toEqual(['oversells']);
    expect(found(report, 'oversold')).toEqual([{ kind: 'oversold', sku, quantity: 1, since: expect.any(Number) as number, until: null }]);
  });

  test('somebody mends by hand what somebody typed into Magento', async () => {
    await begin();
    const begun = await start();
    const [sku = ''] = store.skus(1);
    const asIs = sourceQuantity(chain.world, source(), sku);
    asWorld(chain.world.ledger, () => saveSourceItems(chain.world, [{ sku, source_code: source(), quantity: asIs + 5, status: 1 }]));
    await chain.rpc.stock.reconcileStart({ storeId: store.storeId, requestId: 'reconcile-request', person: 'Alix' });
    await store.minutes(1);
    await chain.rpc.stock.driftMend({ storeId: store.storeId, requestId: 'mend-request', person: 'Alix', skus: [sku] });
    await store.minutes(1);
    const report = await afterTheWeek(begun);
    expect(sourceQuantity(chain.world, source(), sku)).toBe(asIs);
    expect(found(report, 'typed')).toMatchObject([{ sku, quantity: asIs + 5 }]);
    expect(report.fixes).toMatchObject([{ kind: 'stock.driftMended', person: 'Alix' }]);
    expect(check(report, 'fixingMs')?.value).toBe(10 * minuteMs);
    expect(broken(report)).toEqual(['fixes']);
  });
});

test('a week in which this PC was off: nobody says that all is well, and each day counts as what it was', async () => {
  await begin();
  const report = await afterTheWeek(await start());
  expect(report.verdict).toBe('unclear');
  expect(report.checks.filter((one) => one.state === 'open').map((one) => one.check)).toEqual([
    'samples',
    'p95',
    'max',
    'negatives',
    'watched',
  ]);
  expect(report.days).toHaveLength(8);
  expect(report.days[3]).toMatchObject({ openMs: 5 * minuteMs, offMs: 5 * minuteMs });
  const next = await start().catch((error: unknown) => error);
  expect(next).toMatchObject({ id: report.id });
});
