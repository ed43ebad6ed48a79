import { z } from 'zod';
import { tellsHandOver } from '#core/pickups/hand-over-note.ts';
import type { ShopOrder } from '#core/shop.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { readMeta, writeMeta } from '#agent/journal/meta.ts';

/**
 * Orders that Magento's admin made ready before this store saw them. Their goods are in a bag somewhere: where, the shipment says, and an
 * order list does not, so it is read before the order is taken in. They wait in the journal's meta, by number alone.
 */
const key = 'pickups.shippedUnseen';
const notes = z.object({
  waiting: z.array(z.object({ orderId: z.int(), incrementId: z.string() })),
  /** The last ones that were looked into: lists overlap and show them again. */
  looked: z.array(z.int()),
});
type Notes = z.infer<typeof notes>;

const mostRemembered = 200;

function read(journal: Journal): Notes {
  const text = readMeta(journal, key);
  return text === null ? { waiting: [], looked: [] } : notes.parse(JSON.parse(text));
}

/** The orders to be looked into, the first of them first. */
export function shippedUnseen(journal: Journal): Notes['waiting'] {
  return read(journal).waiting;
}

/** The first one is looked into. Inside write(). */
export function lookedInto(journal: Journal): void {
  const { waiting, looked } = read(journal);
  const [first, ...rest] = waiting;
  if (first === undefined) return;
  writeMeta(journal, key, JSON.stringify({ waiting: rest, looked: [...looked, first.orderId].slice(-mostRemembered) }));
}

/**
 * Notes an order to be looked into. One placed before this journal began is left: nobody here knows whether it was fetched. One that was
 * handed over says so in its comments. Inside write().
 */
export function askWhereShipped(journal: Journal, order: ShopOrder, at: number): void {
  const began = journal.sql<[], { at: number }>('SELECT at FROM entries ORDER BY seq LIMIT 1').get()?.at ?? at;
  if (order.createdAt < began || order.comments.some(tellsHandOver)) return;
  const { orderId, incrementId } = order;
  const { waiting, looked } = read(journal);
  if (looked.includes(orderId) || waiting.some((one) => one.orderId === orderId)) return;
  writeMeta(journal, key, JSON.stringify({ waiting: [...waiting, { orderId, incrementId }], looked }));
}
