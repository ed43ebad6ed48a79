import { existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp } from '#agent/journal/backup.ts';
import { verifyJournal } from '#agent/journal/doctor.ts';
import { effectById, eligible, transition } from '#agent/journal/effects.ts';
import { entryByRequest, entryBySeq } from '#agent/journal/entries.ts';
import { listOpenExceptions } from '#agent/journal/exceptions.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { openJournal } from '#agent/journal/open.ts';
import type { SalvageReport } from '#agent/journal/recover.ts';
import { StorageFailure } from '#agent/journal/storage-failure.ts';
import { edit, pagesOf, spoilPages } from '#test/journal/support/damage.ts';
import {
  countingIds,
  crashImage,
  expectOpen,
  note,
  openOk,
  openOptions,
  owe,
  startOfTest,
  tempFolder,
} from '#test/journal/support/temp-journal.ts';

const hour = 3_600_000;
const stamp = '20261122-150000';
const entries = 400;

/**
 * A journal as a kill left it: 400 entries of clicks, 40 effects of which every fourth is done and every fourth on the wire.
 * With `backup`, one was made after half of it. With `inLog`, the second half is in the log only.
 */
async function killedJournal(options: { backup?: boolean; inLog?: boolean } = {}): Promise<string> {
  const folder = tempFolder();
  const journal = openOk(join(folder, 'paris-1.sqlite'));
  click(journal, 1, entries / 2);
  if (options.backup === true) {
    const made = await backUp(journal, 'hourly');
    if (!made.ok) throw new Error(made.message);
  }
  journal.db.pragma('wal_checkpoint(TRUNCATE)');
  click(journal, entries / 2 + 1, entries);
  if (options.inLog !== true) journal.db.pragma('wal_checkpoint(TRUNCATE)');
  const image = crashImage(journal);
  journal.close();
  // The image takes the journal's place, beside its backups.
  for (const part of ['', '-wal']) writeFileSync(journal.path + part, readFileSync(image + part));
  return journal.path;
}

function click(journal: Journal, from: number, to: number): void {
  for (let n = from; n <= to; n += 1) {
    journal.write(() => {
      const entrySeq = note(journal, `order-${n}`, { text: `click ${n} `.repeat(10) }, `request-${n}`);
      if (n % 10 === 0) owe(journal, [`lane-${n % 50}`], { id: `effect-${n}`, entrySeq });
    });
    if (n % 40 === 0) settle(journal, `effect-${n}`, 'done');
    else if (n % 40 === 10) settle(journal, `effect-${n}`, 'sending');
  }
}

function settle(journal: Journal, id: string, to: 'done' | 'sending'): void {
  const effect = effectById(journal, id);
  if (effect === null || eligible(journal, 'magento', startOfTest, 100).every(({ seq }) => seq !== effect.seq)) return;
  journal.write(() => {
    transition(journal, effect.seq, 'queued', 'sending', { at: startOfTest, event: 'send', sendingAt: startOfTest });
    if (to === 'done') transition(journal, effect.seq, 'sending', 'done', { at: startOfTest, event: 'confirmed' });
  });
}

/** Opens what was damaged; it must come back working, with the damaged file beside it and the person told. */
function reopen(path: string): { journal: Journal; salvage: SalvageReport } {
  const result = openJournal(path, openOptions({ now: () => startOfTest + hour, ids: countingIds(5_000) }));
  const { journal, salvage } = expectOpen(result);
  if (salvage === null) throw new Error('the damage was not seen');
  expect(verifyJournal(journal).findings).toEqual([]);
  expect(salvage.oldFile).toBe(`paris-1.sqlite.damaged-${stamp}`);
  expect(existsSync(join(dirname(path), salvage.oldFile))).toBe(true);
  expect(listOpenExceptions(journal, 10).map(({ kind, subject }) => ({ kind, subject }))).toEqual([
    { kind: 'journalRecovered', subject: 'paris-1' },
  ]);
  expect(salvage.message).toContain(salvage.oldFile);
  expect(salvage.cure).not.toBe('');
  expect(journal.write(() => note(journal))).toBeGreaterThan(1);
  return { journal, salvage };
}

function states(journal: Journal, ids: readonly number[]): (string | undefined)[] {
  return ids.map((n) => effectById(journal, `effect-${n}`)?.state);
}

function savedClicks(journal: Journal): number {
  return Array.from({ length: entries }, (_, n) => entryByRequest(journal, `request-${n + 1}`)).filter((entry) => entry !== null).length;
}

describe('a damaged page', () => {
  test('of an index: the journal is rebuilt from itself and nothing is lost', async () => {
    const path = await killedJournal({ backup: true });
    spoilPages(path, pagesOf(path, 'entries_by_subject').slice(0, 2));
    const { journal, salvage } = reopen(path);
    expect(salvage).toMatchObject({ method: 'rebuilt', entriesLost: 0, effectsLost: 0, backupFrom: null });
    expect(savedClicks(journal)).toBe(entries);
    expect(states(journal, [10, 40, 50])).toEqual(['uncertain', 'done', 'uncertain']);
    journal.close();
  });

  test('of old entries, with a backup: nothing is lost', async () => {
    const path = await killedJournal({ backup: true });
    spoilPages(path, pagesOf(path, 'entries').slice(0, 1));
    const { journal, salvage } = reopen(path);
    expect(salvage).toMatchObject({ method: 'backup', backupFrom: startOfTest, entriesLost: 0, effectsLost: 0 });
    expect(savedClicks(journal)).toBe(entries);
    expect(entryBySeq(journal, 400)?.subject).toBe('order-400');
    journal.close();
  });

  test('of new entries: those before and behind it are saved, behind it under new numbers; every effect is', async () => {
    const path = await killedJournal({ backup: true });
    spoilPages(path, pagesOf(path, 'entries').slice(-4, -3));
    const { journal, salvage } = reopen(path);
    const lost = entries - savedClicks(journal);
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThan(40);
    expect(salvage).toMatchObject({ method: 'backup', entriesLost: lost, effectsLost: 0 });
    expect(entryByRequest(journal, 'request-400')?.seq).toBe(400 - lost);
    expect(states(journal, [370, 380, 390])).not.toContain(undefined);
    journal.close();
  });

  test('of entries without a backup: the rest is saved into an empty journal', async () => {
    const path = await killedJournal();
    spoilPages(path, pagesOf(path, 'entries').slice(3, 4));
    const { journal, salvage } = reopen(path);
    expect(salvage).toMatchObject({ method: 'empty', entriesLost: entries - savedClicks(journal), effectsLost: 0 });
    expect(salvage.entriesLost).toBeGreaterThan(0);
    expect(entryBySeq(journal, 1)?.subject).toBe('order-1');
    journal.close();
  });

  test('of the outbox: what cannot be read comes from the backup, and is probed before it is sent', async () => {
    const path = await killedJournal({ backup: true });
    const before = openIds(path);
    spoilPages(path, pagesOf(path, 'effects').slice(0, 1));
    const { journal, salvage } = reopen(path);
    expect(salvage.effectsLost).toBeGreaterThan(0);
    expect(savedClicks(journal)).toBe(entries);
    // Effects 10 to 200 are in the backup. Whatever the page held, none of them may leave unprobed.
    const known = before.filter((n) => n <= 200);
    expect(states(journal, known)).not.toContain(undefined);
    expect(states(journal, [10])).toEqual(['uncertain']);
    expect(states(journal, [20])).toEqual(['uncertain']);
    journal.close();
  });

  test('that leads to the entries: the outbox is still saved', async () => {
    const path = await killedJournal();
    spoilPages(path, pagesOf(path, 'entries', 'internal'));
    const { journal, salvage } = reopen(path);
    expect(salvage.effectsLost).toBe(0);
    expect(states(journal, [20, 30, 390])).not.toContain(undefined);
    expect(effectById(journal, 'effect-390')?.entrySeq).toBeLessThanOrEqual(
      Number(journal.sql<[], { n: number }>('SELECT max(seq) AS n FROM entries').get()?.n),
    );
    journal.close();
  });
});

describe('a file that is', () => {
  test('cut in half', async () => {
    const path = await killedJournal({ backup: true });
    truncateSync(path, readFileSync(path).length / 2);
    const { journal, salvage } = reopen(path);
    expect(salvage.method).toBe('backup');
    expect(savedClicks(journal)).toBeGreaterThanOrEqual(entries / 2);
    journal.close();
  });

  test('cut in half without a backup', async () => {
    const path = await killedJournal();
    truncateSync(path, readFileSync(path).length / 2);
    const { journal, salvage } = reopen(path);
    expect(salvage.method).toBe('empty');
    journal.close();
  });

  test('emptied, with a backup', async () => {
    const path = await killedJournal({ backup: true });
    truncateSync(path, 0);
    const { journal, salvage } = reopen(path);
    expect(salvage).toMatchObject({ method: 'backup', effectsLost: null });
    expect(savedClicks(journal)).toBe(entries / 2);
    expect(states(journal, [20])).toEqual(['uncertain']);
    journal.close();
  });

  test('robbed of its header: everything is still there', async () => {
    const path = await killedJournal();
    edit(path, (bytes) => bytes.fill(0, 0, 24));
    const { journal, salvage } = reopen(path);
    expect(salvage).toMatchObject({ method: 'rebuilt', entriesLost: 0, effectsLost: 0 });
    expect(savedClicks(journal)).toBe(entries);
    journal.close();
  });

  test.each([
    ['a text', 'this is not a database\n'.repeat(1_000)],
    ['zeroes', '\0'.repeat(200_000)],
    ['a few bytes', 'x'],
  ])('%s, with and without a backup', async (_what, content) => {
    for (const backup of [true, false]) {
      const path = await killedJournal({ backup });
      writeFileSync(path, content);
      const { journal, salvage } = reopen(path);
      expect(salvage).toMatchObject({ method: backup ? 'backup' : 'empty', entriesLost: null, effectsLost: null });
      expect(savedClicks(journal)).toBe(backup ? entries / 2 : 0);
      expect(readFileSync(join(dirname(path), salvage.oldFile), 'utf8')).toBe(content);
      journal.close();
    }
  });
});

describe('a log that is', () => {
  test('zeroed: the loss is told, and what it may have sent is probed', async () => {
    const path = await killedJournal({ inLog: true });
    edit(`${path}-wal`, (bytes) => bytes.fill(0));
    const { journal, salvage } = reopen(path);
    expect(salvage).toMatchObject({ method: 'rebuilt', entriesLost: null, effectsLost: null });
    expect(savedClicks(journal)).toBe(entries / 2);
    expect(states(journal, [20, 30])).toEqual(['uncertain', 'uncertain']);
    expect(existsSync(join(dirname(path), `${salvage.oldFile}-wal`))).toBe(true);
    journal.close();
  });

  test('damaged in one byte: the commits from there on are counted as lost', async () => {
    const path = await killedJournal({ inLog: true });
    edit(`${path}-wal`, (bytes) => (bytes[Math.floor(bytes.length / 2)] = ~Number(bytes[Math.floor(bytes.length / 2)])));
    const { journal, salvage } = reopen(path);
    expect(salvage.method).toBe('rebuilt');
    expect(salvage.entriesLost).toBeGreaterThanOrEqual(entries - savedClicks(journal));
    expect(savedClicks(journal)).toBeGreaterThan(entries / 2);
    journal.close();
  });

  test('all that is left', async () => {
    const path = await killedJournal({ backup: true, inLog: true });
    truncateSync(path, 0);
    const { journal, salvage } = reopen(path);
    expect(salvage.method).toBe('backup');
    journal.close();
  });

  test('cut in its last frame, as a power cut does: no damage at all', async () => {
    const path = await killedJournal({ inLog: true });
    truncateSync(`${path}-wal`, readFileSync(`${path}-wal`).length - 50);
    const opened = expectOpen(openJournal(path, openOptions()));
    expect(opened.salvage).toBeNull();
    expect(savedClicks(opened.journal)).toBeGreaterThanOrEqual(entries - 1);
    opened.journal.close();
  });
});

test('damage met at work fails the write, and the next opening mends it', async () => {
  const path = await killedJournal({ backup: true });
  const journal = expectOpen(openJournal(path, openOptions())).journal;
  journal.close();
  spoilPages(path, pagesOf(path, 'entries').slice(-1));
  const again = expectOpen(openJournal(path, openOptions())).journal;
  expect(() => again.write(() => note(again))).toThrow(StorageFailure);
  expect(again.damaged).toBe(true);
  again.close();
  reopen(path).journal.close();
});

test('damaged twice within a second, both files are kept', async () => {
  const path = await killedJournal({ backup: true });
  for (const name of ['paris-1.sqlite.damaged-20261122-140000', 'paris-1.sqlite.damaged-20261122-140001']) {
    truncateSync(path, 50_000);
    const { journal, salvage } = expectOpen(openJournal(path, openOptions({ ids: countingIds(7_000) })));
    expect(salvage?.oldFile).toBe(name);
    journal.close();
    expect(existsSync(join(dirname(path), name))).toBe(true);
  }
});

test('other stores go on, and the damaged file is never touched again', async () => {
  const path = await killedJournal({ backup: true });
  const other = openOk(join(dirname(path), 'lyon-2.sqlite'), { storeId: 'lyon-2' });
  truncateSync(path, 50_000);
  const damaged = readFileSync(path);
  const { journal, salvage } = reopen(path);
  expect(other.write(() => note(other))).toBe(1);
  journal.close();
  const { salvage: none } = expectOpen(openJournal(path, openOptions()));
  expect(none).toBeNull();
  expect(readFileSync(join(dirname(path), salvage.oldFile)).equals(damaged)).toBe(true);
  expect(readdirSync(dirname(path)).filter((name) => /incoming|salvage/.test(name))).toEqual([]);
  expect(basename(path)).toBe('paris-1.sqlite');
});

test('bytes changed anywhere never make opening throw, and what opens works', async () => {
  const sound = await killedJournal({ inLog: true });
  const image = { file: readFileSync(sound), log: readFileSync(`${sound}-wal`) };
  for (let seed = 1; seed <= 60; seed += 1) {
    const path = join(tempFolder(), 'paris-1.sqlite');
    writeFileSync(path, harmed(image.file, seed));
    writeFileSync(`${path}-wal`, seed % 3 === 0 ? harmed(image.log, seed) : image.log);
    const opened = expectOpen(openJournal(path, openOptions({ ids: countingIds(seed * 1_000) })));
    if (opened.salvage !== null) expect(verifyJournal(opened.journal).findings, `seed ${seed}`).toEqual([]);
    opened.journal.close();
  }
});

/** A copy with one to eight bytes changed, where a fixed arithmetic sequence says. */
function harmed(bytes: Buffer, seed: number): Buffer {
  const copy = Buffer.from(bytes);
  for (let n = 0; n < (seed % 8) + 1; n += 1) {
    const at = (seed * 7_919 + n * 104_729 + seed * seed * 31) % copy.length;
    copy[at] = Number(copy[at]) ^ (1 + ((seed + n * 5) % 255));
  }
  return copy;
}

function openIds(path: string): number[] {
  const image = join(tempFolder(), 'look.sqlite');
  for (const part of ['', '-wal']) if (existsSync(path + part)) writeFileSync(image + part, readFileSync(path + part));
  const { journal } = expectOpen(openJournal(image, openOptions()));
  const rows = journal.sql<[], { id: string }>('SELECT id FROM effects WHERE settled_at IS NULL').all();
  journal.close();
  return rows.map(({ id }) => Number(id.replace('effect-', '')));
}
