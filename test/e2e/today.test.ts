import { expect, test } from 'vitest';
import { expectAccessible } from '#test/e2e/support/accessible.ts';
import { storeId } from '#test/e2e/support/models.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { placed } from '#test/e2e/support/scenes.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();

test('a calm day says so; a customer who stands there is on top, leads to the order, and is gone once it is handed over', async () => {
  const { app, page, go } = session;
  await go('/');
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await page.getByText('Nothing is late and nobody waits').waitFor();
  await expectAccessible(page, 'Today, calm');

  const order = await placed(app, { paid: true });
  await page.getByRole('region', { name: 'What just happened' }).getByText(`Order ${order}: Order arrived`).waitFor();
  await pickupsPage(page).find(order);
  await pickupsPage(page).button('Mark ready').click();
  await pickupsPage(page).button('Customer is here').click();
  await page.getByRole('link', { name: 'Today' }).first().click();
  const here = page.getByRole('region', { name: /Customer waiting/ });
  await here.getByText(order).waitFor();
  await expectAccessible(page, 'Today, somebody waits');
  await page.getByRole('region', { name: 'What just happened' }).getByText(`Order ${order}: Marked ready`).waitFor();

  await here.getByRole('link', { name: order }).click();
  await pickupsPage(page).detail(order).waitFor();
  await page.getByRole('radio', { name: 'Not checked' }).check();
  await pickupsPage(page).button('Hand over').first().click();
  await pickupsPage(page).detail(order).getByText('Handed over').first().waitFor();
  await page.getByRole('link', { name: 'Today' }).first().click();
  await page.getByText('Nothing is late and nobody waits').waitFor();
  expect(await here.count()).toBe(0);
});

test('when the store is closed, what still stands in bins is there with what to do; what lies ready may stay', async () => {
  const { app, page, go } = session;
  const { api } = app.client;
  const { stores } = await api.settings.get();
  const store = stores.find((each) => each.id === storeId);
  if (store === undefined) throw new Error('the store is set up');
  await api.settings.saveStore({ ...store, openingHours: { week: {}, closedOn: [] } });
  const order = await placed(app, { paid: true });
  await api.system.pullNow({ storeId });
  const { rows } = await api.pickups.list({ storeId, search: order });
  await api.pickups.stage({ storeId, pickupId: rows[0]?.id ?? '', person: 'Alix', requestId: crypto.randomUUID(), bin: 'A-7' });
  await go('/');
  const bins = page.getByRole('region', { name: /Bins at closing/ });
  await bins.getByText('The store is closed.').waitFor();
  const link = bins.getByRole('link', { name: order });
  expect(await link.innerText()).toMatch(/A-7[^]*Mark ready, or put back/);
  await expectAccessible(page, 'Today, closed with something in a bin');
  await link.click();
  await pickupsPage(page).detail(order).waitFor();
  await api.settings.saveStore(store);
});
