import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { startAgent, startModelServers } from '#test/e2e/support/app.ts';
import type { App, ModelServers } from '#test/e2e/support/app.ts';
import { closeProfiles, openScreen, sharedBrowser } from '#test/e2e/support/browser.ts';
import { temporaryFolder } from '#test/e2e/support/folder.ts';
import { plainSkus, storeId } from '#test/e2e/support/models.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { addressOf } from '#test/e2e/support/session.ts';

const folder = temporaryFolder();
let servers: ModelServers;
let agent: App;
let browser: Browser;

beforeAll(async () => {
  [servers, browser] = await Promise.all([startModelServers(folder.path), sharedBrowser()]);
  agent = await startAgent(folder.path, servers.configFile);
});
afterAll(async () => {
  await closeProfiles();
  await agent.stop();
  await servers.stop();
  folder[Symbol.dispose]();
});

const total = 10;
const patience = { timeout: 60_000 };
const eachOnce = ['sale.created', 'order.notified', 'shipment', 'fulfillment.fulfilled', 'order.comment'];

test('the network is cut, ten pickups are made ready and handed over, the agent is killed: both systems get each change once', async () => {
  const orders: string[] = [];
  for (const sku of plainSkus(total)) orders.push(await servers.models.order({ skus: [sku] }));
  await arrived();
  const { page, errors } = await openScreen(browser, addressOf(agent.url, '/pickups'));
  const { detail, find, button } = pickupsPage(page);
  const banner = page.getByText(/^No connection to Magento and Lightspeed .* Keep working\./);
  // The live region says the same words; the line is what one sees.
  const reconnecting = page.getByText(/^Reconnecting to the sync agent/).last();
  await page.getByRole('checkbox', { name: `Select order ${orders[0] ?? ''}`, exact: true }).waitFor();

  await servers.models.cutNetwork();
  await banner.waitFor(patience);
  const [first = '', second = '', ...others] = orders;
  for (const order of [first, second]) {
    await find(order);
    await button('Mark ready').click();
    await page.getByRole('radio', { name: 'Pickup code or e-mail' }).check();
    await button('Hand over 2 pieces').click();
    await detail(order).getByText('Handed over').first().waitFor();
  }
  for (const order of others) await workByCall(order);
  const backlog = /changes wait here, oldest [\d]+.(s|min)\. Keep working\./;
  await expect.poll(() => banner.innerText(), patience).toMatch(backlog);
  expect(await servers.models.tally()).toMatchObject({ 'sale.created': total });
  expect(await servers.models.tally()).not.toHaveProperty('shipment');

  await agent.kill();
  await reconnecting.waitFor(patience);
  agent = await startAgent(folder.path, servers.configFile, Number(new URL(agent.url).port));
  await reconnecting.waitFor({ state: 'detached', ...patience });
  await banner.waitFor(patience);
  expect(await banner.innerText()).toMatch(backlog);
  await detail(second).getByText('Handed over').first().waitFor();

  await servers.models.clearFaults();
  await banner.waitFor({ state: 'detached', ...patience });
  await expect.poll(async () => (await agent.client.api.outbox.list({ storeId })).total, patience).toBe(0);
  for (const kind of eachOnce) expect([kind, await subjects(kind)]).toEqual([kind, { times: total, different: total }]);
  expect((await agent.client.api.system.verifyJournal({ storeId })).findings).toEqual([]);
  expect(errors).toEqual([]);
});

/** All orders are here and have their sale at the till. */
async function arrived(): Promise<void> {
  await expect.poll(() => servers.models.tally(), patience).toMatchObject({ 'sale.created': total });
  await expect.poll(async () => (await agent.client.api.outbox.list({ storeId })).total, patience).toBe(0);
}

async function workByCall(order: string): Promise<void> {
  const { api } = agent.client;
  const { rows } = await api.pickups.list({ storeId, search: order });
  const target = { storeId, pickupId: rows[0]?.id ?? '', person: 'Alix' };
  await api.pickups.markReady({ ...target, requestId: crypto.randomUUID() });
  await api.pickups.handOver({ ...target, requestId: crypto.randomUUID(), collectedBy: 'customer', proof: 'code' });
}

async function subjects(kind: string): Promise<{ times: number; different: number }> {
  const entries = (await servers.models.effects()).filter((entry) => entry.kind === kind);
  return { times: entries.length, different: new Set(entries.map((entry) => entry.subject)).size };
}
