import { isProcedure, Procedure, type AnyProcedure, type AnyRouter } from '@orpc/server';
import { session as sessionSchema } from '#contract/ids.ts';
import { actionOf, roleFor } from '#core/staff/permissions.ts';
import type { Agent } from '#agent/agent.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { managerNeeded, sessionEnded, signInFirst } from '#agent/staff/refusals.ts';
import { lockAfterMinutes } from '#agent/staff/lock-after.ts';
import { hasStaff, staffById, type StaffRecord } from '#agent/staff/records.ts';

/**
 * The one place where the person of a call becomes a name. Every procedure that takes a `person` is wrapped: where the store has
 * staff, the session is resolved and kept alive, the role is asked for, and the handler sees the name that goes into the entry.
 */
export function gated<T extends AnyRouter>(router: T, agent: Agent): T {
  return wrapped(router, agent, []) as T;
}

function wrapped(router: AnyRouter, agent: Agent, path: readonly string[]): AnyRouter {
  if (isProcedure(router)) return guarded(router, agent, path.join('.'));
  const entries = Object.entries(router as Readonly<Record<string, AnyRouter>>);
  return Object.fromEntries(entries.map(([name, child]) => [name, wrapped(child, agent, [...path, name])]));
}

function guarded(procedure: AnyProcedure, agent: Agent, path: string): AnyProcedure {
  const definition = procedure['~orpc'];
  return new Procedure({
    ...definition,
    handler(options) {
      const answer: unknown = definition.handler({ ...options, input: admitted(agent, path, options.input as unknown) });
      return answer;
    },
  });
}

/** The input with the person's name in the place of the session. Refuses before anything is written. */
function admitted(agent: Agent, path: string, input: unknown): unknown {
  if (!isAct(input)) return input;
  const claim = readClaim(input.person);
  if (!isGuarded(agent, input.storeId)) return claim === null ? input : sessionEnded();
  if (claim === null) return signInFirst();
  const signedIn = memberOfSession(agent, claim.token);
  if (signedIn === null || (input.storeId !== undefined && signedIn.storeId !== input.storeId)) return sessionEnded();
  const action = actionOf(path, input);
  if (roleFor(action) === 'manager' && signedIn.member.role !== 'manager') {
    const wanted = { session: claim.token, action, requestId: input.requestId ?? null };
    if (claim.approval === null || !agent.sessions.takeApproval(claim.approval, wanted, agent.deps.clock.now()))
      return managerNeeded(action);
  }
  return { ...input, person: signedIn.member.name };
}

/** Who is signed in with this token, kept alive by asking; null when the session has ended or the person may not work here any more. */
export function memberOfSession(agent: Agent, token: string): { storeId: string; member: StaffRecord; journal: Journal } | null {
  const idleMs = ({ storeId }: { storeId: string }) => {
    const journal = openJournalOf(agent, storeId);
    return journal === null ? 0 : lockAfterMinutes(journal) * 60_000;
  };
  const session = agent.sessions.use(token, agent.deps.clock.now(), idleMs);
  const journal = session === null ? null : openJournalOf(agent, session.storeId);
  if (session === null || journal === null) return null;
  const member = staffById(journal, session.staffId);
  return member === null || !member.active ? null : { storeId: session.storeId, member, journal };
}

interface Act {
  person: string | null;
  storeId?: string;
  requestId?: string;
}

function isAct(input: unknown): input is Act {
  return typeof input === 'object' && input !== null && 'person' in input;
}

/** What names no store concerns all of this PC: one with staff is enough to ask who it is. */
function isGuarded(agent: Agent, storeId: string | undefined): boolean {
  const ids = storeId === undefined ? agent.stores().map((store) => store.id) : [storeId];
  return ids.some((id) => {
    const journal = openJournalOf(agent, id);
    return journal !== null && hasStaff(journal);
  });
}

function openJournalOf(agent: Agent, storeId: string): Journal | null {
  return agent.store(storeId)?.host?.journal ?? null;
}

function readClaim(person: string | null): { token: string; approval: string | null } | null {
  const [token = '', approval = null] = (person ?? '').split('+');
  return sessionSchema.safeParse(token).success ? { token, approval } : null;
}
