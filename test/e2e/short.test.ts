import { expect, test } from 'vitest';
import { expectAccessible, expectAccessibleAsItIs } from '#test/e2e/support/accessible.ts';
import { plainSkus } from '#test/e2e/support/models.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { placed } from '#test/e2e/support/scenes.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();

/** Opens an order of two and one pieces, and reports one of the two as missing. */
async function reportOne(order: string): Promise<void> {
  const { page } = session;
  const { row, detail, button } = pickupsPage(page);
  await row(order).click();
  await detail(order).waitFor();
  await button('Start picking').click();
  await button('Pieces missing…').click();
  await page.getByRole('dialog').getByRole('button', { name: 'One more' }).first().click();
  await expectAccessibleAsItIs(page, 'what is missing');
  await button('See what it leads to').click();
  await page.getByRole('table', { name: 'What happens' }).waitFor();
}

test('a paid order is short of one piece: shown in words, refunded once, the till follows, the rest is handed over', async () => {
  const { app, page } = session;
  const { timeline, detail, button } = pickupsPage(page);
  const order = await placed(app, { skus: plainSkus(2, 10) });
  const before = await app.models.lastEntry();
  await reportOne(order);
  const table = await page.getByRole('table', { name: 'What happens' }).innerText();
  expect(table).toMatch(/Magento\s+Refunds €\d+\.\d\d \(1 ×\) through the web payment/);
  expect(table).toMatch(/Stock\s+1 × .+: kept from sale as missing until found/);
  expect(table).toMatch(/Customer\s+Gets the rest \(2 ×\)/);
  await expectAccessibleAsItIs(page, 'what it leads to');
  await page.getByRole('button', { name: /^Refund 1 × €\d+\.\d\d and go on$/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await button('Mark ready').click();
  await expect.poll(() => app.models.tally(before)).toMatchObject({ creditmemo: 1, 'sale.updated': 1, shipment: 1, 'order.notified': 1 });
  await expect.poll(() => timeline(order).getByText('nothing owed').count()).toBe(2);
  expect(await timeline(order).innerText()).toContain('Short pieces given up');
  await detail(order).getByRole('button', { name: 'Customer leaves pieces here…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'One more' }).first().click();
  await expectAccessibleAsItIs(page, 'what the customer leaves');
  await button('See what it leads to').click();
  await expectAccessibleAsItIs(page, 'what leaving it leads to');
  await page.getByRole('button', { name: /^Refund 1 × / }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: 'Identity card' }).check();
  await button('Hand over 1 piece').click();
  await detail(order).getByText('Handed over').first().waitFor();
  await expect.poll(() => app.models.tally(before)).toMatchObject({ creditmemo: 2, 'sale.closed': 1 });
});

test('an order to pay is short of everything: cancelled in Magento, voided at the till, no money moves', async () => {
  const { app, page } = session;
  const { row, timeline, detail, button } = pickupsPage(page);
  const order = await placed(app, { skus: plainSkus(1, 20), paid: false });
  const before = await app.models.lastEntry();
  await row(order).click();
  await detail(order).waitFor();
  await button('Pieces missing…').click();
  const more = page.getByRole('dialog').getByRole('button', { name: 'One more' }).first();
  await more.click();
  await more.click();
  await page.getByRole('combobox', { name: /^Reason for/ }).selectOption({ label: 'Sold at the counter' });
  await button('See what it leads to').click();
  await expect.poll(() => page.getByRole('table', { name: 'What happens' }).innerText()).toContain('Nothing was paid, nothing is due.');
  await button('Cancel the whole order').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => app.models.tally(before)).toMatchObject({ 'order.canceled': 1, 'sale.voided': 1 });
  await expect.poll(() => timeline(order).getByText('nothing owed').count()).toBe(2);
  expect(await app.models.tally(before)).not.toHaveProperty('creditmemo');
});

test('a customer who waits: it stays short, and nothing was sent', async () => {
  const { app, page } = session;
  const { detail, button } = pickupsPage(page);
  const order = await placed(app, { skus: plainSkus(2, 30) });
  await reportOne(order);
  const before = await app.models.lastEntry();
  await page.getByRole('textbox', { name: 'Who said so, and until when' }).fill('Mr Martin, until Friday');
  await button('Let the customer wait').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await detail(order).getByText('1 piece is reported short').waitFor();
  await expectAccessible(page, 'a short pickup');
  expect(await app.models.tally(before)).toEqual({});
});
