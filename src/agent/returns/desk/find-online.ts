import type { FoundOrder } from '#contract/return-desk.ts';
import { emailKey } from '#core/contact.ts';
import { findOrders as findOrdersCall } from '#agent/connectors/magento/orders.ts';
import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import { orderLeft, shownFound } from '#agent/returns/desk/order.ts';
import { replicaOrder, saveSlimOrder } from '#agent/replica/shop-orders.ts';
import { problemWords } from '#agent/sync/push.ts';

/** Orders Magento has under a number or an e-mail address, kept here so that they can be worked on; ends with REFUSED when it does not answer. */
export async function findOrdersOnline(agent: Agent, storeId: string, text: string): Promise<FoundOrder[]> {
  const email = emailKey(text);
  const call = findOrdersCall(email === null ? { incrementId: text.replace(/^#\s*/, '') } : { email });
  const answer = await agent.gateways.magento.run(call, { background: false });
  if (!answer.ok) {
    const words = problemWords(answer.problem);
    return refuse('REFUSED', {
      reason: answer.problem.kind,
      params: { system: 'Magento' },
      message: `Magento: ${words.message}`,
      cure: words.cure,
    });
  }
  const { host, context } = openStore(agent, storeId);
  const { journal } = host;
  const at = agent.deps.clock.now();
  durably(() =>
    journal.write(() => {
      for (const order of answer.value.items) if (replicaOrder(journal, order.orderId) === null) saveSlimOrder(journal, order, at);
    }),
  );
  const acting = { journal, ids: agent.deps.ids, store: context, at };
  return answer.value.items.flatMap((order) => {
    const kept = replicaOrder(journal, order.orderId);
    return kept === null ? [] : [shownFound(orderLeft(acting, kept), [email === null ? 'number' : 'email'])];
  });
}
