import type { SystemName } from '#contract/ids.ts';
import type { Difference } from '#contract/schema-drift.ts';
import type { WireRequest, WireResult } from '#core/ports.ts';

/** A request in a system's own terms; the connector turns it into a WireRequest when it is sent. */
export interface ApiRequest {
  system: SystemName;
  method: WireRequest['method'];
  /** Below the API root, already percent-encoded, e.g. `/V1/orders/5` or `/sales`. */
  path: string;
  /** In order; names and values unencoded. */
  query: readonly (readonly [string, string])[];
  body: unknown;
  timeoutMs: number;
  maxBytes: number;
}

/** What an answer had that was not expected: kept and shown, never fatal (SYNC.md §6). `sample` is what it is, without its content. */
export type Drift = Difference;

/**
 * Why an answer is not the wanted value. The closed list every connector classifies into.
 * - notSent: nothing reached the system. - passing: it answered that it did nothing, later may work.
 * - limited: wait until `until` (ms UTC). - unauthorized: the credentials, or a permission where it cannot be told from them.
 * - forbidden: the credentials are good and lack this permission.
 * - misdirected: not the API that answers (HTML, login page, redirect, wrong address).
 * - absent: the thing asked for does not exist. - refused: the request itself is not acceptable.
 * - conflict: a version lock was lost; read again. - unknown: it may or may not have happened.
 * - malformed: an answer that does not decode; `path` names the field.
 */
export type AnswerProblem =
  | { kind: 'notSent'; message: string }
  | { kind: 'passing'; status: number; message: string }
  | { kind: 'limited'; until: number; message: string }
  | { kind: 'unauthorized'; permission: string | null; message: string }
  | { kind: 'forbidden'; permission: string | null; message: string }
  | { kind: 'misdirected'; message: string; sent: boolean }
  | { kind: 'absent'; message: string }
  | { kind: 'refused'; status: number; message: string }
  | { kind: 'conflict'; message: string }
  | { kind: 'unknown'; message: string }
  | { kind: 'malformed'; path: string; message: string; sample: string };

export type Decoded<T> = { ok: true; value: T; drift: readonly Drift[] } | { ok: false; problem: AnswerProblem };

/** One API call as a value: what to ask and how to read the answer. Nothing is sent here. */
export interface Call<T> {
  request: ApiRequest;
  decode(result: WireResult, now: number): Decoded<T>;
}

/** What the driver does for an operation: `write` marks the bytes that may change the other side. */
export interface Step {
  intent: 'read' | 'write';
  call: Call<unknown>;
  /** Of a write: what the journal is to know once it may have arrived; part of the transaction that commits `sending`. */
  leaving?: () => void;
}

/**
 * A few calls that belong together, written as a generator: it yields calls and gets decoded answers.
 * The driver commits `sending` before the first `write` leaves (SYNC.md §3).
 */
export type Operation<R> = Generator<Step, R, Decoded<unknown>>;

/** Asks something that changes nothing. */
export function* read<T>(call: Call<T>): Generator<Step, Decoded<T>, Decoded<unknown>> {
  return (yield { intent: 'read', call }) as Decoded<T>;
}

/** Asks for a change. `leaving` writes to the journal in the transaction that commits `sending`, if this is the operation's first write. */
export function* write<T>(call: Call<T>, leaving?: () => void): Generator<Step, Decoded<T>, Decoded<unknown>> {
  return (yield { intent: 'write', call, ...(leaving === undefined ? {} : { leaving }) }) as Decoded<T>;
}

/** Turns ApiRequests of one configured system into wire requests, credentials included. */
export interface Wiring {
  /** Pure but for the signature's clock and nonce, which are passed in. */
  toWire(request: ApiRequest, at: { now: number; nonce: string }): WireRequest;
}
