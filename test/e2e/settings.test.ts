import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { storeId } from '#test/e2e/support/models.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();

function card(heading: string): Locator {
  return session.page.locator('form').filter({ has: session.page.getByRole('heading', { name: heading, exact: true }) });
}

async function firstStore() {
  const { stores } = await session.app.client.api.settings.get();
  const store = stores.find((each) => each.id === storeId);
  if (store === undefined) throw new Error('the first store is gone');
  return store;
}

test.each(['Magento', 'Lightspeed'])('the test of %s lists what was checked', async (system) => {
  const { go } = session;
  await go('/settings?section=connections');
  await card(system).getByRole('button', { name: 'Test the connection' }).click();
  await card(system).getByText('Everything is in order').waitFor();
  await expect.poll(() => card(system).getByRole('listitem').count()).toBeGreaterThan(5);
});

test('an access key is never shown, and a new one leaves the screen when it is saved', async () => {
  const { app, page, address } = session;
  const folder = dirname(app.configFile);
  const tokens = ['magento.token', 'lightspeed.token'].map((name) => readFileSync(join(folder, name), 'utf8'));
  const received: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => received.push(payload.toString())));
  await page.goto(address('/settings?section=connections'));
  const field = card('Lightspeed').getByLabel('Access key', { exact: true });
  await field.waitFor();
  expect(await field.inputValue()).toBe('');
  await field.fill(tokens[1] ?? '');
  await card('Lightspeed').getByRole('button', { name: 'Save' }).click();
  await card('Lightspeed').getByText('Saved', { exact: true }).first().waitFor();
  await expect.poll(() => field.inputValue()).toBe('');
  const shown = received.join('\n') + (await page.content());
  for (const token of tokens) expect(shown).not.toContain(token);
  await page.getByRole('img', { name: /^Lightspeed: connected/ }).waitFor();
});

test('opening hours, lead time, a closed day and the rules for returns are saved and survive a reload', async () => {
  const { page, go } = session;
  const { name } = await firstStore();
  await go('/settings?section=stores');
  await card(name).getByLabel('Monday opens', { exact: true }).fill('10:00');
  await card(name).getByLabel('Monday closes', { exact: true }).fill('09:00');
  await card(name).getByText('It must open before it closes').first().waitFor();
  await card(name).getByLabel('Monday closes', { exact: true }).fill('19:30');
  await card(name).getByRole('switch', { name: 'Sunday open' }).uncheck({ force: true });
  await card(name).getByRole('textbox', { name: 'Lead time' }).fill('90');
  await card(name).getByLabel('Reasons a customer may give').first().fill('Allergy');
  await page.keyboard.press('Enter');
  await card(name).getByRole('textbox', { name: 'Days for a return' }).fill('30');
  await card(name).getByLabel('Date', { exact: true }).fill('2030-12-25');
  await card(name).getByRole('button', { name: 'Add a day' }).click();
  await card(name).getByRole('button', { name: 'Save' }).click();
  await card(name).getByText('Saved', { exact: true }).first().waitFor();
  const saved = await firstStore();
  expect(saved).toMatchObject({
    leadTimeMinutes: 90,
    returns: { windowDays: 30, reasons: expect.arrayContaining(['tooSmall', 'Allergy']) },
    openingHours: { closedOn: ['2030-12-25'], week: { mon: [{ from: '10:00', to: '19:30' }] } },
  });
  expect(saved.openingHours.week.sun ?? []).toEqual([]);
  await page.reload();
  expect(await card(name).getByLabel('Monday opens', { exact: true }).inputValue()).toBe('10:00');
});

test('a store is mapped to another register and its name changes everywhere', async () => {
  const { page, go } = session;
  const store = await firstStore();
  await go('/settings?section=stores');
  const register = card(store.name).getByRole('combobox', { name: 'Register for pickup sales' });
  await register.click();
  const options = page.getByRole('option');
  await options.first().waitFor();
  expect(await options.count()).toBeGreaterThan(0);
  await options.last().click();
  await card(store.name).getByRole('textbox', { name: 'Name', exact: true }).fill('Bastille');
  await card(store.name).getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Store: Bastille' }).waitFor();
  expect(await firstStore()).toMatchObject({ name: 'Bastille', outletId: store.outletId });
});

test('two stores cannot share a source: the mapping is refused in words and nothing is lost', async () => {
  const { app, page, go } = session;
  const { stores } = await app.client.api.settings.get();
  const second = stores[1]?.name ?? '';
  await go('/settings?section=stores');
  const source = card(second).getByRole('combobox', { name: 'Magento stock source' });
  await source.click();
  await page.getByRole('option').first().click();
  await card(second).getByRole('button', { name: 'Save' }).click();
  await card(second).getByRole('alert').first().waitFor();
  expect((await app.client.api.settings.get()).stores.map((store) => store.sourceCode)).toEqual(stores.map((store) => store.sourceCode));
});

test('alerts: a kind that is not told, a pause, quiet hours and an address are saved; an unsafe address is not, in words', async () => {
  const { app, page, go } = session;
  const rules = async () => (await app.client.api.alerts.view({ storeId })).rules;
  await go('/settings?section=alerts');
  await page.getByRole('switch', { name: 'Stock online is late' }).uncheck({ force: true });
  await page.getByRole('textbox', { name: 'A change was refused: tell after, in minutes' }).fill('20');
  await page.getByLabel('Quiet from', { exact: true }).fill('19:30');
  await page.getByRole('textbox', { name: 'Web address' }).fill('http://chat.example/hook');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Enter an address that begins with https://').waitFor();
  expect((await rules()).webhook).toBeNull();
  await page.getByRole('textbox', { name: 'Web address' }).fill('https://chat.example/hook');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).first().waitFor();
  expect(await rules()).toMatchObject({
    afterMinutes: { stockLate: null, refused: 20, money: 15 },
    quiet: { from: '19:30', to: '07:00' },
    webhook: 'https://chat.example/hook',
  });
  await page.reload();
  await expect.poll(() => page.getByRole('switch', { name: 'Stock online is late' }).isChecked()).toBe(false);
});

test('language, colours and touch mode take effect at once', async () => {
  const { page, go } = session;
  await go('/settings?section=look');
  await page.getByText('Dark', { exact: true }).click();
  await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  await page.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'Deutsch', exact: true }).click();
  await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
});
