import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { storeId } from '#contract/ids.ts';

/** What changed. The renderer invalidates the queries of that topic and never polls. */
export const topic = z.enum([
  'status',
  'pickups',
  'stock',
  'outbox',
  'exceptions',
  'settings',
  'staff',
  'printing',
  'returns',
  'transfers',
  'health',
  'catalog',
  'alerts',
]);
export type Topic = z.infer<typeof topic>;

export const changed = z.object({ storeId: storeId.nullable(), topics: z.array(topic) });
export type Changed = z.infer<typeof changed>;

export const events = {
  /** A stream of changes from now on; the first one names every topic, so a reconnecting window re-reads all. */
  changes: oc.output(eventIterator(changed)),
};
