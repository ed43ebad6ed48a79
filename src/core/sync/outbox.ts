import type { EffectState } from '#contract/outbox.ts';
import type { AnswerProblem } from '#core/connector.ts';

/**
 * The outbox machine (SYNC.md §2). One event, one next state, decided here and nowhere else.
 *
 * Two facts carry it: `retry` and `queued` mean *provably nothing happened at the other side*, and
 * only `uncertain` may hide an effect that arrived. What is uncertain is probed, never resent (S2).
 */
export type EffectEvent =
  /** The first bytes that may change something are about to leave. */
  | 'send'
  /** The other side says it is done, or shows that it is there already. */
  | 'confirmed'
  /** Provably nothing happened; later may work. */
  | 'passing'
  /** Not yet: something else must be known first. */
  | 'wait'
  /** Provably nothing happened and repeating will not help. */
  | 'refused'
  /** It may or may not have happened. */
  | 'unknown'
  /** The process starts: whatever was on the wire is unknown now. */
  | 'restart'
  /** A probe found the effect at the other side. */
  | 'found'
  /** A probe proved that it is not there. */
  | 'absent'
  /** A probe could not decide; a person must. */
  | 'cannotTell'
  /** A probe did not get through, or it is too early to call it absent. */
  | 'probeLater'
  /** A person says: send it (again). */
  | 'sendAgain'
  /** A person says: leave it. */
  | 'skip'
  /** What it was for no longer holds, and it never left. */
  | 'supersede';

type Row = Record<EffectEvent, EffectState | null>;

/** `null` marks what cannot happen: meeting it is a bug, never a state of affairs. */
export const outboxTable: Record<EffectState, Row> = {
  queued: {
    send: 'sending',
    confirmed: 'done',
    passing: 'retry',
    wait: 'queued',
    refused: 'rejected',
    unknown: null,
    restart: null,
    found: 'done',
    absent: null,
    cannotTell: null,
    probeLater: null,
    sendAgain: null,
    skip: null,
    supersede: 'withdrawn',
  },
  sending: {
    send: null,
    confirmed: 'done',
    passing: 'retry',
    wait: null,
    refused: 'rejected',
    unknown: 'uncertain',
    restart: 'uncertain',
    found: null,
    absent: null,
    cannotTell: null,
    probeLater: null,
    sendAgain: null,
    skip: null,
    supersede: null,
  },
  retry: {
    send: 'sending',
    confirmed: 'done',
    passing: 'retry',
    wait: 'retry',
    refused: 'rejected',
    unknown: null,
    restart: null,
    found: 'done',
    absent: null,
    cannotTell: null,
    probeLater: null,
    sendAgain: 'queued',
    skip: null,
    supersede: 'withdrawn',
  },
  uncertain: {
    send: null,
    confirmed: null,
    passing: null,
    wait: null,
    refused: null,
    unknown: null,
    restart: null,
    found: 'done',
    absent: 'queued',
    cannotTell: 'rejected',
    probeLater: 'uncertain',
    sendAgain: null,
    skip: null,
    supersede: null,
  },
  rejected: {
    send: null,
    confirmed: null,
    passing: null,
    wait: null,
    refused: null,
    unknown: null,
    restart: null,
    found: 'done',
    absent: null,
    cannotTell: null,
    probeLater: null,
    sendAgain: 'queued',
    skip: 'withdrawn',
    supersede: null,
  },
  done: terminal(),
  withdrawn: terminal(),
};

function terminal(): Row {
  return {
    send: null,
    confirmed: null,
    passing: null,
    wait: null,
    refused: null,
    unknown: null,
    restart: null,
    found: null,
    absent: null,
    cannotTell: null,
    probeLater: null,
    sendAgain: null,
    skip: null,
    supersede: null,
  };
}

/** The next state; throws on an impossible event, because going on would lose or double an effect. */
export function nextState(state: EffectState, event: EffectEvent): EffectState {
  const next = outboxTable[state][event];
  if (next === null) throw new Error(`an effect that is ${state} cannot meet ${event}`);
  return next;
}

/** Settled effects never change again and leave their lanes. */
export function isSettled(state: EffectState): boolean {
  return state === 'done' || state === 'withdrawn';
}

/**
 * What a failed call means for the effect. `wrote` says how far the operation had come: `nothing`
 * (only reads so far), `attempted` (the failing call is the first write) or `changed` (an earlier
 * write of the same operation was answered: from then on every failure is unknown).
 */
export function eventOf(problem: AnswerProblem, wrote: 'nothing' | 'attempted' | 'changed'): EffectEvent {
  if (wrote === 'changed') return 'unknown';
  switch (problem.kind) {
    case 'notSent':
    case 'passing':
    case 'limited':
    case 'unauthorized':
    case 'forbidden':
    case 'conflict':
      return 'passing';
    case 'misdirected':
      return wrote === 'attempted' && problem.sent ? 'unknown' : 'passing';
    case 'absent':
    case 'refused':
      return 'refused';
    case 'unknown':
      return wrote === 'attempted' ? 'unknown' : 'passing';
    case 'malformed':
      return wrote === 'attempted' ? 'unknown' : 'refused';
  }
}
