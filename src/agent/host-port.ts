import { parentPort as workerPort, type MessagePort } from 'node:worker_threads';
import type { RPCHandler } from '@orpc/server/message-port';

/** A port that speaks the contract: Node's or Electron's. */
export type ContractPort = Parameters<RPCHandler<Record<never, never>>['upgrade']>[0] & { start?(): void };

/** The line to the process that started this one. */
export interface HostPort {
  post(message: unknown): void;
  /** `port` is the one transferred with `connect`. */
  onMessage(listener: (message: unknown, port: ContractPort | null) => void): void;
  close(): void;
}

/** What Electron gives a utilityProcess as `process.parentPort`; written out here because the agent does not import Electron. */
interface ElectronParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown; ports: ContractPort[] }) => void): void;
}

/** The host's line in the kind of process this is. Throws when it is started by hand. */
export function hostPort(): HostPort {
  const electron = (process as unknown as { parentPort?: ElectronParentPort }).parentPort;
  if (electron !== undefined) return electronHost(electron);
  if (workerPort !== null) return workerHost(workerPort);
  throw new Error('The agent is started by Backroom, not by hand.');
}

function electronHost(port: ElectronParentPort): HostPort {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(event.data, event.ports[0] ?? null)),
    close: () => setImmediate(() => process.exit(0)),
  };
}

function workerHost(port: MessagePort): HostPort {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (message: unknown) => listener(message, transferred(message))),
    close: () => port.close(),
  };
}

/** Node delivers a transferred port inside the message itself. */
function transferred(message: unknown): ContractPort | null {
  return typeof message === 'object' && message !== null && 'port' in message ? (message.port as ContractPort) : null;
}
