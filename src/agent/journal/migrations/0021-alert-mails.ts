import type { Migration } from '#agent/journal/migrate.ts';

/** Alerts also go by mail: each message has the way it goes. */
export const alertMails: Migration = {
  number: 21,
  name: 'alert-mails',
  up: `
    ALTER TABLE alert_posts ADD COLUMN way TEXT NOT NULL DEFAULT 'web' CHECK (way IN ('web', 'mail'));
  `,
};
