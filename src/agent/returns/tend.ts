import type { Topic } from '#contract/events.ts';
import { possibleOrders, seenReturn, verdict } from '#agent/returns/look.ts';
import { decideReturn, returnsIn, type ReturnRecord } from '#agent/returns/records.ts';
import { tendDesk } from '#agent/returns/desk/tend.ts';
import { settle } from '#agent/returns/act.ts';
import { sentOrdersReadAt } from '#agent/returns/streams.ts';
import type { Acting } from '#agent/sync/acting.ts';

/** Orders placed this long before a return are known once the list was read after it. */
const settledMs = 600_000;
const mostAtOnce = 100;

/**
 * Compares what the till took back with the orders: the one the till names is matched, what may be of the web is put to a person, the
 * rest was bought over the counter. What the desk began goes on where the till has moved. Answers what changed.
 */
export function tendReturns(acting: Acting): readonly Topic[] {
  return [...tendDesk(acting), ...tendSeen(acting)];
}

function tendSeen(acting: Acting): readonly Topic[] {
  const { journal } = acting;
  const waiting = returnsIn(journal, ['seen'], mostAtOnce);
  if (waiting.length === 0) return [];
  const moved = journal.write(() => waiting.filter((record) => moveOn(acting, record)));
  return moved.length > 0 ? ['returns', 'outbox', 'status'] : [];
}

function moveOn(acting: Acting, record: ReturnRecord): boolean {
  const { journal, store } = acting;
  const readAt = sentOrdersReadAt(journal);
  if (readAt === null) return false;
  const seen = seenReturn(journal, record);
  if (seen === null) return false;
  const { certain, asking } = verdict(seen.ofCounterSale ? [] : possibleOrders(journal, store, seen));
  if (certain !== null) {
    settle(acting, seen, certain, null);
    return true;
  }
  if (!asking && !seen.ofCounterSale && seen.names === null && readAt < record.at + settledMs) return false;
  const state = asking || seen.names !== null ? 'toMatch' : 'counterSale';
  decideReturn(journal, record.id, { state, orderId: null, incrementId: null, decidedBy: null, at: null });
  return true;
}
