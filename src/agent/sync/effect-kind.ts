import type { z } from 'zod';
import type { SystemName } from '#contract/ids.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';
import type { AnswerProblem, Operation } from '#core/connector.ts';
import type { Ids } from '#core/ports.ts';
import { type RetryPolicy, usualRetry } from '#core/sync/retry.ts';

/** Small facts an effect leaves behind, e.g. the shipment it found. Shown in the timeline. */
export type EffectResult = Record<string, string>;

export type SendOutcome =
  | { kind: 'done'; result: EffectResult }
  | { kind: 'failed'; problem: AnswerProblem }
  /** The other side will not have it, in store words. */
  | { kind: 'refused'; reason: string; message: string; cure: string };

export type ProbeOutcome =
  | { kind: 'found'; result: EffectResult }
  | { kind: 'absent' }
  | { kind: 'cannotTell'; question: string }
  | { kind: 'failed'; problem: AnswerProblem };

/** What the newest replica says about sending it now (SYNC.md §3, DESIGN §3.7). */
export type Verdict =
  | { kind: 'go' }
  /** Something must be read first; look again in `ms`. */
  | { kind: 'wait'; ms: number; why: string }
  /** It no longer makes sense and never left. */
  | { kind: 'withdraw'; why: string }
  | { kind: 'refuse'; reason: string; message: string; cure: string };

/**
 * One kind of change owed to a system: how to send it, how to look for it, and what to do when in doubt.
 * `repeat` is the declaration DESIGN §3 asks of every kind: idempotent by nature, found by a probe, or a person's call.
 */
export interface EffectKind<P> {
  name: string;
  system: SystemName;
  /** Version of the payload; old ones keep parsing through `schema`. */
  version: number;
  schema: z.ZodType<P>;
  repeat: 'idempotent' | 'probe' | 'person';
  /** How long a request may still be running over there after we lost sight of it. */
  settleMs: number;
  retry: RetryPolicy;
  check(payload: P, context: EffectContext): Verdict;
  send(payload: P, context: EffectContext): Operation<SendOutcome>;
  /** Looks for it at the other side; null for kinds that are not found by a probe. */
  probe: ((payload: P, context: EffectContext) => Operation<ProbeOutcome>) | null;
  /** Consequences in the journal, in the same transaction that marks it done. */
  done(payload: P, result: EffectResult, context: EffectContext): void;
  /** The payload as it would be made now; null when there is nothing to rebuild from. */
  rebuild(payload: P, context: EffectContext): P | null;
  /** What skipping leads to, in store words. */
  skipConsequence(payload: P): string;
  /** Fields of the payload a person may change before sending again. */
  editable: readonly (keyof P & string)[];
}

/** What most kinds declare: looked for before it is sent again, retried as usual, with nothing in it for a person to change. */
export const probed = { version: 1, repeat: 'probe', retry: usualRetry, editable: [] } as const;

/** What a kind may look at: this store's journal (synchronously) and mapping, and the effect's own identity. */
export interface EffectContext {
  store: StoreContext;
  journal: Journal;
  ids: Ids;
  effect: { id: string; seq: number; entrySeq: number; attempts: number; createdAt: number };
  now: number;
}

/** Keeps each kind's payload type together with its functions while the registry holds them all. */
export interface AnyEffectKind {
  name: string;
  system: SystemName;
  version: number;
  repeat: EffectKind<unknown>['repeat'];
  settleMs: number;
  retry: RetryPolicy;
  bind(payload: unknown): BoundEffect | null;
}

export interface BoundEffect {
  check(context: EffectContext): Verdict;
  send(context: EffectContext): Operation<SendOutcome>;
  probe(context: EffectContext): Operation<ProbeOutcome> | null;
  done(result: EffectResult, context: EffectContext): void;
  rebuild(context: EffectContext): unknown;
  skipConsequence(): string;
  /** The fields a person may edit with their present text. */
  editable(): Record<string, string>;
  /** The payload with edited fields; null when they do not fit the schema. */
  edited(fields: Record<string, string>): unknown;
}

/** Hides the payload type behind its own schema. `bind` answers null for a payload that no longer parses. */
export function effectKind<P extends object>(kind: EffectKind<P>): AnyEffectKind {
  return {
    name: kind.name,
    system: kind.system,
    version: kind.version,
    repeat: kind.repeat,
    settleMs: kind.settleMs,
    retry: kind.retry,
    bind(raw) {
      const parsed = kind.schema.safeParse(raw);
      if (!parsed.success) return null;
      const payload = parsed.data;
      return {
        check: (context) => kind.check(payload, context),
        send: (context) => kind.send(payload, context),
        probe: (context) => kind.probe?.(payload, context) ?? null,
        done: (result, context) => kind.done(payload, result, context),
        rebuild: (context) => kind.rebuild(payload, context),
        skipConsequence: () => kind.skipConsequence(payload),
        editable: () => Object.fromEntries(kind.editable.map((field) => [field, String(payload[field])])),
        edited: (fields) => {
          const changes = Object.entries(fields).filter(([field]) => (kind.editable as readonly string[]).includes(field));
          const next = kind.schema.safeParse({ ...payload, ...Object.fromEntries(changes) });
          return next.success ? next.data : null;
        },
      };
    },
  };
}
