import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { healthTabs } from '#renderer/app/health-tabs.ts';
import { startTrainingApp, type App } from '#test/e2e/support/app.ts';
import { bigStock, busySku } from '#test/e2e/support/big-stock.ts';
import { bigTransfer, seedTransfer } from '#test/e2e/support/big-transfer.ts';
import { backOffice, launchBrowser, openScreen, touchScreen, wideScreen } from '#test/e2e/support/browser.ts';
import { cashier } from '#test/e2e/support/cashier.ts';
import { temporaryFolder } from '#test/e2e/support/folder.ts';
import { plainSkus } from '#test/e2e/support/models.ts';
import { choosePhoto, phonePhoto } from '#test/e2e/support/photo.ts';
import { seedManyRows } from '#test/e2e/support/many-rows.ts';
import { daysPass } from '#test/e2e/support/no-show.ts';
import { arrival, bigStore, busyDay } from '#test/e2e/support/scenes.ts';
import { addressOf } from '#test/e2e/support/session.ts';
import { pins, setStaff } from '#test/e2e/support/staff.ts';
import { transfersDay } from '#test/e2e/support/transfers-day.ts';

/**
 * `npm run screens`: every screen into `screens/`, in light and dark, at three window sizes, with 0, 7 and 5,000 rows, in German with
 * the longest names a shop allows. For looking at; nothing is compared. Names of days make only theirs: `npm run screens -- transfersDays`.
 */
const target = fileURLToPath(new URL('../screens', import.meta.url));
const sections = ['connections', 'stores', 'payment', 'printers', 'alerts', 'look', 'scanner'];

rmSync(target, { recursive: true, force: true });
mkdirSync(target);
const browser = await launchBrowser();
const days = { emptyDay, fullDay, healthDay, noShowDay, staffDay, returnsDay, transfersDays, hugeDay, stockDay };
const wanted = process.argv.slice(2);
for (const [name, day] of Object.entries(days)) if (wanted.length === 0 || wanted.includes(name)) await day(browser);
await browser.close();
console.log(`Look at ${target}`);

async function emptyDay(from: Browser): Promise<void> {
  using folder = temporaryFolder();
  const app = await startTrainingApp(folder.path);
  const { page } = await openScreen(from, app.url, { language: 'de' });
  await shoot(page, app.url, '0-today', '/');
  await shoot(page, app.url, '0-pickups', '/pickups');
  await shoot(page, app.url, '0-returns-open', '/returns?shown=open');
  await shoot(page, app.url, '0-returns-match', '/returns?shown=toMatch');
  await shoot(page, app.url, '0-transfers-empty', '/transfers?lane=toReceive');
  await shoot(page, app.url, '0-transfers-suggested', '/transfers?lane=suggested');
  await shoot(page, app.url, '0-stock', '/stock?only=drift');
  await shoot(page, app.url, '0-health', '/health');
  await shoot(page, app.url, '0-not-found', '/nowhere');
  await app.stop();
}

async function fullDay(from: Browser): Promise<void> {
  using folder = temporaryFolder();
  const { app, orders } = await busyDay(folder.path, true);
  const { page } = await openScreen(from, app.url, { language: 'de' });
  await shoot(page, app.url, '7-today', '/');
  for (const tab of ['late', 'toPick', 'ready', 'done']) await shoot(page, app.url, `7-queue-${tab}`, `/pickups?tab=${tab}`);
  await shoot(page, app.url, '7-queue-search', '/pickups?q=00000');
  for (const [state, order] of Object.entries(orders)) {
    await shoot(page, app.url, `7-pickup-${state}`, `/pickups?tab=toPick&pickup=${await arrival(app, order)}`);
  }
  await shoot(page, app.url, '7-bins', '/bins');
  await shoot(page, app.url, '7-pick', `/pick?order=${await arrival(app, orders.picking)}`);
  await shoot(page, app.url, '7-staging', `/pick?order=${await arrival(app, orders.staged)}`);
  await shoot(page, app.url, '7-health-needs', '/health?show=needs');
  for (const section of sections) await shoot(page, app.url, `7-settings-${section}`, `/settings?section=${section}`);

  await shoot(page, app.url, '7-print-preview', `/pickups?pickup=${await arrival(app, orders.fresh)}`, async () => {
    await page.getByRole('button', { name: 'Drucken' }).click();
    await page.getByRole('menuitem', { name: 'Pickliste' }).click();
    await page.getByRole('dialog').locator('iframe').waitFor();
  });

  await app.models.cutNetwork();
  const pickupId = await arrival(app, orders.fresh);
  await app.client.api.pickups.markReady({ storeId: 'paris-rivoli', pickupId, person: 'Alix', requestId: crypto.randomUUID() });
  await shoot(page, app.url, '7-offline-pickup', `/pickups?pickup=${pickupId}`);
  await shoot(page, app.url, '7-offline-health', '/health?show=open');
  await app.stop();
}

/** Magento refuses two shipments for good: every view of Sync health, before and after somebody looked after them. */
async function healthDay(from: Browser): Promise<void> {
  using folder = temporaryFolder();
  const app = await startTrainingApp(folder.path);
  const orders = [await app.models.order(), await app.models.order()];
  const pickups = await Promise.all(orders.map((order) => arrival(app, order)));
  await app.models.fault({ system: 'magento', kind: 'status', method: 'POST', path: 'notify-orders', status: 422, count: 2 });
  for (const pickupId of pickups)
    await app.client.api.pickups.markReady({ storeId: 'paris-rivoli', pickupId, person: 'Alix', requestId: crypto.randomUUID() });
  const held = async () => (await app.client.api.outbox.list({ storeId: 'paris-rivoli', only: 'held' })).total;
  while ((await held()) < 2) await new Promise((later) => setTimeout(later, 200));
  const { page } = await openScreen(from, app.url, { language: 'de' });
  for (const { name } of healthTabs) await shoot(page, app.url, `health-${name}`, `/health?show=${name}`);
  await shoot(page, app.url, 'health-all-at-once', '/health?show=needs', async () => {
    await page.getByRole('button', { name: /^Alle auf einmal/ }).click();
    await page.getByRole('dialog').waitFor();
  });
  await shoot(page, app.url, 'health-where', '/health?show=trace', async () => {
    await page
      .getByRole('main')
      .getByRole('textbox')
      .fill(orders[0] ?? '');
    await page.keyboard.press('Enter');
    await page
      .getByRole('region', { name: orders[0] ?? '' })
      .first()
      .waitFor();
  });
  await app.stop();
}

/** Two orders of one customer that lie ready, and one that nobody fetched. */
async function noShowDay(from: Browser): Promise<void> {
  using folder = temporaryFolder();
  const app = await startTrainingApp(folder.path);
  const customer = {
    firstName: 'Maximiliane-Friederike',
    lastName: 'Freifrau von Oberhausen-Unterwaldmühlendorf',
    email: 'm.f@example.test',
  };
  const orders = [await app.models.order({ customer }), await app.models.order({ customer }), await app.models.order()];
  for (const order of orders) {
    const step = { storeId: 'paris-rivoli', pickupId: await arrival(app, order), person: 'Alix' };
    await app.client.api.pickups.stage({ ...step, requestId: crypto.randomUUID(), bin: 'B-12' });
    await app.client.api.pickups.markReady({ ...step, requestId: crypto.randomUUID() });
  }
  const [ready = '', , forgotten = ''] = orders;
  await untilNothingIsOwed(app);
  await daysPass(app, [forgotten]);
  const { page } = await openScreen(from, app.url, { language: 'de' });
  await shoot(page, app.url, 'keeping-ready', `/pickups?tab=ready&pickup=${await arrival(app, ready)}`);
  const expired = `/pickups?tab=putBack&pickup=${await arrival(app, forgotten)}`;
  await shoot(page, app.url, 'keeping-expired', expired);
  await shoot(page, app.url, 'keeping-what-follows', expired, async () => {
    await page.getByRole('button', { name: 'Ware ist zurück' }).click();
    await page.getByRole('dialog').getByRole('table').waitFor();
  });
  await app.stop();
}

async function untilNothingIsOwed({ client }: App): Promise<void> {
  while ((await client.api.outbox.list({ storeId: 'paris-rivoli' })).total > 0) await new Promise((later) => setTimeout(later, 200));
}

/** A store whose people sign in. */
async function staffDay(from: Browser): Promise<void> {
  using folder = temporaryFolder();
  const app = await startTrainingApp(folder.path);
  await setStaff(app);
  const { page } = await openScreen(from, app.url, { language: 'de' });
  const locked = page.getByRole('button', { name: /^(?!Person).*Clara Petit/ });
  const enter = async () => {
    await locked
      .or(page.getByRole('button', { name: 'Person: Clara Petit' }))
      .first()
      .waitFor();
    if (!(await locked.isVisible())) return;
    await locked.click();
    await page.getByLabel('PIN von Clara Petit').fill(pins['Clara Petit']);
    await page.keyboard.press('Enter');
  };
  await shoot(page, app.url, 'staff-lock', '/pickups');
  await shoot(page, app.url, 'staff-lock-wrong', '/pickups', async () => {
    await page.getByRole('button', { name: 'Clara Petit' }).click();
    await page.getByLabel('PIN von Clara Petit').fill('9999');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
  });
  await shoot(page, app.url, 'staff-switch', '/pickups', async () => {
    await enter();
    await page.getByRole('button', { name: 'Person: Clara Petit' }).click();
    await page.getByRole('button', { name: 'Ben de Vries' }).click();
    await page.getByLabel('PIN von Ben de Vries').waitFor();
  });
  await shoot(page, app.url, 'staff-settings', '/settings?section=staff');
  await shoot(page, app.url, 'staff-approval', '/settings?section=staff', async () => {
    await page.getByRole('button', { name: 'Ben de Vries ändern' }).click();
    await page.getByRole('menuitem', { name: 'Ausweis ersetzen' }).click();
    await page.getByRole('dialog').waitFor();
  });
  await shoot(page, app.url, 'staff-add', '/settings?section=staff', async () => {
    await page.getByRole('button', { name: 'Person hinzufügen' }).click();
    await page.getByRole('dialog').waitFor();
  });
  await app.stop();
}

/** An order another store sent comes back here: found, taken, its money at the till and on its way. */
async function returnsDay(from: Browser): Promise<void> {
  using folder = temporaryFolder();
  const app = await startTrainingApp(folder.path);
  const skus = plainSkus(2, 30);
  const shopper = cashier(app.configFile);
  const web = await known(app, await shopper.sentFromElsewhere(skus, 2));
  const till = await known(app, await shopper.sentFromElsewhere(skus, 2));
  const open = await known(app, await shopper.sentFromElsewhere(skus, 3));
  const { page } = await openScreen(from, app.url, { language: 'de' });
  await shoot(page, app.url, 'returns-find', '/returns');
  await shoot(page, app.url, 'returns-none', '/returns?q=nobody@example.test');
  await shoot(page, app.url, 'returns-found', `/returns?q=${skus[0] ?? ''}`);
  const count = async () => {
    const more = page
      .getByRole('group', { name: /^Kommt zurück/ })
      .first()
      .getByRole('button')
      .last();
    await more.click();
    await more.click();
    await page.getByRole('radio', { name: 'Zu klein' }).check();
    await page.getByRole('radio', { name: 'Bestellnummer oder E-Mail' }).check();
    await page.getByRole('table').waitFor();
  };
  await shoot(page, app.url, 'returns-order', `/returns?order=${open}`);
  await shoot(page, app.url, 'returns-taking', `/returns?order=${open}`, count);
  await shoot(page, app.url, 'returns-photo', `/returns?order=${open}`, async () => {
    await count();
    await choosePhoto(page, 'Foto von', await phonePhoto(page));
    await page.getByRole('button', { name: /größer$/ }).scrollIntoViewIfNeeded();
  });
  await shoot(page, app.url, 'returns-photo-large', `/returns?order=${open}`, async () => {
    await count();
    await choosePhoto(page, 'Foto von', await phonePhoto(page));
    await page.getByRole('button', { name: /größer$/ }).click();
    await page.getByRole('img', { name: /^Foto von/ }).waitFor();
  });
  await shoot(page, app.url, 'returns-gift', `/returns?order=${open}`, async () => {
    await page.getByRole('switch').check();
    await count();
  });
  await app.models.cutNetwork();
  const atTill = await takenBack(app, till, 'till');
  const online = await takenBack(app, web, 'web');
  await shoot(page, app.url, 'returns-open', `/returns?shown=open&id=${atTill}`);
  await shoot(page, app.url, 'returns-withdraw', `/returns?shown=open&id=${atTill}`, async () => {
    await page.getByRole('button', { name: 'Ganze Rückgabe zurückziehen' }).click();
    await page.getByRole('dialog').waitFor();
  });
  await shoot(page, app.url, 'returns-money-not-sent', `/returns?shown=moneyNotSent&id=${online}`);
  await app.models.clearFaults();
  await untilNothingIsOwed(app);
  await shoot(page, app.url, 'returns-done', `/returns?shown=done&id=${online}`);
  await shoot(page, app.url, 'returns-books', `/returns?books=${till}`);
  await shoot(page, app.url, 'returns-slip', `/returns?shown=done&id=${online}`, async () => {
    await page.getByRole('button', { name: 'Rückgabebeleg', exact: true }).click();
    await page.getByRole('dialog').locator('iframe').waitFor();
  });
  await app.stop();
}

/** Magento's id of an order, once it may come back here. */
async function known({ client }: App, order: string): Promise<number> {
  for (;;) {
    await client.api.system.pullNow({ storeId: 'paris-rivoli' });
    const [found] = (await client.api.returnDesk.find({ storeId: 'paris-rivoli', text: order })).orders;
    if (found !== undefined && found.returnable > 0) return found.orderId;
  }
}

/** The id of a return of one piece of each line, one of them damaged. */
async function takenBack({ client }: App, orderId: number, tender: 'web' | 'till'): Promise<string> {
  const desk = client.api.returnDesk;
  const { lines } = await desk.order({ storeId: 'paris-rivoli', orderId });
  const pieces = lines.map(({ itemId }, index) => ({
    itemId,
    quantity: 1,
    reason: 'tooSmall',
    condition: index === 0 ? ('asNew' as const) : ('faulty' as const),
    disposition: index === 0 ? ('sell' as const) : ('damaged' as const),
  }));
  const asked = { storeId: 'paris-rivoli', orderId, pieces, tender };
  const { fingerprint } = await desk.preview(asked);
  const click = { person: 'Alix', requestId: crypto.randomUUID(), fingerprint, notes: 'Naht an der linken Schulter offen' };
  return (await desk.start({ ...asked, ...click })).detail.id;
}

/** Two stores with a transfer at each step of its way, and one of 400 lines. */
async function transfersDays(from: Browser): Promise<void> {
  using folder = temporaryFolder();
  const { app, transfers } = await transfersDay(folder.path);
  const { page } = await openScreen(from, app.url, { language: 'de' });
  await shoot(page, app.url, 'transfers-today', '/');
  for (const [step, id] of Object.entries(transfers)) await shoot(page, app.url, `transfers-${step}`, `/transfers?id=${id}`);
  await shoot(page, app.url, 'transfers-new', '/transfers?ask=1');
  const [low = '', found = ''] = plainSkus(2, 60);
  await shoot(page, app.url, 'transfers-finding', '/transfers?ask=1', async () => {
    await page.getByRole('combobox', { name: /^Artikel/ }).fill(found.slice(0, 4));
    await page.getByRole('listbox').getByRole('option').first().waitFor();
  });
  await app.models.sellDownTo(1, low);
  while ((await app.client.api.transfers.suggest({ storeId: 'paris-rivoli' })).rows.length === 0)
    for (const storeId of ['paris-rivoli', 'lyon-bellecour']) await app.client.api.system.pullNow({ storeId });
  await shoot(page, app.url, 'transfers-suggested', '/transfers?lane=suggested');
  await shoot(page, app.url, 'transfers-units', `/stock?sku=${plainSkus(1, 22)[0] ?? ''}`);
  await app.stop();
  using bigFolder = temporaryFolder();
  const big = await bigStore(bigFolder.path, 1, (data) => seedTransfer(data, 400));
  const { page: bigPage } = await openScreen(from, big.url, { language: 'fr' });
  await shoot(bigPage, big.url, '0-transfers', '/transfers');
  await shoot(bigPage, big.url, '400-transfers', `/transfers?lane=toReceive&id=${bigTransfer}`);
  await shoot(bigPage, big.url, '400-transfers-receiving', `/transfers?lane=toReceive&id=${bigTransfer}`, async () => {
    const begin = bigPage.getByRole('button', { name: /^(Commencer la réception|Continuer)/ });
    if (await begin.isVisible()) await begin.click();
  });
  await big.stop();
}

async function hugeDay(from: Browser): Promise<void> {
  using folder = temporaryFolder();
  const app = await bigStore(folder.path, 5_000, (data) => seedManyRows(data, 5_000));
  const { page } = await openScreen(from, app.url, { language: 'de' });
  for (const tab of ['late', 'toPick', 'done']) await shoot(page, app.url, `5000-queue-${tab}`, `/pickups?tab=${tab}`);
  await shoot(page, app.url, '5000-search', '/pickups?q=müller');
  for (const tab of ['open', 'done']) await shoot(page, app.url, `5000-returns-${tab}`, `/returns?shown=${tab}`);
  for (const lane of ['toApprove', 'discrepancies', 'done'])
    await shoot(page, app.url, `5000-transfers-${lane}`, `/transfers?lane=${lane}`);
  await app.stop();
}

/** Twenty thousand SKUs, and something on every tab of Stock. */
async function stockDay(from: Browser): Promise<void> {
  using folder = temporaryFolder();
  const app = await bigStock(folder.path, 20_000);
  const { page } = await openScreen(from, app.url, { language: 'de' });
  await shoot(page, app.url, '20000-stock', '/stock');
  await shoot(page, app.url, '20000-stock-item', `/stock?sku=${busySku}`);
  await shoot(page, app.url, '20000-stock-why', `/stock?sku=${busySku}`, async () => {
    await page.getByRole('button', { name: /^Soll/ }).first().click();
    await page.getByRole('dialog').waitFor();
  });
  for (const view of ['drift', 'held', 'buffers', 'delays']) await shoot(page, app.url, `20000-stock-${view}`, `/stock?view=${view}`);
  await shoot(page, app.url, '20000-stock-mend', '/stock?view=drift', async () => {
    await page.getByRole('button', { name: 'Alle beheben' }).click();
  });
  await shoot(page, app.url, '20000-audit', '/health?show=catalogAudit');
  await shoot(page, app.url, '20000-audit-kind', '/health?show=catalogAudit', async () => {
    await page.getByRole('button', { name: /^Preise verschieden/ }).click();
  });
  await shoot(page, app.url, '20000-audit-choose', '/health?show=catalogAudit', async () => {
    await page.getByRole('button', { name: /^Sieht gleich aus/ }).click();
    await page.getByRole('checkbox').nth(2).check();
    await page.getByRole('checkbox').nth(3).check();
    await page.getByRole('button', { name: 'So lassen' }).click();
  });
  await app.stop();
}

/** One screen in every size and both schemes; `open` does what leads from the address to what is shown, at each size anew. */
async function shoot(page: Page, url: string, name: string, path: string, open?: () => Promise<void>): Promise<void> {
  for (const viewport of [backOffice, touchScreen, wideScreen]) {
    await page.setViewportSize(viewport);
    await page.goto(addressOf(url, path));
    await open?.();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
      await settled(page);
      await page.screenshot({ path: join(target, `${name}-${viewport.width}-${colorScheme}.png`) });
    }
  }
}

/** Nothing is on its way to the screen any more. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('main').or(page.getByRole('dialog')).first().waitFor();
  await page.locator('[aria-busy=true], .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
}
