import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#contract/contract.ts';

export type WebClient = { api: ContractRouterClient<Contract>; closed: Promise<{ code: number }>; close(): void };

/** A client of the contract over the web host's WebSocket, as a page has it. `url` is the printed address. */
export function webClient(url: string): WebClient {
  const address = new URL(url);
  const socket = new WebSocket(`ws://${address.host}/rpc?token=${address.searchParams.get('token')}`);
  const closed = new Promise<{ code: number }>((resolve) => socket.addEventListener('close', (event) => resolve({ code: event.code })));
  return { api: createORPCClient(new RPCLink({ websocket: socket })), closed, close: () => socket.close() };
}
