import { resolve } from 'node:path';
import type { Config } from '#contract/config.ts';
import { failure, portClient, runningClient } from '#main/cli/agent-client.ts';
import type { AgentClient } from '#main/cli/agent-client.ts';
import { complain } from '#main/cli/agent.ts';
import type { ExitCode } from '#main/cli/arguments.ts';
import { findRunning } from '#main/cli/running.ts';
import { startAgent } from '#main/cli/session.ts';
import { readConfigFile } from '#main/config-file.ts';

export type Reached = { ok: true; client: AgentClient; release(): Promise<void> } | { ok: false; problem: string };

/**
 * The agent that works on a configuration's journals if there is one. Else one of our own, at rest: it opens no journal, reads and
 * sends nothing by itself, and does only what it is asked.
 */
export async function reachAgent(config: Config, configFile: string): Promise<Reached> {
  const found = await findRunning(config.dataDir);
  if (found.ok) {
    const client = await runningClient(found.agent);
    if (client !== null) return { ok: true, client, release: async () => client.close() };
  }
  const started = await startAgent(config, configFile, 'rest');
  if (!started.ok) return started;
  const client = portClient((port) => started.supervisor.connect(port));
  return {
    ok: true,
    client,
    release: async () => {
      client.close();
      await started.supervisor.stop();
    },
  };
}

/** Runs `ask` with the agent of a configuration file; what the agent refuses is told with its cure. */
export async function withAgent(file: string, ask: (client: AgentClient, config: Config) => Promise<ExitCode>): Promise<ExitCode> {
  const configFile = resolve(file);
  const read = await readConfigFile(configFile);
  if (!read.ok) return complain(read.problems);
  const reached = await reachAgent(read.config, configFile);
  if (!reached.ok) return complain([reached.problem]);
  try {
    return await ask(reached.client, read.config);
  } catch (error) {
    const { message, cure } = failure(error);
    return complain([message, cure].filter((line): line is string => typeof line === 'string' && line !== ''));
  } finally {
    await reached.release();
  }
}

/** Each line on stdout. */
export function say(lines: readonly string[]): ExitCode {
  for (const line of lines) process.stdout.write(`${line}\n`);
  return 0;
}
