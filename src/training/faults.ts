import type { SystemName } from '#contract/ids.ts';

/**
 * What goes wrong with a call.
 * - dropBefore: nothing reached the system. - dropAfterEffect: done, but the answer is lost.
 * - delay: `ms` later. - status: 429, 401, 500, 502 or 503. - html: a 200 page of something else.
 * - truncated: done, the JSON is cut off. - duplicate: the request is processed twice. - down: nothing answers.
 */
export type FaultKind = 'dropBefore' | 'dropAfterEffect' | 'delay' | 'status' | 'html' | 'truncated' | 'duplicate' | 'down';
export const faultKinds: readonly FaultKind[] = [
  'dropBefore',
  'dropAfterEffect',
  'delay',
  'status',
  'html',
  'truncated',
  'duplicate',
  'down',
];

export interface Fault {
  system: SystemName;
  kind: FaultKind;
  /** HTTP method; null: any. */
  method: string | null;
  /** Regular expression on path and query. */
  path: string;
  /** Matching calls it still hits; null: all until it is cleared. */
  count: number | null;
  /** For `status`. */
  status: number;
  /** For `delay`. */
  ms: number;
  /** For `status` and `html`: the change is made all the same. */
  afterEffect: boolean;
}

/** A connection that ended without an answer: thrown by `fetch` in process, a destroyed socket on a port. */
export class DroppedConnection extends Error {
  override name = 'DroppedConnection';
}

/** Fills what a fault leaves out: hits the next call of any method and path. */
export function fault(system: SystemName, kind: FaultKind, given: Partial<Omit<Fault, 'system' | 'kind'>> = {}): Fault {
  return { system, kind, method: null, path: '.', count: kind === 'down' ? null : 1, status: 503, ms: 0, afterEffect: false, ...given };
}

/** The first fault that hits a call; counts it down. */
export function takeFault(faults: Fault[], system: SystemName, method: string, path: string): Fault | null {
  const index = faults.findIndex(
    (one) => one.system === system && (one.method === null || one.method === method) && new RegExp(one.path).test(path),
  );
  const hit = faults[index];
  if (hit === undefined) return null;
  if (hit.count !== null) {
    hit.count -= 1;
    if (hit.count <= 0) faults.splice(index, 1);
  }
  return hit;
}
