import { expect, test } from 'vitest';
import { listDrift, maxDriftPaths, noteDrift } from '#agent/journal/drift.ts';
import { startOfTest, tempJournal } from '#test/journal/support/temp-journal.ts';

test('an unknown field is noted once per system, with the first sample', () => {
  const journal = tempJournal();
  const drift = [{ path: 'orders.items.new_field', sample: '"a"' }];
  expect(journal.write(() => noteDrift(journal, 'magento', drift, startOfTest))).toBe(1);
  expect(
    journal.write(() => noteDrift(journal, 'magento', [{ ...drift[0], path: 'orders.items.new_field', sample: '"b"' }], startOfTest + 1)),
  ).toBe(0);
  expect(journal.write(() => noteDrift(journal, 'lightspeed', drift, startOfTest + 2))).toBe(1);
  expect(listDrift(journal)).toEqual([
    { system: 'magento', path: 'orders.items.new_field', sample: '"a"', firstAt: startOfTest },
    { system: 'lightspeed', path: 'orders.items.new_field', sample: '"a"', firstAt: startOfTest + 2 },
  ]);
});

test('keys that are data do not fill the table', () => {
  const journal = tempJournal();
  const drift = Array.from({ length: maxDriftPaths + 50 }, (_, n) => ({ path: `by_id.${n}`, sample: 'x'.repeat(10_000) }));
  expect(journal.write(() => noteDrift(journal, 'magento', drift, startOfTest))).toBe(maxDriftPaths);
  expect(listDrift(journal)[0]?.sample).toHaveLength(200);
});
