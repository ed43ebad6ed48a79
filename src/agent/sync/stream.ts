import type { SystemName } from '#contract/ids.ts';
import type { Topic } from '#contract/events.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { SeenChange } from '#agent/journal/sync-lags.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';
import type { Call } from '#core/connector.ts';

/** A row of a page that did not decode; the rest of the page counts (SYNC.md §6). */
export interface Reject {
  id: string;
  path: string;
  message: string;
  raw: string;
}

export interface Applied<C> {
  /** The cursor that belongs to everything applied so far. */
  cursor: C;
  /** Another page is waiting. */
  more: boolean;
  /** What the screens must read again. */
  topics: readonly Topic[];
}

export interface StreamContext {
  journal: Journal;
  store: StoreContext;
  now: number;
}

/**
 * One list read from one system with its cursor (SYNC.md §6). `next` builds the call for the page after the
 * cursor; null when there is nothing to ask. `apply` runs inside the transaction that saves the new cursor.
 */
export interface Stream<C, P> {
  name: string;
  system: SystemName;
  /** How often, in ms: a window is open, the store is open, the store is closed. */
  every: { active: number; open: number; closed: number };
  /** Whether there is something to ask hangs on the journal alone, not on the time: where there is not, it rests until something is written. */
  restsUntilWritten?: true;
  first(context: StreamContext): C;
  next(cursor: C, context: StreamContext): Call<P> | null;
  rejects(page: P): readonly Reject[];
  /** Rows with the time they last changed over there, by that system's clock; left out by lists that do not tell. */
  changes?(page: P): readonly SeenChange[];
  apply(page: P, cursor: C, context: StreamContext): Applied<C>;
}

/** A stream whose types stay its own: what the pull loop holds. */
export interface AnyStream {
  name: string;
  system: SystemName;
  every: Stream<unknown, unknown>['every'];
  /** Its rows tell when they changed. */
  timed: boolean;
  restsUntilWritten: boolean;
  /** The next call for a stored cursor (null: never pulled). */
  begin(stored: unknown, context: StreamContext): Page | null;
}

export interface Page {
  call: Call<unknown>;
  rejects(page: unknown): readonly Reject[];
  changes(page: unknown): readonly SeenChange[];
  apply(page: unknown, context: StreamContext): Applied<unknown>;
}

/** Hides a stream's cursor and page types; both come back only to the stream that made them. */
export function anyStream<C, P>(stream: Stream<C, P>): AnyStream {
  return {
    name: stream.name,
    system: stream.system,
    every: stream.every,
    timed: stream.changes !== undefined,
    restsUntilWritten: stream.restsUntilWritten ?? false,
    begin(stored, context) {
      const cursor = (stored ?? stream.first(context)) as C;
      const call = stream.next(cursor, context);
      if (call === null) return null;
      return {
        call,
        rejects: (page) => stream.rejects(page as P),
        changes: (page) => stream.changes?.(page as P) ?? [],
        apply: (page, at) => stream.apply(page as P, cursor, at),
      };
    },
  };
}
