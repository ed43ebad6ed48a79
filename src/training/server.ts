import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { DroppedConnection } from '#training/faults.ts';
import type { TrainingApp } from '#training/faulty.ts';
import { importOrders } from '#training/import.ts';
import type { Imported } from '#training/import.ts';
import { parseJson } from '#training/json.ts';
import { tick } from '#training/life.ts';
import { lightspeedApp } from '#training/lightspeed-x/app.ts';
import { magentoApp } from '#training/magento/app.ts';
import { createWorld } from '#training/world.ts';
import type { World } from '#training/world.ts';

export interface TrainingOptions {
  /** 0: any free port. */
  magentoPort: number;
  lightspeedPort: number;
  seed: number;
  /** No invented orders and sales. */
  quiet: boolean;
  /** JSON files with real orders. */
  imports?: readonly string[];
}

export interface Training {
  magentoUrl: string;
  lightspeedUrl: string;
  world: World;
  /** What became of each order of the imported files. */
  imported: Imported[];
  close(): Promise<void>;
}

/** Something happens in a living world about this often. */
const tickMs = 8_000;

/** Both model servers on ports of 127.0.0.1, over one world. Rejects when a port is taken or an import cannot be read. */
export async function startTraining(options: TrainingOptions): Promise<Training> {
  const world = createWorld({ seed: options.seed, now: () => Date.now(), sleep: async (ms) => wait(ms) });
  const imported: Imported[] = [];
  for (const file of options.imports ?? []) imported.push(...importOrders(world, await readCapture(file)));
  const magento = await listen(magentoApp(world), options.magentoPort);
  const lightspeed = await listen(lightspeedApp(world), options.lightspeedPort).catch(async (error: unknown) => {
    await stop(magento);
    throw error;
  });
  const life = options.quiet ? null : setInterval(() => tick(world), tickMs);
  if (!options.quiet) for (let moment = 0; moment < 12; moment += 1) tick(world);
  return {
    magentoUrl: addressOf(magento),
    lightspeedUrl: addressOf(lightspeed),
    world,
    imported,
    close: async () => {
      if (life !== null) clearInterval(life);
      await Promise.all([stop(magento), stop(lightspeed)]);
    },
  };
}

async function readCapture(file: string): Promise<NonNullable<ReturnType<typeof parseJson>>> {
  const json = parseJson(await readFile(file, 'utf8'));
  if (json === undefined || json === null) throw new Error(`${file} is not JSON`);
  return json;
}

async function listen(app: TrainingApp, port: number): Promise<Server> {
  const server = createAdaptorServer({
    fetch: async (request, { incoming }) => {
      try {
        return await app.fetch(request);
      } catch (error) {
        if (!(error instanceof DroppedConnection)) throw error;
        // The caller sees a reset, as when a line breaks; the answer below is never read.
        incoming.socket?.destroy();
        return new Response(null, { status: 500 });
      }
    },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

function addressOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
