import { moneyOf } from '#core/money.ts';
import type { ReturnRow, ReturnTab } from '#contract/returns.ts';
import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { orderNumbered } from '#agent/replica/shop-orders.ts';
import { matchReturn, notWebOrder, sideBySide, type Acted } from '#agent/returns/act.ts';
import { possible, possibleOrders, seenReturn, type Seen } from '#agent/returns/look.ts';
import { countDeskReturns, deskReturns } from '#agent/returns/desk/records.ts';
import { deskRow } from '#agent/returns/desk/view.ts';
import { previewOf } from '#agent/returns/preview.ts';
import { countListedReturns, listedReturns, returnById } from '#agent/returns/records.ts';
import { returnUnknown } from '#agent/returns/refusals.ts';
import { rowOf, shownCandidate, shownRow } from '#agent/returns/view.ts';
import type { Acting } from '#agent/sync/acting.ts';

/** The procedures of contract/returns.ts. */
export function returnProcedures(os: FeatureOf<'returns'>, agent: Agent) {
  return os.router({
    list: os.list.handler(({ input }) => {
      const { journal } = acting(agent, input.storeId);
      const seen = listedReturns(journal, input.limit).flatMap((record) => rowOf(journal, record) ?? []);
      const desk = deskReturns(journal, input.limit).map((record) => deskRow(journal, record));
      const rows = [...desk, ...seen].toSorted((a, b) => b.at - a.at);
      const of = (tab: ReturnTab): ReturnRow[] => rows.filter((row) => row.tab === tab);
      const waiting = { open: of('open').length, toMatch: of('toMatch').length, moneyNotSent: of('moneyNotSent').length };
      const all = countListedReturns(journal) + countDeskReturns(journal);
      return {
        rows: of(input.tab).slice(0, input.limit),
        counts: { ...waiting, done: all - waiting.open - waiting.toMatch - waiting.moneyNotSent },
      };
    }),
    get: os.get.handler(({ input }) => {
      const seen = known(acting(agent, input.storeId).journal, input.returnId);
      const pieceList = seen.taken.map(({ sku, name, quantity, amountMinor }) => ({
        sku,
        name,
        quantity,
        amount: moneyOf(amountMinor, seen.currency),
      }));
      return { ...shownRow(seen), pieceList };
    }),
    candidates: os.candidates.handler(({ input }) => {
      const { journal, store } = acting(agent, input.storeId);
      const seen = known(journal, input.returnId);
      if (input.order === '') return { candidates: possibleOrders(journal, store, seen).map(shownCandidate) };
      const order = orderNumbered(journal, input.order);
      const one = order === null ? null : possible(journal, store, seen, order);
      return { candidates: one === null ? [] : [shownCandidate(one)] };
    }),
    preview: os.preview.handler(({ input }) => {
      const pair = sideBySide(acting(agent, input.storeId), input.returnId, input.orderId);
      return 'ok' in pair ? refuse(pair.code, pair) : previewOf(pair.seen, pair.match);
    }),
    match: os.match.handler(({ input }) => take(agent, input, (on) => matchReturn(on, input, input.orderId, input.fingerprint))),
    notWebOrder: os.notWebOrder.handler(({ input }) => take(agent, input, (on) => notWebOrder(on, input))),
  });
}

function acting(agent: Agent, storeId: string): Acting {
  const { host, context } = openStore(agent, storeId);
  return { journal: host.journal, ids: agent.deps.ids, store: context, at: agent.deps.clock.now() };
}

function known(journal: Journal, returnId: string): Seen {
  const record = returnById(journal, returnId);
  return (record === null ? null : seenReturn(journal, record)) ?? refuse(returnUnknown.code, returnUnknown);
}

function take(agent: Agent, { storeId, returnId }: { storeId: string; returnId: string }, step: (acting: Acting) => Acted) {
  const on = acting(agent, storeId);
  const acted = durably(() => step(on));
  if (!acted.ok) return refuse(acted.code, acted);
  openStore(agent, storeId).host.kick();
  agent.changed(storeId, ['returns', 'outbox', 'status']);
  return { journal: acted.journal, row: shownRow(known(on.journal, returnId)) };
}
