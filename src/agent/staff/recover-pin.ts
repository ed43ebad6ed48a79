import { noAttempts } from '#core/staff/attempts.ts';
import type { Ids } from '#core/ports.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { pinRefusal, type StaffRefusal } from '#agent/staff/acts.ts';
import { hashPin } from '#agent/staff/pin-hash.ts';
import { listStaff, saveStaff } from '#agent/staff/records.ts';
import { raise } from '#agent/sync/raise.ts';

export interface Recovery {
  journal: Journal;
  ids: Ids;
  at: number;
  requestId: string;
  /** Who sits at the PC; nobody is signed in. */
  by: string;
  name: string;
  pin: string;
}

/**
 * A manager's new PIN, set on the PC itself. Nobody approved it, so it is put before the managers, who alone can close it. Answers the
 * journal number and the name as it is written, or why nothing was done; `notAManager` also for a name that nobody at work has.
 */
export function recoverPin(recovery: Recovery): { journal: number; name: string } | StaffRefusal | 'notAManager' {
  const { journal, ids, at, requestId, by, pin } = recovery;
  return journal.write(() => {
    const same = (name: string) => name.toLocaleLowerCase('en') === recovery.name.toLocaleLowerCase('en');
    const member = listStaff(journal).find((one) => one.active && one.role === 'manager' && same(one.name));
    if (member === undefined) return 'notAManager';
    const { name } = member;
    const done = entryByRequest(journal, requestId);
    if (done !== null) return { journal: done.seq, name };
    const refused = pinRefusal(pin);
    if (refused !== null) return refused;
    const { seq } = appendEntry(journal, {
      kind: 'staff.pinRecovered',
      subject: `staff:${member.id}`,
      person: by,
      data: { name },
      requestId,
      at,
    });
    saveStaff(journal, { ...member, pin: hashPin(pin), attempts: noAttempts, entrySeq: seq });
    raise(journal, ids, { kind: 'pinRecovered', subject: name, params: { name, by, device: journal.device }, at });
    return { journal: seq, name };
  });
}
