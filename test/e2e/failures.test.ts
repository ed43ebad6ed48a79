import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { openScreen } from '#test/e2e/support/browser.ts';
import { storeId } from '#test/e2e/support/models.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { placed } from '#test/e2e/support/scenes.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();

/** The sign of a system in the top bar by its state in words. */
function mark(text: string): Locator {
  return session.page.getByRole('img', { name: new RegExp(`^${text}`) });
}

/** The form of one system in Settings → Connections. */
function connection(system: string): Locator {
  return session.page.locator('form').filter({ has: session.page.getByRole('heading', { name: system }) });
}

/** Reads both systems now, so that what is wrong shows now. */
async function pullNow(): Promise<void> {
  await session.app.client.api.system.pullNow({ storeId });
}

async function testConnection(system: string): Promise<Locator> {
  await connection(system).getByRole('button', { name: 'Test the connection' }).click();
  const result = connection(system)
    .getByRole('status')
    .filter({ hasText: /in order|to mend/ });
  await result.waitFor();
  return result;
}

test('a revoked token: the mark and a line say so, the test names the place to mend it, and it mends by itself', async () => {
  const { app, page } = session;
  await mark('Magento: connected').waitFor();
  await app.models.token({ system: 'magento', revoked: true });
  await pullNow();
  await mark('Magento: access refused').waitFor();
  await page.getByRole('link', { name: 'Open Connections' }).click();
  const result = await testConnection('Magento');
  expect(await result.innerText()).toContain('Magento does not accept the access token.');
  expect(await result.innerText()).toContain('System > Integrations');

  await app.models.token({ system: 'magento', revoked: false });
  expect(await (await testConnection('Magento')).innerText()).toContain('Everything is in order');
  await mark('Magento: connected').waitFor();
  await page.getByRole('link', { name: 'Open Connections' }).waitFor({ state: 'detached' });
});

test('a missing permission is named with the place to grant it', async () => {
  const { app, go } = session;
  await app.models.token({
    system: 'magento',
    acl: ['Magento_Backend::store', 'Magento_Sales::actions_view', 'Magento_InventoryApi::source'],
  });
  await go('/settings?section=connections');
  const text = await (await testConnection('Magento')).innerText();
  expect(text).toContain('The permission Magento_InventoryInStorePickupApi::notify_orders_are_ready_for_pickup is missing');
  expect(text).toContain('Grant it in Magento Admin > System > Extensions > Integrations');
  expect(text).not.toContain('The permission Magento_Sales::actions_view is missing');
  await app.models.token({ system: 'magento', acl: null });
});

test('something else at the address is told apart from a broken line, and the right address mends it', async () => {
  const { page, go } = session;
  const { server, url } = await loginPage();
  await go('/settings?section=connections');
  const field = connection('Lightspeed').getByRole('textbox', { name: 'Address' });
  const right = await field.inputValue();
  await field.fill('shop.example.com');
  await connection('Lightspeed').getByRole('button', { name: 'Save' }).click();
  await page.getByText('Enter an address that begins with https://').waitFor();

  await field.fill(url);
  await connection('Lightspeed').getByRole('button', { name: 'Save' }).click();
  await mark('Lightspeed: wrong address').waitFor();
  await page.getByText('Something else answers at the address of Lightspeed.').first().waitFor();
  expect(await (await testConnection('Lightspeed')).innerText()).toMatch(/1 thing to mend/);

  await connection('Lightspeed').getByRole('textbox', { name: 'Address' }).fill(right);
  await connection('Lightspeed').getByRole('button', { name: 'Save' }).click();
  await mark('Lightspeed: connected').waitFor();
  server.close();
});

test('an order cancelled online while it is picked: its goods go back, then the till lets go of its sale', async () => {
  const { app, page } = session;
  const { row, detail, button } = pickupsPage(page);
  const before = await app.models.lastEntry();
  const order = await placed(app, { paid: false });
  await row(order).click();
  await expect.poll(() => app.models.tally(before)).toMatchObject({ 'sale.created': 1 });
  await button('Start picking').click();
  await button('Put in the bin').waitFor();
  await app.models.actOnOrder(order, 'cancel');
  await pullNow();
  await detail(order).getByText(`Order ${order} was cancelled or refunded online`).waitFor();
  await page.keyboard.press('F8');
  await detail(order).getByText('Do not hand it over', { exact: false }).or(detail(order).getByText('Hand over:')).first().waitFor();
  await button('Goods are back').click();
  await detail(order).getByText('Cancelled').first().waitFor();
  await expect.poll(() => app.models.tally(before)).toMatchObject({ 'sale.voided': 1 });
  expect(await app.models.tally(before)).not.toHaveProperty('shipment');
});

test('a change that Magento refuses holds its order only, says why, and a person sends it again', async () => {
  const { app, page } = session;
  const { row, detail, button } = pickupsPage(page);
  const [held, free] = [await placed(app), await placed(app)];
  await row(held).click();
  await row(free).waitFor();
  await expect.poll(async () => (await app.client.api.outbox.list({ storeId })).total).toBe(0);
  await app.models.fault({ system: 'magento', kind: 'status', method: 'POST', path: 'notify-orders', status: 401, count: 1 });
  const before = await app.models.lastEntry();
  await button('Mark ready').click();
  await mark('Magento: access refused').waitFor();
  await page.getByRole('link', { name: 'Sync health' }).click();
  await page.getByRole('button', { name: 'Read both now' }).click();
  await expect.poll(() => app.models.tally(before)).toMatchObject({ 'order.notified': 1, shipment: 1 });
  await pickupsPage(page).find(held);
  await expect.poll(() => detail(held).getByText('nothing owed').count()).toBe(2);
});

test('an unknown order is said aloud and in text', async () => {
  const { page } = session;
  await pickupsPage(page).scan('999999999');
  const words = 'Nothing here matches “999999999”.';
  await page.locator('search p').getByText(words).waitFor();
  await page.getByRole('status').getByText(words).waitFor();
});

test('HTML and control characters in names and notes are text everywhere', async () => {
  const { app, page } = session;
  const { row, detail, button } = pickupsPage(page);
  const before = await app.models.lastEntry();
  page.on('dialog', () => {
    throw new Error('a script ran');
  });
  const order = await placed(app, {
    customer: { firstName: '<img src=x onerror=alert(1)>', lastName: 'O\u0000\u0007’Neil\u202e</td><script>alert(2)</script>' },
  });
  await row(order).click();
  await detail(order).getByText('<img src=x onerror=alert(1)>').waitFor();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  await button('Mark ready').click();
  await page.getByRole('radio', { name: 'Not checked' }).check();
  await page.getByRole('textbox', { name: 'Note' }).fill('<b>bold</b>\u0001 & "quoted"');
  await button('Hand over 3 pieces').click();
  await detail(order).getByText('<b>bold</b>').first().waitFor();
  await expect.poll(() => app.models.effects(before)).toContainEqual(expect.objectContaining({ kind: 'order.comment', subject: order }));
});

test('without the key of the printed address nothing is shown', async () => {
  const { page } = await openScreen(session.browser, new URL('/pickups', session.app.url).href);
  await page.getByText('Open the address Backroom printed').waitFor();
  expect(await page.getByRole('row').count()).toBe(0);
  await page.context().close();
});

/** A web server that answers every call with a sign-in page, as a hotel's network or a wrong address does. */
async function loginPage(): Promise<{ server: Server; url: string }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Sign in</title><form><input name="password"></form>');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
