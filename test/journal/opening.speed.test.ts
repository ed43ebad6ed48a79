import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendEntry } from '#agent/journal/entries.ts';
import { openJournal } from '#agent/journal/open.ts';
import { expectOpen, openOptions, startOfTest, tempFolder } from '#test/journal/support/temp-journal.ts';

/** The bench measures 10,000 against 1,000,000 entries; here smaller sizes show that opening does not grow with the journal. */
test('opening a journal of 100,000 entries takes about as long as one of 2,000', { timeout: 120_000 }, () => {
  const small = journalOf(2_000);
  const large = journalOf(100_000);
  // Interleaved, so that a busy machine slows both alike.
  const times = Array.from({ length: 15 }, () => ({ small: timeToOpen(small), large: timeToOpen(large) }));
  const ratio = median(times.map((time) => time.large)) / median(times.map((time) => time.small));
  expect(ratio).toBeLessThan(3);
});

function journalOf(entries: number): string {
  const path = join(tempFolder(), 'paris-1.sqlite');
  const { journal } = expectOpen(openJournal(path, openOptions()));
  journal.write(() => {
    for (let n = 0; n < entries; n += 1) {
      appendEntry(journal, {
        kind: 'pickup.ready',
        subject: `p-${n % 1_000}`,
        person: 'Ada',
        data: { bin: 'A3' },
        requestId: null,
        at: startOfTest + n,
      });
    }
  });
  journal.close();
  return path;
}

function timeToOpen(path: string): number {
  const from = performance.now();
  const { journal } = expectOpen(openJournal(path, openOptions()));
  const time = performance.now() - from;
  journal.close();
  return time;
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
