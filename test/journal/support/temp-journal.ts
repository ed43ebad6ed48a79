import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SystemName } from '#contract/ids.ts';

import { enqueue } from '#agent/journal/effects.ts';
import type { NewEffect } from '#agent/journal/effects.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { openJournal } from '#agent/journal/open.ts';
import type { OpenResult } from '#agent/journal/open.ts';
import type { OpenOptions } from '#agent/journal/options.ts';
import { silentLog } from '#test/journal/support/silent-log.ts';

/** Where every test's clock starts: 2026-11-22 14:00:00 UTC. */
export const startOfTest = Date.UTC(2026, 10, 22, 14, 0, 0);

/** A folder that is gone when the test is. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-journal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Ids that count up: `00000000-0000-7000-8000-000000000001` … */
export function countingIds(from = 0): { uuid: () => string } {
  let last = from;
  return { uuid: () => `00000000-0000-7000-8000-${String((last += 1)).padStart(12, '0')}` };
}

export function openOptions(changes: Partial<OpenOptions> = {}): OpenOptions {
  return { storeId: 'paris-1', device: 'till-pc', app: '0.1.0', now: () => startOfTest, ids: countingIds(), log: silentLog, ...changes };
}

/** Opens a journal that must open, and closes it with the test. */
export function openOk(path: string, changes: Partial<OpenOptions> = {}): Journal {
  const opened = expectOpen(openJournal(path, openOptions(changes)));
  onTestFinished(() => opened.journal.close());
  return opened.journal;
}

/** A fresh journal in a folder of its own. */
export function tempJournal(changes: Partial<OpenOptions> = {}): Journal {
  return openOk(join(tempFolder(), 'paris-1.sqlite'), changes);
}

export function expectOpen(result: OpenResult): Extract<OpenResult, { ok: true }> {
  if (!result.ok) throw new Error(`${result.reason}: ${result.message}`);
  return result;
}

/** What a kill at this moment would leave on the disk: the file and its log, in a folder of their own. Answers the path. */
export function crashImage(journal: Journal): string {
  const path = join(tempFolder(), basename(journal.path));
  for (const part of ['', '-wal']) copyFileSync(journal.path + part, path + part);
  return path;
}

/** One entry with what the test cares about. Inside write(). */
export function note(journal: Journal, subject = 'order-1', data: unknown = {}, requestId: string | null = null): number {
  return appendEntry(journal, { kind: 'test.noted', subject, person: 'Ada', data, requestId, at: startOfTest }).seq;
}

let effectsMade = 0;

/** One effect owed by an entry of its own. Inside write(). Answers its seq. */
export function owe(journal: Journal, lanes: readonly string[], changes: Partial<NewEffect> & { system?: SystemName } = {}): number {
  effectsMade += 1;
  return enqueue(journal, {
    id: `00000000-0000-7000-9000-${String(effectsMade).padStart(12, '0')}`,
    entrySeq: changes.entrySeq ?? note(journal),
    system: 'magento',
    kind: 'test.effect',
    kindVersion: 1,
    subject: 'order-1',
    label: '000000001',
    payload: { number: effectsMade },
    background: false,
    lanes,
    at: startOfTest,
    ...changes,
  });
}
