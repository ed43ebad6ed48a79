import type { Migration } from '#agent/journal/migrate.ts';

/** Which problems were told, and what is owed to the address that alerts are sent to. */
export const alerts: Migration = {
  number: 17,
  name: 'alerts',
  up: `
    -- One row for each time a problem came up and was told.
    CREATE TABLE alerts (
      id TEXT PRIMARY KEY,
      problem TEXT NOT NULL,
      kind TEXT NOT NULL,
      about TEXT,
      since INTEGER NOT NULL,
      told_at INTEGER NOT NULL,
      over_at INTEGER
    ) STRICT, WITHOUT ROWID;
    -- Nobody is told the same twice before it was over.
    CREATE UNIQUE INDEX alerts_there ON alerts (problem) WHERE over_at IS NULL;
    CREATE INDEX alerts_by_time ON alerts (told_at);

    -- Messages to that address: the id goes with every try, so that it can tell a second one.
    CREATE TABLE alert_posts (
      id TEXT PRIMARY KEY,
      body TEXT NOT NULL CHECK (json_valid(body)),
      made_at INTEGER NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      next_at INTEGER,
      sent_at INTEGER,
      problem TEXT CHECK (problem IS NULL OR json_valid(problem)),
      CHECK (sent_at IS NULL OR next_at IS NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX alert_posts_waiting ON alert_posts (next_at) WHERE next_at IS NOT NULL;
  `,
};
