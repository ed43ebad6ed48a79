import { RPCHandler } from '@orpc/server/message-port';
import { toAgent, type FromAgent, type ToAgent } from '#contract/host.ts';
import { Agent } from '#agent/agent.ts';
import { hostPort, type ContractPort } from '#agent/host-port.ts';
import { hostPrinters } from '#agent/host-printers.ts';
import { hostQuestions } from '#agent/host-questions.ts';
import { axiosTransport } from '#agent/http/axios-transport.ts';
import { sendMail } from '#agent/http/smtp.ts';
import { systemClock, systemIds, systemRandom } from '#agent/real-world.ts';
import { agentRouter } from '#agent/router.ts';

/**
 * The agent's process: a utilityProcess of Electron or a worker thread of Node. It is told what to do by its host
 * (contract/host.ts) and serves the contract on every port it is handed.
 */

const host = hostPort();
const tell = (message: FromAgent) => host.post(message);
const questions = hostQuestions(tell);
const waiting: ContractPort[] = [];
const saves = new Map<number, (problem: string | null) => void>();
let agent: Agent | null = null;
let serve: ((port: ContractPort) => void) | null = null;
let lastSave = 0;

host.onMessage((raw, port) => {
  const parsed = toAgent.safeParse(raw);
  if (!parsed.success)
    return tell({ type: 'log', level: 'warn', event: 'message refused', facts: { problem: parsed.error.issues[0]?.message ?? '' } });
  void handle(parsed.data, port).catch((error: unknown) => fatal(String(error)));
});

async function handle(message: ToAgent, port: ContractPort | null): Promise<void> {
  switch (message.type) {
    case 'start':
      return start(message);
    case 'connect':
      if (port === null) return;
      if (serve === null) waiting.push(port);
      else serve(port);
      return;
    case 'saved':
      saves.get(message.id)?.(message.problem);
      saves.delete(message.id);
      return;
    case 'printed':
    case 'printers':
    case 'training':
      return questions.answered(message);
    case 'wake':
      return agent?.wake();
    case 'stop':
      await agent?.stop();
      tell({ type: 'stopped' });
      host.close();
  }
}

function start(message: Extract<ToAgent, { type: 'start' }>): void {
  if (agent !== null) return;
  const log =
    (level: 'info' | 'warn' | 'error') =>
    (event: string, facts: Record<string, string | number | boolean | null> = {}) =>
      tell({ type: 'log', level, event, facts });
  agent = new Agent({
    config: message.config,
    configFile: message.configFile,
    secrets: message.secrets,
    device: message.device,
    clock: systemClock,
    random: systemRandom,
    ids: systemIds,
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    transport: axiosTransport,
    mailer: sendMail,
    ...(message.desktop === true && {
      desktop: {
        notify: (message) => tell({ type: 'alert', ...message }),
        badge: (count) => tell({ type: 'badge', count }),
      },
    }),
    printers: hostPrinters(questions),
    openTraining: () => questions.ask({ type: 'openTraining' }),
    save: (config, secrets) =>
      new Promise((resolve) => {
        lastSave += 1;
        saves.set(lastSave, resolve);
        tell({ type: 'save', id: lastSave, config, secrets });
      }),
  });
  if (message.rest === true) agent.rest();
  else agent.start();
  const handler = new RPCHandler(agentRouter(agent));
  serve = (port) => {
    handler.upgrade(port, { context: {} });
    port.start?.();
  };
  for (const port of waiting.splice(0)) serve(port);
  tell({ type: 'ready' });
}

/** A bug: say it and end, so that the host starts a clean process. What was on the wire is uncertain then, not lost. */
function fatal(message: string): void {
  tell({ type: 'fatal', message });
  host.close();
  process.exit(1);
}

process.on('unhandledRejection', (reason) => fatal(`unhandled: ${String(reason)}`));
