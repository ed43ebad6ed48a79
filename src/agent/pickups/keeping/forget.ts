import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { deletePhotosOfOrder } from '#agent/photos/records.ts';
import type { Acted, Click } from '#agent/pickups/act.ts';
import { refused } from '#agent/pickups/keeping/refused.ts';
import { pickupById } from '#agent/pickups/records.ts';
import { forgetContacts } from '#agent/replica/order-contacts.ts';
import type { Acting } from '#agent/sync/acting.ts';

const dayMs = 86_400_000;
/** A few at a time, so that nobody waits for it. */
const atOnce = 200;

/** Forgets the customers of pickups that were over so many days ago (`forgetCustomerDays`); the facts stay. Answers how many. */
export function forgetCustomers({ journal, store, at }: Acting): number {
  const before = at - store.config.clickAndCollect.forgetCustomerDays * dayMs;
  const over = journal
    .sql<[number, number], { id: string }>(
      `SELECT p.id FROM pickup_customers c JOIN pickups p ON p.id = c.pickup_id
       WHERE p.state IN ('collected', 'cancelled') AND p.updated_at < +? LIMIT +?`,
    )
    .all(before, atOnce);
  if (over.length === 0) return 0;
  journal.write(() => {
    for (const { id } of over) {
      appendEntry(journal, { kind: 'customer.forgotten', subject: id, person: null, data: {}, requestId: null, at });
      forget(journal, id);
    }
  });
  return over.length;
}

/** Forgets one customer now, because they asked for it. */
export function forgetCustomer({ journal, at }: Acting, click: Click): Acted {
  return journal.write(() => {
    const pickup = pickupById(journal, click.pickupId);
    if (pickup === null) return refused('nothingToForget');
    const done = entryByRequest(journal, click.requestId);
    if (done !== null) return { ok: true, journal: done.seq, pickup };
    if (pickup.state !== 'collected' && pickup.state !== 'cancelled') return refused('stillOpen');
    if (!forget(journal, pickup.id)) return refused('nothingToForget');
    const { seq } = appendEntry(journal, {
      kind: 'customer.forgotten',
      subject: pickup.id,
      person: click.person,
      data: {},
      requestId: click.requestId,
      at,
    });
    return { ok: true, journal: seq, pickup };
  });
}

/** The person, the name the queue sorted by, what the order could be found by, and pictures she may be on. Inside write(). */
function forget(journal: Journal, pickupId: string): boolean {
  const pickup = pickupById(journal, pickupId);
  if (pickup !== null) {
    forgetContacts(journal, pickup.orderId);
    deletePhotosOfOrder(journal, pickup.orderId);
  }
  journal.sql(`UPDATE pickups SET sort_name = '' WHERE id = ?`).run(pickupId);
  return journal.sql('DELETE FROM pickup_customers WHERE pickup_id = ?').run(pickupId).changes === 1;
}
