import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectWal } from '#agent/journal/wal.ts';
import { note, tempFolder, tempJournal } from '#test/journal/support/temp-journal.ts';

/** The log of a journal with this many commits since the last checkpoint, as a kill would leave it. */
function walOf(commits: number): string {
  const journal = tempJournal();
  journal.db.pragma('wal_checkpoint(TRUNCATE)');
  for (let n = 0; n < commits; n += 1) journal.write(() => note(journal, `order-${n}`));
  const copy = join(tempFolder(), 'copy-wal');
  copyFileSync(`${journal.path}-wal`, copy);
  return copy;
}

function change(path: string, edit: (bytes: Buffer) => Buffer | undefined): void {
  const bytes = readFileSync(path);
  writeFileSync(path, edit(bytes) ?? bytes);
}

const frame = 24 + 4_096;

describe('a log that lost nothing', () => {
  test('is missing, empty, or as a kill left it', () => {
    expect(inspectWal(join(tempFolder(), 'none-wal'))).toEqual({ lostCommits: 0 });
    expect(inspectWal(walOf(0))).toEqual({ lostCommits: 0 });
    expect(inspectWal(walOf(40))).toEqual({ lostCommits: 0 });
  });

  test('ends in the middle of the last commit', () => {
    const path = walOf(10);
    truncateSync(path, readFileSync(path).length - 100);
    expect(inspectWal(path)).toEqual({ lostCommits: 0 });
  });

  test('has a torn last commit', () => {
    const path = walOf(10);
    change(path, (bytes) => bytes.fill(0xaa, bytes.length - 2_000));
    expect(inspectWal(path)).toEqual({ lostCommits: 0 });
  });

  test('was begun anew, with frames of the round before behind', () => {
    const journal = tempJournal();
    for (let n = 0; n < 30; n += 1) journal.write(() => note(journal));
    journal.db.pragma('wal_checkpoint(RESTART)');
    for (let n = 0; n < 3; n += 1) journal.write(() => note(journal));
    expect(inspectWal(`${journal.path}-wal`)).toEqual({ lostCommits: 0 });
  });
});

describe('a log that lost commits', () => {
  test('one byte in the middle: all commits from there on', () => {
    const path = walOf(10);
    change(path, (bytes) => {
      bytes.writeUInt8(bytes.readUInt8(32 + 24 + 100) ^ 0xff, 32 + 24 + 100);
      return bytes;
    });
    expect(inspectWal(path)).toEqual({ lostCommits: 10 });
  });

  test('a frame in the middle of nowhere', () => {
    const path = walOf(10);
    change(path, (bytes) => bytes.fill(0, 32 + frame * 4, 32 + frame * 5));
    expect(inspectWal(path).lostCommits).toBeGreaterThan(4);
  });

  test('zeroed, or with another file’s content: how many cannot be told', () => {
    const zeroed = walOf(10);
    change(zeroed, (bytes) => bytes.fill(0));
    expect(inspectWal(zeroed)).toEqual({ lostCommits: null });
    const text = walOf(10);
    change(text, (bytes) => bytes.fill('lorem ipsum '));
    expect(inspectWal(text)).toEqual({ lostCommits: null });
  });
});
