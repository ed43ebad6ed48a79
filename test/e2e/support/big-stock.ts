import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { driftCause } from '#contract/stock.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { openJournal } from '#agent/journal/open.ts';
import { plan, shopTook, tillTook } from '#agent/pickups/movements.ts';
import { systemIds } from '#agent/real-world.ts';
import { recordDelay } from '#agent/stock/delays.ts';
import { noteDrift, saveReserved } from '#agent/stock/drift-rows.ts';
import { Goods, skuOf, storeIdOf } from '#test/bench/stock/goods.ts';
import { seedStore } from '#test/bench/stock/seed-stock.ts';
import { device, offlineConfig, silentLog } from '#test/bench/world.ts';
import { startAgent, type App } from '#test/e2e/support/app.ts';
import { seedAudit } from '#test/e2e/support/seed-audit.ts';

export const bigStockId = storeIdOf(0);
/** The SKU that moved and is held. */
export const busySku = skuOf(0);

const hour = 3_600_000;
/** Defects of each kind that the last night found. */
export const auditedTimes = 12;

/**
 * A store with so many SKUs and nobody to talk to: differences of every cause, pieces held, buffers, delays of a day, what the night's catalog audit found, and one SKU
 * (the first) that many pickups moved.
 */
export async function bigStock(folder: string, skus: number): Promise<App> {
  const data = join(folder, 'data');
  mkdirSync(data);
  const at = Date.now();
  const goods = new Goods(skus, 1);
  for (const [sku, pieces] of [-2, 0, 3].entries()) goods.count(0, 7 + sku, pieces);
  const path = join(data, `${bigStockId}.sqlite`);
  seedStore(path, goods, 0, at - hour);
  seedWork(path, at);
  const tokenFile = join(folder, 'token');
  writeFileSync(tokenFile, 'nobody asks for it');
  const { magento, lightspeed, stores, ...rest } = offlineConfig(data);
  const configFile = join(folder, 'config.json');
  writeFileSync(
    configFile,
    JSON.stringify({
      ...rest,
      stores: stores.map((store) => ({ ...store, id: bigStockId })),
      magento: { baseUrl: magento.baseUrl, tokenFile },
      lightspeed: { series: 'x', baseUrl: lightspeed.baseUrl, tokenFile },
    }),
  );
  const app = await startAgent(folder, configFile);
  const click = () => ({ storeId: bigStockId, person: 'Alix', requestId: crypto.randomUUID() });
  const { heldAdd, buffersSet } = app.client.api.stock;
  await heldAdd({ ...click(), sku: busySku, quantity: 2, reason: 'damaged', bin: 'B-12', note: 'Water on the shelf' });
  await heldAdd({ ...click(), sku: busySku, quantity: 1, reason: 'missing' });
  await heldAdd({ ...click(), sku: skuOf(3), quantity: 4, reason: 'quarantine', bin: 'Q' });
  await buffersSet({ ...click(), scope: 'store', key: '', quantity: 1 });
  await buffersSet({ ...click(), scope: 'category', key: 'General', quantity: 2 });
  return app;
}

function seedWork(path: string, at: number): void {
  const opened = openJournal(path, { storeId: bigStockId, device, app: '0.1.0', now: () => at, ids: systemIds, log: silentLog });
  if (!opened.ok) throw new Error(opened.message);
  using journal = opened.journal;
  journal.write(() => {
    for (const [index, cause] of driftCause.options.entries()) differs(journal, index, cause, at);
    for (let order = 0; order < 24; order += 1) moved(journal, order, at);
    // A long tail, as a network that was away for a while leaves it.
    for (let change = 0; change < 800; change += 1)
      recordDelay(
        journal,
        { sku: skuOf(change), cause: change % 3 === 0 ? 'sale' : 'onHand', since: at - 1_500 - (change % 40) ** 2 * 60 },
        at,
      );
    seedAudit(journal, auditedTimes, at - 9 * hour);
  });
}

function differs(journal: Journal, index: number, cause: (typeof driftCause.options)[number], at: number): void {
  const row = { sku: skuOf(index), runId: null, onHand: 40, expected: 40, magento: 40 + (index + 1) * 7, since: at - index * 5 * hour };
  noteDrift(journal, { ...row, cause, right: cause === 'onlyOnline' || cause === 'reservations' ? 'person' : 'till' });
  if (index % 2 === 0) saveReserved(journal, row.sku, { reserved: index, salable: row.magento - index });
}

/** An order of the first SKU; older ones are over, the newest waits. */
function moved(journal: Journal, order: number, at: number): void {
  const when = at - (24 - order) * 9 * hour;
  const subject = `00000${1_000 + order}`;
  const { seq } = appendEntry(journal, { kind: 'pickup.arrived', subject, person: null, data: {}, requestId: null, at: when });
  plan(journal, subject, [{ lineId: 'line', sku: busySku, quantity: 1 + (order % 3) }], seq, when);
  if (order < 22) shopTook(journal, subject, when + hour, 'shop');
  if (order < 20) tillTook(journal, subject, when + 3 * hour);
}
