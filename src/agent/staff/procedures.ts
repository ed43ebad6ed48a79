import type { StaffList } from '#contract/staff.ts';
import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse, storeUnknown } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { recoverPinInFile } from '#agent/recover-pin-in-file.ts';
import {
  addMember,
  changeMember,
  newBadge,
  resetPin,
  setActive,
  setLockAfter,
  unlock,
  type StaffActed,
  type StaffActing,
} from '#agent/staff/acts.ts';
import { memberOfSession } from '#agent/staff/gate.ts';
import { lockAfterMinutes } from '#agent/staff/lock-after.ts';
import { provePin } from '#agent/staff/prove.ts';
import { hasStaff, listStaff, memberOf, staffByBadge, staffById, type StaffRecord } from '#agent/staff/records.ts';
import {
  backroomIsOpen,
  badgeUnknown,
  noSuchManager,
  notAManager,
  pinLocked,
  pinWrong,
  sessionEnded,
  staffRefused,
  staffUnknown,
} from '#agent/staff/refusals.ts';

type Click = { storeId: string; requestId: string; person: string };

/** The procedures of contract/staff.ts. All of it works with the internet down. */
export function staffProcedures(os: FeatureOf<'staff'>, agent: Agent) {
  const now = () => agent.deps.clock.now();
  const journalOf = (storeId: string) => openStore(agent, storeId).host.journal;
  const change = ({ storeId, requestId, person }: Click, act: (acting: StaffActing) => StaffActed) => {
    const journal = journalOf(storeId);
    const done = durably(() => act({ journal, ids: agent.deps.ids, at: now(), requestId, person }));
    if (typeof done === 'string') return staffRefused(done);
    agent.changed(storeId, ['staff']);
    return { journal: done, list: listOf(journal, now()) };
  };
  return os.router({
    list: os.list.handler(({ input }) => listOf(journalOf(input.storeId), now())),
    signIn: os.signIn.handler(({ input: { storeId, who, pin } }) => {
      const journal = journalOf(storeId);
      const claimed =
        'badge' in who ? (staffByBadge(journal, who.badge) ?? badgeUnknown()) : (staffById(journal, who.staffId) ?? staffUnknown());
      const member = proved(agent, storeId, claimed, pin);
      return { session: agent.sessions.open(storeId, member.id, now()), ...shown(journal, member, now()) };
    }),
    signOut: os.signOut.handler(({ input }) => ({ ended: agent.sessions.close(input.session) })),
    who: os.who.handler(({ input }) => {
      const signedIn = memberOfSession(agent, input.session);
      return signedIn === null || signedIn.storeId !== input.storeId ? null : shown(signedIn.journal, signedIn.member, now());
    }),
    approve: os.approve.handler(({ input: { storeId, session, action, requestId, staffId, pin, reason } }) => {
      const journal = journalOf(storeId);
      const asking = memberOfSession(agent, session) ?? sessionEnded();
      const manager = proved(agent, storeId, staffById(journal, staffId) ?? staffUnknown(), pin);
      if (manager.role !== 'manager') return notAManager();
      durably(() =>
        journal.write(() =>
          appendEntry(journal, {
            kind: 'staff.approved',
            subject: `staff:${asking.member.id}`,
            person: manager.name,
            data: { action, for: asking.member.name, reason, ...(requestId === null ? {} : { request: requestId }) },
            requestId: null,
            at: now(),
          }),
        ),
      );
      return { approval: agent.sessions.approve({ session, action, requestId }, now()) };
    }),
    add: os.add.handler(({ input }) => change(input, (acting) => addMember(acting, input))),
    change: os.change.handler(({ input }) => {
      const { name, initials, role } = input;
      return change(input, (acting) => changeMember(acting, input.staffId, { name, initials, role }));
    }),
    setActive: os.setActive.handler(({ input }) => {
      const done = change(input, (acting) => setActive(acting, input.staffId, input.active));
      if (!input.active) agent.sessions.closeAllOf(input.storeId, input.staffId);
      return done;
    }),
    resetPin: os.resetPin.handler(({ input }) => {
      const done = change(input, (acting) => resetPin(acting, input.staffId, input.pin));
      agent.sessions.closeAllOf(input.storeId, input.staffId);
      return done;
    }),
    recoverPin: os.recoverPin.handler(async ({ input }) => {
      if (!agent.resting) return backroomIsOpen();
      if (agent.store(input.storeId) === null) return storeUnknown(input.storeId);
      const done = await agent.withFile(input.storeId, (file) => Promise.resolve(durably(() => recoverPinInFile(file, input))));
      if (done === 'notAManager') return noSuchManager(input.name);
      if (typeof done === 'string') return staffRefused(done);
      return 'ok' in done ? refuse('STORE_CLOSED', done) : done;
    }),
    newBadge: os.newBadge.handler(({ input }) => change(input, (acting) => newBadge(acting, input.staffId))),
    unlock: os.unlock.handler(({ input }) => change(input, (acting) => unlock(acting, input.staffId))),
    setLockAfter: os.setLockAfter.handler(({ input }) => change(input, (acting) => setLockAfter(acting, input.minutes))),
  });
}

/** The person, once the PIN has proved who it is. Wrong ones are counted; who left cannot sign in. */
function proved(agent: Agent, storeId: string, claimed: StaffRecord, pin: string): StaffRecord {
  if (!claimed.active) return staffUnknown();
  const { journal } = openStore(agent, storeId).host;
  const proof = durably(() => provePin(journal, claimed.id, pin, agent.deps.clock.now()));
  if (proof.kind === 'right') return proof.member;
  agent.changed(storeId, ['staff']);
  return proof.kind === 'wrong' ? pinWrong(proof.left) : pinLocked(proof.ms);
}

function shown(journal: Journal, member: StaffRecord, now: number) {
  return { staff: memberOf(member, now), locksAt: now + lockAfterMinutes(journal) * 60_000 };
}

function listOf(journal: Journal, now: number): StaffList {
  return {
    members: listStaff(journal).map((member) => memberOf(member, now)),
    required: hasStaff(journal),
    lockAfterMinutes: lockAfterMinutes(journal),
  };
}
