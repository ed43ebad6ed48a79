import type { TillPage, TillStock } from '#core/till.ts';
import { listInventory } from '#agent/connectors/lightspeed-x/inventory.ts';
import { catalogIsRead } from '#agent/replica/till.ts';
import { saveInventory } from '#agent/replica/till-inventory.ts';
import { awaitsRead } from '#agent/stock/dirty.ts';
import { anyStream, type AnyStream, type Stream, type StreamContext } from '#agent/sync/stream.ts';

/** `readAt`: when the last page that ended a read was asked for (ms UTC); null before the first end. */
interface InventoryCursor {
  outletId: string;
  after: string;
  readAt: number | null;
}

/** The till's own default. */
const pageSize = 1_000;
/**
 * A page so short is hardly followed by another one. Only an empty one proves it, which the next turn finds out: asking at once, at every
 * sale of the chain, would spend the allowance twice.
 */
const shortPage = 100;
/** But where goods never rest, the end is asked for this often, and at once when something waits for it (SYNC.md K5). */
const endEveryMs = 15_000;

/**
 * On-hand of this outlet by version, ascending (lightspeed.md A.10.3–4). Read once the catalog is, because a row names a
 * product and not a SKU. Another outlet for the store is another list from its start.
 */
export function inventoryStream(): AnyStream {
  // Between asking and applying: the stream is single-flight, so one instant is enough.
  let askedAt = 0;
  const stream: Stream<InventoryCursor, TillPage<TillStock>> = {
    name: 'till.inventory',
    system: 'lightspeed',
    every: { active: 5_000, open: 7_000, closed: 60_000 },
    first: (context: StreamContext) => ({ outletId: context.store.config.outletId, after: '0', readAt: null }),
    next(cursor, context) {
      if (!catalogIsRead(context.journal)) return null;
      askedAt = context.now;
      return listInventory(context.store.config.outletId, afterOf(cursor, context), pageSize);
    },
    rejects: (page) => page.rejects,
    apply(page, cursor, context) {
      const { outletId } = context.store.config;
      const awaited = awaitsRead(context.journal, cursor.readAt ?? 0);
      const changed = saveInventory(
        context.journal,
        page.items.filter((row) => row.outletId === outletId),
        context.now,
      );
      // Only an empty page is the end, and it has no version to go on from (lightspeed.md A.5.4).
      const ended = page.maxVersion === null;
      const readAt = ended ? askedAt : cursor.outletId === outletId ? cursor.readAt : null;
      const goOn = awaited || page.rows >= shortPage || readAt === null || askedAt - readAt >= endEveryMs;
      return {
        cursor: { outletId, after: page.maxVersion ?? afterOf(cursor, context), readAt },
        more: !ended && goOn,
        topics: changed > 0 ? ['stock'] : [],
      };
    },
  };
  return anyStream(stream);
}

function afterOf(cursor: InventoryCursor, context: StreamContext): string {
  return cursor.outletId === context.store.config.outletId ? cursor.after : '0';
}
