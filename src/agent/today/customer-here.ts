import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Notes that the customer of a pickup stands at the counter, or has left. Answers the journal number; null for a pickup nobody knows. */
export function customerHere(
  journal: Journal,
  click: { pickupId: string; requestId: string; person: string; here: boolean; at: number },
): number | null {
  return journal.write(() => {
    const done = entryByRequest(journal, click.requestId);
    if (done !== null) return done.seq;
    if (journal.sql<[string], { id: string }>('SELECT id FROM pickups WHERE id = ?').get(click.pickupId) === undefined) return null;
    const { seq } = appendEntry(journal, {
      kind: click.here ? 'pickup.customerHere' : 'pickup.customerLeft',
      subject: click.pickupId,
      person: click.person,
      data: {},
      requestId: click.requestId,
      at: click.at,
    });
    if (click.here) {
      journal
        .sql('INSERT INTO customers_here (pickup_id, since, entry_seq) VALUES (?, ?, ?) ON CONFLICT (pickup_id) DO NOTHING')
        .run(click.pickupId, click.at, seq);
    } else journal.sql('DELETE FROM customers_here WHERE pickup_id = ?').run(click.pickupId);
    return seq;
  });
}
