import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeLock } from '#agent/journal/lock.ts';
import { edit, pagesOf, spoilPages } from '#test/journal/support/damage.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

/** What goes wrong with one store's file, seen from outside: what its people are told, and that the other store works on. */

let chain: Chain;
/** At the first store, which is never harmed. */
let sound: ReturnType<typeof counter>;
/** The second one. */
let harmed: string;
beforeEach(async () => {
  chain = await startChain();
  sound = counter(chain);
  harmed = chain.config.stores[1]?.id ?? '';
  await chain.clock.advance(60_000);
  // Some of it in the file, some in its log only.
  await chain.rpc.system.backup({ storeId: harmed });
});
afterEach(() => chain.stop());

const fileOf = (storeId: string) => join(chain.config.dataDir, `${storeId}.sqlite`);

/** The first store takes an order from picking to Magento's answer. */
async function expectSoundStoreWorks(): Promise<void> {
  const pickup = await sound.order(true);
  await sound.ready(pickup);
  await sound.minutes(3);
  expect((await sound.again(pickup)).state).toBe('ready');
  expect((await sound.outbox()).rows).toEqual([]);
  expect(chain.agent.stores().find(({ id }) => id === sound.storeId)).toMatchObject({ journal: 'open', journalProblem: null });
}

/** Keeps the write-ahead log of the harmed store as a kill leaves it. */
function keepLog(): () => void {
  const path = fileOf(harmed);
  const db = chain.agent.store(harmed)?.host?.journal.db;
  db?.pragma('wal_autocheckpoint = 0');
  for (const part of ['', '-wal']) copyFileSync(path + part, `${path}.image${part}`);
  return () => {
    for (const part of ['', '-wal']) copyFileSync(`${path}.image${part}`, path + part);
  };
}

describe('is found at start, set aside and told; work goes on', () => {
  test.each<[string, (path: string) => void]>([
    ['a damaged page', (path) => spoilPages(path, pagesOf(path, 'entries').slice(0, 1))],
    ['a truncated file', (path) => truncateSync(path, Math.floor(readFileSync(path).length / 8_192) * 4_096)],
    ['an emptied file', (path) => truncateSync(path, 0)],
    ['a wrong header', (path) => edit(path, (bytes) => bytes.fill(0x41, 0, 100))],
    ['another file in its place', (path) => edit(path, (bytes) => bytes.fill('this is a letter. '))],
  ])('%s', async (_what, harm) => {
    await chain.crash(() => harm(fileOf(harmed)));
    await expectReplaced();
    await expectSoundStoreWorks();
  });

  test('a zeroed write-ahead log', async () => {
    const asKilled = keepLog();
    await chain.crash(() => {
      asKilled();
      edit(`${fileOf(harmed)}-wal`, (bytes) => bytes.fill(0));
    });
    await expectReplaced();
    await expectSoundStoreWorks();
  });
});

async function expectReplaced(): Promise<void> {
  expect(chain.agent.stores().find(({ id }) => id === harmed)).toMatchObject({ journal: 'open' });
  const { rows } = await chain.rpc.exceptions.list({ storeId: harmed });
  const told = rows.find(({ kind }) => kind === 'journalRecovered');
  expect(told?.message).toContain('journal was damaged and has been replaced');
  expect(told?.message).toMatch(/Nothing was lost|[Ll]ost/);
  expect(told?.cure).toContain('the damaged file was kept');
  expect(existsSync(join(chain.config.dataDir, told?.params['file'] ?? 'none'))).toBe(true);
  await chain.clock.advance(60_000);
  expect(await chain.rpc.system.verifyJournal({ storeId: harmed })).toMatchObject({ ok: true, findings: [] });
}

describe('stays closed and says why; the file is not touched', () => {
  test('a newer schema', async () => {
    const path = fileOf(harmed);
    let before = Buffer.alloc(0);
    await chain.crash(() => {
      const db = new Database(path);
      db.pragma('user_version = 99');
      db.close();
      before = readFileSync(path);
    });
    await expectClosed('newer', 'was written by a newer Backroom. Update Backroom on this PC. The journal was not touched.');
    await expectSoundStoreWorks();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('a second opener', async () => {
    const path = fileOf(harmed);
    const held: { release(): void }[] = [];
    await chain.crash(() => {
      const taken = takeLock(path);
      if (taken.ok) held.push(taken.lock);
    });
    await expectClosed('locked', 'Another Backroom already works with the journal');
    await expectSoundStoreWorks();
    expect(held).toHaveLength(1);
    for (const lock of held) lock.release();
  });

  test('the journal of another store', async () => {
    const path = fileOf(harmed);
    await chain.crash(() => {
      const db = new Database(path);
      db.prepare(`UPDATE meta SET value = 'nice-3' WHERE key = 'store_id'`).run();
      db.close();
    });
    await expectClosed('unreadable', 'is the journal of another store, nice-3');
    await expectSoundStoreWorks();
  });
});

async function expectClosed(state: string, words: string): Promise<void> {
  const closed = chain.agent.stores().find(({ id }) => id === harmed);
  expect(closed).toMatchObject({ journal: state, journalProblem: expect.stringContaining(words) });
  await expect(chain.rpc.pickups.counts({ storeId: harmed })).rejects.toMatchObject({ code: 'STORE_CLOSED', data: { reason: state } });
  expect(readdirSync(chain.config.dataDir).filter((name) => /damaged|replaced|incoming/.test(name))).toEqual([]);
}

describe('refuses each step in words and goes on by itself once it is over', () => {
  test.each([
    ['a full disk', 'full', 'This PC’s disk is full, so nothing was saved.', (db: Database.Database) => db.pragma('max_page_count = 1')],
    [
      'a read-only disk',
      'readOnly',
      'The journal may not be written, so nothing was saved.',
      (db: Database.Database) => db.pragma('query_only = 1'),
    ],
  ])('%s', async (_what, reason, message, begin) => {
    const journal = chain.agent.store(harmed)?.host?.journal;
    if (journal === undefined) throw new Error('not open');
    const before = await chain.rpc.system.verifyJournal({ storeId: harmed });
    begin(journal.db);
    const hold = { storeId: harmed, sku: sound.skus(1)[0] ?? '', quantity: 1, reason: 'damaged' as const, bin: null, person: 'Alix' };
    const note = 'x'.repeat(200);
    const step = (n: number) => chain.rpc.stock.heldAdd({ ...hold, note, requestId: `hold-request-${n}` });
    await expect(fill(step)).rejects.toMatchObject({ code: 'STORAGE', data: { reason, message } });
    await expectSoundStoreWorks();
    expect((await chain.rpc.system.verifyJournal({ storeId: harmed })).ok).toBe(true);
    journal.db.pragma('query_only = 0');
    journal.db.pragma('max_page_count = 1000000');
    await chain.clock.advance(60_000);
    await step(100_000);
    const after = await chain.rpc.system.verifyJournal({ storeId: harmed });
    expect(after).toMatchObject({ ok: true });
    expect(after.entries).toBeGreaterThan(before.entries);
  });
});

/** Steps until one is refused: a full file still has room in its last pages. */
async function fill(step: (n: number) => Promise<unknown>): Promise<void> {
  for (let n = 0; n < 2_000; n += 1) await step(n);
}
