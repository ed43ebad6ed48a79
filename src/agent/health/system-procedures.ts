import { contractVersion } from '#contract/version.ts';
import { appVersion, type Agent } from '#agent/agent.ts';
import { openStore, refuse } from '#agent/door.ts';
import { needsOf } from '#agent/health/needs.ts';
import { backUp } from '#agent/journal/backup.ts';
import { verifyJournal, type Diagnosis } from '#agent/journal/doctor.ts';
import { lookInto } from '#agent/journal/look.ts';
import { backlog } from '#agent/journal/outbox-view.ts';
import { readSeal, sealWords } from '#agent/journal/seal.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { problemWords } from '#agent/sync/push.ts';

/** The procedures of contract/system.ts. */
export function systemProcedures(os: FeatureOf<'system'>, agent: Agent) {
  return os.router({
    hello: os.hello.handler(() => ({ app: appVersion, contractVersion, training: agent.config.training, stores: agent.stores() })),
    status: os.status.handler(({ input }) => {
      const { journal } = openStore(agent, input.storeId).host;
      const now = agent.deps.clock.now();
      return {
        now,
        connections: [agent.gateways.magento.connection(), agent.gateways.lightspeed.connection()],
        unsent: backlog(journal),
        ...needsOf(journal, now),
        clockAheadMs: agent.gateways.magento.clockAheadMs() ?? agent.gateways.lightspeed.clockAheadMs(),
      };
    }),
    pullNow: os.pullNow.handler(async ({ input }) => {
      const { host } = openStore(agent, input.storeId);
      agent.gateways.magento.retryNow();
      agent.gateways.lightspeed.retryNow();
      const failures = await host.pull.now();
      return { failures: failures.map(({ stream, problem }) => ({ stream, problem: problemWords(problem).message })) };
    }),
    openTraining: os.openTraining.handler(async () => {
      if (agent.config.training) return trainingRefused('This is the training world already.', 'Go on here.');
      const opened = await agent.deps.openTraining?.();
      if (opened === undefined || opened.problem !== null)
        return trainingRefused(
          opened?.problem ?? 'The training world cannot be opened from here.',
          'Try again; if it stays so, look into the log.',
        );
      return { url: opened.url };
    }),
    verifyJournal: os.verifyJournal.handler(({ input }) => examine(agent, input.storeId)),
    backup: os.backup.handler(async ({ input }) => {
      const made = await backUp(openStore(agent, input.storeId).host.journal, 'manual');
      if (!made.ok)
        return refuse('STORAGE', {
          reason: 'backupFailed',
          message: made.message,
          cure: 'Check the space and permissions of the data folder, then try again.',
        });
      return { file: made.path, bytes: made.bytes };
    }),
  });
}

function trainingRefused(message: string, cure: string): never {
  return refuse('REFUSED', { reason: 'noTraining', message, cure });
}

/** The open journal, or the file read as it is where nobody works with it (an agent at rest). */
function examine(agent: Agent, storeId: string): Diagnosis {
  if (!agent.resting || agent.store(storeId) === null) return verifyJournal(openStore(agent, storeId).host.journal);
  const { path } = agent.journalFile(storeId);
  const seal = readSeal(path);
  if (seal !== null) return { ok: false, entries: 0, findings: [sealWords(storeId, seal)] };
  const look = lookInto(path, storeId, verifyJournal);
  if (!look.ok) return { ok: false, entries: 0, findings: [`${look.message} ${look.cure}`] };
  return look.value ?? { ok: true, entries: 0, findings: [] };
}
