import type { Role, StaffMember } from '#contract/staff.ts';
import { onThisClock, lockedMs, type Attempts } from '#core/staff/attempts.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { PinHash } from '#agent/staff/pin-hash.ts';

/** Someone who works in the store, as the journal keeps them. */
export interface StaffRecord {
  id: string;
  name: string;
  initials: string;
  role: Role;
  badge: string;
  active: boolean;
  pin: PinHash;
  attempts: Attempts;
  entrySeq: number;
}

interface Row {
  id: string;
  name: string;
  initials: string;
  role: Role;
  badge: string;
  active: 0 | 1;
  hash: Buffer;
  salt: Buffer;
  cost: number;
  failed: number;
  lockedAt: number | null;
  lockedMs: number | null;
  entrySeq: number;
}

const columns = `id, name, initials, role, badge, active, pin_hash AS hash, pin_salt AS salt, pin_cost AS cost, failed,
  locked_at AS lockedAt, locked_ms AS lockedMs, entry_seq AS entrySeq`;

/** True once someone works here: from then on a name alone is not enough. The last manager cannot be deactivated. */
export function hasStaff(journal: Journal): boolean {
  return journal.sql<[]>('SELECT 1 FROM staff WHERE active = 1 LIMIT 1').get() !== undefined;
}

/** Everyone, those at work first, then by name. */
export function listStaff(journal: Journal): StaffRecord[] {
  return journal.sql<[], Row>(`SELECT ${columns} FROM staff ORDER BY active DESC, name COLLATE NOCASE, id`).all().map(toRecord);
}

export function staffById(journal: Journal, id: string): StaffRecord | null {
  const row = journal.sql<[string], Row>(`SELECT ${columns} FROM staff WHERE id = ?`).get(id);
  return row === undefined ? null : toRecord(row);
}

/** Letters' case does not count: readers type what the keyboard is set to. */
export function staffByBadge(journal: Journal, badge: string): StaffRecord | null {
  const row = journal.sql<[string], Row>(`SELECT ${columns} FROM staff WHERE badge = ?`).get(badge.toUpperCase());
  return row === undefined ? null : toRecord(row);
}

/** Adds someone, or replaces what is known of them. Inside write(). */
export function saveStaff(journal: Journal, { pin, attempts, active, ...rest }: StaffRecord): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO staff (id, name, initials, role, badge, active, pin_hash, pin_salt, pin_cost, failed, locked_at, locked_ms, entry_seq)
       VALUES (@id, @name, @initials, @role, @badge, @active, @hash, @salt, @cost, @failed, @lockedAt, @lockedMs, @entrySeq)
       ON CONFLICT (id) DO UPDATE SET name = @name, initials = @initials, role = @role, badge = @badge, active = @active,
         pin_hash = @hash, pin_salt = @salt, pin_cost = @cost, failed = @failed, locked_at = @lockedAt, locked_ms = @lockedMs,
         entry_seq = @entrySeq`,
    )
    .run({
      ...rest,
      active: active ? 1 : 0,
      ...pin,
      failed: attempts.failed,
      lockedAt: attempts.lock?.since ?? null,
      lockedMs: attempts.lock?.ms ?? null,
    });
}

/** Without anything of the PIN. */
export function memberOf(record: StaffRecord, now: number): StaffMember {
  const { id, name, initials, role, active, badge } = record;
  const wait = lockedMs(onThisClock(record.attempts, now), now);
  return { id, name, initials, role, active, badge, lockedUntil: wait === 0 ? null : now + wait };
}

function toRecord({ hash, salt, cost, failed, lockedAt, lockedMs: ms, active, ...rest }: Row): StaffRecord {
  return {
    ...rest,
    active: active === 1,
    pin: { hash, salt, cost },
    attempts: { failed, lock: lockedAt === null || ms === null ? null : { since: lockedAt, ms } },
  };
}
