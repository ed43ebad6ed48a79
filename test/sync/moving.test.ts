import { existsSync, readFileSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startChain, type Chain, type OtherPc } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';
import { photoIds, picture } from '#test/support/picture.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
let pcs: OtherPc[] = [];
beforeEach(async () => {
  chain = await startChain({ products: 60 });
  store = counter(chain);
  await chain.clock.advance(10_000);
});
afterEach(async () => {
  for (const pc of pcs) await pc.stop();
  pcs = [];
  await chain.stop();
});

/** A PC that works the other stores of the chain only. */
function newPc(stores: 'others' | 'all' = 'others'): OtherPc {
  const keep = (id: string) => stores === 'all' || id !== store.storeId;
  const pc = chain.otherPc('PC-2', (config) => ({ ...config, stores: config.stores.filter(({ id }) => keep(id)) }));
  pcs.push(pc);
  return pc;
}

async function answered<T>(call: Promise<T>): Promise<T> {
  const settled = call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  let done = false;
  void settled.then(() => (done = true));
  // Files take real time, calls take virtual time.
  for (let turn = 0; turn < 400 && !done; turn += 1) {
    await chain.clock.advance(500);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const result = await settled;
  if ('error' in result) throw result.error;
  return result.value;
}

function movedFile(): string {
  return join(chain.config.dataDir, 'stick.move');
}

/** Each effect of a paid order once: until it is ready, and until it is collected. */
const untilReady = ['order.notified', 'payment', 'sale.created', 'shipment'];
const everything = ['fulfillment.fulfilled', 'order.comment', 'order.notified', 'payment', 'sale.closed', 'sale.created', 'shipment'];

const ada = { person: 'Ada' };

describe('moving a store to another PC', () => {
  test('unsent work goes on there, each change reaches both systems once, and the old PC refuses', async () => {
    const { storeId } = store;
    const first = await store.order(true);
    const second = await store.order(true);
    chain.network.up = false;
    await store.ready(first);
    await store.ready(second);
    await store.handOver(first);
    await store.minutes(10);
    const owed = (await store.outbox()).total;
    expect(owed).toBeGreaterThan(3);
    const photo = { photoId: photoIds()(), jpeg: picture().toString('base64') };
    await chain.rpc.photos.keep({ storeId, person: 'Ada', ...photo });

    const moved = await answered(chain.rpc.backups.moveOut({ storeId, to: movedFile(), requestId: 'move-one', ...ada }));
    expect(moved).toMatchObject({ file: movedFile(), unsent: owed });

    const pc = newPc();
    pc.network.up = false;
    expect(await answered(pc.rpc.backups.inspect({ file: movedFile() }))).toMatchObject({
      storeId,
      device: 'PC-1',
      by: 'Ada',
      unsent: owed,
    });
    expect(await answered(pc.rpc.backups.moveIn({ file: movedFile(), person: 'Bo' }))).toMatchObject({ storeId, setAside: null });
    expect(pc.saved.at(-1)?.stores.map(({ id }) => id)).toContain(storeId);
    expect((await pc.rpc.outbox.list({ storeId, only: 'open' })).total).toBe(owed);
    expect(await pc.rpc.photos.get({ storeId, photoId: photo.photoId })).toMatchObject(photo);

    // Both get their network back: one has nothing to say any more.
    const before = chain.wire.length;
    chain.network.up = true;
    pc.network.up = true;
    pc.agent.wake();
    chain.agent.wake();
    await store.minutes(15);
    expect((await pc.rpc.outbox.list({ storeId, only: 'open' })).rows).toEqual([]);
    expect(done(first)).toEqual(everything);
    expect(done(second)).toEqual(untilReady);
    expect(await stateAt(pc, first.id)).toBe('collected');
    expect(await stateAt(pc, second.id)).toBe('ready');

    expect(chain.agent.stores().find(({ id }) => id === storeId)).toMatchObject({
      journal: 'moved',
      journalProblem: expect.stringContaining(`by Ada, as ${movedFile()}`),
    });
    await expect(store.handOver(second)).rejects.toMatchObject({ code: 'STORE_CLOSED', data: { reason: 'moved' } });
    await chain.crash();
    await store.minutes(5);
    await expect(store.handOver(second)).rejects.toMatchObject({ data: { reason: 'moved' } });
    expect(writesOfOrders(chain.wire.slice(before))).toEqual([]);
    // What it owed is owed elsewhere: nothing keeps it from being removed here.
    const { stores } = await answered(chain.rpc.settings.removeStore({ storeId }));
    expect(stores.map(({ id }) => id)).not.toContain(storeId);
  });

  test('a store is brought here once, and not from another shop or over another outlet', async () => {
    const { storeId } = store;
    await answered(chain.rpc.backups.moveOut({ storeId, to: chain.config.dataDir, requestId: 'move-one', ...ada }));
    const [name] = readdirSync(chain.config.dataDir).filter((each) => each.endsWith('.move'));
    expect(name).toMatch(new RegExp(`^backroom-${storeId}-\\d{8}-\\d{6}\\.move$`));
    const file = join(chain.config.dataDir, name ?? '');

    const stranger = chain.otherPc('PC-3', (config) => ({ ...config, magento: { ...config.magento, baseUrl: 'https://other.example' } }));
    pcs.push(stranger);
    await expect(answered(stranger.rpc.backups.moveIn({ file, ...ada }))).rejects.toMatchObject({ data: { reason: 'otherSystems' } });
    const remapped = chain.otherPc('PC-4', (config) => ({
      ...config,
      stores: config.stores.map((one) => (one.id === storeId ? { ...one, sourceCode: 'elsewhere' } : one)),
    }));
    pcs.push(remapped);
    await expect(answered(remapped.rpc.backups.moveIn({ file, ...ada }))).rejects.toMatchObject({ data: { reason: 'otherMapping' } });
    await expect(answered(remapped.rpc.backups.moveIn({ file: 'stick.move', ...ada }))).rejects.toMatchObject({
      data: { reason: 'pathNotWhole' },
    });

    // A PC on which the store is set up already, but nobody worked.
    const pc = newPc('all');
    await chain.clock.advance(60_000);
    expect((await answered(pc.rpc.backups.moveIn({ file, ...ada }))).setAside).toMatch(/\.replaced-/);
    expect(pc.agent.stores().every(({ journal }) => journal === 'open')).toBe(true);
    await expect(answered(pc.rpc.backups.moveIn({ file, ...ada }))).rejects.toMatchObject({ data: { reason: 'alreadyImported' } });
    expect(pc.agent.stores().every(({ journal }) => journal === 'open')).toBe(true);
  });

  test('a lost file: taken back, what had arrived after all is found and not sent again', async () => {
    const { storeId } = store;
    const pickup = await store.order(true);
    chain.network.up = false;
    await store.ready(pickup);
    await answered(chain.rpc.backups.moveOut({ storeId, to: movedFile(), requestId: 'move-one', ...ada }));
    // The file was not lost: another PC takes it in and sends everything.
    const pc = newPc();
    await answered(pc.rpc.backups.moveIn({ file: movedFile(), ...ada }));
    await store.minutes(5);
    expect((await pc.rpc.outbox.list({ storeId, only: 'open' })).rows).toEqual([]);
    await pc.stop();
    pcs = [];

    chain.network.up = true;
    const { probed } = await answered(chain.rpc.backups.takeBack({ storeId, ...ada }));
    expect(probed).toBeGreaterThan(0);
    await store.minutes(10);
    expect((await store.outbox()).rows).toEqual([]);
    expect(done(pickup)).toEqual(untilReady);
    expect((await store.again(pickup)).state).toBe('ready');
  });

  test('no secret is in the file', async () => {
    await store.order(true);
    await answered(chain.rpc.backups.moveOut({ storeId: store.storeId, to: movedFile(), requestId: 'move-one', ...ada }));
    const text = readFileSync(movedFile()).toString('latin1');
    expect(text).not.toContain(chain.world.shop.integration.token);
    for (const token of chain.world.till.tokens.keys()) expect(text).not.toContain(token);
  });

  test('where the file cannot be written the store goes on here', async () => {
    const { storeId } = store;
    const pickup = await store.order(true);
    const to = join(chain.config.dataDir, 'no', 'such', 'folder.move');
    await expect(answered(chain.rpc.backups.moveOut({ storeId, to, requestId: 'move-one', ...ada }))).rejects.toMatchObject({
      data: { reason: 'fileNotWritten' },
    });
    await store.ready(pickup);
    await store.minutes(3);
    expect((await store.again(pickup)).state).toBe('ready');
    expect((await store.outbox()).rows).toEqual([]);
  });
});

describe('putting a backup back', () => {
  test('is previewed, done while other stores go on, and nothing reaches a system twice', async () => {
    const { storeId } = store;
    const other = chain.config.stores[1]?.id ?? '';
    const pickup = await store.order(true);
    chain.network.up = false;
    await store.ready(pickup);
    const backup = await answered(chain.rpc.system.backup({ storeId }));
    chain.network.up = true;
    await store.minutes(5);
    await store.handOver(pickup);
    await store.minutes(5);
    expect((await store.outbox()).rows).toEqual([]);

    const { rows } = await answered(chain.rpc.backups.list({ storeId }));
    expect(rows[0]).toMatchObject({ why: 'manual', problem: null, unsent: expect.any(Number) });
    const name = rows[0]?.name ?? '';
    expect(backup.file.endsWith(name)).toBe(true);
    const preview = await answered(chain.rpc.backups.preview({ storeId, backup: name }));
    expect(preview).toMatchObject({ steps: 1, newest: [{ person: 'Alix', about: pickup.incrementId }] });

    const restoring = chain.rpc.backups.restore({ storeId, backup: name, requestId: 'restore-one', ...ada });
    expect(await chain.rpc.pickups.counts({ storeId: other })).toBeDefined();
    const report = await answered(restoring);
    expect(report.probed).toBe(rows[0]?.unsent);
    expect(report.message).toContain('looked for at Magento and Lightspeed');
    expect(existsSync(join(chain.config.dataDir, report.setAside))).toBe(true);
    await store.minutes(15);
    expect((await store.outbox()).rows).toEqual([]);
    expect(done(pickup)).toEqual(everything);
    // The hand-over is in the history; what it changed is as it was at the backup, and a person is told to compare.
    expect((await store.again(pickup)).state).toBe('ready');
    expect(await store.exceptions()).toContain('journalRestored');
  });

  test('a backup that is not whole is listed as such and refused, and the store goes on', async () => {
    const { storeId } = store;
    const made = await answered(chain.rpc.system.backup({ storeId }));
    truncateSync(made.file, 9_000);
    const { rows } = await answered(chain.rpc.backups.list({ storeId }));
    const name = rows[0]?.name ?? '';
    expect(rows[0]).toMatchObject({ entries: null, unsent: null, problem: expect.any(String) });
    await expect(answered(chain.rpc.backups.restore({ storeId, backup: name, requestId: 'restore-one', ...ada }))).rejects.toMatchObject({
      code: 'REFUSED',
    });
    await expect(
      answered(chain.rpc.backups.restore({ storeId, backup: '../x.sqlite', requestId: 'restore-two', ...ada })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { reason: 'backupUnknown' } });
    expect(chain.agent.stores().every(({ journal }) => journal === 'open')).toBe(true);
  });
});

async function stateAt(pc: OtherPc, pickupId: string): Promise<string> {
  return (await pc.rpc.pickups.get({ storeId: store.storeId, pickupId })).state;
}

/** What calls of ours did about one order at both systems: each entry of the ledgers once, but for quantities that are set. */
function done(pickup: { incrementId: string; orderId: number }): string[] {
  const { entries } = chain.world.ledger;
  const ours = entries.filter(({ by, kind }) => by === 'api' && !/^(source_item|fulfillment\.(picked|packed|created))/.test(kind));
  const sale = entries.find(({ kind, reference }) => kind === 'sale.created' && reference === pickup.incrementId)?.subject;
  return ours
    .filter(({ subject }) => subject === pickup.incrementId || subject === sale)
    .map(({ kind }) => kind)
    .toSorted((one, other) => one.localeCompare(other));
}

function writesOfOrders(wire: readonly string[]): string[] {
  return wire.filter((line) => !line.startsWith('GET ') && !line.includes('source-items') && !line.endsWith('/inventory'));
}
