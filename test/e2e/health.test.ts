import { expect, test } from 'vitest';
import { expectAccessible } from '#test/e2e/support/accessible.ts';
import { storeId } from '#test/e2e/support/models.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { placed } from '#test/e2e/support/scenes.ts';
import { useSession } from '#test/e2e/support/session.ts';
import { troubleMenu } from '#test/e2e/support/trouble-menu.ts';

const session = useSession();

/** Two paid orders of which Magento refuses the shipment: both wait for a person. */
async function twoRefused(): Promise<[string, string]> {
  const { app, page } = session;
  const { row, button } = pickupsPage(page);
  const orders: [string, string] = [await placed(app), await placed(app)];
  for (const order of orders) await row(order).waitFor();
  await app.models.fault({ system: 'magento', kind: 'status', method: 'POST', path: 'notify-orders', status: 422, count: 2 });
  for (const order of orders) {
    await row(order).click();
    await button('Mark ready').click();
    await button('Hand over').waitFor();
  }
  const held = async () =>
    (await app.client.api.outbox.list({ storeId, only: 'held' })).rows.filter(({ state }) => state === 'rejected').length;
  await expect.poll(held).toBe(2);
  return orders;
}

test('what is stuck is given away, put aside, looked at and answered at once; every tab is open to everybody', async () => {
  const { app, page, go } = session;
  const before = await app.models.lastEntry();
  const [first, second] = await twoRefused();

  await go('/health');
  const card = page.getByRole('region', { name: new RegExp(`${first}$`) });
  await card.waitFor();
  await page.getByText(/2 need you\./).waitFor();
  await page.getByText(/2 pickups not confirmed by Magento, oldest/).waitFor();
  await page.getByText(/Everything else flows on/).waitFor();
  await expectAccessible(page, 'needs you');

  await card.getByRole('button', { name: 'Give to…' }).click();
  await page.getByRole('menuitem', { name: /^Me \(/ }).click();
  await card.getByText(/ has it/).waitFor();
  await card.getByRole('button', { name: 'What is sent' }).click();
  await page.getByRole('dialog').getByRole('heading', { name: 'What happened with it' }).waitFor();
  await page.keyboard.press('Escape');
  await card.getByRole('button', { name: 'Put aside…' }).click();
  await page.getByRole('menuitem', { name: 'For an hour' }).click();
  await page.getByText('Put aside (1)').click();
  await card.getByRole('button', { name: 'Bring back' }).click();

  await page.getByRole('button', { name: 'Answer all at once…' }).click();
  await page.getByRole('radio', { name: 'Send as it was' }).check();
  // Nothing needs anybody then and something is unsent: the list one works on stays all the same.
  await app.models.cutNetwork();
  await page.getByRole('button', { name: 'Send as it was: all 2' }).click();
  await page.getByRole('paragraph').filter({ hasText: '2 were answered.' }).waitFor();
  await page.getByText('Nobody is needed').waitFor();
  await page.getByRole('tab', { name: 'Needs you', selected: true }).waitFor();
  await app.models.clearFaults();
  await expect.poll(() => app.models.tally(before)).toMatchObject({ shipment: 2 });
  await page.getByText(/All quiet since/).waitFor({ timeout: 30_000 });

  await page.getByRole('tab', { name: 'Streams' }).click();
  await page.getByRole('rowheader', { name: /Open orders/ }).waitFor();
  await expectAccessible(page, 'streams');

  await page.getByRole('tab', { name: 'Where is my change?' }).click();
  await page.getByRole('textbox', { name: /Order, SKU/ }).fill(second);
  await page.keyboard.press('Enter');
  const path = page.getByRole('region', { name: `Pickup ${second}` });
  await path.getByText('Confirmed by Magento:').first().waitFor();
  await path.getByText('Held up at Magento:').first().waitFor();
  await expectAccessible(page, 'where is my change');

  await page.getByRole('tab', { name: 'Audit trail' }).click();
  await page.getByRole('textbox', { name: 'About' }).fill(first);
  await expect.poll(() => page.getByRole('cell', { name: 'Given to somebody' }).count()).toBe(1);
  await expect.poll(() => page.getByRole('cell', { name: 'Put aside' }).count()).toBe(2);
  await expectAccessible(page, 'audit trail');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^audit-trail-.*\.csv$/);
}, 120_000);

test('every list is compared with what is expected, and the file for support is looked through before it is saved', async () => {
  const { app, page, go } = session;
  await placed(app);
  await app.models.fault({ system: 'magento', kind: 'status', method: 'GET', path: 'creditmemos', status: 401, count: 1 });
  await go('/health?show=schemaDrift');
  await page.getByText('Magento 2.4 (Community)').waitFor();
  await page.getByText(/Lightspeed keeps this version at least until July 2027/).waitFor();
  await expect.poll(async () => (await app.client.api.pickups.list({ storeId })).total).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Check the contract now' }).click();
  await page.getByText(/Nothing differs\. 1 list could not be compared\./).waitFor({ timeout: 30_000 });
  await page.getByRole('row', { name: /Refunds.*not allowed/ }).waitFor();
  await page
    .getByRole('row', { name: /Orders.*as expected/ })
    .first()
    .waitFor();
  await expectAccessible(page, 'interfaces');

  await page.getByRole('tab', { name: 'Diagnostics' }).click();
  await page.getByRole('button', { name: 'Look through it' }).click();
  await page.getByRole('region', { name: 'App' }).waitFor();
  await expectAccessible(page, 'diagnostics');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^backroom-diagnostics-.*\.json$/);
}, 60_000);

test('the drift test is started and taken along, the fit check says what ends first, and what the store is linked with fits', async () => {
  const { page, go } = session;
  await go('/health?show=driftTest');
  await page.getByRole('button', { name: 'Start the test' }).click();
  await page.getByText(/Day 1 of 7/).waitFor();
  await page.getByRole('row', { name: /Sales followed to Magento.*not known yet/ }).waitFor();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a table' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.csv$/);

  await page.getByRole('tab', { name: 'Fit check' }).click();
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.getByText(/would end first|is beyond its end/).waitFor({ timeout: 60_000 });
  await page.getByRole('row', { name: /Stores.*comfortable/ }).waitFor();

  await page.getByRole('tab', { name: 'Catalog audit' }).click();
  await page.getByText('Mapping', { exact: true }).click();
  await page.getByRole('button', { name: 'Compare now' }).click();
  await page.getByText('Everything this store is linked with fits').waitFor();
  await expectAccessible(page, 'mapping');
}, 90_000);

test('trouble is made from the training world’s own band, and is over from there', async () => {
  const { app, page } = session;
  const { row, button } = pickupsPage(page);
  const before = await app.models.lastEntry();
  const order = await placed(app);
  await row(order).click();
  await button('Mark ready').waitFor();
  const choose = troubleMenu(page);
  await choose('networkCut');
  await page.getByText('Done: The network is cut').waitFor();
  await button('Mark ready').click();
  await page.getByText(/Keep working/).waitFor();
  expect((await app.models.tally(before)).shipment).toBeUndefined();
  await choose('over');
  await page.getByText('Done: Everything works again').waitFor();
  await expect.poll(() => app.models.tally(before)).toMatchObject({ shipment: 1 });
  await page.getByRole('button', { name: 'Make trouble' }).click();
  await page.getByRole('menuitem', { name: 'Orders' }).click();
  await page.getByRole('menuitem', { name: 'A web order names no store' }).waitFor();
  await expectAccessible(page, 'the menu of trouble');
});
