import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { WebSocketServer } from 'ws';
import { fileErrorCode } from '#main/private-file.ts';
import { servePage } from '#main/page.ts';
import { hostAllowed, newSessionToken, originAllowed, tokenMatches } from '#main/web/access.ts';
import { relay } from '#main/web/relay.ts';

const largestFrame = 1024 * 1024;

export type WebHost = {
  port: number;
  token: string;
  /** The address to open, with the session token in it. */
  url: string;
  close(): Promise<void>;
};

export type WebHostOpened = { ok: true; host: WebHost } | { ok: false; problem: string };

/**
 * Serves the built screens in `root` and the contract (a WebSocket at `/rpc?token=…`) on 127.0.0.1 only.
 * `port` 0 takes any free one; `token` null makes a new one. `connect` receives one end of a channel for each socket.
 */
export async function openWebHost(options: {
  root: string;
  port: number;
  token: string | null;
  connect: (port: MessagePort) => void;
}): Promise<WebHostOpened> {
  const token = options.token ?? newSessionToken();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame });
  let port = options.port;
  const answer = getRequestListener(pages(options.root, () => port).fetch);
  const server = createServer((request, response) => void answer(request, response));
  server.on('upgrade', (request, stream, head) => {
    const refusal = refuse(request, port, token);
    if (refusal !== null) return reject(stream, refusal);
    sockets.handleUpgrade(request, stream, head, (socket) => relay(socket, options.connect));
  });
  const problem = await listen(server, options.port);
  if (problem !== null) return { ok: false, problem };
  port = (server.address() as AddressInfo).port;
  return { ok: true, host: { port, token, url: `http://127.0.0.1:${port}/?token=${token}`, close: () => shut(server, sockets) } };
}

function pages(root: string, port: () => number): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    if (!hostAllowed(context.req.header('host'), port())) return context.text('This address is not served here.', 421);
    return next();
  });
  app.get('*', async (context) => {
    const page = await servePage(root, new URL(context.req.url).pathname, "'self'");
    return new Response(page.body, { status: page.status, headers: page.headers });
  });
  app.all('*', (context) => context.text('Only GET is served here.', 405));
  return app;
}

/** Why an upgrade is refused, as an HTTP status line; null when it may go on. */
function refuse(request: IncomingMessage, port: number, token: string): string | null {
  if (!hostAllowed(request.headers.host, port)) return '421 Misdirected Request';
  if (!originAllowed(request.headers.origin, port)) return '403 Forbidden';
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (url.pathname !== '/rpc') return '404 Not Found';
  return tokenMatches(url.searchParams.get('token'), token) ? null : '401 Unauthorized';
}

function reject(stream: Duplex, status: string): void {
  stream.on('error', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function listen(server: Server, port: number): Promise<string | null> {
  const outcome = Promise.withResolvers<string | null>();
  server.once('error', (error) => outcome.resolve(listenProblem(error, port)));
  server.listen(port, '127.0.0.1', () => outcome.resolve(null));
  return outcome.promise;
}

function listenProblem(error: Error, port: number): string {
  const code = fileErrorCode(error);
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Choose another one with --port, or --port 0 for any free one.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023 with --port.`;
  return `Port ${port} cannot be opened (${code ?? error.message}).`;
}

async function shut(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.close(1001, 'closing');
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  server.closeAllConnections();
  for (const socket of sockets.clients) socket.terminate();
  sockets.close();
  return closed.promise;
}
