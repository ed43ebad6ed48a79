import { createHash } from 'node:crypto';
import { canonicalJson } from '#agent/journal/canonical.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** One fact as it is handed in. `person` is null for what the agent saw; `requestId` makes a click repeatable. */
export interface NewEntry {
  kind: string;
  /** What it is about, e.g. a pickup's id. */
  subject: string;
  person: string | null;
  /** JSON; stored in canonical form. */
  data: unknown;
  requestId: string | null;
  /** ms UTC. */
  at: number;
}

export interface Entry extends NewEntry {
  /** The journal number, printed on papers. */
  seq: number;
  device: string;
}

/** A stored entry; `data` is canonical JSON. */
export interface EntryRow {
  seq: number;
  at: number;
  kind: string;
  subject: string;
  person: string | null;
  device: string;
  requestId: string | null;
  data: string;
  hash: Buffer;
}

type StoredEntry = Omit<EntryRow, 'hash'>;

const entryColumns = 'seq, at, kind, subject, person, device, request_id AS requestId, data';
/** With the hash, for whoever checks the chain: read along, it takes as long as the rest of the row. */
const columns = `${entryColumns}, hash`;
const byRequest = `SELECT ${entryColumns} FROM entries WHERE request_id = ?`;
const bySubject = `SELECT ${entryColumns} FROM entries WHERE subject = +? ORDER BY seq`;

/** Findings a check lists before it only counts on: a chain cut early would name every entry after it. */
const maxFindings = 20;
const pageSize = 5_000;

/** Appends one fact to the chain. Inside write(). Throws when `requestId` was used before: look it up first. */
export function appendEntry(journal: Journal, entry: NewEntry): { seq: number; hash: Buffer } {
  journal.expectWriting();
  const last = lastEntry(journal);
  const row = {
    seq: last.seq + 1,
    at: entry.at,
    kind: entry.kind,
    // Half a surrogate pair would come back from SQLite as another character and break the hash.
    subject: entry.subject.toWellFormed(),
    person: entry.person?.toWellFormed() ?? null,
    device: journal.device.toWellFormed(),
    requestId: entry.requestId?.toWellFormed() ?? null,
    data: canonicalJson(entry.data),
  };
  const hash = hashEntry(last.hash, row);
  insertEntry(journal, { ...row, hash });
  return { seq: row.seq, hash };
}

/** The entry a click made, if it was done before: answering it again is what makes clicks repeatable. */
export function entryByRequest(journal: Journal, requestId: string): Entry | null {
  const row = journal.sql<[string], StoredEntry>(byRequest).get(requestId);
  return row === undefined ? null : toEntry(row);
}

/** One entry by its journal number. */
export function entryBySeq(journal: Journal, seq: number): Entry | null {
  const row = journal.sql<[number], StoredEntry>(`SELECT ${entryColumns} FROM entries WHERE seq = ?`).get(seq);
  return row === undefined ? null : toEntry(row);
}

/** Everything that happened to a subject, oldest first. */
export function entriesOf(journal: Journal, subject: string): Entry[] {
  return journal.sql<[string], StoredEntry>(bySubject).all(subject).map(toEntry);
}

/** The newest entry's number and hash; number 0 and the hash of the journal's id when there is none. */
export function lastEntry(journal: Journal): { seq: number; hash: Buffer } {
  const last = journal.sql<[], { seq: number; hash: Buffer }>('SELECT seq, hash FROM entries ORDER BY seq DESC LIMIT 1').get();
  return last ?? { seq: 0, hash: genesisHash(journal.id) };
}

/**
 * Recomputes the chain from entry `from` (default: the first) to the newest. `entries` is how many were read;
 * findings are sentences for a person, at most twenty. Memory stays flat whatever the length.
 */
export function verifyChain(journal: Journal, options: { from?: number } = {}): { ok: boolean; entries: number; findings: string[] } {
  const from = options.from ?? 1;
  const page = journal.sql<[number, number], EntryRow>(`SELECT ${columns} FROM entries WHERE seq >= +? ORDER BY seq LIMIT +?`);
  const findings: string[] = [];
  let previous = hashBefore(journal, from);
  let expected = from;
  let entries = 0;
  for (let rows = page.all(from, pageSize); rows.length > 0; rows = page.all(expected, pageSize)) {
    for (const row of rows) {
      if (row.seq !== expected) findings.push(`Entries ${expected} to ${row.seq - 1} are missing.`);
      else if (previous === null) findings.push(`Entry ${from - 1} is missing.`);
      else if (!row.hash.equals(hashEntry(previous, row))) findings.push(`Entry ${row.seq} is not what was written.`);
      previous = row.hash;
      expected = row.seq + 1;
      entries += 1;
    }
    if (findings.length >= maxFindings) return { ok: false, entries, findings: findings.slice(0, maxFindings) };
  }
  return { ok: findings.length === 0, entries, findings };
}

/** Start of a journal's chain: an entry of another journal never fits into it. */
export function genesisHash(journalId: string): Buffer {
  return createHash('sha256').update(`journal ${journalId}`).digest();
}

/** SHA-256 over the previous hash and the canonical entry. */
export function hashEntry(previous: Buffer, row: Omit<EntryRow, 'hash'>): Buffer {
  const { device, kind, person, requestId, seq, subject } = row;
  // Canonical by construction: keys in order, `data` stored canonical. Millions of these are checked in one go.
  const text = `{"at":${row.at},"data":${row.data},${JSON.stringify({ device, kind, person, requestId, seq, subject }).slice(1)}`;
  return createHash('sha256').update(previous).update(text).digest();
}

/** Writes a finished row; `appendEntry` and salvage only. */
export function insertEntry(journal: Journal, row: EntryRow): void {
  journal
    .sql<[EntryRow]>(
      `INSERT INTO entries (seq, at, kind, subject, person, device, request_id, data, hash)
       VALUES (@seq, @at, @kind, @subject, @person, @device, @requestId, @data, @hash)`,
    )
    .run(row);
}

function hashBefore(journal: Journal, seq: number): Buffer | null {
  if (seq <= 1) return genesisHash(journal.id);
  return journal.sql<[number], { hash: Buffer }>('SELECT hash FROM entries WHERE seq = ?').get(seq - 1)?.hash ?? null;
}

function toEntry(row: StoredEntry): Entry {
  return { ...row, data: JSON.parse(row.data) as unknown };
}
