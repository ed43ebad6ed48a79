import type { Ids } from '#core/ports.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

/** Where and when something is done: this store's journal, its mapping, fresh ids, the time in ms UTC. */
export interface Acting {
  journal: Journal;
  ids: Ids;
  store: StoreContext;
  at: number;
}
