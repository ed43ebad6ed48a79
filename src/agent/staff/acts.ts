import { randomInt } from 'node:crypto';
import type { Role } from '#contract/staff.ts';
import { noAttempts } from '#core/staff/attempts.ts';
import { initialsOf } from '#core/staff/initials.ts';
import { simplePin } from '#core/staff/pin.ts';
import type { Ids } from '#core/ports.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { setLockAfterMinutes } from '#agent/staff/lock-after.ts';
import { hashPin } from '#agent/staff/pin-hash.ts';
import { hasStaff, listStaff, saveStaff, staffByBadge, staffById, type StaffRecord } from '#agent/staff/records.ts';

/** What managers change about staff: entry and table in one transaction; the same request twice is one change (SYNC.md J1, J2). */
export interface StaffActing {
  journal: Journal;
  ids: Ids;
  at: number;
  requestId: string;
  person: string;
}

export type StaffRefusal = 'unknown' | 'nameTaken' | 'lastManager' | 'pinRepeated' | 'pinSequence';

/** The journal number of what was done, or why nothing was. */
export type StaffActed = number | StaffRefusal;

type Change = (member: StaffRecord) => { kind: string; data: object; next: Omit<StaffRecord, 'entrySeq'> } | StaffRefusal;

export function addMember(acting: StaffActing, wanted: { name: string; initials: string | null; role: Role; pin: string }): StaffActed {
  return once(acting, () => {
    const { journal, ids } = acting;
    const refused = pinRefusal(wanted.pin) ?? nameRefusal(journal, wanted.name, null);
    if (refused !== null) return refused;
    const id = ids.uuid();
    const shown = {
      name: wanted.name,
      initials: wanted.initials ?? initialsOf(wanted.name),
      role: hasStaff(journal) ? wanted.role : ('manager' as const),
    };
    const badge = freshBadge(journal);
    const pin = hashPin(wanted.pin);
    return note(acting, 'staff.added', id, shown, (entrySeq) =>
      saveStaff(journal, { id, ...shown, badge, active: true, pin, attempts: noAttempts, entrySeq }),
    );
  });
}

export function changeMember(acting: StaffActing, staffId: string, to: { name: string; initials: string; role: Role }): StaffActed {
  return changing(acting, staffId, (member) => {
    const refused = member.active ? nameRefusal(acting.journal, to.name, staffId) : null;
    if (refused !== null) return refused;
    if (to.role !== 'manager' && isLastManager(acting.journal, member)) return 'lastManager';
    return { kind: 'staff.changed', data: { ...to, was: member.name }, next: { ...member, ...to } };
  });
}

export function setActive(acting: StaffActing, staffId: string, active: boolean): StaffActed {
  return changing(acting, staffId, (member) => {
    const refused = active ? nameRefusal(acting.journal, member.name, staffId) : null;
    if (refused !== null) return refused;
    if (!active && isLastManager(acting.journal, member)) return 'lastManager';
    const kind = active ? 'staff.activated' : 'staff.deactivated';
    return { kind, data: { name: member.name }, next: { ...member, active } };
  });
}

export function resetPin(acting: StaffActing, staffId: string, pin: string): StaffActed {
  return changing(
    acting,
    staffId,
    (member) =>
      pinRefusal(pin) ?? {
        kind: 'staff.pinReset',
        data: { name: member.name },
        next: { ...member, pin: hashPin(pin), attempts: noAttempts },
      },
  );
}

export function newBadge(acting: StaffActing, staffId: string): StaffActed {
  return changing(acting, staffId, (member) => ({
    kind: 'staff.badgeReplaced',
    data: { name: member.name },
    next: { ...member, badge: freshBadge(acting.journal) },
  }));
}

export function unlock(acting: StaffActing, staffId: string): StaffActed {
  return changing(acting, staffId, (member) => ({
    kind: 'staff.unlocked',
    data: { name: member.name },
    next: { ...member, attempts: noAttempts },
  }));
}

export function setLockAfter(acting: StaffActing, minutes: number): StaffActed {
  return once(acting, () => note(acting, 'staff.lockAfterSet', null, { minutes }, () => setLockAfterMinutes(acting.journal, minutes)));
}

function changing(acting: StaffActing, staffId: string, change: Change): StaffActed {
  return once(acting, () => {
    const member = staffById(acting.journal, staffId);
    if (member === null) return 'unknown';
    const changed = change(member);
    if (typeof changed === 'string') return changed;
    return note(acting, changed.kind, staffId, changed.data, (entrySeq) => saveStaff(acting.journal, { ...changed.next, entrySeq }));
  });
}

function once({ journal, requestId }: StaffActing, act: () => StaffActed): StaffActed {
  return journal.write(() => entryByRequest(journal, requestId)?.seq ?? act());
}

function note(
  { journal, at, requestId, person }: StaffActing,
  kind: string,
  staffId: string | null,
  data: object,
  save: (entrySeq: number) => void,
): number {
  const subject = staffId === null ? 'staff' : `staff:${staffId}`;
  const { seq } = appendEntry(journal, { kind, subject, person, data, requestId, at });
  save(seq);
  return seq;
}

/** Why this PIN may not be anybody’s. */
export function pinRefusal(pin: string): StaffRefusal | null {
  const why = simplePin(pin);
  return why === null ? null : why === 'repeated' ? 'pinRepeated' : 'pinSequence';
}

/** Entries name people by name, so that two at work never share one. */
function nameRefusal(journal: Journal, name: string, but: string | null): StaffRefusal | null {
  const same = (one: string) => one.toLocaleLowerCase('en') === name.toLocaleLowerCase('en');
  return listStaff(journal).some((member) => member.active && member.id !== but && same(member.name)) ? 'nameTaken' : null;
}

function isLastManager(journal: Journal, member: StaffRecord): boolean {
  if (!member.active || member.role !== 'manager') return false;
  return !listStaff(journal).some((other) => other.active && other.role === 'manager' && other.id !== member.id);
}

/** Letters and digits that no one mixes up when reading aloud. */
const badgeLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

function freshBadge(journal: Journal): string {
  for (;;) {
    const badge = Array.from({ length: 8 }, () => badgeLetters[randomInt(badgeLetters.length)]).join('');
    if (staffByBadge(journal, badge) === null) return badge;
  }
}
