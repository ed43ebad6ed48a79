import { expect, test } from 'vitest';
import {
  countQuarantined,
  listQuarantined,
  maxQuarantined,
  maxRawLength,
  quarantine,
  releaseQuarantined,
} from '#agent/journal/quarantine.ts';
import { startOfTest, tempJournal } from '#test/journal/support/temp-journal.ts';

const item = { source: 'orders', record: '17', path: 'items.0.qty', message: 'not a number', raw: '{"qty":"two"}', at: startOfTest };

test('the same record and field is kept once, as last seen', () => {
  const journal = tempJournal();
  journal.write(() => quarantine(journal, item));
  journal.write(() => quarantine(journal, { ...item, message: 'still not', at: startOfTest + 5 }));
  expect(listQuarantined(journal, 10)).toEqual([{ ...item, message: 'still not', at: startOfTest + 5 }]);
});

test('a record that decodes at last leaves, all its fields with it', () => {
  const journal = tempJournal();
  journal.write(() => {
    quarantine(journal, item);
    quarantine(journal, { ...item, path: 'items.1.qty' });
    quarantine(journal, { ...item, record: '18' });
  });
  expect(journal.write(() => releaseQuarantined(journal, 'orders', '17'))).toBe(2);
  expect(listQuarantined(journal, 10).map((row) => row.record)).toEqual(['18']);
});

test('it is bounded: the oldest make room and a huge body is cut', () => {
  const journal = tempJournal();
  journal.write(() => {
    for (let n = 0; n < maxQuarantined + 3; n += 1) quarantine(journal, { ...item, record: String(n), at: startOfTest + n });
    quarantine(journal, { ...item, record: 'huge', raw: 'x'.repeat(1_000_000), at: startOfTest + 10_000 });
  });
  expect(countQuarantined(journal)).toBe(maxQuarantined);
  expect(listQuarantined(journal, 1)[0]?.raw).toHaveLength(maxRawLength);
  expect(journal.sql(`SELECT 1 FROM quarantine WHERE record IN ('0', '1', '2', '3')`).get()).toBeUndefined();
});
