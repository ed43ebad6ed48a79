import { createHmac, randomBytes } from 'node:crypto';
import { emailKey, nameKeys, phoneKey } from '#core/contact.ts';
import type { ShopOrder } from '#core/shop.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { readMeta, writeMeta } from '#agent/journal/meta.ts';

/** Who ordered, kept as hashes with a key of this journal: enough to find an order by what a customer says, and no more. */

export type ContactKind = 'email' | 'phone' | 'name';

const keyName = 'contactKey';
const atOnce = 50;

/** Keeps the hashes of an order's customer, once. Inside write(). */
export function saveContacts(journal: Journal, order: Pick<ShopOrder, 'orderId' | 'customer'>): void {
  journal.expectWriting();
  const known = journal.sql<[number], { one: number }>('SELECT 1 AS one FROM shop_order_contacts WHERE order_id = ? LIMIT 1');
  if (known.get(order.orderId) !== undefined) return;
  const { email, phone, firstName, lastName } = order.customer;
  const keys: [ContactKind, string | null][] = [
    ['email', emailKey(email ?? '')],
    ['phone', phoneKey(phone ?? '')],
    ...nameKeys(`${firstName} ${lastName}`).map((word): [ContactKind, string] => ['name', word]),
  ];
  const add = journal.sql<[string, ContactKind, number]>(
    'INSERT OR IGNORE INTO shop_order_contacts (hash, kind, order_id) VALUES (?, ?, ?)',
  );
  for (const [kind, key] of keys) if (key !== null) add.run(hashed(contactKey(journal), kind, key), kind, order.orderId);
}

/** One customer is forgotten: nothing finds the order by her any more, and what is read of it later does not bring her back. Inside write(). */
export function forgetContacts(journal: Journal, orderId: number): void {
  journal.expectWriting();
  journal.sql<[number]>('DELETE FROM shop_order_contacts WHERE order_id = ?').run(orderId);
  journal
    .sql<[number]>(`INSERT INTO shop_order_contacts (hash, kind, order_id) SELECT '', 'name', order_id FROM shop_orders WHERE order_id = ?`)
    .run(orderId);
}

/** Customers of orders placed before an instant (ms UTC) are forgotten, the oldest first, a few at a time. Inside write(). */
export function forgetOldContacts(journal: Journal, before: number): void {
  journal.expectWriting();
  const oldest = journal.sql<[], { orderId: number; placedAt: number }>(
    `SELECT c.order_id AS orderId, json_extract(o.body, '$.createdAt') AS placedAt
     FROM shop_order_contacts c JOIN shop_orders o ON o.order_id = c.order_id ORDER BY c.order_id LIMIT 1`,
  );
  for (let left = atOnce; left > 0; left -= 1) {
    const order = oldest.get();
    if (order === undefined || order.placedAt >= before) return;
    journal.sql<[number]>('DELETE FROM shop_order_contacts WHERE order_id = ?').run(order.orderId);
  }
}

/** Orders of whoever has all of these; none when there is nothing to look for. Reads only. */
export function ordersOfContact(journal: Journal, kind: ContactKind, keys: readonly string[]): number[] {
  const secret = readMeta(journal, keyName);
  if (secret === null || keys.length === 0) return [];
  const find = journal.sql<[string, ContactKind], { orderId: number }>(
    'SELECT order_id AS orderId FROM shop_order_contacts WHERE hash = +? AND kind = +?',
  );
  const found = keys.map((key) => new Set(find.all(hashed(secret, kind, key), kind).map((row) => row.orderId)));
  const [first, ...others] = found;
  return [...(first ?? [])].filter((orderId) => others.every((each) => each.has(orderId)));
}

/** Made with the first customer. Inside write(). */
function contactKey(journal: Journal): string {
  const known = readMeta(journal, keyName);
  if (known !== null) return known;
  const made = randomBytes(32).toString('hex');
  writeMeta(journal, keyName, made);
  return made;
}

function hashed(secret: string, kind: ContactKind, key: string): string {
  return createHmac('sha256', secret).update(`${kind}:${key}`).digest('base64url').slice(0, 22);
}
