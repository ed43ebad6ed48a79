import { oc } from '@orpc/contract';
import { z } from 'zod';
import { alertKind, alertRules } from '#contract/alert-rules.ts';
import { errors } from '#contract/errors.ts';
import { person, storeId, uuid } from '#contract/ids.ts';
import { instant } from '#contract/time.ts';

/** A problem that was told, once. */
export const toldAlert = z.object({
  id: uuid,
  kind: alertKind,
  /** Order number, SKU, transfer or system; null where there is nothing to name. */
  about: z.string().nullable(),
  since: instant,
  toldAt: instant,
  /** When it was solved; null while it is there. */
  overAt: instant.nullable(),
});
export type ToldAlert = z.infer<typeof toldAlert>;

/** Why an address did not take an alert. `status`: it answered so. */
export const postProblem = z.object({
  reason: z.enum(['offline', 'refused', 'tls', 'timeout', 'reset', 'tooLarge', 'redirect', 'aborted', 'status']),
  status: z.int().nullable(),
});
export type PostProblem = z.infer<typeof postProblem>;

/** Why a mail server did not take an alert. `status`: the number it said. */
export const mailProblem = z.object({
  reason: z.enum(['unknownHost', 'refused', 'certificate', 'noTls', 'login', 'address', 'timeout', 'reset', 'status']),
  status: z.int().nullable(),
});
export type MailProblem = z.infer<typeof mailProblem>;

/** What is on its way somewhere, and how the last of it went. */
const posts = z.object({ waiting: z.int(), lastSentAt: instant.nullable(), givenUp: z.int() });
export type Posts = z.infer<typeof posts>;

export const alertsView = z.object({
  rules: alertRules,
  /** Whether the program that shows Backroom also shows alerts on this PC's desktop. */
  desktop: z.boolean(),
  /** Whether a password for the mail server is kept. */
  mailPassword: z.boolean(),
  /** To the web address. */
  posts: posts.extend({ problem: postProblem.nullable() }),
  mails: posts.extend({ problem: mailProblem.nullable() }),
  /** Newest first. */
  told: z.array(toldAlert),
});
export type AlertsView = z.infer<typeof alertsView>;

const by = { person: person.nullable().default(null) };

export const alerts = {
  view: oc.input(z.object({ storeId })).output(alertsView).errors(errors),
  /** `mailPassword` goes to the vault and is never read back; left out, the one that is kept stays. */
  save: oc
    .input(z.object({ storeId, rules: alertRules, mailPassword: z.string().min(1).max(1_000).optional(), ...by }))
    .output(alertsView)
    .errors(errors),
  /** One alert that says it is a test, to the desktop, to the saved address and by mail, whatever the hour. */
  test: oc
    .input(z.object({ storeId, ...by }))
    .output(
      z.object({
        desktop: z.boolean(),
        post: z.object({ problem: postProblem.nullable() }).nullable(),
        mail: z.object({ problem: mailProblem.nullable() }).nullable(),
      }),
    )
    .errors(errors),
};
