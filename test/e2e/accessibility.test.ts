import type { Locator } from 'playwright-core';
import { test } from 'vitest';
import { expectAccessible } from '#test/e2e/support/accessible.ts';
import { openScreen } from '#test/e2e/support/browser.ts';
import { storeId } from '#test/e2e/support/models.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { placed } from '#test/e2e/support/scenes.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();

async function visit(path: string, settled: Locator): Promise<void> {
  await session.go(path);
  await settled.waitFor();
}

test('the queue: empty, filled, searched, and what is not found', async () => {
  const { app, page } = session;
  await page.getByText('Nothing to pick').first().waitFor();
  await expectAccessible(page, 'empty queue');
  const orders = [await placed(app), await placed(app, { paid: false })];
  for (const order of orders) await pickupsPage(page).row(order).waitFor();
  await expectAccessible(page, 'queue');
  await pickupsPage(page).scan('no such thing');
  await page.locator('search').getByText('Nothing here matches').first().waitFor();
  await expectAccessible(page, 'nothing found');
  await visit('/pickups?q=zzz', page.getByText('No pickup matches'));
  await expectAccessible(page, 'empty search');
  await visit('/pickups?pickup=00000000-0000-7000-8000-000000000000', page.getByText('This pickup is not here'));
  await expectAccessible(page, 'missing pickup');
});

test('a pickup in every state of its way', async () => {
  const { app, page } = session;
  const { row, detail, button } = pickupsPage(page);
  const order = await placed(app, { paid: false });
  await row(order).click();
  await detail(order).waitFor();
  await expectAccessible(page, 'pickup to pick');
  await button('Start picking').click();
  await button('Put in the bin').waitFor();
  await expectAccessible(page, 'pickup being picked');
  await button('Mark ready').click();
  await button('Hand over').click();
  await page.getByText('Choose how it was checked').waitFor();
  await expectAccessible(page, 'hand-over with what is missing');
  await page.getByRole('textbox', { name: 'Receipt number of the till' }).fill('R-1');
  await page.getByRole('radio', { name: 'Not checked' }).check();
  await button('Hand over').click();
  await detail(order).getByText('Handed over').first().waitFor();
  await expectAccessible(page, 'pickup handed over');
});

test('a pickup cancelled online, and the questions in Sync health', async () => {
  const { app, page } = session;
  const { row, detail, button } = pickupsPage(page);
  const order = await placed(app, { paid: false });
  await row(order).click();
  await button('Start picking').click();
  await button('Put in the bin').waitFor();
  await app.models.actOnOrder(order, 'cancel');
  await app.client.api.system.pullNow({ storeId });
  await detail(order).getByText(`Order ${order} was cancelled`).waitFor();
  await expectAccessible(page, 'pickup to put back');
  await page.goto(session.address('/health'));
  await page.getByText(`Order ${order} was cancelled`).waitFor();
  await expectAccessible(page, 'Sync health with a question');
});

test('the line that says there is no connection, with work on its way', async () => {
  const { app, page } = session;
  const { row, button } = pickupsPage(page);
  const order = await placed(app);
  await row(order).click();
  await button('Mark ready').waitFor();
  await app.models.cutNetwork();
  await button('Mark ready').click();
  await page.getByText(/Keep working/).waitFor({ timeout: 30_000 });
  await expectAccessible(page, 'offline');
  await page.goto(session.address('/health?show=open'));
  await page.getByText('Ship and mail the customer').first().waitFor();
  await expectAccessible(page, 'Sync health offline');
  await app.models.clearFaults();
});

test('every section of the settings, with the results of the tests', async () => {
  const { app, page } = session;
  await app.models.token({
    system: 'magento',
    acl: ['Magento_Backend::store', 'Magento_Sales::actions_view', 'Magento_InventoryApi::source'],
  });
  const step = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  await visit('/settings', page.getByRole('heading', { name: 'Ready for the first day' }));
  await step('Connect Magento').getByText('Needs you').waitFor();
  await step('Connect Magento')
    .getByText(/^Missing: .*notify_orders_are_ready_for_pickup/)
    .waitFor();
  await step('Connect Lightspeed').getByText('In order').waitFor();
  await page.getByRole('button', { name: 'Try the scanner: not needed here' }).click();
  await step('Try the scanner').getByText('Not needed here').waitFor();
  await expectAccessible(page, 'first steps');
  await visit('/settings?section=connections', page.getByRole('heading', { name: 'Lightspeed' }));
  for (const [index, result] of ['to mend', 'Everything is in order'].entries()) {
    await page.getByRole('button', { name: 'Test the connection' }).nth(index).click();
    await page.getByText(result).first().waitFor();
  }
  await expectAccessible(page, 'connections');
  await app.models.token({ system: 'magento', acl: null });
  await app.client.api.settings.test({ system: 'magento' });
  await page.goto(session.address('/settings'));
  await step('Connect Magento').getByText('In order').waitFor();
  await step('Match outlets and stock sources').getByText('In order').waitFor();
  await step('Add the staff').getByRole('link', { name: 'Add the staff: do this' }).click();
  await page.getByRole('button', { name: 'Add the first manager' }).waitFor();
  await visit('/settings?section=stores', page.getByRole('combobox', { name: 'Magento stock source' }).first());
  await expectAccessible(page, 'stores');
  await visit('/settings?section=payment', page.getByRole('combobox', { name: 'Payment type for web orders' }));
  await expectAccessible(page, 'payment type');
  await visit('/settings?section=alerts', page.getByRole('textbox', { name: 'Web address' }));
  await page.getByRole('button', { name: 'Send a test alert' }).click();
  await page.getByRole('alert').getByText('A test alert looks like this.').waitFor();
  await expectAccessible(page, 'alerts');
  await visit('/settings?section=look', page.getByRole('combobox', { name: 'Language' }));
  await expectAccessible(page, 'appearance');
  await visit('/settings?section=scanner', page.getByRole('heading', { name: 'Learn this reader' }));
  await expectAccessible(page, 'scanner');
});

test('what opens over the screens: palette, store menu, person', async () => {
  const { page } = session;
  await pickupsPage(page).tab('Late').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'palette');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Store:/ }).click();
  await page.getByRole('menu').waitFor();
  await expectAccessible(page, 'store menu');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Person: Alix' }).click();
  await page.getByText('Who works here?').waitFor();
  await expectAccessible(page, 'person');
});

test('a page without its key, and one that is not there', async () => {
  const { page } = await openScreen(session.browser, new URL('/', session.app.url).href);
  await page.getByText('Open the address Backroom printed').waitFor();
  await expectAccessible(page, 'no key');
  await page.context().close();
  await session.page.goto(session.address('/nowhere'));
  await session.page.getByText('There is no such screen').waitFor();
  await expectAccessible(session.page, 'no such screen');
});
