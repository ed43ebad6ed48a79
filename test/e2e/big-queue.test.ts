import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '#test/e2e/support/app.ts';
import { closeProfiles, openScreen, sharedBrowser } from '#test/e2e/support/browser.ts';
import { temporaryFolder } from '#test/e2e/support/folder.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { bigStore } from '#test/e2e/support/scenes.ts';
import { addressOf } from '#test/e2e/support/session.ts';

const folder = temporaryFolder();
const pickups = 5_000;
let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([bigStore(folder.path, pickups), sharedBrowser()]);
}, 60_000);
afterAll(async () => {
  await closeProfiles();
  await app.stop();
  folder[Symbol.dispose]();
});

async function openQueue(tab: string): Promise<Page> {
  const { page } = await openScreen(browser, 'about:blank');
  await page.goto(addressOf(app.url, `/pickups?tab=${tab}`));
  return page;
}

test('scrolling to the end draws only what is in sight', async () => {
  const page = await openQueue('done');
  const grid = page.getByRole('grid');
  await grid.getByRole('row').nth(5).waitFor();
  const total = Number(await grid.getAttribute('aria-rowcount'));
  expect(total).toBeGreaterThan(1_000);
  await grid.focus();
  for (const key of ['End', 'Home', 'PageDown', 'End']) {
    await page.keyboard.press(key);
    expect(await grid.locator('[role=rowgroup] > *').count()).toBeLessThan(60);
  }
  await grid.locator(`[role=row][aria-rowindex="${total}"]`).waitFor();
  expect(await grid.locator('[role=rowgroup] > *').count()).toBeLessThan(60);
  await page.context().close();
});

test('the tabs count everything and the search finds the one order among all', async () => {
  const page = await openQueue('toPick');
  await page.getByRole('tab', { name: /^To pick\D*[1-9][\d,]+/ }).waitFor();
  await pickupsPage(page).find('000004321');
  await pickupsPage(page).scan('customer-430');
  // customer-430 and customer-4300 to customer-4309, under the heads of the columns.
  await page.locator('[role=grid][aria-rowcount="12"]').waitFor();
  await pickupsPage(page).row('000004300').waitFor();
  await page.context().close();
});
