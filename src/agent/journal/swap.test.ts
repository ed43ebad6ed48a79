import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finishSwap, incomingPath, swapIn } from '#agent/journal/swap.ts';
import { tempFolder } from '#test/journal/support/temp-journal.ts';

const stamp = '20261122-140000';

function twoFiles(): { path: string; incoming: string } {
  const path = join(tempFolder(), 'paris-1.sqlite');
  const incoming = incomingPath(path, 'damaged', stamp);
  writeFileSync(path, 'old');
  writeFileSync(`${path}-wal`, 'old log');
  writeFileSync(incoming, 'new');
  return { path, incoming };
}

function expectSwapped(path: string): void {
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(existsSync(`${path}-wal`)).toBe(false);
  expect(readFileSync(`${path}.damaged-${stamp}`, 'utf8')).toBe('old');
  expect(readFileSync(`${path}.damaged-${stamp}-wal`, 'utf8')).toBe('old log');
}

test('the new file takes the place, the old one stands beside it with its log', () => {
  const { path } = twoFiles();
  expect(swapIn(path, 'damaged', stamp)).toBe(`${path}.damaged-${stamp}`);
  expectSwapped(path);
});

test.each([
  ['after the old file moved', ['']],
  ['after the old file and its log moved', ['', '-wal']],
])('cut short %s, it is finished at the next opening', (_when, moved) => {
  const { path } = twoFiles();
  for (const part of moved) renameSync(path + part, `${path}.damaged-${stamp}${part}`);
  finishSwap(path);
  expectSwapped(path);
});

test('cut short before anything moved, the half-built file goes and the old one stays', () => {
  const { path, incoming } = twoFiles();
  writeFileSync(`${incoming}-wal`, 'half');
  finishSwap(path);
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(join(path, '..')).toSorted()).toEqual(['paris-1.sqlite', 'paris-1.sqlite-wal']);
});

test('another journal’s swap in the same folder is not touched', () => {
  const { path, incoming } = twoFiles();
  finishSwap(join(path, '..', 'lyon-2.sqlite'));
  expect(existsSync(incoming)).toBe(true);
});
