import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { journalNumber, person, requestId, storeId, uuid } from '#contract/ids.ts';
import { quantity } from '#contract/money.ts';
import { pickupState } from '#contract/pickups.ts';
import { instant } from '#contract/time.ts';

/** One pickup as Today lists it. */
export const todayRow = z.object({
  id: uuid,
  incrementId: z.string(),
  /** Initial and surname only. */
  customer: z.string(),
  state: pickupState,
  pieces: quantity,
  bin: z.string().nullable(),
  promisedAt: instant.nullable(),
  /** Since when the customer stands at the counter. */
  hereSince: instant.nullable(),
});
export type TodayRow = z.infer<typeof todayRow>;

/** Rows are the most urgent few; `count` is all of them. */
const section = z.object({ count: z.int(), rows: z.array(todayRow) });
export type TodaySection = z.infer<typeof section>;

/** A day of the store's own calendar. */
export const promiseDay = z.object({
  /** `2026-11-23`. */
  date: z.string(),
  kept: z.int(),
  missed: z.int(),
});
export type PromiseDay = z.infer<typeof promiseDay>;

export const todayView = z.object({
  late: section,
  here: section,
  soon: section,
  short: section,
  putBack: section,
  /**
   * Bins before the store closes: the section is what stands in one and should not stay over night; `notEmpty` all bins with something in
   * them, those that lie ready for customers too; `closesAt` the end of today's opening hours, null on a closed day.
   */
  bins: section.extend({ notEmpty: z.int(), closesAt: instant.nullable() }),
  /** The next promise that is neither late nor due within the hour. */
  nextPromiseAt: instant.nullable(),
  unsent: z.object({ count: z.int(), oldestAt: instant.nullable() }),
  /** Fourteen days, today last: orders promised that day, by whether they were ready in time. What is not due yet is not counted. */
  promises: z.array(promiseDay),
  /** Orders placed by the hour of the store's clock; `usual` is the mean of this weekday over the four weeks before. */
  hours: z.array(z.object({ hour: z.int(), today: z.int(), usual: z.number() })),
  /** What people did and the shop reported, newest first. */
  recent: z.array(
    z.object({
      journal: journalNumber,
      at: instant,
      kind: z.string(),
      person: z.string().nullable(),
      pickupId: uuid,
      incrementId: z.string(),
    }),
  ),
});
export type TodayView = z.infer<typeof todayView>;

export const today = {
  get: oc.input(z.object({ storeId })).output(todayView).errors(errors),
  /** The customer stands at the counter, or has left again. */
  customerHere: oc
    .input(z.object({ storeId, pickupId: uuid, requestId, person, here: z.boolean() }))
    .output(z.object({ journal: journalNumber }))
    .errors(errors),
};
