import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Webhook {
  /** A free port of this machine. */
  address: string;
  /** Statuses of the next answers, or `drop` to take the message and hang up; 204 once they are used up. */
  answers: (number | 'drop')[];
  /** Everything that arrived, whatever was answered. */
  received: { key: string; body: string }[];
  close(): Promise<void>;
}

/** A server that alerts are sent to, on a real socket. */
export async function openWebhook(): Promise<Webhook> {
  const answers: Webhook['answers'] = [];
  const received: Webhook['received'] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      received.push({ key: String(request.headers['idempotency-key']), body });
      const answer = answers.shift() ?? 204;
      if (answer === 'drop') return void request.socket.destroy();
      response.writeHead(answer, { connection: 'close' }).end();
    });
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', () => listening.resolve());
  await listening.promise;
  const closed = Promise.withResolvers<void>();
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/alerts?channel=shop`,
    answers,
    received,
    close() {
      server.close(() => closed.resolve());
      server.closeAllConnections();
      return closed.promise;
    },
  };
}
