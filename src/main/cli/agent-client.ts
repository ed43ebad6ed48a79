import { ORPCError, createORPCClient } from '@orpc/client';
import type { ClientLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#contract/contract.ts';
import { problem } from '#contract/errors.ts';
import type { Running } from '#main/cli/running.ts';

/** The contract of an agent, typed or by procedure name. Both reject with oRPC's error for a refusal. */
export type AgentClient = { api: ContractRouterClient<Contract>; call(procedure: string, input: unknown): Promise<unknown>; close(): void };

/** A client of the agent that another process runs; null when it does not answer. */
export async function runningClient(agent: Running): Promise<AgentClient | null> {
  const socket = new WebSocket(`ws://127.0.0.1:${agent.port}/rpc?token=${agent.token}`);
  const opened = await new Promise<boolean>((resolve) => {
    socket.addEventListener('open', () => resolve(true));
    socket.addEventListener('close', () => resolve(false));
    socket.addEventListener('error', () => resolve(false));
  });
  if (!opened) return null;
  return clientOver(new SocketLink({ websocket: socket }), () => socket.close());
}

/** A client of an agent in this process. */
export function portClient(connect: (port: MessagePort) => void): AgentClient {
  const { port1: near, port2: far } = new MessageChannel();
  const link = new PortLink({ port: near });
  near.start();
  connect(far);
  return clientOver(link, () => near.close());
}

function clientOver(link: ClientLink<Record<never, never>>, close: () => void): AgentClient {
  return { api: createORPCClient(link), call: (procedure, input) => link.call(procedure.split('.'), input, { context: {} }), close };
}

/** Any failure of a call as plain data: `{code, reason, params, message, cure}` for the contract's own errors. */
export function failure(error: unknown): Record<string, unknown> {
  if (!(error instanceof ORPCError)) return { code: 'DISCONNECTED', message: error instanceof Error ? error.message : String(error) };
  const known = problem.safeParse(error.data);
  if (known.success) return { code: error.code, ...known.data };
  const data: unknown = error.data;
  return data === undefined ? { code: error.code, message: error.message } : { code: error.code, message: error.message, data };
}
