import { hostname } from 'node:os';
import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import type { Config } from '#contract/config.ts';
import { logFile } from '#contract/log-file.ts';
import { superviseAgent } from '#main/agent-supervisor.ts';
import type { Supervisor } from '#main/agent-supervisor.ts';
import { announce, tokenLeftBehind } from '#main/cli/running.ts';
import { agentEntry } from '#main/cli/build.ts';
import { rendererFolder } from '#main/cli/places.ts';
import { keepConfig } from '#main/config-keeper.ts';
import type { ConfigKeeper } from '#main/config-keeper.ts';
import { fileErrorCode } from '#main/private-file.ts';
import { openLog } from '#main/log.ts';
import { fileVault, plainCipher } from '#main/vault.ts';
import { workerAgent } from '#main/web/agent-worker.ts';
import { openWebHost } from '#main/web/server.ts';
import type { WebHost } from '#main/web/server.ts';
import type { HostTraining } from '#main/host-training.ts';
import { trainingBeside } from '#main/web/training-beside.ts';

export type Session = {
  /** The address to open. */
  url: string;
  /** Tokens that could not be read, each with its cure; the app works offline without them. */
  problems: string[];
  /** Resolves with a message if the agent is gone for good. */
  ended: Promise<string>;
  /** Drains the agent (8 s at most), closes the port, takes the announcement back. */
  stop(): Promise<void>;
};
export type SessionOpened = { ok: true; session: Session } | { ok: false; problem: string };

export type AgentStarted =
  | { ok: true; supervisor: Supervisor<MessagePort>; keeper: ConfigKeeper; ended: Promise<string> }
  | { ok: false; problem: string };

/** Starts the agent of a configuration in a thread of this process: at work, or at rest for a command that looks at the files. */
export async function startAgent(config: Config, configFile: string, how: 'work' | 'rest', training?: HostTraining): Promise<AgentStarted> {
  const vault = fileVault(config.dataDir, plainCipher);
  const keeper = keepConfig({ config, configFile, vault, device: hostname(), env: process.env });
  const ended = Promise.withResolvers<string>();
  try {
    const log = openLog(join(config.dataDir, ...logFile), keeper.known);
    const supervisor = superviseAgent<MessagePort>({
      launch: workerAgent(await agentEntry()),
      begin: async () => ({ ...(await keeper.begin()), rest: how === 'rest' }),
      save: keeper.save,
      ...(training && { training }),
      closePort: (port) => port.close(),
      gaveUp: ended.resolve,
      log,
    });
    const started = await supervisor.start();
    return started.ok ? { ok: true, supervisor, keeper, ended: ended.promise } : { ok: false, problem: started.message };
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === null) throw error;
    return {
      ok: false,
      problem: `The data folder ${config.dataDir} cannot be written (${code}). Choose another one as dataDir or change its permissions.`,
    };
  }
}

/** The agent with the web host before it, announced so that `backroom call` finds it. */
export async function openSession(config: Config, configFile: string, port: number): Promise<SessionOpened> {
  const training = trainingBeside((beside, besideFile) => openHost(beside, besideFile, 0));
  const opened = await openHost(config, configFile, port, training);
  if (!opened.ok) return opened;
  const { host, problems, ended } = opened.session;
  const takeBack = await announce({ pid: process.pid, port: host.port, token: host.token, dataDir: config.dataDir });
  const stop = async () => {
    await training.close();
    await opened.session.stop();
    await takeBack();
  };
  return { ok: true, session: { url: host.url, problems, ended, stop } };
}

type Hosted = Omit<Session, 'url'> & { host: WebHost };

async function openHost(
  config: Config,
  configFile: string,
  port: number,
  training?: HostTraining,
): Promise<{ ok: true; session: Hosted } | { ok: false; problem: string }> {
  const agent = await startAgent(config, configFile, 'work', training);
  if (!agent.ok) return agent;
  const token = await tokenLeftBehind(config.dataDir, port);
  const web = await openWebHost({ root: rendererFolder, port, token, connect: (end) => agent.supervisor.connect(end) });
  if (!web.ok) {
    await agent.supervisor.stop();
    return web;
  }
  const stop = async () => {
    await web.host.close();
    await agent.supervisor.stop();
  };
  return {
    ok: true,
    session: { host: web.host, problems: agent.keeper.problems().map(({ problem }) => problem), ended: agent.ended, stop },
  };
}
