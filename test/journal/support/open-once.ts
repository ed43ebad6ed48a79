/**
 * Opens a journal in a process of its own, says what came of it as one line of JSON, and with `hold` keeps it open until killed.
 * Arguments: the journal's path, the store id, `hold`, `fill` (write until the disk is full, then once more) or nothing.
 */
import { writeSync } from 'node:fs';
import { verifyJournal } from '#agent/journal/doctor.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { openJournal } from '#agent/journal/open.ts';
import { StorageFailure } from '#agent/journal/storage-failure.ts';
import { silentLog } from '#test/journal/support/silent-log.ts';

const [path = '', storeId = '', then = ''] = process.argv.slice(2);
const result = openJournal(path, {
  storeId,
  device: 'other',
  app: '0.1.0',
  now: () => Date.now(),
  ids: { uuid: () => globalThis.crypto.randomUUID() },
  log: silentLog,
});

if (!result.ok) tell({ ok: false, reason: result.reason, message: result.message });
else if (then === 'fill') tell(fill(result.journal));
else tell({ ok: true, entries: verifyJournal(result.journal).entries });

if (then === 'hold') process.stdin.on('end', close).resume();
else close();

function close(): void {
  if (result.ok) result.journal.close();
}

function fill(journal: Journal): unknown {
  let written = 0;
  try {
    for (;;) {
      journal.write(() =>
        appendEntry(journal, { kind: 'x', subject: 'x', person: null, data: 'x'.repeat(20_000), requestId: null, at: 0 }),
      );
      written += 1;
    }
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    return { written, reason: error.reason, ...verifyJournal(journal) };
  }
}

function tell(what: unknown): void {
  writeSync(1, `${JSON.stringify(what)}\n`);
}
