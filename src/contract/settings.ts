import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clickAndCollect, openingHours, returnRules, storeConfig } from '#contract/config.ts';
import { errors } from '#contract/errors.ts';
import { person, storeId, systemName } from '#contract/ids.ts';

/** The configuration without any secret. `token` says only whether one is there and where it comes from. */
export const settingsView = z.object({
  magento: z.object({ baseUrl: z.string(), auth: z.enum(['bearer', 'oauth1']), token: z.string() }),
  lightspeed: z.object({ baseUrl: z.string(), version: z.string(), token: z.string(), authorUserId: z.string().nullable() }),
  stores: z.array(storeConfig),
  paymentTypes: z.object({ web: z.string(), webRefund: z.string().nullable() }),
  dataDir: z.string(),
  configFile: z.string().nullable(),
});
export type SettingsView = z.infer<typeof settingsView>;

/** One line of a connection test: what was tried, whether it worked, and where to click if not. */
export const check = z.object({
  check: z.string(),
  ok: z.boolean(),
  /** English: what was found. */
  message: z.string(),
  cure: z.string().nullable(),
});
export type Check = z.infer<typeof check>;

/** Who changes settings; null where no store of this PC has staff. */
const by = { person: person.nullable().default(null) };

const option = z.object({ id: z.string(), name: z.string(), detail: z.string() });

export const settings = {
  get: oc.output(settingsView).errors(errors),
  /** Credentials, permissions, clock and mapping of one system, each as a line. Reads only. */
  test: oc
    .input(z.object({ system: systemName }))
    .output(z.object({ checks: z.array(check) }))
    .errors(errors),
  /** What can be chosen: outlets with registers, sources, payment types. Read live; REFUSED names what is missing. */
  choices: oc
    .output(
      z.object({
        outlets: z.array(option),
        registers: z.array(option.extend({ outletId: z.string() })),
        sources: z.array(option),
        paymentTypes: z.array(option),
      }),
    )
    .errors(errors),
  /** Replaces one store's mapping, opening hours and, if given, its rules of click-and-collect and of returns; refused for an outlet, register or source that does not exist. */
  saveStore: oc
    .input(
      storeConfig
        .pick({ id: true, name: true, sourceCode: true, outletId: true, registerId: true, leadTimeMinutes: true })
        .extend({ openingHours, clickAndCollect: clickAndCollect.optional(), returns: returnRules.optional(), ...by }),
    )
    .output(settingsView)
    .errors(errors),
  savePaymentTypes: oc
    .input(z.object({ web: z.string().min(1), webRefund: z.string().min(1).nullable().optional(), ...by }))
    .output(settingsView)
    .errors(errors),
  /** Address and, if given, a new token, which goes to the vault and is never read back. */
  saveConnection: oc
    .input(
      z.object({
        system: systemName,
        baseUrl: z.string().min(1),
        auth: z.enum(['bearer', 'oauth1']).optional(),
        token: z.string().min(1).max(4000).optional(),
        ...by,
      }),
    )
    .output(settingsView)
    .errors(errors),
  /** Refused while effects are owed (DESIGN §3). */
  removeStore: oc
    .input(z.object({ storeId, ...by }))
    .output(settingsView)
    .errors(errors),
};
