import { z } from 'zod';
import type { Agent } from '#agent/agent.ts';
import { openStore, refuse } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { backUp } from '#agent/journal/backup.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { firstSteps, type FirstStep } from '#agent/training/first-steps.ts';
import type { ControlCall } from '#agent/training/recipe.ts';
import { troubles } from '#agent/training/troubles.ts';
import type { WhileOff } from '#agent/training/while-off.ts';

const limits = { timeoutMs: 5_000, maxBytes: 1_000_000 };

/** The procedures of contract/training.ts. */
export function trainingProcedures(os: FeatureOf<'training'>, agent: Agent) {
  return os.router({
    makeTrouble: os.makeTrouble.handler(async ({ input }) => {
      const { host, context } = openStore(agent, input.storeId);
      if (!agent.config.training) return notHere();
      const plan = troubles[input.trouble]({ journal: host.journal, store: context });
      if (typeof plan === 'string') return notNow(plan);
      const named = await control(agent, plan.calls);
      if (plan.whileOff !== undefined) await switchedOff(agent, host.journal, plan.whileOff);
      if (plan.signedOut !== undefined) agent.sessions.closeAllOf(input.storeId, plan.signedOut);
      if (input.trouble === 'over') agent.wake();
      return { about: plan.about ?? named, next: plan.next ?? null };
    }),
  });
}

/** A backup is made before, so that nobody loses what was practised. */
async function switchedOff(agent: Agent, journal: Journal, whileOff: WhileOff): Promise<void> {
  const backup = await backUp(journal, 'manual');
  if (!backup.ok) return troubleRefused();
  const done = await agent.withFile(journal.storeId, (file) => Promise.resolve(whileOff(file)));
  if (!done) troubleRefused();
}

const answered = z.object({ about: z.string().min(1) });

/** The model servers' control surface stands beside the API and is not hit by the trouble it makes. Answers what the last one names. */
async function control(agent: Agent, calls: readonly ControlCall[]): Promise<string | null> {
  const { baseUrl } = agent.config.magento;
  const transport = agent.deps.transport([new URL(baseUrl).host]);
  const headers = { 'content-type': 'application/json' };
  let about: string | null = null;
  try {
    for (const { method, path, body } of calls) {
      const url = new URL(`/__training${path}`, baseUrl).href;
      const result = await transport.send({ method, url, headers, body: body === null ? null : JSON.stringify(body), ...limits });
      if (result.kind !== 'answer' || result.status >= 400) return troubleRefused();
      about = answered.safeParse(JSON.parse(result.body)).data?.about ?? null;
    }
  } finally {
    transport.close?.();
  }
  return about;
}

function troubleRefused(): never {
  return refuse('REFUSED', {
    reason: 'troubleRefused',
    message: 'The training world does not take this trouble just now.',
    cure: 'Choose another one, or start the training world again.',
  });
}

function notNow(first: FirstStep): never {
  return refuse('NOT_NOW', { reason: first, ...firstSteps[first] });
}

function notHere(): never {
  return refuse('REFUSED', {
    reason: 'onlyInTraining',
    message: 'Trouble is made in the training world only; this store is real.',
    cure: 'Open the training world in Settings, First steps.',
  });
}
