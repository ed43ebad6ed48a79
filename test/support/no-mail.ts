import type { Mailer } from '#core/ports.ts';

/** Of a world that has no mail server. */
export const noMail: Mailer = () => Promise.resolve({ reason: 'refused', status: null });
