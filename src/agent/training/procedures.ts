import type { Agent } from '#agent/agent.ts';
import { openStore, refuse } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { troubles, type ControlCall, type Victim } from '#agent/training/troubles.ts';

const limits = { timeoutMs: 5_000, maxBytes: 1_000_000 };

/** The procedures of contract/training.ts. */
export function trainingProcedures(os: FeatureOf<'training'>, agent: Agent) {
  return os.router({
    makeTrouble: os.makeTrouble.handler(async ({ input }) => {
      const { journal } = openStore(agent, input.storeId).host;
      if (!agent.config.training) return notHere();
      const recipe = troubles[input.trouble];
      if (recipe.aimed) {
        const victim = newestOpenPickup(journal) ?? nobody();
        await control(agent, recipe.calls(victim));
        return { order: victim.incrementId };
      }
      await control(agent, recipe.calls);
      if (input.trouble === 'over') agent.wake();
      return { order: null };
    }),
  });
}

function newestOpenPickup(journal: Journal): Victim | null {
  return (
    journal
      .sql<[], Victim>(
        `SELECT increment_id AS incrementId, sale_id AS saleId, payment FROM pickups
         WHERE state IN ('new', 'picking', 'staged', 'ready') ORDER BY placed_at DESC, id DESC LIMIT 1`,
      )
      .get() ?? null
  );
}

/** The model servers' control surface stands beside the API and is not hit by the trouble it makes. */
async function control(agent: Agent, calls: readonly ControlCall[]): Promise<void> {
  const { baseUrl } = agent.config.magento;
  const transport = agent.deps.transport([new URL(baseUrl).host]);
  const headers = { 'content-type': 'application/json' };
  try {
    for (const { method, path, body } of calls) {
      const url = new URL(`/__training${path}`, baseUrl).href;
      const result = await transport.send({ method, url, headers, body: body === null ? null : JSON.stringify(body), ...limits });
      if (result.kind !== 'answer' || result.status >= 400) return troubleRefused();
    }
  } finally {
    transport.close?.();
  }
}

function troubleRefused(): never {
  return refuse('REFUSED', {
    reason: 'troubleRefused',
    message: 'The training world does not take this trouble just now.',
    cure: 'Choose another one, or start the training world again.',
  });
}

function nobody(): never {
  return refuse('NOT_NOW', {
    reason: 'nobodyToTrouble',
    message: 'There is no open pickup to make trouble for.',
    cure: 'Wait for the next web order.',
  });
}

function notHere(): never {
  return refuse('REFUSED', {
    reason: 'onlyInTraining',
    message: 'Trouble is made in the training world only; this store is real.',
    cure: 'Open the training world in Settings, First steps.',
  });
}
