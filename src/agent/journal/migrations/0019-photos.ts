import type { Migration } from '#agent/journal/migrate.ts';

/** Pictures of goods that came back or arrived wrong. */
export const photos: Migration = {
  number: 19,
  name: 'photos',
  up: `
    -- The entry of what a picture belongs to keeps its SHA-256, never the picture: a person may be on it, so it can go.
    CREATE TABLE photos (
      id TEXT PRIMARY KEY,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      jpeg BLOB NOT NULL CHECK (length(jpeg) <= 200000),
      kept_at INTEGER NOT NULL,
      -- The return or transfer it belongs to, which part of it, and the order whose customer may be on it. Null until it is named.
      subject TEXT,
      part TEXT,
      order_id INTEGER,
      entry_seq INTEGER REFERENCES entries (seq),
      CHECK ((subject IS NULL) = (entry_seq IS NULL) AND (subject IS NULL) = (part IS NULL)),
      UNIQUE (subject, part)
    ) STRICT;
    CREATE INDEX photos_by_time ON photos (kept_at);
    CREATE INDEX photos_by_order ON photos (order_id) WHERE order_id IS NOT NULL;
  `,
};
