import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedPickups } from '#test/bench/seed.ts';
import { offlineConfig } from '#test/bench/world.ts';
import { startAgent, startTrainingApp } from '#test/e2e/support/app.ts';
import type { App, TrainingApp } from '#test/e2e/support/app.ts';
import { plainSkus, storeId, variantSku } from '#test/e2e/support/models.ts';

/** Worlds to look at: for pictures, not for judging anything. */

export interface BusyDay {
  app: TrainingApp;
  /** Order numbers by where they stand. */
  orders: Record<'late' | 'toPay' | 'fresh' | 'picking' | 'staged' | 'ready' | 'collected' | 'putBack', string>;
}

/** Eight orders, one in every state of their way, seven of them still open. `longNames`: what a name field allows. */
export async function busyDay(folder: string, longNames: boolean): Promise<BusyDay> {
  const app = await startTrainingApp(folder);
  const { api } = app.client;
  const people = longNames ? longPeople : usualPeople;
  let count = 0;
  const place = async (skus: string[], paid = true): Promise<string> => {
    count += 1;
    return app.models.order({ skus, paid, customer: people[count % people.length] ?? {} });
  };
  await leadTime(app, 0);
  const late = await place([variantSku(), ...plainSkus(2, 30)]);
  await arrival(app, late);
  await leadTime(app, 45);
  const orders = {
    late,
    toPay: await place(plainSkus(1, 40), false),
    fresh: await place(plainSkus(4, 50)),
    picking: await place([variantSku(), ...plainSkus(3, 60)]),
    staged: await place(plainSkus(2, 80)),
    ready: await place(plainSkus(3, 100)),
    collected: await place(plainSkus(2, 120)),
    putBack: await place(plainSkus(2, 140), false),
  };
  const act = async (order: string) => ({ storeId, pickupId: await arrival(app, order), person: 'Alix', requestId: crypto.randomUUID() });
  for (const order of [orders.picking, orders.putBack]) await api.pickups.startPicking(await act(order));
  await pickOneLine(app, orders.picking);
  for (const [order, bin] of [
    [orders.staged, 'A-1'],
    [orders.ready, 'B-12'],
    [orders.collected, 'C-4'],
  ] as const) {
    await api.pickups.startPicking(await act(order));
    await api.pickups.stage({ ...(await act(order)), bin });
  }
  for (const order of [orders.ready, orders.collected]) await api.pickups.markReady(await act(order));
  await api.pickups.handOver({ ...(await act(orders.collected)), collectedBy: 'customer', proof: 'id' });
  await app.models.actOnOrder(orders.putBack, 'cancel');
  await api.system.pullNow({ storeId });
  return { app, orders };
}

/** A shopper's order, read at once: that it arrives by itself is seen in first-pickup.test.ts, and takes seconds. */
export async function placed(app: TrainingApp, what: Parameters<TrainingApp['models']['order']>[0] = {}): Promise<string> {
  const number = await app.models.order(what);
  await app.client.api.system.pullNow({ storeId });
  return number;
}

/** The id of a pickup, once its order has arrived. */
export async function arrival(app: App, order: string): Promise<string> {
  const { pickups, system } = app.client.api;
  const known = async () => (await pickups.list({ storeId, search: order })).rows[0]?.id;
  const here = await known();
  if (here !== undefined) return here;
  await system.pullNow({ storeId });
  const id = await known();
  if (id === undefined) throw new Error(`order ${order} did not arrive`);
  return id;
}

/** A store with so many pickups and nobody to talk to; `more` puts something else into its closed journal. */
export async function bigStore(folder: string, pickups: number, more: (dataDir: string) => void = () => undefined): Promise<App> {
  const data = join(folder, 'data');
  mkdirSync(data);
  seedPickups(data, pickups);
  more(data);
  const tokenFile = join(folder, 'token');
  writeFileSync(tokenFile, 'nobody asks for it');
  const { magento, lightspeed, ...rest } = offlineConfig(data);
  const withToken = {
    magento: { baseUrl: magento.baseUrl, tokenFile },
    lightspeed: { series: 'x', baseUrl: lightspeed.baseUrl, tokenFile },
  };
  const configFile = join(folder, 'config.json');
  writeFileSync(configFile, JSON.stringify({ ...rest, ...withToken }));
  return startAgent(folder, configFile);
}

async function leadTime(app: App, minutes: number): Promise<void> {
  const { stores } = await app.client.api.settings.get();
  const store = stores.find((each) => each.id === storeId);
  if (store !== undefined) await app.client.api.settings.saveStore({ ...store, leadTimeMinutes: minutes });
}

async function pickOneLine(app: App, order: string): Promise<void> {
  const pickupId = await arrival(app, order);
  const { items } = await app.client.api.pickups.get({ storeId, pickupId });
  const [line] = items;
  if (line === undefined) return;
  const requestId = crypto.randomUUID();
  await app.client.api.pickups.setPicked({ storeId, pickupId, person: 'Alix', requestId, lineId: line.id, picked: line.quantity });
}

const usualPeople = [
  { firstName: 'Anaïs', lastName: 'Martin' },
  { firstName: 'Hugo', lastName: 'Lefèvre' },
  { firstName: 'Chloé', lastName: 'Bernard' },
  { firstName: 'Louis', lastName: 'O’Brien' },
  { firstName: 'Inès', lastName: 'Moreau' },
];
const longPeople = [
  { firstName: 'Maximiliane-Friederike', lastName: 'Freifrau von Oberhausen-Unterwaldmühlendorf' },
  { firstName: 'Hans-Joachim', lastName: 'Schwarzenberger-Leutheusser' },
  { firstName: 'Ay', lastName: 'Li' },
];
