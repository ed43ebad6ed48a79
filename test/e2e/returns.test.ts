import { expect, test } from 'vitest';
import { expectAccessible, expectAccessibleAsItIs } from '#test/e2e/support/accessible.ts';
import { cashier } from '#test/e2e/support/cashier.ts';
import { plainSkus, storeId } from '#test/e2e/support/models.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();

test('a refund of the till is matched by hand to its web order: shown in words, one offline credit memo', async () => {
  const { app, page } = session;
  const { sent, refund } = cashier(app.configFile);
  const [sku = ''] = plainSkus(1, 5);
  await session.go('/returns?shown=toMatch');
  await page.getByText('Nothing to match').waitFor();
  await expectAccessible(page, 'no returns');
  const order = await sent(sku);
  await refund(sku);
  await app.client.api.system.pullNow({ storeId });
  await page.getByRole('link', { name: /^Receipt / }).click({ timeout: 90_000 });
  await page.getByRole('button', { name: new RegExp(`^Order ${order}`) }).waitFor();
  await expectAccessible(page, 'a return and its orders');
  await page.getByRole('button', { name: new RegExp(`^Order ${order}`) }).focus();
  await page.keyboard.press('Enter');
  const table = page.getByRole('table', { name: 'What happens' });
  await table.waitFor();
  expect(await table.innerText()).toMatch(/Magento\s+Notes €\d+\.\d\d \(1 ×\) as refunded for order \d+, offline/);
  await expectAccessibleAsItIs(page, 'what matching leads to');
  const before = await app.models.lastEntry();
  await page.getByRole('button', { name: `Match to ${order}` }).click();
  await page.getByText('Nothing to match').waitFor();
  await expect.poll(() => app.models.tally(before)).toMatchObject({ creditmemo: 1 });
  await page.getByRole('tab', { name: /^Done/ }).click();
  await page.getByText(`Order ${order}`).waitFor();
  await expectAccessible(page, 'a return that is done');
});
