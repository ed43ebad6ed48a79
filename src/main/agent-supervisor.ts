import type { AgentEvents, AgentProcess, LaunchAgent, SaveMessage, StartMessage } from '#main/agent-process.ts';
import { fromAgent } from '#contract/host.ts';
import type { FromAgent, ToAgent } from '#contract/host.ts';
import { answerPrinters } from '#main/host-printers.ts';
import type { HostDesktop } from '#main/host-desktop.ts';
import type { HostPrinters } from '#main/host-printers.ts';
import { answerTraining } from '#main/host-training.ts';
import type { HostTraining } from '#main/host-training.ts';
import type { Log } from '#main/log.ts';

const firstPauseMs = 250;
const longestPauseMs = 8_000;
const crashWindowMs = 60_000;
const crashLimit = 5;
const drainLimitMs = 8_000;

export type Started = { ok: true } | { ok: false; message: string };
/** `drained`: the agent finished and closed its journals; `forced`: it did not answer in time and was ended. */
export type Stopped = 'drained' | 'forced';

export type Supervisor<Port> = {
  /** Resolves once the contract is served, or with why it cannot be. Call once. */
  start(): Promise<Started>;
  /** Gives the agent one end of a channel, now or as soon as it is ready again. */
  connect(port: Port): void;
  wake(): void;
  /** Lets the agent finish what is on the wire, for at most 8 s. */
  stop(): Promise<Stopped>;
};

export type SupervisorOptions<Port> = {
  launch: LaunchAgent<Port>;
  /** Read anew for every life of the agent, since the configuration may have been saved meanwhile. */
  begin: () => Promise<StartMessage>;
  /** Keeps a configuration across restarts; answers null or what went wrong. */
  save: (message: SaveMessage) => Promise<string | null>;
  /** Left out by a host without printers of its own. */
  printers?: HostPrinters;
  /** Left out by a host that shows nothing outside its page. */
  desktop?: HostDesktop;
  /** Left out by a host that has no training world to open. */
  training?: HostTraining;
  closePort: (port: Port) => void;
  /** The agent is gone for good after it had been ready: crash loop or fatal. `message` is for a person. */
  gaveUp: (message: string) => void;
  log: Log;
};

/**
 * Keeps one agent alive: starts it, restarts it after a crash with growing pauses (250 ms to 8 s), and says so instead of
 * trying forever when it crashes five times within a minute. Messages from the agent are validated here.
 */
export function superviseAgent<Port>(options: SupervisorOptions<Port>): Supervisor<Port> {
  const { log } = options;
  let agent: AgentProcess<Port> | null = null;
  let phase: 'down' | 'starting' | 'ready' | 'stopping' | 'ended' = 'down';
  let crashes: number[] = [];
  let fatal: string | null = null;
  let restart: NodeJS.Timeout | null = null;
  const waiting: Port[] = [];
  const started = Promise.withResolvers<Started>();
  const exited = Promise.withResolvers<void>();
  let everReady = false;

  async function launch(): Promise<void> {
    phase = 'starting';
    fatal = null;
    const start = await options.begin();
    if (phase !== 'starting') return;
    const life: { process: AgentProcess<Port> | null } = { process: null };
    const events: AgentEvents = {
      message: (raw) => receive(raw),
      output: (line) => log.warn('agent.output', { line }),
      exited: (reason) => leave(fatal ?? reason),
    };
    life.process = options.launch(events);
    agent = life.process;
    agent.send({ ...start, desktop: options.desktop !== undefined });
  }

  function receive(raw: unknown): void {
    const parsed = fromAgent.safeParse(raw);
    if (!parsed.success) {
      log.error('agent.badMessage', { issue: parsed.error.issues[0]?.message ?? '' });
      return;
    }
    handle(parsed.data);
  }

  function handle(message: FromAgent): void {
    switch (message.type) {
      case 'ready':
        becomeReady();
        return;
      case 'save':
        void keep(message);
        return;
      case 'print':
      case 'listPrinters':
        void answerWith(answerPrinters(options.printers, message));
        return;
      case 'openTraining':
        void answerWith(answerTraining(options.training, message.id));
        return;
      case 'alert':
        options.desktop?.notify({ storeId: message.storeId, title: message.title, body: message.body });
        return;
      case 'badge':
        options.desktop?.badge(message.count);
        return;
      case 'stopped':
        if (phase === 'stopping') exited.resolve();
        return;
      case 'fatal':
        fatal = message.message;
        return;
      case 'log':
        log[message.level](message.event, message.facts);
        return;
    }
  }

  function becomeReady(): void {
    if (phase !== 'starting') return;
    phase = 'ready';
    everReady = true;
    for (const port of waiting.splice(0)) agent?.connect(port);
    started.resolve({ ok: true });
  }

  async function keep(message: SaveMessage): Promise<void> {
    const asked = agent;
    const problem = await options.save(message);
    if (agent === asked) asked?.send({ type: 'saved', id: message.id, problem });
  }

  async function answerWith(answering: Promise<Extract<ToAgent, { type: 'printed' | 'printers' | 'training' }>>): Promise<void> {
    const asked = agent;
    const answer = await answering;
    if (agent === asked) asked?.send(answer);
  }

  function leave(reason: string): void {
    agent = null;
    if (phase === 'stopping' || phase === 'ended') return exited.resolve();
    const now = Date.now();
    crashes = [...crashes.filter((at) => at > now - crashWindowMs), now];
    log.error('agent.exited', { reason, crashes: crashes.length });
    // Before it was ready nothing a restart could change; afterwards it is a bug that a clean start gets past.
    if (fatal !== null && phase === 'starting') return giveUp(fatal);
    if (crashes.length >= crashLimit) {
      return giveUp(
        `The sync agent stopped ${crashLimit} times within a minute, last because: ${reason}. Nothing recorded is lost. See the log, then start Backroom again.`,
      );
    }
    phase = 'down';
    const pause = Math.min(firstPauseMs * 2 ** (crashes.length - 1), longestPauseMs);
    restart = setTimeout(() => void launch(), pause);
  }

  function giveUp(message: string): void {
    phase = 'ended';
    for (const port of waiting.splice(0)) options.closePort(port);
    started.resolve({ ok: false, message });
    if (everReady) options.gaveUp(message);
  }

  return {
    async start() {
      await launch();
      return started.promise;
    },
    connect(port) {
      if (phase === 'ready') agent?.connect(port);
      else if (phase === 'down' || phase === 'starting') waiting.push(port);
      else options.closePort(port);
    },
    wake() {
      if (phase === 'ready') agent?.send({ type: 'wake' });
    },
    async stop() {
      if (restart) clearTimeout(restart);
      phase = 'stopping';
      for (const port of waiting.splice(0)) options.closePort(port);
      started.resolve({ ok: false, message: 'Stopped before the sync agent was ready.' });
      if (!agent) return 'drained';
      agent.send({ type: 'stop' });
      const outcome = await withinLimit(exited.promise);
      agent?.kill();
      phase = 'ended';
      return outcome;
    },
  };
}

async function withinLimit(done: Promise<void>): Promise<Stopped> {
  const late = Promise.withResolvers<Stopped>();
  const timer = setTimeout(() => late.resolve('forced'), drainLimitMs);
  const outcome = await Promise.race([done.then(() => 'drained' as const), late.promise]);
  clearTimeout(timer);
  return outcome;
}
