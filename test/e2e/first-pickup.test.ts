import { expect, test } from 'vitest';
import { backOffice } from '#test/e2e/support/browser.ts';
import { plainSkus, storeId, variantSku } from '#test/e2e/support/models.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { readerAt } from '#test/e2e/support/reader.ts';
import { placed } from '#test/e2e/support/scenes.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();

/** Every change of a pickup from arrival to hand-over, once; the till closes a sale by itself when it is paid and collected. */
const eachOnce = {
  'sale.created': 1,
  'fulfillment.created': 1,
  'fulfillment.picked': 1,
  'fulfillment.packed': 1,
  'order.notified': 1,
  shipment: 1,
  'fulfillment.fulfilled': 1,
  'sale.closed': 1,
  'order.comment': 1,
};
const paidOnline = { ...eachOnce, payment: 1 };
const paidAtTheTill = { ...eachOnce, invoice: 1 };

test('an order arrives while the queue is open and is worked with the mouse until it is handed over', async () => {
  const { app, page } = session;
  const { row, timeline, detail, button } = pickupsPage(page);
  const before = await app.models.lastEntry();
  await page.getByText('Nothing to pick').first().waitFor();

  const order = await app.models.order({ skus: [variantSku(), ...plainSkus(1)], customer: { firstName: 'Anaïs', lastName: 'Lefèvre' } });
  await row(order).click();
  await detail(order).getByText('Anaïs Lefèvre').waitFor();
  expect(await row(order).innerText()).toContain('A. Lefèvre');

  await button('Start picking').click();
  await page.getByRole('textbox', { name: /bin/i }).fill('A-3');
  await button('Put in the bin').click();
  await button('Mark ready').click();
  await page.getByRole('radio', { name: 'Identity card' }).check();
  await button('Hand over 3 pieces').click();
  await detail(order).getByText('Handed over').first().waitFor();

  await expect.poll(() => timeline(order).getByText('nothing owed').count()).toBe(2);
  const steps = await timeline(order).innerText();
  for (const step of [
    'Picking started',
    'Bin A-3',
    'Pickup sale',
    'Picked and packed',
    'Ship and mail the customer',
    'Take out of stock',
    'Note the hand-over',
  ]) {
    expect(steps).toContain(step);
  }
  await expect.poll(() => app.models.tally(before)).toEqual(paidOnline);
});

test('where nobody said yet who works there, the first step asks, and the name is typed where the hands are', async () => {
  const { app, browser, address } = session;
  const order = await app.models.order({ skus: plainSkus(1) });
  const profile = await browser.newContext({ viewport: backOffice, locale: 'en' });
  const page = await profile.newPage();
  const { row, timeline, button } = pickupsPage(page);
  await page.goto(address('/pickups'));
  await row(order).click();
  await button('Start picking').waitFor();
  await page.keyboard.press('F4');
  await page.getByRole('textbox', { name: 'Who works here?' }).waitFor();
  await page.keyboard.type('Noor', { delay: 60 });
  await page.keyboard.press('Enter');
  await timeline(order).getByText('Picking started').waitFor();
  expect(await timeline(order).innerText()).toContain('Noor');
  await profile.close();
});

test('the keyboard alone is enough', async () => {
  const { app, page } = session;
  const { detail, timeline } = pickupsPage(page);
  const before = await app.models.lastEntry();
  const order = await placed(app);
  await pickupsPage(page).row(order).waitFor();

  await pickupsPage(page).find(order);
  await page.keyboard.press('F4');
  await page.getByRole('button', { name: 'Put in the bin' }).waitFor();
  await page.keyboard.press('F6');
  await detail(order).getByText('In the bin').first().waitFor();
  await page.keyboard.press('F7');
  await page.getByRole('radiogroup', { name: 'How was it checked?' }).waitFor();
  await page.keyboard.press('F8');
  await page.getByText('Choose how it was checked').waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('F8');
  await detail(order).getByText('Handed over').first().waitFor();

  await expect.poll(() => timeline(order).getByText('nothing owed').count()).toBe(2);
  await expect.poll(() => app.models.tally(before)).toEqual(paidOnline);
});

test('a barcode reader opens an order wherever the focus is', async () => {
  const { app, page } = session;
  const order = await placed(app);
  await pickupsPage(page).row(order).waitFor();
  await page.getByRole('link', { name: 'Sync health' }).click();
  await page.getByRole('heading', { name: 'Sync health' }).click();
  const read = await readerAt(page);
  await read(order);
  await pickupsPage(page).detail(order).waitFor();
});

test('an order to be paid at the counter is not handed over before the till has the money', async () => {
  const { app, page } = session;
  const { row, detail, button } = pickupsPage(page);
  const before = await app.models.lastEntry();
  const order = await placed(app, { paid: false });
  await row(order).click();
  await detail(order).getByText('To pay at the till').waitFor();
  await button('Mark ready').click();
  await detail(order).getByText('The customer pays').waitFor();
  await page.getByRole('radio', { name: 'Pickup code or e-mail' }).check();
  await button('Hand over').click();
  await page.getByText('Enter the number on the till receipt').waitFor();
  await expect.poll(async () => (await app.models.tally(before))['order.notified']).toBe(1);

  const { rows } = await app.client.api.pickups.list({ storeId, search: order });
  const pickup = await app.client.api.pickups.get({ storeId, pickupId: rows[0]?.id ?? '' });
  await app.models.pay(pickup.saleId ?? '');
  await button('Hand over 3 pieces').click();
  await detail(order).getByText('Handed over').first().waitFor();
  await expect.poll(() => app.models.tally(before)).toEqual(paidAtTheTill);
});

test('with a receipt number it is handed over before the payment shows here', async () => {
  const { app, page } = session;
  const { row, detail, button } = pickupsPage(page);
  const before = await app.models.lastEntry();
  const order = await placed(app, { paid: false });
  await row(order).click();
  await button('Mark ready').click();
  await page.getByRole('textbox', { name: 'Receipt number of the till' }).fill('R-4711');
  await page.getByRole('radio', { name: 'Not checked' }).check();
  await button('Hand over').click();
  await detail(order).getByText('Handed over').first().waitFor();
  await expect
    .poll(() => app.models.effects(before))
    .toContainEqual(expect.objectContaining({ kind: 'order.comment', reference: expect.stringContaining('R-4711') }));
});
