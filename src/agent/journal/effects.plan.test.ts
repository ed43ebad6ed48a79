import { expect, test } from 'vitest';
import { eligible, eligibleSql, enqueue, nextWakeSql, transition } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { note, startOfTest as now, tempJournal } from '#test/journal/support/temp-journal.ts';

function plan(journal: Journal, sql: string): string[] {
  return journal.db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...Array.from(sql.matchAll(/\?/g), () => 1))
    .map((row) => row.detail);
}

test('looking for work walks the open effects only, already in order', () => {
  const journal = outbox(10, 2_000);
  const steps = plan(journal, eligibleSql);
  expect(steps[0]).toBe('SEARCH e USING INDEX effects_open (system=?)');
  expect(steps.join('\n')).not.toMatch(/SCAN|TEMP B-TREE/);
});

test('looking for the next time to wake walks the waiting effects only, already in order', () => {
  const journal = outbox(10, 2_000);
  const steps = plan(journal, nextWakeSql);
  expect(steps[0]).toMatch(/^SEARCH e USING (COVERING )?INDEX effects_wake \(system=\?/);
  expect(steps.join('\n')).not.toMatch(/SCAN|TEMP B-TREE/);
});

test('the plans stay when SQLite has counted the rows', () => {
  const journal = outbox(500, 2_000);
  journal.db.exec('ANALYZE');
  for (const sql of [eligibleSql, nextWakeSql]) expect(plan(journal, sql).join('\n')).not.toMatch(/SCAN|TEMP B-TREE/);
});

test('what is done costs nothing: the same look with fifty times as many settled effects', () => {
  const small = outbox(1_000, 400);
  const large = outbox(1_000, 20_000);
  const look = (journal: Journal) => () => eligible(journal, 'magento', now, 16).length;
  expect(look(small)()).toBe(16);
  expect(look(large)()).toBe(16);
  // Medians of many looks; a scan of the settled ones would show as a factor near fifty.
  expect(median(look(large))).toBeLessThan(Math.max(5 * median(look(small)), 1));
});

test('thousands of effects behind one that is held cost one cheap look each', () => {
  const journal = outbox(5_000, 0, 1);
  journal.write(() => transition(journal, 1, 'queued', 'retry', { at: now, event: 'passing', nextAt: now + 1_000, problem: null }));
  expect(eligible(journal, 'magento', now, 16)).toEqual([]);
  expect(median(() => eligible(journal, 'magento', now, 16))).toBeLessThan(100);
});

/** `open` effects in lanes of five (or so many lanes), behind `settled` ones. */
function outbox(open: number, settled: number, lanesOpen = Math.ceil(open / 5)): Journal {
  const journal = tempJournal();
  journal.write(() => {
    const entrySeq = note(journal);
    for (let n = 0; n < settled + open; n += 1) {
      const lanes = [n < settled ? `settled-${n}` : `lane-${n % lanesOpen}`];
      const id = `effect-${n}`;
      const seq = enqueue(journal, {
        id,
        entrySeq,
        system: 'magento',
        kind: 'k',
        kindVersion: 1,
        subject: id,
        label: id,
        payload: {},
        background: n % 2 === 0,
        lanes,
        at: now,
      });
      if (n < settled) transition(journal, seq, 'queued', 'done', { at: now, event: 'confirmed' });
    }
  });
  return journal;
}

function median(look: () => unknown): number {
  const times = Array.from({ length: 51 }, () => {
    const from = performance.now();
    look();
    return performance.now() - from;
  });
  return times.toSorted((a, b) => a - b)[25] ?? 0;
}
