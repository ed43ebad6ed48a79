import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser, openScreen } from '#test/e2e/support/browser.ts';
import { temporaryFolder } from '#test/e2e/support/folder.ts';
import { plainSkus, storeId } from '#test/e2e/support/models.ts';
import { arrival, busyDay } from '#test/e2e/support/scenes.ts';
import { addressOf } from '#test/e2e/support/session.ts';

/** `npm run pictures`: the six pictures of the README into `docs/pictures/`, of a training world in the middle of its day. */
const target = fileURLToPath(new URL('../docs/pictures', import.meta.url));
mkdirSync(target, { recursive: true });

using folder = temporaryFolder();
const { app, orders } = await busyDay(folder.path, false);
for (let index = 0; index < 9; index += 1) await app.models.order({ skus: plainSkus(1 + (index % 4), 5 * index), paid: index % 4 !== 0 });
await app.client.api.system.pullNow({ storeId });

const browser = await launchBrowser();
const { page } = await openScreen(browser, app.url, { colorScheme: 'light' });

await open('/pickups?tab=toPick');
await shoot('queue');

await open('/');
await page.getByRole('heading', { level: 1 }).waitFor();
await shoot('today');

await open(`/pick?order=${await arrival(app, orders.picking)}`);
await shoot('pick');

await open(`/pickups?tab=ready&pickup=${await arrival(app, orders.ready)}`);
await page.getByRole('radio', { name: 'Identity card' }).check();
await shoot('hand-over');

await page.emulateMedia({ colorScheme: 'dark' });
await open(`/pickups?tab=toPick&pickup=${await arrival(app, orders.fresh)}`);
await shoot('queue-dark');
await page.emulateMedia({ colorScheme: 'light' });

const held = { storeId, pickupId: await arrival(app, orders.staged), person: 'Alix', requestId: crypto.randomUUID() };
await app.models.actOnOrder(orders.staged, 'hold');
await app.client.api.pickups.markReady(held);
await open('/health?show=needs');
await page.getByText('Ship and mail the customer').waitFor();
await shoot('sync-health');

await browser.close();
await app.stop();
console.log(`Look at ${target}`);

async function open(path: string): Promise<void> {
  await page.goto(addressOf(app.url, path));
  await settled(page);
}

async function shoot(name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: join(target, `${name}.png`) });
}

async function settled(shown: Page): Promise<void> {
  await shown.getByRole('main').waitFor();
  await shown.locator('[aria-busy=true], .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
}
