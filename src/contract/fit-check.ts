import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { storeId } from '#contract/ids.ts';
import { instant } from '#contract/time.ts';

/** Green: well within what a connection of two systems carries. Amber: near its end. Red: beyond it. */
export const fitLight = z.enum(['green', 'amber', 'red']);
export type FitLight = z.infer<typeof fitLight>;

/** A count as one system tells it; null with why where it could not be asked (English, with the cure). */
const told = z.object({ value: z.number().nullable(), problem: z.string().nullable() });

/**
 * A size beside its limits: stores, SKUs, orders and sales of a day. Where both systems count the same thing the greater one is judged;
 * orders and sales are added up. The light is null while neither system tells.
 */
export const fitRow = z.object({
  row: z.enum(['stores', 'skus', 'dailyOrders']),
  magento: told,
  lightspeed: told,
  value: z.number().nullable(),
  green: z.number(),
  red: z.number(),
  light: fitLight.nullable(),
});
export type FitRow = z.infer<typeof fitRow>;

/**
 * What makes a connection harder than its size, as far as it is there: Magento's bundles, grouped and configurable products, websites,
 * stocks and currencies; the till's families, currencies, time zones, and laybys of the last four weeks. Null: not known.
 */
export const fitFlag = z.object({
  flag: z.enum([
    'configurables',
    'bundles',
    'grouped',
    'websites',
    'stocks',
    'currencies',
    'families',
    'tillCurrencies',
    'timeZones',
    'laybys',
  ]),
  system: z.enum(['magento', 'lightspeed']),
  count: z.int().nullable(),
  /** True where it needs care. */
  raised: z.boolean(),
});
export type FitFlag = z.infer<typeof fitFlag>;

/** How much of what there is would be needed on a busy hour; `unit` says of what. Null: not known. */
export const fitRoom = z.object({
  room: z.enum(['commits', 'memory', 'magentoCalls', 'lightspeedCalls']),
  needed: z.number().nullable(),
  available: z.number().nullable(),
  light: fitLight.nullable(),
});
export type FitRoom = z.infer<typeof fitRoom>;

export const fitReport = z.object({
  /** `never` before the first. */
  state: z.enum(['never', 'running', 'done']),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  /** Steps done, of all. */
  done: z.int(),
  steps: z.int(),
  rows: z.array(fitRow),
  flags: z.array(fitFlag),
  rooms: z.array(fitRoom),
  /** The size or the room that ends first when everything grows alike, and how many times over it could grow; null while unknown. */
  breaksFirst: z.object({ what: z.string(), growth: z.number() }).nullable(),
});
export type FitReport = z.infer<typeof fitReport>;

export const fitCheck = {
  /** How far it is, or what it found; kept until the agent restarts. */
  get: oc.input(z.object({ storeId })).output(fitReport).errors(errors),
  /** Counts both systems anew, reading only. One that runs goes on. */
  start: oc.input(z.object({ storeId })).output(fitReport).errors(errors),
};
