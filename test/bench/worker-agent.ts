import type { MessagePort } from 'node:worker_threads';
import { fromAgent } from '#contract/host.ts';
import { portClient, type AgentClient } from '#main/cli/agent-client.ts';
import type { AgentProcess } from '#main/agent-process.ts';
import { workerAgent } from '#main/web/agent-worker.ts';
import { device, offlineConfig, secrets } from '#test/bench/world.ts';

const entry = new URL('../../src/agent/index.ts', import.meta.url);

/** The agent in a thread of its own, as the web host starts it, and a client over a real MessagePort. */
export async function startWorkerAgent(dataDir: string): Promise<{ api: AgentClient['api']; stop(): Promise<void> }> {
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const agent: AgentProcess<MessagePort> = workerAgent(entry)({
    message(raw) {
      const message = fromAgent.parse(raw);
      if (message.type === 'ready') ready.resolve();
      if (message.type === 'fatal') ready.reject(new Error(message.message));
    },
    output: (line) => process.stderr.write(`${line}\n`),
    exited(reason) {
      ready.reject(new Error(reason));
      ended.resolve();
    },
  });
  agent.send({ type: 'start', config: offlineConfig(dataDir), configFile: null, secrets, device });
  await ready.promise;
  const client = portClient((port) => agent.connect(port));
  return {
    api: client.api,
    async stop() {
      client.close();
      agent.send({ type: 'stop' });
      await ended.promise;
    },
  };
}
