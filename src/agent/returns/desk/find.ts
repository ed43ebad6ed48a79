import { parseCode } from '#contract/codes.ts';
import type { FoundBy, FoundOrder } from '#contract/return-desk.ts';
import { emailKey, nameKeys, phoneKey } from '#core/contact.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { skusOfCode } from '#agent/replica/item-codes.ts';
import { ordersOfContact } from '#agent/replica/order-contacts.ts';
import { orderNumbered, ordersHolding, replicaOrder } from '#agent/replica/shop-orders.ts';
import { orderLeft, shownFound } from '#agent/returns/desk/order.ts';
import type { Acting } from '#agent/sync/acting.ts';

/** More orders of one SKU or name are not looked through. */
const mostRead = 300;

export interface Search {
  text: string;
  from: number | null;
  until: number | null;
  limit: number;
}

/** The chain's orders a text may mean, the newest first. Reads only. */
export function findOrders(acting: Acting, { text, from, until, limit }: Search): FoundOrder[] {
  return [...meanings(acting.journal, text)]
    .toSorted(([one], [other]) => other - one)
    .flatMap(([orderId, by]) => {
      const order = replicaOrder(acting.journal, orderId);
      const within = order !== null && order.createdAt >= (from ?? 0) && order.createdAt <= (until ?? Infinity);
      return within ? [shownFound(orderLeft(acting, order), by)] : [];
    })
    .slice(0, limit);
}

/** Order ids with what they were found by. */
function meanings(journal: Journal, text: string): Map<number, FoundBy[]> {
  const found = new Map<number, FoundBy[]>();
  const add = (by: FoundBy, orderIds: readonly number[]) => {
    for (const orderId of orderIds) found.set(orderId, [...new Set([...(found.get(orderId) ?? []), by])]);
  };
  add('number', numbered(journal, text));
  const email = emailKey(text);
  if (email !== null) {
    add('email', ordersOfContact(journal, 'email', [email]));
    return found;
  }
  const phone = phoneKey(text);
  if (phone !== null) add('phone', ordersOfContact(journal, 'phone', [phone]));
  add('name', ordersOfContact(journal, 'name', nameKeys(text)));
  add('sku', holding(journal, [text]));
  const skus = skusOfCode(journal, text).map((meaning) => meaning.sku);
  add(
    'code',
    holding(
      journal,
      skus.filter((sku) => sku !== text),
    ),
  );
  return found;
}

/** As it is written, with a number sign, or as a label of ours carries it. */
function numbered(journal: Journal, text: string): number[] {
  const code = parseCode(text);
  const number = code?.kind === 'bag' ? code.incrementId : text.replace(/^#\s*/, '');
  const order = orderNumbered(journal, number) ?? orderNumbered(journal, number.toUpperCase());
  return order === null ? [] : [order.orderId];
}

function holding(journal: Journal, skus: readonly string[]): number[] {
  return skus.length === 0 ? [] : ordersHolding(journal, skus, mostRead).map((order) => order.orderId);
}
