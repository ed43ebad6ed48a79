import { expect, test } from 'vitest';
import { expectAccessible, expectAccessibleAsItIs } from '#test/e2e/support/accessible.ts';
import { cashier } from '#test/e2e/support/cashier.ts';
import { plainSkus, storeId } from '#test/e2e/support/models.ts';
import { readerAt } from '#test/e2e/support/reader.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();

/** A shopper's order that another store has sent, once it is known here. */
async function sentFromElsewhere(sku: string, quantity: number): Promise<string> {
  const { app } = session;
  const order = await cashier(app.configFile).sentFromElsewhere([sku], quantity);
  const shipped = async () => {
    await app.client.api.system.pullNow({ storeId });
    return (await app.client.api.returnDesk.find({ storeId, text: order })).orders[0]?.returnable;
  };
  await expect.poll(shipped, { timeout: 60_000 }).toBe(quantity);
  return order;
}

test('an order that another store sent is taken back here offline by scanning; once the network is there the money goes back once', async () => {
  const { app, page } = session;
  const [sku = '', other = ''] = plainSkus(2, 10);
  const read = await readerAt(page);
  const said = page.getByRole('main').getByRole('status');
  await page.goto(session.address('/returns'));
  await page.getByRole('heading', { name: 'What comes back?' }).waitFor();
  await expectAccessible(page, 'nothing looked for');
  const order = await sentFromElsewhere(sku, 2);
  const before = await app.models.lastEntry();
  await app.models.cutNetwork();

  await read('000099999');
  await page.getByText('Not in this store’s journal').waitFor();
  await expectAccessible(page, 'nothing found');
  await page.getByRole('button', { name: 'Look online' }).click();
  await page.getByRole('alert').waitFor();

  await read(sku);
  await page.getByRole('heading', { name: `Return of order ${order}` }).waitFor();
  await page.getByRole('button', { name: 'Another order' }).click();
  await page.getByRole('link', { name: `Order ${order}` }).waitFor();
  await expectAccessible(page, 'an order that was found');
  await read(order);
  await page.getByRole('heading', { name: `Return of order ${order}` }).waitFor();

  await read(other);
  await said.filter({ hasText: `${other} is not in order ${order}` }).waitFor();
  await read(sku);
  await said.filter({ hasText: ': 1 of 2' }).waitFor();
  await page.keyboard.press('Space');
  await read(sku);
  await said.filter({ hasText: ': 2 of 2' }).waitFor();
  await read(sku);
  await said.filter({ hasText: 'that can come back are counted' }).waitFor();
  const table = page.getByRole('table', { name: 'What happens' });
  await table.waitFor();
  expect(await table.innerText()).toMatch(/Money\s+€\d+\.\d\d go back to the customer’s web payment/);
  await expectAccessible(page, 'taking an order back');

  await page.keyboard.press('F8');
  await page.getByText('The customer’s money is not on its way yet').waitFor();
  expect(await page.getByRole('tab', { name: /^Money not sent/ }).innerText()).toMatch(/1$/);
  await expectAccessible(page, 'money that is not sent');
  expect(await app.models.tally(before)).toEqual({});

  await app.models.clearFaults();
  await app.client.api.system.pullNow({ storeId });
  await expect.poll(() => page.getByText('Confirmed', { exact: true }).count(), { timeout: 120_000 }).toBe(3);
  await expect.poll(() => app.models.tally(before)).toMatchObject({ creditmemo: 1 });
  await page.getByRole('tab', { name: /^Done/ }).click();
  await page.getByRole('link', { name: `Order ${order}` }).click();
  await page.getByText('Too small').waitFor();
  await expectAccessible(page, 'a return that is done');
});

test('a gift shows no price; with the money at the till it waits there, and is taken back whole while nothing was sent', async () => {
  const { app, page } = session;
  const [sku = ''] = plainSkus(1, 20);
  const order = await sentFromElsewhere(sku, 1);
  const before = await app.models.lastEntry();
  await app.models.cutNetwork();
  await page.goto(session.address(`/returns?q=${order}`));
  await page.getByRole('link', { name: `Order ${order}` }).click();
  await page.getByRole('switch', { name: 'Gift: hide prices' }).check();
  await page
    .getByRole('group', { name: /^Coming back/ })
    .getByRole('button')
    .last()
    .click();
  const panel = page.getByRole('region', { name: 'Money' });
  await panel.getByText('Choose a reason for each piece.').waitFor();
  expect(await panel.getByRole('button', { name: /^Take back/ }).isDisabled()).toBe(true);
  await page
    .getByRole('group', { name: /^Why is it coming back/ })
    .getByRole('radio', { name: 'Faulty' })
    .check();
  await page.getByRole('radio', { name: 'Damaged, written off' }).check();
  await panel.getByRole('radio', { name: /^Given at the till/ }).check();
  await panel.getByRole('table', { name: 'What happens' }).waitFor();
  expect(await page.getByRole('main').innerText()).not.toContain('€');
  await expectAccessibleAsItIs(page, 'a gift');
  await panel.getByRole('button', { name: /^Take back 1 ×/ }).click();
  await page.getByText(/^Give €\d+\.\d\d at the till$/).waitFor();
  await expectAccessible(page, 'money to be given at the till');

  await page.getByRole('button', { name: 'Take the whole return back' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessibleAsItIs(page, 'taking a return back');
  await page.getByRole('button', { name: 'Yes, the goods go back to the customer' }).click();
  await page.getByText('Taken back', { exact: true }).first().waitFor();
  await app.models.clearFaults();
  await expect.poll(async () => (await app.client.api.outbox.list({ storeId })).total, { timeout: 30_000 }).toBe(0);
  expect(await app.models.tally(before)).toEqual({});
});
