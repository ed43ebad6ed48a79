import type { FromAgent, ToAgent } from '#contract/host.ts';

/** The `start` message: what the agent needs to know each time it begins. */
export type StartMessage = Extract<ToAgent, { type: 'start' }>;
export type SaveMessage = Extract<FromAgent, { type: 'save' }>;

/** One life of the agent. `Port` is the host's own kind of message port: Node's or Electron's. */
export type AgentProcess<Port> = {
  send: (message: Exclude<ToAgent, { type: 'connect' }>) => void;
  /** Hands over one end of a channel; the agent serves the contract on it. */
  connect: (port: Port) => void;
  /** Ends it at once, whatever it is doing; `exited` follows. */
  kill: () => void;
};

/** What one life of the agent tells its host. `raw` is not validated yet; `exited` comes exactly once, last. */
export type AgentEvents = {
  message: (raw: unknown) => void;
  /** A line the agent wrote to stdout or stderr by itself, such as a crash report. */
  output: (line: string) => void;
  exited: (reason: string) => void;
};

export type LaunchAgent<Port> = (events: AgentEvents) => AgentProcess<Port>;

/**
 * Room for young and for old objects, MB. V8's own choices follow the machine's memory and let pages of thousands of rows pile up to twice
 * the agent's size before it looks; a store's live objects are a tenth of this. With half the room for young ones, pages that were still in
 * work became old, and collecting those took a fifth of what publishing a stock change takes.
 */
export const agentHeap = { youngMb: 8, oldMb: 256 };

const passedOn = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'SystemRoot',
  'TEMP',
  'TMP',
  'TMPDIR',
  'TZ',
  'LANG',
  'LC_ALL',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'NODE_EXTRA_CA_CERTS',
  'NODE_COMPILE_CACHE',
];

/** The few variables of `env` the agent may see. Secrets reach it by message only, never through its environment. */
export function agentEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const scrubbed: Record<string, string> = {};
  for (const name of passedOn) {
    const value = env[name];
    if (value !== undefined) scrubbed[name] = value;
  }
  return scrubbed;
}
