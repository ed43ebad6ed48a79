import { canonicalJson } from '#agent/journal/canonical.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** The page began from a cursor that is no longer the saved one: applying it would skip or repeat. Roll the page back. */
export class StaleCursor extends Error {
  readonly stream: string;

  constructor(stream: string) {
    super(`the cursor of ${stream} moved while its page was on the way`);
    this.name = 'StaleCursor';
    this.stream = stream;
  }
}

/** Where a stream stands, and since when it stands there (ms UTC); null before its first page. */
export function loadCursor(journal: Journal, stream: string): { value: unknown; savedAt: number } | null {
  const row = journal
    .sql<[string], { value: string; savedAt: number }>('SELECT value, saved_at AS savedAt FROM cursors WHERE stream = ?')
    .get(stream);
  return row === undefined ? null : { value: JSON.parse(row.value) as unknown, savedAt: row.savedAt };
}

/**
 * Moves a stream's cursor in the transaction that applies its page. `expectedPrevious` is the value the page was asked
 * with (null for the first page); throws StaleCursor when the journal holds another one. A list that says nothing new, every few
 * seconds, is no reason to write to the disk.
 */
export function saveCursor(journal: Journal, stream: string, expectedPrevious: unknown, next: unknown, at: number): void {
  journal.expectWriting();
  const value = canonicalJson(next);
  const previous = expectedPrevious === null ? null : canonicalJson(expectedPrevious);
  if (value === previous && isSaved(journal, stream, previous)) return;
  const { changes } =
    previous === null
      ? journal
          .sql<[string, string, number]>('INSERT INTO cursors (stream, value, saved_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
          .run(stream, value, at)
      : journal
          .sql<[string, number, string, string]>('UPDATE cursors SET value = ?, saved_at = ? WHERE stream = ? AND value = ?')
          .run(value, at, stream, previous);
  if (changes !== 1) throw new StaleCursor(stream);
}

function isSaved(journal: Journal, stream: string, value: string): boolean {
  return journal.sql<[string, string]>('SELECT 1 FROM cursors WHERE stream = ? AND value = ?').get(stream, value) !== undefined;
}
