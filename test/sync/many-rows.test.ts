import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countDeskReturns, deskReturns } from '#agent/returns/desk/records.ts';
import { listTransfers, waitingTransfers } from '#agent/transfers/view.ts';
import { openSeeded } from '#test/bench/seed.ts';
import { seedManyRows } from '#test/e2e/support/many-rows.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-many-'));
  seedManyRows(folder, 400);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('however many transfers are over, what is open is counted and listed; a list shows its newest', () => {
  using journal = openSeeded(folder);
  const { counts, rows } = listTransfers(journal, 'toApprove', 200);
  expect(counts).toEqual({ toApprove: 40, toPick: 0, toSend: 40, inTransit: 40, toReceive: 0, discrepancies: 40, done: 240 });
  expect(rows).toHaveLength(40);
  expect(rows.every((row) => row.tab === 'toApprove' && row.lines === 1 && row.pieces === 3)).toBe(true);
  const done = listTransfers(journal, 'done', 30).rows;
  expect(done).toHaveLength(30);
  expect(done.map((row) => row.updatedAt)).toEqual(done.map((row) => row.updatedAt).toSorted((one, other) => other - one));
  expect(listTransfers(journal, 'discrepancies', 5).rows.map((row) => row.discrepancies)).toEqual([1, 1, 1, 1, 1]);
  const waiting = waitingTransfers(journal);
  expect([waiting.toApprove.count, waiting.toApprove.rows.length]).toEqual([40, 5]);
  expect(waiting.discrepancies.count).toBe(40);
});

test('of many returns the ones whose money waits are listed, however old', () => {
  using journal = openSeeded(folder);
  expect(countDeskReturns(journal)).toBe(400);
  const listed = deskReturns(journal, 10);
  expect(listed.filter((one) => one.tillState === 'parked')).toHaveLength(8);
  expect(listed).toHaveLength(18);
});
