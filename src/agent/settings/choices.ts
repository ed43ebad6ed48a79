import type { AnswerProblem, Call } from '#core/connector.ts';
import type { TillPage } from '#core/till.ts';
import type { Agent } from '#agent/agent.ts';
import { refuse } from '#agent/door.ts';
import { listOutlets, listPaymentTypes, listRegisters } from '#agent/connectors/lightspeed-x/catalog.ts';
import { listSources } from '#agent/connectors/magento/inventory.ts';
import { readAll } from '#agent/replica/read-all.ts';
import { problemWords } from '#agent/sync/push.ts';

/** What a store can be mapped to, read now from both systems. Ends with REFUSED when one of them does not answer. */
export async function readChoices(agent: Agent) {
  const [outlets, registers, paymentTypes, sources] = await Promise.all([
    all(agent, listOutlets),
    all(agent, listRegisters),
    all(agent, listPaymentTypes),
    agent.gateways.magento.run(listSources(), { background: false, insist: true }),
  ]);
  if (!sources.ok) return notRead('Magento', sources.problem);
  return {
    outlets: outlets.filter((one) => !one.deleted).map((one) => ({ id: one.id, name: one.name, detail: one.address })),
    registers: registers
      .filter((one) => !one.deleted)
      .map((one) => ({ id: one.id, name: one.name, detail: one.isOpen ? 'open' : 'closed', outletId: one.outletId })),
    sources: sources.value.items
      .filter((one) => one.code !== 'default')
      .map((one) => ({
        id: one.code,
        name: one.name,
        detail: one.enabled ? (one.pickupActive ? one.address : `no pickup location, ${one.address}`) : 'disabled',
      })),
    paymentTypes: paymentTypes
      .filter((one) => !one.deleted && !one.internal && !one.disabled)
      .map((one) => ({ id: one.id, name: one.name, detail: '' })),
  };
}

async function all<T>(agent: Agent, list: (after: string | null) => Call<TillPage<T>>): Promise<T[]> {
  const rows = await readAll((call: Call<TillPage<T>>) => agent.gateways.lightspeed.run(call, { background: false, insist: true }), list);
  return rows.ok ? rows.value : notRead('Lightspeed', rows.problem);
}

function notRead(name: string, problem: AnswerProblem): never {
  const words = problemWords(problem);
  return refuse('REFUSED', { reason: problem.kind, params: { system: name }, message: `${name}: ${words.message}`, cure: words.cure });
}
