import { z } from 'zod';

/** A store's short id from the config file, e.g. `paris-1`. */
export const storeId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and dashes');

/** The two systems every change is owed to. `magento` is the shop, `lightspeed` the till. */
export const systemName = z.enum(['magento', 'lightspeed']);
export type SystemName = z.infer<typeof systemName>;

/** A secret this app keeps: the access token of a system, or the password of the mail server that a store's alerts go through. */
export const secretName = z.union([systemName, z.templateLiteral(['mail:', storeId])]);
export type SecretName = SystemName | `mail:${string}`;
export type Secrets = Partial<Record<SecretName, string>>;

/** UUIDv7 made by this app: sortable by time, unique across machines. */
export const uuid = z.uuid();

/** The number of an entry in the journal of one store; printed on every paper. */
export const journalNumber = z.int().positive();

/** Made by the caller once per click: sending the same request twice is one action. */
export const requestId = z.string().min(8).max(64);

/** A signed-in person (contract/staff.ts), known to the running agent only. */
export const session = z.string().regex(/^staff:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/**
 * Who acts: a session, or `<session>+<approval>` once a manager has approved this one action; where a store has no staff, a
 * free name. The agent puts the person's name in its place before anything is done.
 */
export const person = z.union([
  z.string().min(1).max(60),
  z.string().regex(/^staff:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\+[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
]);

/** Magento's `entity_id` of an order. */
export const orderId = z.int().positive();
