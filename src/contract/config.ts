import { z } from 'zod';
import { alertRules } from '#contract/alert-rules.ts';
import { storeId } from '#contract/ids.ts';
import { currencyCode } from '#contract/money.ts';
import { clockTime, timeZone } from '#contract/time.ts';

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-12-25');

/** Opening hours in the store's own time zone. A weekday left out is a closed day; `closedOn` wins over it. */
export const openingHours = z.object({
  week: z.partialRecord(
    weekday,
    z.array(z.object({ from: clockTime, to: clockTime }).refine((h) => h.from < h.to, 'opens before it closes')),
  ),
  closedOn: z.array(isoDate).default([]),
});
export type OpeningHours = z.infer<typeof openingHours>;

/** HTTPS everywhere but on this machine itself (DESIGN §7). */
const baseUrl = z
  .url()
  .regex(
    /^(https:\/\/[^/@?#\s]+|http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?)(\/[^?#]*)?$/,
    'an https:// address (http:// only for 127.0.0.1)',
  );

/** Where a secret comes from; never the secret itself. `tokenSecret` names an entry of the app's own vault. */
const tokenSource = z.object({
  tokenFile: z.string().min(1).optional(),
  tokenEnv: z.string().min(1).optional(),
  tokenSecret: z.string().min(1).optional(),
});

const magentoConfig = tokenSource.extend({
  baseUrl,
  /** OAuth 1.0a (HMAC-SHA256): the way in when plain bearer tokens are switched off, the default since 2.4.4. The vault or file then holds JSON {consumerKey, consumerSecret, token, tokenSecret}. */
  auth: z.enum(['bearer', 'oauth1']).default('bearer'),
});

const lightspeedConfig = tokenSource.extend({
  series: z.literal('x'),
  baseUrl,
  version: z
    .string()
    .regex(/^\d{4}-\d{2}$/, 'a version such as 2026-07')
    .default('2026-07'),
  /** Author of the sales this app makes; the token's own user when left out. */
  authorUserId: z.string().min(1).optional(),
});

/** How this store works click-and-collect. */
export const clickAndCollect = z.object({
  /** Days, ending at the store's close, that a ready order is kept for its customer. */
  keepDays: z.int().min(1).max(60).default(7),
  /** Days before that end on which the customer is reminded; 0 for never. */
  remindDaysBefore: z.int().min(0).max(14).default(2),
  /** How a hand-over is proved; the method only is noted, never the document. */
  proof: z.enum(['none', 'code', 'id', 'signature']).default('none'),
  /** Orders suggested to be picked in one round. */
  batchSize: z.int().min(1).max(50).default(10),
  /** SKUs, or beginnings of SKUs with `*` at the end, that are handed to grown-ups only. */
  ageRestricted: z.array(z.string().min(1).max(64)).default([]),
  /** Days after a pickup is over until its customer is forgotten here; the facts stay. */
  forgetCustomerDays: z.int().min(1).max(3650).default(90),
});
export type ClickAndCollect = z.infer<typeof clickAndCollect>;

/** How this store takes goods of web orders back. */
export const returnRules = z.object({
  /** What a customer may say; known codes are translated, others shown as they are. `unknown` can always be chosen. */
  reasons: z
    .array(z.string().trim().min(1).max(60))
    .max(30)
    .default(['tooSmall', 'tooLarge', 'notAsDescribed', 'faulty', 'changedMind', 'wrongItem', 'tooLate']),
  /** Days after an order was placed; later, and for a final sale, a manager decides. */
  windowDays: z.int().min(0).max(3650).default(60),
  /** SKUs, or beginnings of SKUs with `*` at the end, that do not come back. */
  finalSale: z.array(z.string().min(1).max(64)).default([]),
  /** Goods of a customer who shows nothing of the order: never, or when a manager says so. */
  noReceipt: z.enum(['never', 'manager']).default('manager'),
});
export type ReturnRules = z.infer<typeof returnRules>;

export const storeConfig = z.object({
  id: storeId,
  name: z.string().min(1).max(80),
  sourceCode: z
    .string()
    .min(1)
    .refine((code) => code !== 'default', 'not `default`: that source belongs to no store'),
  outletId: z.string().min(1),
  registerId: z.string().min(1),
  timeZone,
  currency: currencyCode,
  leadTimeMinutes: z.int().min(0).max(10_080),
  openingHours,
  clickAndCollect: clickAndCollect.prefault({}),
  returns: returnRules.prefault({}),
  alerts: alertRules.prefault({}),
});
export type StoreConfig = z.infer<typeof storeConfig>;

export const config = z
  .object({
    dataDir: z.string().min(1),
    magento: magentoConfig.refine(oneSource, 'give exactly one of tokenFile, tokenEnv or tokenSecret'),
    lightspeed: lightspeedConfig.refine(oneSource, 'give exactly one of tokenFile, tokenEnv or tokenSecret'),
    stores: z.array(storeConfig).min(1),
    /** `webRefund`: what the till notes for money that goes back to the web payment; the web's own type when left out. */
    paymentTypes: z.object({ web: z.string().min(1), webRefund: z.string().min(1).optional() }),
    /** Which orders may be picked (DESIGN §4 Pickups). The defaults fit a plain Magento. */
    pickupRules: z
      .object({
        readyStates: z.array(z.string()).default(['processing']),
        offlineMethods: z.array(z.string()).default(['checkmo', 'banktransfer', 'cashondelivery', 'purchaseorder', 'free']),
      })
      .prefault({}),
    /** Network printers must have a private address, unless someone decides otherwise here (a paper holds names and orders). */
    printing: z.object({ publicHosts: z.boolean().default(false) }).prefault({}),
    /** True only for the training world: the screens show the striped band. */
    training: z.boolean().default(false),
  })
  .superRefine((value, context) => {
    for (const key of ['id', 'sourceCode', 'outletId'] as const) {
      const seen = new Map<string, number>();
      value.stores.forEach((store, index) => {
        const first = seen.get(store[key]);
        if (first !== undefined)
          context.addIssue({
            code: 'custom',
            path: ['stores', index, key],
            message: `the same ${key} as stores[${first}]; each store needs its own`,
          });
        seen.set(store[key], index);
      });
    }
  });
export type Config = z.infer<typeof config>;
/** What a person writes: defaults may be left out. */
export type ConfigInput = z.input<typeof config>;

function oneSource(value: z.infer<typeof tokenSource>): boolean {
  return [value.tokenFile, value.tokenEnv, value.tokenSecret].filter((source) => source !== undefined).length === 1;
}
