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

/** Where a stream stands, and since when (ms UTC); null before its first page. */
export function loadCursor(journal: Journal, stream: string): { value: unknown; savedAt: number } | null {
  const row = journal
    .sql<[string], { value: string; savedAt: number }>('SELECT value, saved_at AS savedAt FROM cursors WHERE stream = ?')
    .get(stream);
  return row === undefined ? null : { value: JSON.parse(row.value) as unknown, savedAt: row.savedAt };
}

/** A list that says nothing new, every few seconds, is no reason to write to the disk: the instant of a cursor is kept this exactly, ms. */
const savedAtWithinMs = 60_000;

/**
 * Moves a stream's cursor in the transaction that applies its page. `expectedPrevious` is the value the page was asked
 * with (null for the first page); throws StaleCursor when the journal holds another one.
 */
export function saveCursor(journal: Journal, stream: string, expectedPrevious: unknown, next: unknown, at: number): void {
  journal.expectWriting();
  const value = canonicalJson(next);
  const previous = expectedPrevious === null ? null : canonicalJson(expectedPrevious);
  if (value === previous && wasJustSaved(journal, stream, previous, at)) return;
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

function wasJustSaved(journal: Journal, stream: string, value: string, at: number): boolean {
  const row = journal
    .sql<[string], { value: string; savedAt: number }>('SELECT value, saved_at AS savedAt FROM cursors WHERE stream = ?')
    .get(stream);
  return row?.value === value && row.savedAt <= at && at < row.savedAt + savedAtWithinMs;
}

/** All streams, for sync health. */
export function listCursors(journal: Journal): { stream: string; value: unknown; savedAt: number }[] {
  return journal
    .sql<[], { stream: string; value: string; savedAt: number }>('SELECT stream, value, saved_at AS savedAt FROM cursors ORDER BY stream')
    .all()
    .map((row) => ({ ...row, value: JSON.parse(row.value) as unknown }));
}
