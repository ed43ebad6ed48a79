import type { Journal } from '#agent/journal/journal.ts';

export interface PhotoRecord {
  id: string;
  sha256: string;
  keptAt: number;
  /** What it belongs to; null until that is there. */
  subject: string | null;
}

const columns = 'id, sha256, kept_at AS keptAt, subject';

export function photoById(journal: Journal, id: string): (PhotoRecord & { jpeg: Buffer }) | null {
  return journal.sql<[string], PhotoRecord & { jpeg: Buffer }>(`SELECT ${columns}, jpeg FROM photos WHERE id = ?`).get(id) ?? null;
}

/** One that belongs to nothing; the same id twice is one. Inside write(). */
export function addPhoto(journal: Journal, photo: { id: string; sha256: string; jpeg: Uint8Array; at: number }): void {
  journal.expectWriting();
  journal.sql('INSERT OR IGNORE INTO photos (id, sha256, jpeg, kept_at) VALUES (@id, @sha256, @jpeg, @at)').run(photo);
}

/** The SHA-256 of one that belongs to nothing yet; null when it is not there, or not to be had. Reads only. */
export function unnamedPhoto(journal: Journal, id: string): string | null {
  const found = journal.sql<[string], { sha256: string }>('SELECT sha256 FROM photos WHERE id = ? AND subject IS NULL');
  return found.get(id)?.sha256 ?? null;
}

/** What a picture belongs to: a part of a return or of a transfer, and the order whose customer may be on it. */
export interface PhotoOf {
  subject: string;
  part: string;
  orderId: number | null;
  entrySeq: number;
}

/** Inside write(), in the transaction of the entry that keeps its SHA-256. */
export function namePhoto(journal: Journal, id: string, of: PhotoOf): void {
  journal.expectWriting();
  journal
    .sql(
      'UPDATE photos SET subject = @subject, part = @part, order_id = @orderId, entry_seq = @entrySeq WHERE id = @id AND subject IS NULL',
    )
    .run({ id, ...of });
}

/** Ids by the part they belong to. Reads only. */
export function photosOf(journal: Journal, subject: string): Map<string, string> {
  const rows = journal.sql<[string], { id: string; part: string }>('SELECT id, part FROM photos WHERE subject = ?').all(subject);
  return new Map(rows.map(({ id, part }) => [part, id]));
}

export function deletePhoto(journal: Journal, id: string): void {
  journal.expectWriting();
  journal.sql<[string]>('DELETE FROM photos WHERE id = ?').run(id);
}

/** What they show is taken back: one part of it, or all of it. Inside write(). */
export function deletePhotosOf(journal: Journal, subject: string, part: string | null): void {
  journal.expectWriting();
  journal.sql<[string, string | null]>('DELETE FROM photos WHERE subject = ? AND part = ifnull(?, part)').run(subject, part);
}

/** The customer of an order is forgotten. Inside write(). */
export function deletePhotosOfOrder(journal: Journal, orderId: number): void {
  journal.expectWriting();
  journal.sql<[number]>('DELETE FROM photos WHERE order_id = ?').run(orderId);
}

/** Those kept before an instant (ms UTC), the oldest first; with `named`, of those that belong to something. Reads only. */
export function photosBefore(journal: Journal, before: number, named: boolean, limit: number): PhotoRecord[] {
  return journal
    .sql<[number, number, number], PhotoRecord>(
      `SELECT ${columns} FROM photos WHERE kept_at < +? AND (subject IS NOT NULL) = +? ORDER BY kept_at LIMIT +?`,
    )
    .all(before, named ? 1 : 0, limit);
}
