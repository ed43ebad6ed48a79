import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { journalNumber, person, requestId, session, storeId, uuid } from '#contract/ids.ts';
import { instant } from '#contract/time.ts';

/** What a person may do alone; what only a manager may, a clerk asks a manager to approve. */
export const role = z.enum(['clerk', 'manager']);
export type Role = z.infer<typeof role>;

/** Someone who works in a store. Never deleted, since entries name them. */
export const staffMember = z.object({
  id: uuid,
  name: z.string(),
  initials: z.string(),
  role,
  active: z.boolean(),
  /** Stands on the badge, as `codeText({ kind: 'badge', … })`. It picks the person; the PIN proves them. */
  badge: z.string(),
  /** Until when no PIN is taken after too many wrong ones. */
  lockedUntil: instant.nullable(),
});
export type StaffMember = z.infer<typeof staffMember>;

const staffList = z.object({
  members: z.array(staffMember),
  /** True once the store has staff: from then on whoever does something signs in first. */
  required: z.boolean(),
  /** Minutes without a step after which a session ends. */
  lockAfterMinutes: z.int(),
});
export type StaffList = z.infer<typeof staffList>;

/** 4 to 8 digits; never stored, logged or answered. */
const pin = z.string().regex(/^\d{4,8}$/, '4 to 8 digits');
const name = z.string().trim().min(1).max(60);
const initials = z.string().trim().min(1).max(3);

const signedIn = z.object({ staff: staffMember, locksAt: instant });
const click = z.object({ storeId, requestId, person });
const changed = z.object({ journal: journalNumber, list: staffList });

export const staff = {
  list: oc.input(z.object({ storeId })).output(staffList).errors(errors),
  /** By the badge or the person's id. `session` stands for the person in every procedure that takes one. */
  signIn: oc
    .input(z.object({ storeId, who: z.union([z.object({ staffId: uuid }), z.object({ badge: z.string().min(1).max(40) })]), pin }))
    .output(signedIn.extend({ session }))
    .errors(errors),
  signOut: oc
    .input(z.object({ storeId, session }))
    .output(z.object({ ended: z.boolean() }))
    .errors(errors),
  /** Who is signed in, null when the session has ended. Asking keeps the session alive as a step does. */
  who: oc.input(z.object({ storeId, session })).output(signedIn.nullable()).errors(errors),
  /**
   * A manager's yes to one action of someone else's session. The approval is added to the `person` of the call, as
   * `<session>+<approval>`; it is good once, for two minutes, for this action, session and request.
   */
  approve: oc
    .input(
      z.object({
        storeId,
        session,
        /** As NOT_NOW `managerNeeded` named it. */
        action: z.string().min(1).max(80),
        /** The request of the call it is for; null when the call has none. */
        requestId: requestId.nullable(),
        staffId: uuid,
        pin,
        reason: z.string().trim().min(1).max(200),
      }),
    )
    .output(z.object({ approval: uuid }))
    .errors(errors),
  /** The first one added is a manager. Initials are made from the name when not given. */
  add: oc
    .input(click.extend({ name, initials: initials.nullable().default(null), role, pin }))
    .output(changed)
    .errors(errors),
  change: oc
    .input(click.extend({ staffId: uuid, name, initials, role }))
    .output(changed)
    .errors(errors),
  /** Deactivated people cannot sign in; their sessions end. Refused for the last manager. */
  setActive: oc
    .input(click.extend({ staffId: uuid, active: z.boolean() }))
    .output(changed)
    .errors(errors),
  /** Ends the person's sessions and takes their lock away. */
  resetPin: oc
    .input(click.extend({ staffId: uuid, pin }))
    .output(changed)
    .errors(errors),
  /**
   * A new PIN for a manager whom no other manager can help. Only the command line may ask, with Backroom closed: a working agent refuses.
   * `by` is who sits at the PC: nobody can be signed in. The managers are told of it until one of them has seen it.
   */
  recoverPin: oc
    .input(z.object({ storeId, requestId, by: name, name, pin }))
    .output(z.object({ journal: journalNumber, name: z.string() }))
    .errors(errors),
  /** A new code for a lost badge; the old one is nobody's then. */
  newBadge: oc
    .input(click.extend({ staffId: uuid }))
    .output(changed)
    .errors(errors),
  /** Lets someone try again at once after too many wrong PINs. */
  unlock: oc
    .input(click.extend({ staffId: uuid }))
    .output(changed)
    .errors(errors),
  setLockAfter: oc
    .input(click.extend({ minutes: z.int().min(1).max(120) }))
    .output(changed)
    .errors(errors),
};
