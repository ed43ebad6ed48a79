import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { recordLink } from '#contract/exceptions.ts';
import { person, requestId, storeId, systemName, uuid } from '#contract/ids.ts';
import { connection } from '#contract/system.ts';
import { instant } from '#contract/time.ts';

const ms = z.number().nonnegative();

export const lag = z.object({
  count: z.int(),
  /** ms from the event's own time, exact over what was measured; null when nothing was. */
  p50: ms.nullable(),
  p95: ms.nullable(),
  p99: ms.nullable(),
  max: ms.nullable(),
});

/** `in`: from the system to this PC; `out`: from this PC to the system. */
export const flow = z.object({
  direction: z.enum(['in', 'out']),
  lastSuccessAt: instant.nullable(),
  backlog: z.object({ count: z.int(), oldestAt: instant.nullable() }),
  lag: z.object({ hour: lag, today: lag, week: lag }),
  /** How many of the delays end in each bar of `lagBars`, the last one beyond them. */
  histogram: z.object({ hour: z.array(z.int()), today: z.array(z.int()), week: z.array(z.int()) }),
});
export type Flow = z.infer<typeof flow>;

/** Upper ends of the histogram's bars, ms. */
export const lagBars = [5_000, 15_000, 30_000, 60_000, 300_000, 900_000, 3_600_000] as const;

/** What a server was seen to do, or said, that differs from one shop and patch to another and that this PC adapts to. */
export const behaviour = z.discriminatedUnion('kind', [
  /** The way in which its key was accepted: since Magento 2.4.4 an access token alone is refused unless a shop allows it. */
  z.object({ kind: z.literal('signsIn'), way: z.enum(['bearer', 'oauth1']) }),
  /** How many quantities it takes in one call; shops that limit this say so when it is exceeded. */
  z.object({ kind: z.literal('takesAtOnce'), max: z.int() }),
  /** Lightspeed answers in the version it is asked in until this month, `YYYY-MM`. */
  z.object({ kind: z.literal('keepsVersionUntil'), month: z.string() }),
]);
export type Behaviour = z.infer<typeof behaviour>;

export const systemFigures = z.object({
  system: systemName,
  connection,
  /** Calls of the running window, by whom. */
  budget: z.object({ limit: z.int(), windowMs: z.int(), people: z.int(), background: z.int(), left: z.int() }),
  credential: z.object({ state: z.enum(['missing', 'refused', 'accepted', 'unknown']), expiresAt: instant.nullable() }),
  clockAheadMs: z.number().nullable(),
  /** As the system tells it; null where it was not told. */
  version: z.string().nullable(),
  behaviours: z.array(behaviour),
  /** The last 24 hours, oldest first; hours without a call have none. */
  hours: z.array(z.object({ at: instant, people: z.int(), background: z.int(), failed: z.int() })),
  flows: z.array(flow),
});
export type SystemFigures = z.infer<typeof systemFigures>;

export const streamFigures = z.object({
  name: z.string(),
  system: systemName,
  everyMs: z.int(),
  lastReadAt: instant.nullable(),
  /** Why the last reading failed; null when it did not. */
  problem: z.string().nullable(),
  /** Today's; null for a list whose rows do not tell when they changed. */
  lag: lag.nullable(),
  quarantined: z.int(),
});
export type StreamFigures = z.infer<typeof streamFigures>;

/** Unconfirmed things of one kind at one system, or SKUs whose number online is late. */
export const waiting = z.object({
  what: z.enum(['pickups', 'returns', 'transfers', 'skus', 'other']),
  system: systemName,
  count: z.int(),
  oldestAt: instant,
});

export const figures = z.object({
  now: instant,
  waiting: z.array(waiting),
  /** Nothing waits since; null while something does, or when nothing ever happened. */
  quietSince: instant.nullable(),
  systems: z.array(systemFigures),
  streams: z.array(streamFigures),
});
export type Figures = z.infer<typeof figures>;

export const traceStep = z.object({
  at: instant,
  /** done here, sent, answered, seen at the other side, or held up. */
  stage: z.enum(['here', 'waits', 'sent', 'answered', 'seen', 'held']),
  system: systemName.nullable(),
  /** Kind of the entry or effect, for its words. */
  kind: z.string(),
  journal: z.int().nullable(),
  person: z.string().nullable(),
});
export const traced = z.object({
  kind: z.enum(['pickup', 'return', 'transfer', 'sku', 'sale', 'entry']),
  /** Order number, SKU, receipt or journal number. */
  label: z.string(),
  link: recordLink.nullable(),
  steps: z.array(traceStep),
});
export type Traced = z.infer<typeof traced>;

export const trailFilter = z.object({
  person: z.string().max(60).optional(),
  device: z.string().max(100).optional(),
  /** Order number, SKU, kind or journal number. */
  about: z.string().max(100).optional(),
  from: instant.optional(),
  to: instant.optional(),
});
export const trailRow = z.object({
  seq: z.int(),
  at: instant,
  kind: z.string(),
  subject: z.string(),
  person: z.string().nullable(),
  device: z.string(),
});
export type TrailRow = z.infer<typeof trailRow>;

export const daySeal = z.object({ day: z.string(), seq: z.int(), hash: z.string(), holds: z.boolean() });

const onItem = { storeId, id: uuid, requestId, person };

export const health = {
  figures: oc.input(z.object({ storeId })).output(figures).errors(errors),
  /** Where a change is: everything that matches the text, each with its path. */
  trace: oc
    .input(z.object({ storeId, text: z.string().trim().min(1).max(100) }))
    .output(z.object({ found: z.array(traced) }))
    .errors(errors),
  /** Entries, newest first; the next page begins before `before`. */
  trail: oc
    .input(z.object({ storeId, filter: trailFilter, before: z.int().optional(), limit: z.int().min(1).max(500).default(100) }))
    .output(z.object({ rows: z.array(trailRow), total: z.int(), people: z.array(z.string()), devices: z.array(z.string()) }))
    .errors(errors),
  trailFile: oc
    .input(z.object({ storeId, filter: trailFilter }))
    .output(z.object({ name: z.string(), csv: z.string() }))
    .errors(errors),
  /** Seals of the days that are over, newest first, and whether the chain still holds them. */
  seals: oc
    .input(z.object({ storeId }))
    .output(z.object({ rows: z.array(daySeal) }))
    .errors(errors),
  /** Gives a question or a stuck change to somebody; null takes it back. */
  assign: oc
    .input(z.object({ ...onItem, to: z.string().trim().min(1).max(60).nullable() }))
    .output(z.object({ changed: z.boolean() }))
    .errors(errors),
  /** Puts it aside until an instant; null brings it back. */
  snooze: oc
    .input(z.object({ ...onItem, until: instant.nullable() }))
    .output(z.object({ changed: z.boolean() }))
    .errors(errors),
  /** The same answer for several questions or stuck changes that were shown; what is decided already stays so. */
  decideMany: oc
    .input(z.object({ storeId, ids: z.array(uuid).min(1).max(200), requestId, person, action: z.string().max(40) }))
    .output(z.object({ decided: z.int(), left: z.int() }))
    .errors(errors),
  /** What is sent, or what could not be read, without personal data. */
  payload: oc
    .input(z.object({ storeId, id: uuid }))
    .output(
      z.object({
        parts: z.array(z.object({ part: z.enum(['sent', 'answer', 'raw', 'facts']), text: z.string() })),
        log: z.array(z.object({ at: instant, event: z.string(), state: z.string() })),
      }),
    )
    .errors(errors),
};
