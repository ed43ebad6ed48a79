import { expect, test } from 'vitest';
import { delayFigures, recordDelay } from '#agent/stock/delays.ts';
import { tempJournal } from '#test/journal/support/temp-journal.ts';

test('median and tail of what was measured, by cause and from an instant on', () => {
  const journal = tempJournal();
  journal.write(() => {
    for (let n = 1; n <= 100; n += 1) recordDelay(journal, { sku: 'MUG', cause: n <= 10 ? 'sale' : 'onHand', since: 1_000 }, 1_000 + n);
  });
  expect(delayFigures(journal, 0, null)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99, max: 100 });
  expect(delayFigures(journal, 0, 'sale')).toEqual({ count: 10, p50: 5, p95: 10, p99: 10, max: 10 });
  expect(delayFigures(journal, 1_100, null)).toEqual({ count: 1, p50: 100, p95: 100, p99: 100, max: 100 });
});

test('nothing measured is no figure', () => {
  expect(delayFigures(tempJournal(), 0, null)).toEqual({ count: 0, p50: null, p95: null, p99: null, max: null });
});

test('a cause in the future, by a clock that was set, is no negative delay', () => {
  const journal = tempJournal();
  journal.write(() => recordDelay(journal, { sku: 'MUG', cause: 'sale', since: 2_000 }, 1_000));
  expect(delayFigures(journal, 0, null).max).toBe(0);
});

test('keeps the newest ten thousand', () => {
  const journal = tempJournal();
  journal.write(() => {
    for (let n = 0; n < 10_005; n += 1) recordDelay(journal, { sku: 'MUG', cause: 'sale', since: 0 }, n);
  });
  expect(delayFigures(journal, 0, null).count).toBe(10_000);
});
