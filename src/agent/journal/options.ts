import type { Ids, Log } from '#core/ports.ts';

/** What a journal is opened with. */
export interface OpenOptions {
  storeId: string;
  /** Name of this PC, stamped on every entry. */
  device: string;
  /** Version of the app, kept in the file for support. */
  app: string;
  /** ms UTC. */
  now: () => number;
  ids: Ids;
  log: Log;
}
