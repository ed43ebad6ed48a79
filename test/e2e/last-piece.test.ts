import { expect, test } from 'vitest';
import { expectAccessible } from '#test/e2e/support/accessible.ts';
import { plainSkus, storeId } from '#test/e2e/support/models.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { placed } from '#test/e2e/support/scenes.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();

test('two orders for the last pieces: the first gets them, the second is refunded whole, and nothing is left to sell', async () => {
  const { app, page } = session;
  const { row, detail, timeline, find, button } = pickupsPage(page);
  const [sku = ''] = plainSkus(1, 50);
  const first = await placed(app, { skus: [sku] });
  const second = await placed(app, { skus: [sku] });
  for (const order of [first, second]) await row(order).waitFor();
  await app.models.sellDownTo(2, sku);
  const published = async () => (await app.client.api.stock.explain({ storeId, sku, number: 'published' })).value;
  await expect.poll(published).toBe(2);
  const before = await app.models.lastEntry();

  await find(first);
  await button('Mark ready').click();
  await expect.poll(async () => (await app.models.tally(before)).shipment).toBe(1);

  await find(second);
  await button('Pieces missing…').click();
  const more = page.getByRole('dialog').getByRole('button', { name: 'One more' }).first();
  await more.click();
  await more.click();
  await page.getByRole('combobox', { name: /^Reason for/ }).selectOption({ label: 'Sold at the counter' });
  await button('See what it leads to').click();
  await page.getByRole('table', { name: 'What happens' }).waitFor();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Refund/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => timeline(second).getByText('nothing owed').count()).toBe(2);
  await expectAccessible(page, 'the order that got nothing');

  await find(first);
  await page.getByRole('radio', { name: 'Pickup code or e-mail' }).check();
  await button('Hand over 2 pieces').click();
  await detail(first).getByText('Handed over').first().waitFor();
  await expect
    .poll(() => app.models.tally(before))
    .toMatchObject({ shipment: 1, creditmemo: 1, 'sale.voided': 1, 'fulfillment.fulfilled': 1, 'sale.closed': 1 });
  await expect.poll(published).toBe(0);
});
