import { z } from 'zod';
import { mailServer } from '#contract/mail-server.ts';
import { clockTime } from '#contract/time.ts';

/**
 * What an alert is about.
 * - connection: no working way to Magento or Lightspeed; - refused: a change that was refused and waits for a person;
 * - unsent: changes that are not confirmed; - stockLate: numbers online that are late;
 * - money, orders, transfers, stock: open questions about them; - machine: this PC, its clock and its journal.
 */
export const alertKind = z.enum(['connection', 'refused', 'unsent', 'stockLate', 'money', 'orders', 'transfers', 'stock', 'machine']);
export type AlertKind = z.infer<typeof alertKind>;

/** The languages alerts are written in. */
export const alertLanguage = z.enum(['en', 'de', 'fr', 'nl']);
export type AlertLanguage = z.infer<typeof alertLanguage>;

/** HTTPS everywhere but on this machine itself, and no credentials in it (DESIGN §7). */
export const webhookAddress = z
  .url()
  .max(1_000)
  .regex(
    /^(https:\/\/[^/@?#\s]+|http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?)([/?][^#\s]*)?$/,
    'an https:// address (http:// only for 127.0.0.1)',
  );

/** Minutes a problem is there until it is told; null for never. */
const minutes = (usual: number) => z.int().min(0).max(10_080).nullable().default(usual);

/** When a store is alerted, and where to. */
export const alertRules = z.object({
  afterMinutes: z
    .object({
      connection: minutes(10),
      refused: minutes(5),
      unsent: minutes(15),
      stockLate: minutes(15),
      money: minutes(15),
      orders: minutes(15),
      transfers: minutes(60),
      stock: minutes(240),
      machine: minutes(5),
    })
    .prefault({}),
  /** By the store's clock; `from` after `to` goes over midnight. What arises in them is told when they end. */
  quiet: z
    .object({ from: clockTime, to: clockTime })
    .refine(({ from, to }) => from !== to, 'ends at another time than it begins')
    .nullable()
    .default({ from: '21:00', to: '07:00' }),
  /** Every alert is also sent there, as JSON; null for nowhere. */
  webhook: webhookAddress.nullable().default(null),
  /** Every alert is also mailed; null for nobody. */
  mail: mailServer.nullable().default(null),
  language: alertLanguage.default('en'),
});
export type AlertRules = z.infer<typeof alertRules>;
