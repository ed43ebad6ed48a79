import type { PickupState } from '#contract/pickups.ts';
import type { Ids } from '#core/ports.ts';
import { transition } from '#agent/journal/effects.ts';
import { hashEntry, insertEntry, lastEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { openJournal } from '#agent/journal/open.ts';
import { applyOrder } from '#agent/pickups/apply-order.ts';
import { notifyReady } from '#agent/pickups/effects/notify-ready.ts';
import { pickupByOrder } from '#agent/pickups/records.ts';
import { systemIds } from '#agent/real-world.ts';
import { orderLane } from '#agent/sync/lanes.ts';
import { owe } from '#agent/sync/owe.ts';
import { storeContext, type StoreContext } from '#agent/sync/store-context.ts';
import { webOrder } from '#test/bench/orders.ts';
import { device, journalIn, offlineConfig, person, silentLog, storeId } from '#test/bench/world.ts';

const perTransaction = 5_000;
const minute = 60_000;

/** States of 20 pickups in a row: every tab grows with the journal and has at least 100 of 1,000. */
const states: readonly PickupState[] = [
  ...times(3, 'waiting'),
  ...times(3, 'new'),
  ...times(2, 'picking'),
  ...times(1, 'staged'),
  ...times(2, 'short'),
  ...times(2, 'ready'),
  ...times(2, 'putBack'),
  ...times(3, 'collected'),
  ...times(2, 'cancelled'),
];

/** The journal of a data folder, made if it is not there. The caller closes it. */
export function openSeeded(dataDir: string): Journal {
  const opened = openJournal(journalIn(dataDir), { storeId, device, app: '0.1.0', now: Date.now, ids: systemIds, log: silentLog });
  if (!opened.ok) throw new Error(opened.message);
  return opened.journal;
}

/** The bench's store as the agent knows it. */
export function benchStore(dataDir: string): StoreContext {
  const config = offlineConfig(dataDir);
  const [store] = config.stores;
  if (store === undefined) throw new Error('the bench has one store');
  return storeContext(config, store, device);
}

/** Fills a new journal with pickups in every state that arrived one a minute until now, and closes it cleanly. */
export function seedPickups(dataDir: string, count: number): void {
  using journal = openSeeded(dataDir);
  const store = benchStore(dataDir);
  const ids = quickIds();
  const now = Date.now();
  inChunks(journal, count, (index) => {
    const at = now - (count - index) * minute;
    applyOrder({ journal, ids, store, at }, webOrder(index + 1, at));
    move(journal, ids, index + 1, states[index % states.length] ?? 'new', now);
  });
}

/** Makes all but the newest pickups of a closed journal collected: a store that has worked off its queue for years. */
export function collectOlder(dataDir: string, open: number): void {
  using journal = openSeeded(dataDir);
  journal.write(() =>
    journal.sql<[number]>(`UPDATE pickups SET state = 'collected' WHERE order_id <= (SELECT max(order_id) FROM pickups) - ?`).run(open),
  );
}

/** Fills a new journal with entries alone, ten to a subject, and closes it cleanly. */
export function seedEntries(dataDir: string, count: number): void {
  using journal = openSeeded(dataDir);
  let { seq, hash } = lastEntry(journal);
  const ids = quickIds();
  let subject = '';
  inChunks(journal, count, (index) => {
    if (index % 10 === 0) subject = ids.uuid();
    seq += 1;
    const data = `{"lineId":"${index % 5}","picked":1}`;
    const row = { seq, at: Date.now(), kind: 'pickup.picked', subject, person, device, requestId: ids.uuid(), data };
    hash = hashEntry(hash, row);
    insertEntry(journal, { ...row, hash });
  });
}

/** Puts an arrived pickup where its history would have brought it; what it owed on the way is confirmed. */
function move(journal: Journal, ids: Ids, orderId: number, state: PickupState, now: number): void {
  const pickup = pickupByOrder(journal, orderId);
  if (pickup === null) throw new Error(`order ${orderId} did not arrive`);
  // Promises lie up to a day before and after now, whatever the pickup's age: half of the open ones are late.
  const promisedAt = now + (((orderId * 7_919) % 2_880) - 1_440) * minute;
  journal.sql<[string, number, string]>('UPDATE pickups SET state = ?, promised_at = ? WHERE id = ?').run(state, promisedAt, pickup.id);
  if (state === 'ready' || state === 'collected') {
    const payload = { pickupId: pickup.id, orderId, incrementId: pickup.incrementId };
    const owed = { entrySeq: lastEntry(journal).seq, subject: pickup.id, label: pickup.incrementId, payload, lanes: [orderLane(orderId)] };
    owe(journal, ids, notifyReady, { ...owed, at: pickup.arrivedAt });
  }
  const open = journal.sql<[string], { seq: number }>('SELECT seq FROM effects WHERE subject = ?').all(pickup.id);
  for (const { seq } of open) {
    transition(journal, seq, 'queued', 'sending', { at: pickup.arrivedAt, event: 'send', attempts: 1 });
    transition(journal, seq, 'sending', 'done', { at: pickup.arrivedAt, event: 'confirmed', result: {} });
  }
}

/** UUIDv7 in a row: random bytes would take longer than the rows they name. */
function quickIds(): Ids {
  let last = 0;
  return {
    uuid() {
      last += 1;
      const hex = last.toString(16).padStart(12, '0');
      return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
    },
  };
}

function inChunks(journal: Journal, count: number, each: (index: number) => void): void {
  for (let from = 0; from < count; from += perTransaction) {
    journal.write(() => {
      for (let index = from; index < Math.min(count, from + perTransaction); index += 1) each(index);
    });
  }
}

function times(count: number, state: PickupState): PickupState[] {
  return Array.from({ length: count }, () => state);
}
