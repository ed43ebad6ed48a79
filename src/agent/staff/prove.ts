import { afterFailure, attemptsLeft, lockedMs, noAttempts, onThisClock } from '#core/staff/attempts.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { pinMatches } from '#agent/staff/pin-hash.ts';
import { saveStaff, staffById, type StaffRecord } from '#agent/staff/records.ts';

export type Proof = { kind: 'right'; member: StaffRecord } | { kind: 'wrong'; left: number } | { kind: 'locked'; ms: number };

/**
 * Checks a person's PIN and counts wrong ones in the journal, so that neither a restart nor another window gives new tries. Every
 * lock is an entry; it names nobody as the doer, since nobody proved who it was.
 */
export function provePin(journal: Journal, staffId: string, pin: string, now: number): Proof {
  return journal.write(() => {
    const member = staffById(journal, staffId);
    if (member === null) throw new Error('staff is never deleted');
    const attempts = onThisClock(member.attempts, now);
    if (attempts !== member.attempts) saveStaff(journal, { ...member, attempts });
    const wait = lockedMs(attempts, now);
    if (wait > 0) return { kind: 'locked', ms: wait };
    if (pinMatches(pin, member.pin)) {
      if (attempts.failed > 0) saveStaff(journal, { ...member, attempts: noAttempts });
      return { kind: 'right', member };
    }
    const next = afterFailure(attempts, now);
    saveStaff(journal, { ...member, attempts: next });
    if (next.lock === null) return { kind: 'wrong', left: attemptsLeft(next) };
    appendEntry(journal, {
      kind: 'staff.locked',
      subject: `staff:${staffId}`,
      person: null,
      data: { failed: next.failed, seconds: next.lock.ms / 1_000 },
      requestId: null,
      at: now,
    });
    return { kind: 'locked', ms: next.lock.ms };
  });
}
