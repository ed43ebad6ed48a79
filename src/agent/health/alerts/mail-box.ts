import type { AlertRules } from '#contract/alert-rules.ts';
import type { MailProblem } from '#contract/alerts.ts';
import { triedByMail } from '#core/health/alerts/try-again.ts';
import type { Mailer } from '#core/ports.ts';
import type { Sender } from '#agent/health/alerts/post-box.ts';

/** Sends a store's alerts by mail, as its rules say just now. */
export function mailSender(mailer: Mailer, server: NonNullable<AlertRules['mail']>, password: string | null): Sender {
  return {
    async send({ id, body }) {
      const { subject, text } = JSON.parse(body) as { subject: string; text: string };
      const problem: MailProblem | null = await mailer({ server, password, mail: { id, subject, text } });
      return { tried: triedByMail(problem), problem };
    },
    // It ends by itself, in half a minute at most.
    close: () => undefined,
  };
}
