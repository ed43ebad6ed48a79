import { readdirSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '#agent/journal/backup.ts';
import { verifyJournal } from '#agent/journal/doctor.ts';
import { effectsOf, transition } from '#agent/journal/effects.ts';
import { listOpenExceptions } from '#agent/journal/exceptions.ts';
import { entriesOf } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { readMeta, writeMeta } from '#agent/journal/meta.ts';
import { restoreBackup } from '#agent/journal/restore.ts';
import { note, openOk, openOptions, owe, startOfTest as now, tempJournal } from '#test/journal/support/temp-journal.ts';

const problem = { reason: 'refused', message: 'No.', cure: 'Ask.', detail: null };
const order = { person: 'Ada', requestId: 'restore-1' };
const later = { now: () => now + 60_000 };

/** A backup with three effects, and a journal that went on from there: 1 done, 3 rejected, 4 new. */
async function journalAndBackup(): Promise<{ journal: Journal; backup: string }> {
  const journal = tempJournal();
  journal.write(() => {
    for (const lane of ['a', 'b', 'c']) owe(journal, [lane], { subject: `in-${lane}` });
    writeMeta(journal, 'test', 'as backed up');
  });
  const made = await backUp(journal, 'manual');
  if (!made.ok) throw new Error(made.message);
  journal.write(() => {
    transition(journal, 1, 'queued', 'done', { at: now, event: 'confirmed' });
    transition(journal, 3, 'queued', 'rejected', { at: now, event: 'refused', problem });
    owe(journal, ['a'], { subject: 'in-a' });
    note(journal, 'order-9');
    writeMeta(journal, 'test', 'as it was last');
  });
  return { journal, backup: made.path };
}

test('brings the backup back, with every entry and all unsent work of the present file; what it owed is looked for first', async () => {
  const { journal, backup } = await journalAndBackup();
  journal.close();
  const restored = restoreBackup(journal.path, backup, order, openOptions(later));
  expect(restored).toMatchObject({
    ok: true,
    findings: {
      method: 'backup',
      backupFrom: now,
      entriesLost: 0,
      entriesKept: 2,
      effectsProbed: 3,
      effectsSalvaged: 3,
      effectsLost: 0,
      oldFile: 'paris-1.sqlite.replaced-20261122-140100',
    },
  });
  const after = openOk(journal.path, later);
  expect(readMeta(after, 'test')).toBe('as backed up');
  expect(verifyJournal(after)).toMatchObject({ ok: true, entries: 6 });
  expect(entriesOf(after, 'order-9')).toHaveLength(1);
  expect(entriesOf(after, 'paris-1').map((entry) => entry.kind)).toEqual(['journal.restored']);
  expect(effectsOf(after, 'in-a').map((effect) => effect.state)).toEqual(['uncertain', 'queued']);
  expect(effectsOf(after, 'in-b').map((effect) => effect.state)).toEqual(['uncertain']);
  expect(effectsOf(after, 'in-c').map((effect) => effect.state)).toEqual(['rejected']);
  expect(readdirSync(dirname(journal.path))).toContain('paris-1.sqlite.replaced-20261122-140100');
});

test('without the present file, what the backup owed is probed before it is sent again', async () => {
  const { journal, backup } = await journalAndBackup();
  journal.close();
  truncateSync(journal.path, 100);
  expect(restoreBackup(journal.path, backup, order, openOptions(later))).toMatchObject({
    ok: true,
    findings: { effectsSalvaged: 0, effectsLost: null, entriesLost: null },
  });
  const after = openOk(journal.path, later);
  const states = ['in-a', 'in-b', 'in-c'].flatMap((subject) => effectsOf(after, subject).map(({ state, nextAt }) => ({ state, nextAt })));
  expect(states).toEqual(Array.from({ length: 3 }, () => ({ state: 'uncertain', nextAt: now + 60_000 })));
  expect(verifyJournal(after).findings).toEqual([]);
});

test('is refused while the journal is open, and for a backup that is not whole', async () => {
  const { journal, backup } = await journalAndBackup();
  expect(restoreBackup(journal.path, backup, order, openOptions())).toMatchObject({ ok: false, reason: 'locked' });
  journal.close();
  truncateSync(backup, 5_000);
  expect(restoreBackup(journal.path, backup, order, openOptions())).toMatchObject({ ok: false, reason: 'unreadable' });
  expect(readMeta(openOk(journal.path), 'test')).toBe('as it was last');
});

test('is told in store words, and stays before a person until someone compared', async () => {
  const { journal, backup } = await journalAndBackup();
  journal.close();
  restoreBackup(journal.path, backup, order, openOptions(later));
  const after = openOk(journal.path, later);
  expect(listOpenExceptions(after, 10)).toMatchObject([
    { kind: 'journalRestored', params: { file: 'paris-1.sqlite.replaced-20261122-140100' } },
  ]);
  expect(listOpenExceptions(after, 10)[0]?.params['report']).toBe(
    'Work goes on from the backup of 2026-11-22 14:00 UTC. ' +
      '2 entries written after it stay in the history, but what they changed is as it was at the backup. ' +
      '3 changes the backup owed are looked for at Magento and Lightspeed before anything is sent. ' +
      '3 unsent changes were waiting and came over. The file of before is paris-1.sqlite.replaced-20261122-140100.',
  );
  expect(entriesOf(after, 'paris-1')).toMatchObject([{ kind: 'journal.restored', person: 'Ada' }]);
});

test('the same click twice is one restore', async () => {
  const { journal, backup } = await journalAndBackup();
  journal.close();
  const first = restoreBackup(journal.path, backup, order, openOptions(later));
  expect(restoreBackup(journal.path, backup, order, openOptions({ now: () => now + 120_000 }))).toEqual(first);
  expect(readdirSync(dirname(journal.path)).filter((name) => name.includes('.replaced-') && !name.endsWith('-wal'))).toHaveLength(1);
});

test('a change withdrawn after the backup stays withdrawn', async () => {
  const { journal, backup } = await journalAndBackup();
  journal.write(() => transition(journal, 2, 'queued', 'withdrawn', { at: now, event: 'supersede' }));
  journal.close();
  expect(restoreBackup(journal.path, backup, order, openOptions(later))).toMatchObject({ findings: { effectsProbed: 2 } });
  expect(effectsOf(openOk(journal.path, later), 'in-b').map((effect) => effect.state)).toEqual(['withdrawn']);
});
