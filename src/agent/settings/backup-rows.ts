import { basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { BackupRow, RestorePreview } from '#contract/backups.ts';
import { refuse } from '#agent/door.ts';
import type { Agent, JournalFile } from '#agent/agent.ts';
import { checkBackup, listBackups, type BackupFile } from '#agent/journal/backup.ts';
import { lastEntry } from '#agent/journal/entries.ts';
import { sizeOf } from '#agent/journal/files.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { lookInto } from '#agent/journal/look.ts';
import { backlog } from '#agent/journal/outbox-view.ts';

/** Steps that a preview names; the rest is counted. */
const named = 10;

/** Every backup of a store, newest first, each checked. Other work goes on between two of them. */
export async function backupRows(file: JournalFile): Promise<BackupRow[]> {
  const rows: BackupRow[] = [];
  for (const backup of listBackups(file.path, file.options.storeId)) {
    rows.push(checked(backup, file));
    await breathe();
  }
  return rows;
}

/** The backup of that name, or the end of the call. */
export function backupNamed(file: JournalFile, name: string): BackupFile {
  const found = listBackups(file.path, file.options.storeId).find((backup) => basename(backup.path) === name);
  if (found !== undefined) return found;
  return refuse('NOT_FOUND', {
    reason: 'backupUnknown',
    params: { backup: name },
    message: `There is no backup ${name} of this store.`,
    cure: 'Choose one from the list.',
  });
}

/** What putting that backup back would take back. */
export function previewRestore(agent: Agent, storeId: string, name: string): RestorePreview {
  const file = agent.journalFile(storeId);
  const backup = checked(backupNamed(file, name), file);
  const after = backup.entries ?? 0;
  const open = agent.store(storeId)?.host?.journal;
  const look =
    open === undefined ? lookInto(file.path, storeId, (journal) => since(journal, after)) : { ok: true, value: since(open, after) };
  const found = look.ok && 'value' in look ? look.value : null;
  return {
    backup,
    now: file.options.now(),
    present: found?.present ?? null,
    steps: found?.steps ?? 0,
    newest: found?.newest ?? [],
  };
}

function checked(backup: BackupFile, file: JournalFile): BackupRow {
  const { path, at, why } = backup;
  const check = checkBackup(path, file.options.storeId);
  return {
    name: basename(path),
    at,
    why,
    bytes: sizeOf(path),
    entries: check.ok ? check.entries : null,
    unsent: check.ok ? check.unsent : null,
    problem: check.ok ? null : check.message,
  };
}

function since(journal: Journal, after: number) {
  const steps = journal.sql<[number], { n: number }>('SELECT count(*) AS n FROM entries WHERE seq > ? AND person IS NOT NULL').get(after);
  const newest = journal
    .sql<[number, number], RestorePreview['newest'][number]>(
      `SELECT e.at, e.person, e.kind, coalesce(p.increment_id, e.subject) AS about
       FROM entries e LEFT JOIN pickups p ON p.id = e.subject
       WHERE e.seq > ? AND e.person IS NOT NULL ORDER BY e.seq DESC LIMIT 0 + ?`,
    )
    .all(after, named);
  return {
    present: { entries: lastEntry(journal).seq, unsent: backlog(journal).count },
    steps: steps?.n ?? 0,
    newest,
  };
}
