import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { replicaOrder } from '#agent/replica/shop-orders.ts';
import { parkAgain, startReturn, withdrawReturn, type DeskActed } from '#agent/returns/desk/act.ts';
import { findOrdersOnline } from '#agent/returns/desk/find-online.ts';
import { findOrders } from '#agent/returns/desk/find.ts';
import { orderLeft, shownOrder } from '#agent/returns/desk/order.ts';
import { deskPreviewOf, possibleReturn } from '#agent/returns/desk/plan.ts';
import { deskReturnById } from '#agent/returns/desk/records.ts';
import { deskDetail } from '#agent/returns/desk/view.ts';
import { orderLedgerOf } from '#agent/returns/ledger.ts';
import { orderUnknown, returnUnknown } from '#agent/returns/refusals.ts';
import { sentOrdersReadAt } from '#agent/returns/streams.ts';
import type { Acting } from '#agent/sync/acting.ts';

/** The procedures of contract/return-desk.ts. */
export function deskProcedures(os: FeatureOf<'returnDesk'>, agent: Agent) {
  return os.router({
    find: os.find.handler(({ input }) => {
      const on = acting(agent, input.storeId);
      return { orders: findOrders(on, input), readAt: sentOrdersReadAt(on.journal) };
    }),
    findOnline: os.findOnline.handler(async ({ input }) => ({ orders: await findOrdersOnline(agent, input.storeId, input.text) })),
    order: os.order.handler(({ input }) => {
      const on = acting(agent, input.storeId);
      const order = replicaOrder(on.journal, input.orderId) ?? refuse(orderUnknown.code, orderUnknown);
      return shownOrder(on, orderLeft(on, order));
    }),
    ledger: os.ledger.handler(({ input }) => {
      const on = acting(agent, input.storeId);
      return orderLedgerOf(on, replicaOrder(on.journal, input.orderId) ?? refuse(orderUnknown.code, orderUnknown));
    }),
    rules: os.rules.handler(({ input }) => openStore(agent, input.storeId).context.config.returns),
    preview: os.preview.handler(({ input }) => {
      const possible = possibleReturn(acting(agent, input.storeId), input);
      return 'ok' in possible ? refuse(possible.code, possible) : deskPreviewOf(possible);
    }),
    start: os.start.handler(({ input }) => take(agent, input.storeId, (on) => startReturn(on, input, input, input))),
    get: os.get.handler(({ input }) => shown(acting(agent, input.storeId), input.returnId)),
    withdraw: os.withdraw.handler(({ input }) => take(agent, input.storeId, (on) => withdrawReturn(on, input, input.returnId))),
    parkAgain: os.parkAgain.handler(({ input }) => take(agent, input.storeId, (on) => parkAgain(on, input, input.returnId))),
  });
}

function acting(agent: Agent, storeId: string): Acting {
  const { host, context } = openStore(agent, storeId);
  return { journal: host.journal, ids: agent.deps.ids, store: context, at: agent.deps.clock.now() };
}

function shown({ journal }: Acting, returnId: string) {
  return deskDetail(journal, deskReturnById(journal, returnId) ?? refuse(returnUnknown.code, returnUnknown));
}

function take(agent: Agent, storeId: string, step: (on: Acting) => DeskActed) {
  const on = acting(agent, storeId);
  const acted = durably(() => step(on));
  if (!acted.ok) return refuse(acted.code, acted);
  openStore(agent, storeId).host.kick();
  agent.changed(storeId, ['returns', 'outbox', 'stock', 'exceptions', 'status']);
  return { journal: acted.journal, detail: shown(on, acted.returnId) };
}
