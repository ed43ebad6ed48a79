import { z } from 'zod';

const address = z.email().max(200);

/** A mail server that never leaves this machine needs no encryption; every other does (DESIGN §7). */
export const isThisMachine = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);

/** Where alerts are mailed through. The password is no part of it: it lives in the vault. */
export const mailServer = z
  .object({
    host: z
      .string()
      .max(253)
      .regex(/^[\da-z](?:[\da-z.:-]*[\da-z])?$|^::1$/i, 'a name such as smtp.example.com'),
    port: z.int().min(1).max(65_535),
    /** `tls` from the first byte (465); `startTls` after asking for it (587), never without; `none` on this machine only. */
    security: z.enum(['tls', 'startTls', 'none']),
    /** Null: it asks for none. */
    user: z.string().min(1).max(200).nullable(),
    from: address,
    to: z.array(address).min(1).max(10),
  })
  .refine(({ host, security }) => security !== 'none' || isThisMachine(host), {
    path: ['security'],
    message: 'an encrypted connection (none only for 127.0.0.1)',
  });
export type MailServer = z.infer<typeof mailServer>;
