import { createORPCClient, type ClientLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#contract/contract.ts';
import type { Changed } from '#contract/events.ts';

/**
 * The one door to the sync agent, and the only file that knows what hosts the page:
 * Electron hands over a MessagePort, the web host answers a WebSocket.
 */

declare global {
  interface Window {
    /** Exposed by the preload script: asks main for a port to the agent, which arrives as a `backroom-port` message. */
    backroom?: { connect(): void };
  }
}

type Context = Record<never, never>;

/**
 * - connecting: not reached yet since the page opened; - open: calls go through;
 * - lost: it was there and will be looked for again; - noToken: a browser opened without the printed address.
 */
export type LinkState = 'connecting' | 'open' | 'lost' | 'noToken';

/** The agent could not be reached. Nothing is known about what it did with the call. */
export class AgentUnreachable extends Error {
  override name = 'AgentUnreachable';
}

interface Connection {
  link: ClientLink<Context>;
  /** Settles when the other side is gone. */
  closed: Promise<void>;
  close(): void;
}

const tokenKey = 'backroom.token';
const callPatienceMs = 5_000;
const backoffMs = { first: 250, factor: 2, cap: 5_000 };

let state: LinkState = 'connecting';
let current: ClientLink<Context> | null = null;
const listeners = new Set<() => void>();

export function linkState(): LinkState {
  return state;
}

/** Calls back on every change of `linkState`; the answer ends it. */
export function watchLink(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: LinkState): void {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

const patient: ClientLink<Context> = {
  async call(path, input, options) {
    const link = current ?? (await soon());
    try {
      return await link.call(path, input, options);
    } catch (error) {
      if (current !== link) throw new AgentUnreachable('the link to the agent was lost', { cause: error });
      throw error;
    }
  },
};

/** Stands between the screens and the agent: may change what is sent, or send again. */
export type Guard = (path: readonly string[], input: unknown, send: (input: unknown) => Promise<unknown>) => Promise<unknown>;

let guard: Guard = (_path, input, send) => send(input);

/** Puts a guard before every call from now on. */
export function guardCalls(next: Guard): void {
  guard = next;
}

/** The contract's client. Calls wait a moment for the agent, then fail with AgentUnreachable; they are never repeated here. */
export const rpc: ContractRouterClient<Contract> = createORPCClient({
  call: (path, input, options) => takeAhead(path, input) ?? guard(path, input, (sent) => patient.call(path, sent, options)),
} satisfies ClientLink<Context>);

/** Reads asked for before the screens are there, by procedure and input. */
const asked = new Map<string, Promise<unknown>>();

/** As `rpc`, for reads before the first paint: the screen that makes the same call later gets this answer, once. */
export const rpcAhead: ContractRouterClient<Contract> = createORPCClient({
  call(path, input, options) {
    const answer = patient.call(path, input, options);
    asked.set(callKey(path, input), answer);
    return answer;
  },
} satisfies ClientLink<Context>);

function takeAhead(path: readonly string[], input: unknown): Promise<unknown> | undefined {
  const key = callKey(path, input);
  const answer = asked.get(key);
  asked.delete(key);
  return answer;
}

function callKey(path: readonly string[], input: unknown): string {
  return `${path.join('.')} ${JSON.stringify(input)}`;
}

function soon(): Promise<ClientLink<Context>> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => settle(null), callPatienceMs);
    const stop = watchLink(() => settle(current));
    function settle(link: ClientLink<Context> | null): void {
      clearTimeout(giveUp);
      stop();
      if (link) resolve(link);
      else reject(new AgentUnreachable('the sync agent does not answer'));
    }
  });
}

/**
 * Connects, stays connected, and reports every change the agent announces.
 * The first announcement of each connection names every topic, so whatever was missed is read again.
 */
export async function stayConnected(onChange: (change: Changed) => void): Promise<never> {
  let wait = backoffMs.first;
  for (;;) {
    const lasted = await oneConnection(onChange);
    wait = lasted ? backoffMs.first : Math.min(wait * backoffMs.factor, backoffMs.cap);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** True when the agent answered at least once before the connection ended. */
async function oneConnection(onChange: (change: Changed) => void): Promise<boolean> {
  const connection = await open();
  if (!connection) return false;
  let answered = false;
  const listen = async (): Promise<void> => {
    const client: ContractRouterClient<Contract> = createORPCClient(connection.link);
    for await (const change of await client.events.changes()) {
      const first = !answered;
      const again = state === 'lost';
      if (first) {
        answered = true;
        current = connection.link;
        become('open');
      }
      // What was read before a change is old.
      if (!first) asked.clear();
      // On the page's very first connection nothing has been read yet: its queries wait for this moment.
      if (!first || again) onChange(change);
    }
  };
  await Promise.race([connection.closed, listen().catch(() => undefined)]);
  current = null;
  connection.close();
  if (answered) become('lost');
  return answered;
}

async function open(): Promise<Connection | null> {
  if (window.backroom) return openPort(window.backroom);
  const token = takeToken();
  if (token === null) {
    become('noToken');
    return null;
  }
  return openSocket(token);
}

function openPort(host: { connect(): void }): Promise<Connection> {
  return new Promise((resolve) => {
    function receive(event: MessageEvent<unknown>): void {
      const port = event.ports[0];
      if (event.source !== window || !port || !isPortMessage(event.data)) return;
      window.removeEventListener('message', receive);
      const closed = new Promise<void>((gone) => port.addEventListener('close', () => gone(), { once: true }));
      const link = new PortLink<Context>({ port });
      port.start();
      resolve({ link, closed, close: () => port.close() });
    }
    window.addEventListener('message', receive);
    host.connect();
  });
}

/** Calls back with the store whose alert was clicked on this PC's desktop; the answer ends it. */
export function watchClickedAlerts(listener: (storeId: string) => void): () => void {
  function receive(event: MessageEvent<unknown>): void {
    const { data } = event;
    if (event.source !== window || typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'backroom-health')
      return;
    if ('storeId' in data && typeof data.storeId === 'string') listener(data.storeId);
  }
  window.addEventListener('message', receive);
  return () => window.removeEventListener('message', receive);
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'backroom-port';
}

function openSocket(token: string): Promise<Connection> {
  const address = new URL('/rpc', window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.searchParams.set('token', token);
  const socket = new WebSocket(address);
  const closed = new Promise<void>((gone) => socket.addEventListener('close', () => gone(), { once: true }));
  return Promise.resolve({ link: new SocketLink<Context>({ websocket: socket }), closed, close: () => socket.close() });
}

/** The session token of the web host: from the printed address once, then kept for this tab only and out of sight. */
function takeToken(): string | null {
  const address = new URL(window.location.href);
  const token = address.searchParams.get('token');
  if (token !== null) {
    sessionStorage.setItem(tokenKey, token);
    address.searchParams.delete('token');
    window.history.replaceState(window.history.state, '', address);
  }
  return sessionStorage.getItem(tokenKey);
}
