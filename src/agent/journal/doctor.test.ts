import { describe, expect, test } from 'vitest';
import { verifyJournal } from '#agent/journal/doctor.ts';
import { transition } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { note, owe, startOfTest as now, tempJournal } from '#test/journal/support/temp-journal.ts';

function journalWithWork(): Journal {
  const journal = tempJournal();
  journal.write(() => {
    owe(journal, ['a']);
    owe(journal, ['a', 'b']);
    owe(journal, ['b']);
    transition(journal, 1, 'queued', 'sending', { at: now, event: 'send' });
    transition(journal, 1, 'sending', 'done', { at: now, event: 'confirmed' });
  });
  return journal;
}

test('a sound journal has no findings', () => {
  expect(verifyJournal(journalWithWork())).toEqual({ ok: true, entries: 3, findings: [] });
});

describe('finds', () => {
  test.each([
    [`INSERT INTO effect_lanes VALUES ('a', 1)`, 'Effect 1 is settled but still stands in lane a.'],
    [`DELETE FROM effect_lanes WHERE effect_seq = 2`, 'Effect 2 is open but stands in no lane.'],
    [`UPDATE effects SET state = 'sending' WHERE seq IN (2, 3)`, 'Lane b has more than one effect on the wire.'],
    [`UPDATE effects SET state = 'sending' WHERE seq = 3`, 'Effect 3 is on the wire although lane b has an older one.'],
    [`UPDATE effects SET state = 'sending' WHERE seq = 2`, 'Effect 2 is sending but its log says queued.'],
    [`DELETE FROM effect_log WHERE effect_seq = 2`, 'Effect 2 is queued but its log says nothing.'],
    [`INSERT INTO pickup_counts VALUES ('ready', 4)`, 'There are 0 pickups in state ready, and the counter says 4.'],
    [
      `INSERT INTO movements (feature, subject, line_id, sku, quantity, entry_seq) VALUES ('pickup', 'p1', '1', 'MUG', 0, 1)`,
      'The ledger moves 0.0 of MUG for p1.',
    ],
    [`PRAGMA foreign_keys = OFF; DELETE FROM effects WHERE seq = 3`, '1 rows of effect_lanes refer to effects that are not there.'],
    [`DROP TRIGGER entries_never_change; UPDATE entries SET at = 0 WHERE seq = 2`, 'Entry 2 is not what was written.'],
  ])('%s', (harm, finding) => {
    const journal = journalWithWork();
    journal.db.exec(harm);
    const diagnosis = verifyJournal(journal);
    expect(diagnosis.ok).toBe(false);
    expect(diagnosis.findings).toContain(finding);
  });

  test('more pieces on their way than the pickup has', () => {
    const journal = journalWithWork();
    journal.db.exec(`
      INSERT INTO pickups (id, order_id, increment_id, state, pieces, line_count, placed_at, promised_at, payment, payment_method, total_minor,
        to_pay_minor, currency, sale_id, arrived_at, updated_at)
      VALUES ('p1', 1, '000000001', 'new', 2, 1, 0, 0, 'paid', 'checkmo', 1, 0, 'EUR', 's1', 0, 0);
      INSERT INTO pickup_lines (pickup_id, line_id, position, item_id, sku, name, options, quantity, physical, unit_price_minor)
      VALUES ('p1', '1', 0, 1, 'MUG', 'Mug', '[]', 2, 1, 100);
      INSERT INTO movements (feature, subject, line_id, sku, quantity, entry_seq) VALUES ('pickup', 'p1', '1', 'MUG', 3, 1)`);
    expect(verifyJournal(journal).findings).toEqual(['The ledger moves 3.0 of MUG for p1, and the pickup has 2.0.']);
  });

  test('an index that no longer fits its table; the next opening will check the file', () => {
    const journal = journalWithWork();
    journal.db.unsafeMode();
    journal.db.exec(`PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'effects_settled') WHERE name = 'entries_by_subject';
      PRAGMA writable_schema = RESET`);
    journal.write(() => note(journal));
    const diagnosis = verifyJournal(journal);
    expect(diagnosis.findings[0]).toMatch(/^The file is damaged: /);
    expect(journal.damaged).toBe(true);
  });
});
