import type { Journal } from '#agent/journal/journal.ts';

/** A value the journal keeps about itself, or null. */
export function readMeta(journal: Journal, key: string): string | null {
  return journal.sql<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(key)?.value ?? null;
}

/** Keeps or replaces a value. Inside write(). */
export function writeMeta(journal: Journal, key: string, value: string): void {
  journal.expectWriting();
  journal
    .sql<[string, string]>('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(key, value);
}
