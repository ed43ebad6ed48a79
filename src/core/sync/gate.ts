import type { Connection } from '#contract/system.ts';
import type { AnswerProblem } from '#core/connector.ts';

/** What is known of the way to one system. Kept in memory: a restart asks again. */
export interface Gate {
  state: Connection['state'];
  since: number | null;
  lastContactAt: number | null;
  /** Nothing but one trial call leaves before this instant. */
  closedUntil: number;
  /** When it was closed: a clock that shows less was set back meanwhile. */
  closedAt: number;
  /** Failures in a row, for the growing pause. */
  failures: number;
  problem: string | null;
}

export const newGate: Gate = {
  state: 'unknown',
  since: null,
  lastContactAt: null,
  closedUntil: 0,
  closedAt: 0,
  failures: 0,
  problem: null,
};

const pauses: Record<'offline' | 'unauthorized' | 'misconfigured', { firstMs: number; capMs: number }> = {
  offline: { firstMs: 1_000, capMs: 15_000 },
  unauthorized: { firstMs: 10_000, capMs: 120_000 },
  misconfigured: { firstMs: 5_000, capMs: 60_000 },
};

/** True when a call may leave. A clock that was set back must not keep the gate closed for as long as it was set back. */
export function gateIsOpen(gate: Gate, now: number): boolean {
  return now >= gate.closedUntil || now < gate.closedAt;
}

/** The system answered as itself. */
export function gateAnswered(gate: Gate, now: number): Gate {
  return {
    state: 'online',
    since: gate.state === 'online' ? gate.since : now,
    lastContactAt: now,
    closedUntil: 0,
    closedAt: 0,
    failures: 0,
    problem: null,
  };
}

/** The call failed. Only failures of the way itself close the gate; a refused request is the effect's own affair. */
export function gateFailed(gate: Gate, problem: AnswerProblem, now: number): Gate {
  switch (problem.kind) {
    case 'notSent':
      return closed(gate, 'offline', problem.message, now);
    case 'unauthorized':
      return closed({ ...gate, lastContactAt: now }, 'unauthorized', problem.message, now);
    case 'misdirected':
      return closed(gate, 'misconfigured', problem.message, now);
    case 'limited':
      return {
        ...gate,
        state: 'limited',
        since: gate.state === 'limited' ? gate.since : now,
        lastContactAt: now,
        closedUntil: problem.until,
        closedAt: now,
        failures: 0,
        problem: problem.message,
      };
    case 'unknown':
      // A time-out or reset: the way is doubtful, the next call tells.
      return closed(gate, 'offline', problem.message, now);
    case 'passing':
    case 'forbidden':
    case 'absent':
    case 'refused':
    case 'conflict':
    case 'malformed':
      return gateAnswered(gate, now);
  }
}

function closed(gate: Gate, state: 'offline' | 'unauthorized' | 'misconfigured', problem: string, now: number): Gate {
  const failures = gate.state === state ? gate.failures + 1 : 1;
  const { firstMs, capMs } = pauses[state];
  return {
    state,
    since: gate.state === state ? gate.since : now,
    lastContactAt: gate.lastContactAt,
    closedUntil: now + Math.min(capMs, firstMs * 2 ** (failures - 1)),
    closedAt: now,
    failures,
    problem,
  };
}
