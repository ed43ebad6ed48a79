import { existsSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { storeConfig } from '#contract/config.ts';
import { backUp } from '#agent/journal/backup.ts';
import { verifyJournal } from '#agent/journal/doctor.ts';
import { effectsOf } from '#agent/journal/effects.ts';
import { entriesOf } from '#agent/journal/entries.ts';
import { listEffects } from '#agent/journal/outbox-view.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { inspectMove, moveIn } from '#agent/journal/move-in.ts';
import { writeMoveFile, type MoveManifest } from '#agent/journal/move-file.ts';
import { applicationId } from '#agent/journal/database.ts';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations, newestSchema } from '#agent/journal/migrations.ts';
import { moveOut } from '#agent/journal/move-out.ts';
import { openJournal } from '#agent/journal/open.ts';
import { restoreBackup } from '#agent/journal/restore.ts';
import { takeMoveBack } from '#agent/journal/take-back.ts';
import {
  countingIds,
  note,
  openOk,
  openOptions,
  owe,
  startOfTest as now,
  tempFolder,
  tempJournal,
} from '#test/journal/support/temp-journal.ts';

const store = storeConfig.parse({
  id: 'paris-1',
  name: 'Paris',
  sourceCode: 'paris',
  outletId: 'outlet-1',
  registerId: 'register-1',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  leadTimeMinutes: 60,
  openingHours: { week: {}, closedOn: [] },
});

const there = openOptions({ device: 'new-pc', ids: countingIds(500_000), now: () => now + 60_000 });

function order(to: string) {
  return { moveId: 'move-0001', by: 'Ada', store, to, magento: 'https://shop.example', lightspeed: 'https://till.example' };
}

/** A journal with three steps and two unsent changes, closed. */
function workedOn(): Journal {
  const journal = tempJournal();
  journal.write(() => {
    owe(journal, ['a'], { subject: 'in-a' });
    owe(journal, ['a', 'b'], { subject: 'in-b' });
    note(journal, 'order-9');
  });
  journal.close();
  return journal;
}

async function movedOut(): Promise<{ journal: Journal; file: string; manifest: MoveManifest }> {
  const journal = workedOn();
  const file = join(tempFolder(), 'paris.move');
  expect(await moveOut(journal.path, order(file), openOptions())).toMatchObject({ ok: true });
  const inspected = await inspectMove(file);
  if (!inspected.ok) throw new Error(inspected.message);
  return { journal, file, manifest: inspected.manifest };
}

function newPc(): string {
  return join(tempFolder(), 'data', 'paris-1.sqlite');
}

test('one private file says what it holds, and the old PC is sealed', async () => {
  const { journal, file, manifest } = await movedOut();
  expect(manifest).toMatchObject({ moveId: 'move-0001', by: 'Ada', device: 'till-pc', at: now, entries: 3, unsent: 2, store });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dirname(file))).toEqual(['paris.move']);
  const closed = openJournal(journal.path, openOptions());
  expect(closed).toMatchObject({
    ok: false,
    reason: 'moved',
    message: `The journal of paris-1 was moved to another PC on 2026-11-22 14:00 UTC by Ada, as ${file}. Nothing is sent from here.`,
  });
  expect(readdirSync(dirname(journal.path)).filter((name) => name.includes('moving'))).toEqual([]);
});

test('the new PC has the whole chain and the unsent work as it was', async () => {
  const { file, manifest } = await movedOut();
  const path = newPc();
  expect(await moveIn(path, file, manifest, 'Bo', there)).toEqual({ ok: true, setAside: null });
  const journal = openOk(path, there);
  expect(verifyJournal(journal)).toEqual({ ok: true, entries: 4, findings: [] });
  expect(listEffects(journal, { only: 'open', limit: 10 }).rows.map(({ subject, state }) => [subject, state])).toEqual([
    ['in-a', 'queued'],
    ['in-b', 'queued'],
  ]);
  expect(entriesOf(journal, 'paris-1')).toMatchObject([
    { kind: 'journal.movedHere', person: 'Bo', device: 'new-pc', data: { from: 'till-pc', by: 'Ada', unsent: 2 } },
  ]);
});

test('the same click twice is one move, and another one is refused', async () => {
  const { journal, file } = await movedOut();
  const bytes = readFileSync(file);
  expect(await moveOut(journal.path, order(file), openOptions())).toMatchObject({ ok: true, seal: { file, unsent: 2 } });
  expect(readFileSync(file).equals(bytes)).toBe(true);
  const again = { ...order(`${file}.2`), moveId: 'move-0002' };
  expect(await moveOut(journal.path, again, openOptions())).toMatchObject({ ok: false, reason: 'moved' });
  expect(existsSync(`${file}.2`)).toBe(false);
});

test('a file is taken in once', async () => {
  const { file, manifest } = await movedOut();
  const path = newPc();
  await moveIn(path, file, manifest, 'Bo', there);
  expect(await moveIn(path, file, manifest, 'Bo', there)).toMatchObject({ ok: false, reason: 'alreadyImported' });
});

test('and not while the store is open there, nor over what people did there', async () => {
  const { file, manifest } = await movedOut();
  const path = newPc();
  const journal = openOk(path, there);
  expect(await moveIn(path, file, manifest, 'Bo', there)).toMatchObject({ ok: false, reason: 'locked' });
  journal.write(() => note(journal));
  journal.close();
  const before = readFileSync(path);
  expect(await moveIn(path, file, manifest, 'Bo', there)).toMatchObject({ ok: false, reason: 'storeAtWork', params: { steps: 1 } });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a journal nobody worked in is set aside', async () => {
  const { file, manifest } = await movedOut();
  const path = newPc();
  openOk(path, there).close();
  expect(await moveIn(path, file, manifest, 'Bo', there)).toEqual({ ok: true, setAside: 'paris-1.sqlite.replaced-20261122-140100' });
  expect(readdirSync(dirname(path))).toContain('paris-1.sqlite.replaced-20261122-140100');
});

test('the store can come back to the old PC, which then works again', async () => {
  const { journal, file, manifest } = await movedOut();
  const path = newPc();
  await moveIn(path, file, manifest, 'Bo', there);
  const back = join(tempFolder(), 'back.move');
  expect(await moveOut(path, { ...order(back), moveId: 'move-0002' }, there)).toMatchObject({ ok: true });
  const read = await inspectMove(back);
  if (!read.ok) throw new Error(read.message);
  expect(await moveIn(journal.path, back, read.manifest, 'Ada', openOptions({ ids: countingIds(900_000) }))).toMatchObject({ ok: true });
  const home = openOk(journal.path);
  expect(verifyJournal(home)).toMatchObject({ ok: true, entries: 5 });
  home.close();
  expect(await moveIn(journal.path, file, manifest, 'Ada', openOptions())).toMatchObject({ ok: false, reason: 'alreadyImported' });
});

test('cut off, changed in one byte, or something else: it is told, and nothing is changed', async () => {
  const { file } = await movedOut();
  const whole = readFileSync(file);
  const path = newPc();
  for (const [reason, harm] of [
    ['moveFileDamaged', () => truncateSync(file, whole.length - 1)],
    ['moveFileDamaged', () => writeFileSync(file, whole.with(whole.length - 5_000, 7))],
    ['moveFileDamaged', () => writeFileSync(file, Buffer.from(whole.toString('latin1').replace('"by":"Ada"', '"by":"Bob"'), 'latin1'))],
    ['notMoveFile', () => writeFileSync(file, 'a shopping list')],
    ['notMoveFile', () => writeFileSync(file, '')],
    [
      'moveFileNewer',
      () => writeFileSync(file, Buffer.from(whole.toString('latin1').replace('backroom-move 1', 'backroom-move 2'), 'latin1')),
    ],
  ] as const) {
    writeFileSync(file, whole);
    harm();
    expect(await inspectMove(file)).toMatchObject({ ok: false, reason });
  }
  expect(await inspectMove(`${file}.none`)).toMatchObject({ ok: false, reason: 'fileUnreadable', params: { code: 'ENOENT' } });
  expect(existsSync(path)).toBe(false);
});

test('a move file never overwrites one, and where it cannot be written the store goes on here', async () => {
  const journal = workedOn();
  const folder = tempFolder();
  const taken = join(folder, 'taken.move');
  writeFileSync(taken, 'mine');
  expect(await moveOut(journal.path, order(taken), openOptions())).toMatchObject({ ok: false, reason: 'fileExists' });
  expect(readFileSync(taken, 'utf8')).toBe('mine');
  const nowhere = join(folder, 'none', 'paris.move');
  expect(await moveOut(journal.path, order(nowhere), openOptions())).toMatchObject({
    ok: false,
    reason: 'fileNotWritten',
    params: { why: 'ENOENT' },
  });
  expect(effectsOf(openOk(journal.path), 'in-a').map(({ state }) => state)).toEqual(['queued']);
});

test('neither a backup put back nor damage brings the moved work to life again', async () => {
  const journal = tempJournal();
  journal.write(() => owe(journal, ['a']));
  const backup = await backUp(journal, 'manual');
  if (!backup.ok) throw new Error(backup.message);
  journal.close();
  await moveOut(journal.path, order(join(tempFolder(), 'paris.move')), openOptions());
  expect(restoreBackup(journal.path, backup.path, { person: 'Ada', requestId: 'restore-1' }, openOptions())).toMatchObject({
    ok: false,
    reason: 'moved',
  });
  truncateSync(journal.path, 5_000);
  expect(openJournal(journal.path, openOptions())).toMatchObject({ ok: false, reason: 'moved' });
  writeFileSync(`${journal.path}.moved`, 'cut sh');
  expect(openJournal(journal.path, openOptions())).toMatchObject({ ok: false, reason: 'moved' });
});

test('a lost file: the move is taken back, what is owed is looked for first, and the file is no longer taken in here', async () => {
  const { journal, file, manifest } = await movedOut();
  expect(takeMoveBack(journal.path, 'Ada', openOptions({ ids: countingIds(800_000) }))).toEqual({ ok: true, probed: 2 });
  const home = openOk(journal.path);
  expect(listEffects(home, { only: 'open', limit: 10 }).rows.map(({ state }) => state)).toEqual(['uncertain', 'uncertain']);
  expect(entriesOf(home, 'paris-1')).toMatchObject([{ kind: 'journal.moveTakenBack', person: 'Ada' }]);
  expect(verifyJournal(home).findings).toEqual([]);
  home.close();
  expect(await moveIn(journal.path, file, manifest, 'Ada', openOptions())).toMatchObject({ ok: false, reason: 'alreadyImported' });
  expect(takeMoveBack(journal.path, 'Ada', openOptions())).toMatchObject({ ok: false, reason: 'notMoved' });
});

test('an older schema is brought up to date, with a backup before; a newer one is refused', async () => {
  const { manifest } = await movedOut();
  const old = join(tempFolder(), 'old.sqlite');
  const db = new Database(old);
  db.pragma(`application_id = ${applicationId}`);
  migrate(db, migrations.slice(0, 1));
  db.exec(`INSERT INTO meta (key, value) VALUES ('journal_id', 'j'), ('store_id', 'paris-1')`);
  db.close();
  const file = join(tempFolder(), 'old.move');
  const older = { ...manifest, moveId: 'move-0009', schema: 1 };
  expect(await writeMoveFile(file, older, old)).toMatchObject({ ok: true });
  const path = newPc();
  expect(await moveIn(path, file, older, 'Bo', there)).toEqual({ ok: true, setAside: null });
  const journal = openOk(path, there);
  expect(schemaVersion(journal.db)).toBe(newestSchema);
  expect(readdirSync(join(dirname(path), 'backups'))).toEqual(['paris-1-20261122-140100-migration.sqlite']);

  const newer = join(tempFolder(), 'newer.move');
  await writeMoveFile(newer, { ...older, schema: newestSchema + 1 }, old);
  expect(await inspectMove(newer)).toMatchObject({ ok: false, reason: 'moveFileNewer', cure: expect.stringContaining('Update Backroom') });
});
