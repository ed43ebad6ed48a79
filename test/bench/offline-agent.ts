import { createRouterClient } from '@orpc/server';
import { Agent } from '#agent/agent.ts';
import { axiosTransport } from '#agent/http/axios-transport.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { systemClock, systemIds, systemRandom } from '#agent/real-world.ts';
import { agentRouter } from '#agent/router.ts';
import { device, offlineConfig, secrets, silentLog, storeId } from '#test/bench/world.ts';
import { noMail } from '#test/support/no-mail.ts';

/** The real agent in this process, with nobody to talk to, and a caller that goes through its router. */
export async function startOfflineAgent(dataDir: string) {
  const agent = new Agent({
    config: offlineConfig(dataDir),
    configFile: null,
    secrets,
    device,
    clock: systemClock,
    random: systemRandom,
    ids: systemIds,
    log: silentLog,
    mailer: noMail,
    transport: axiosTransport,
    save: async () => null,
  });
  agent.start();
  const caller = createRouterClient(agentRouter(agent), { context: {} });
  return { caller, journal: journalOf(agent), stop: async () => agent.stop() };
}

export type OfflineAgent = Awaited<ReturnType<typeof startOfflineAgent>>;
export type Caller = OfflineAgent['caller'];

function journalOf(agent: Agent): Journal {
  const journal = agent.store(storeId)?.host?.journal;
  if (journal === undefined) throw new Error(agent.store(storeId)?.problem ?? 'the store is not open');
  return journal;
}
