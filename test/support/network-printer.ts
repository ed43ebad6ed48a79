import { createServer, type AddressInfo, type Server } from 'node:net';

export interface NetworkPrinter {
  port: number;
  /** What each connection brought. */
  jobs: Buffer[];
  close(): Promise<void>;
}

/** A printer's raw port on loopback that keeps what it is sent. `breakAfterBytes` cuts the line in the middle. */
export async function networkPrinter(options: { breakAfterBytes?: number } = {}): Promise<NetworkPrinter> {
  const jobs: Buffer[] = [];
  const server: Server = createServer((socket) => {
    const index = jobs.push(Buffer.alloc(0)) - 1;
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => {
      const all = Buffer.concat([jobs[index] ?? Buffer.alloc(0), bytes]);
      jobs[index] = all;
      if (options.breakAfterBytes !== undefined && all.length >= options.breakAfterBytes) socket.resetAndDestroy();
    });
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    jobs,
    close: () => new Promise((closed) => void server.close(() => closed())),
  };
}
