import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Ways a disk harms a journal. Each works on closed files. */

const pageSize = 4_096;

/** Pages of a table or index by SQLite's own account; `leaf` pages hold rows, `internal` ones lead to them. */
export function pagesOf(path: string, name: string, type: 'leaf' | 'internal' = 'leaf'): number[] {
  const db = new Database(path, { readonly: true });
  try {
    const pages = db.prepare<[string, string], { page: number }>(
      'SELECT pageno AS page FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY path',
    );
    return pages.all(name, type).map((row) => row.page);
  } finally {
    db.close();
  }
}

/** Overwrites whole pages with nonsense. */
export function spoilPages(path: string, pages: readonly number[]): void {
  const file = openSync(path, 'r+');
  for (const page of pages) writeSync(file, Buffer.alloc(pageSize, 0xe5), 0, pageSize, (page - 1) * pageSize);
  closeSync(file);
}

/** Changes a file's bytes in place. */
export function edit(path: string, change: (bytes: Buffer) => unknown): void {
  const bytes = readFileSync(path);
  change(bytes);
  writeFileSync(path, bytes);
}
