import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { contract } from '#contract/contract.ts';
import { toAgent } from '#contract/host.ts';
import type { FromAgent } from '#contract/host.ts';

/**
 * The smallest agent that speaks the host's protocol, for tests of the hosts alone. The device name it is started with chooses how it
 * behaves: `crash-at-start`, `fatal`, `deaf` (never answers stop), anything else works. `system.pullNow` makes it crash,
 * `settings.saveConnection` makes it ask the host to save.
 */
const utility = (process as { parentPort?: UtilityPort }).parentPort;

type UtilityPort = NodeJS.EventEmitter & { postMessage(message: unknown): void };

let mode = '';
let started: Extract<ReturnType<typeof toAgent.parse>, { type: 'start' }> | null = null;
const saves = new Map<number, (problem: string | null) => void>();
const os = implement(contract);

const router = {
  system: {
    hello: os.system.hello.handler(() => ({ app: mode, contractVersion: 1, training: true, stores: [] })),
    verifyJournal: os.system.verifyJournal.handler(({ input, errors }) => {
      throw errors.NOT_FOUND({
        data: {
          reason: 'noStore',
          params: { store: input.storeId },
          message: `There is no store ${input.storeId}.`,
          cure: 'Choose another.',
        },
      });
    }),
    backup: os.system.backup.handler(({ input }) => ({ file: input.storeId.repeat(1000), bytes: 1 })),
    pullNow: os.system.pullNow.handler(async () => {
      process.exit(3);
      return { failures: [] };
    }),
  },
  settings: {
    saveConnection: os.settings.saveConnection.handler(async ({ input, errors }) => {
      const asked = started;
      if (!asked) throw new Error('not started');
      const answer = Promise.withResolvers<string | null>();
      saves.set(1, answer.resolve);
      const config = { ...asked.config, [input.system]: { ...asked.config[input.system], baseUrl: input.baseUrl } };
      say({ type: 'save', id: 1, config, secrets: input.token === undefined ? {} : { [input.system]: input.token } });
      const problem = await answer.promise;
      if (problem !== null) throw errors.STORAGE({ data: { reason: 'disk', params: {}, message: problem, cure: '' } });
      return {
        magento: { baseUrl: input.baseUrl, auth: 'bearer', token: '' },
        lightspeed: { baseUrl: '', version: '', token: '', authorUserId: null },
        stores: [],
        paymentTypes: { web: '', webRefund: null },
        dataDir: '',
        configFile: null,
      };
    }),
  },
  events: {
    changes: os.events.changes.handler(async function* ({ signal }) {
      yield { storeId: null, topics: ['status'] };
      yield { storeId: null, topics: ['pickups'] };
      if (signal) await once(signal, 'abort');
    }),
  },
};
const handler = new RPCHandler(router);

function say(message: FromAgent): void {
  (utility ?? parentPort)?.postMessage(message);
}

utility?.on('message', ({ data, ports }: { data: object; ports: MessagePort[] }) => receive({ ...data, port: ports[0] }));
parentPort?.on('message', receive);

function receive(raw: { port?: MessagePort | undefined }): void {
  const message = toAgent.parse(raw);
  switch (message.type) {
    case 'start':
      mode = message.device;
      started = message;
      if (mode === 'crash-at-start') process.exit(7);
      if (mode === 'fatal') {
        say({ type: 'fatal', message: 'The data folder is not writable.' });
        process.exit(1);
      }
      say({
        type: 'log',
        level: 'info',
        event: 'agent.started',
        facts: { note: 'anna@example.com token=abcdefgh', magento: message.secrets.magento ?? null },
      });
      say({ type: 'ready' });
      return;
    case 'connect':
      if (raw.port) {
        handler.upgrade(raw.port);
        raw.port.start();
      }
      return;
    case 'saved':
      saves.get(message.id)?.(message.problem);
      return;
    case 'printed':
    case 'printers':
    case 'training':
      return;
    case 'wake':
      say({ type: 'log', level: 'info', event: 'agent.woken', facts: {} });
      return;
    case 'stop':
      if (mode === 'deaf') return;
      say({ type: 'stopped' });
      process.exit(0);
  }
}
