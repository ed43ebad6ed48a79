import { afterEach, expect, test } from 'vitest';
import { expectAccessible } from '#test/e2e/support/accessible.ts';
import { plainSkus } from '#test/e2e/support/models.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { placed } from '#test/e2e/support/scenes.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();
afterEach(() => session.app.models.clearFaults());

test('with the network cut: picked, a piece given up, ready, handed over, undone and handed over again; back, each side has each step once', async () => {
  const { app, page } = session;
  const { row, detail, timeline, find, button } = pickupsPage(page);
  const order = await placed(app, { skus: plainSkus(2, 60) });
  await row(order).waitFor();
  await find(order);
  await expect.poll(() => timeline(order).getByText('nothing owed').count()).toBe(2);
  const before = await app.models.lastEntry();
  await app.models.cutNetwork();

  await button('Start picking').click();
  await button('Put in the bin').waitFor();
  await button('Pieces missing…').click();
  await page.getByRole('dialog').getByRole('button', { name: 'One more' }).first().click();
  await button('See what it leads to').click();
  await page.getByRole('table', { name: 'What happens' }).waitFor();
  await page.getByRole('button', { name: /^Refund 1 × €\d+\.\d\d and go on$/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await button('Mark ready').click();
  await handOver();
  await button('Take the hand-over back').click();
  await button('Hand over 2 pieces').waitFor();
  await handOver();
  await expectAccessible(page, 'handed over with the network cut');
  expect(await app.models.tally(before)).toEqual({});

  await app.models.clearFaults();
  await expect.poll(() => timeline(order).getByText('nothing owed').count(), { timeout: 60_000 }).toBe(2);
  await expect
    .poll(() => app.models.tally(before))
    .toMatchObject({
      creditmemo: 1,
      'sale.updated': 1,
      shipment: 1,
      'order.notified': 1,
      'fulfillment.fulfilled': 1,
      'sale.closed': 1,
      'order.comment': 1,
    });

  async function handOver(): Promise<void> {
    await page.getByRole('radio', { name: 'Pickup code or e-mail' }).check();
    await button('Hand over 2 pieces').click();
    await detail(order).getByText('Handed over').first().waitFor();
  }
});
