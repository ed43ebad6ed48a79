import { expect, test } from 'vitest';
import { listDrift, maxDriftPaths, noteDrift } from '#agent/journal/drift.ts';
import { startOfTest, tempJournal } from '#test/journal/support/temp-journal.ts';

const orders = { system: 'magento', endpoint: 'GET /V1/orders' } as const;

test('what was not expected is noted once per endpoint and kind, with the first time', () => {
  const journal = tempJournal();
  const note = (from: Parameters<typeof noteDrift>[1], kind: 'field' | 'type', at: number) =>
    journal.write(() => noteDrift(journal, from, [{ kind, path: 'order.new_field', sample: 'string' }], at));
  expect(note(orders, 'field', startOfTest)).toBe(1);
  expect(note(orders, 'field', startOfTest + 1)).toBe(0);
  expect(note(orders, 'type', startOfTest + 2)).toBe(1);
  expect(note({ system: 'lightspeed', endpoint: 'GET /sales' }, 'field', startOfTest + 3)).toBe(1);
  const row = { path: 'order.new_field', sample: 'text' };
  expect(listDrift(journal)).toEqual([
    { ...orders, kind: 'field', ...row, firstAt: startOfTest },
    { ...orders, kind: 'type', ...row, firstAt: startOfTest + 2 },
    { system: 'lightspeed', endpoint: 'GET /sales', kind: 'field', ...row, firstAt: startOfTest + 3 },
  ]);
});

test.each([
  ['field', 'text(12)', 'text'],
  ['field', 'Ann Canary', 'text'],
  ['field', 'object{ann,bob}', 'object'],
  ['field', 'list(3)', 'list'],
  ['type', '33698765432', 'number'],
  ['type', 'true', 'yes/no'],
  ['missing', 'absent', 'absent'],
  ['value', 'AWAITING_ROBOT', 'AWAITING_ROBOT'],
  ['value', 'in_review', 'in_review'],
  ['value', 'Canary', 'text'],
  ['value', 'text(12)', 'text'],
] as const)('a sample of a %s, %s, is kept as %s', (kind, sample, kept) => {
  const journal = tempJournal();
  journal.write(() => noteDrift(journal, orders, [{ kind, path: 'order.x', sample }], startOfTest));
  expect(listDrift(journal)[0]?.sample).toBe(kept);
});

test('keys that are data do not fill the table', () => {
  const journal = tempJournal();
  const drift = Array.from({ length: maxDriftPaths + 50 }, (_, n) => ({ kind: 'field' as const, path: `by_id.${n}`, sample: 'string' }));
  expect(journal.write(() => noteDrift(journal, orders, drift, startOfTest))).toBe(maxDriftPaths);
});
