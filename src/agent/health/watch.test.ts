import { expect, test } from 'vitest';
import { healthWatch } from '#agent/health/watch.ts';
import { listSeals } from '#agent/journal/day-seals.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import { openOk, openOptions, tempFolder } from '#test/journal/support/temp-journal.ts';

const entry = (at: number) => ({ kind: 'note', subject: 'a', person: null, data: {}, requestId: null, at });

test('a day that is over by the store’s calendar is sealed with its last entry, once; a day without entries keeps the one before', () => {
  const journal = openOk(`${tempFolder()}/paris.sqlite`, openOptions());
  const midnight = Date.parse('2026-11-23T23:00:00Z');
  journal.write(() => {
    appendEntry(journal, entry(midnight - 2));
    appendEntry(journal, entry(midnight - 1));
    appendEntry(journal, entry(midnight));
  });
  const watch = healthWatch(journal, () => 'Europe/Paris');
  watch(midnight - 1);
  watch(midnight + 1);
  watch(midnight + 2);
  const seals = listSeals(journal, 10);
  expect(seals.map(({ day, entrySeq, holds }) => ({ day, entrySeq, holds }))).toEqual([{ day: '2026-11-23', entrySeq: 2, holds: true }]);
  journal.close();
});
