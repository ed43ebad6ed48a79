import { findingKind } from '#contract/catalog-audit.ts';
import { expect, test } from 'vitest';
import { expectAccessible, expectAccessibleAsItIs } from '#test/e2e/support/accessible.ts';
import { auditedTimes, bigStock, busySku } from '#test/e2e/support/big-stock.ts';
import { openScreen } from '#test/e2e/support/browser.ts';
import { useSessionOf } from '#test/e2e/support/session.ts';

const skus = 20_000;
const session = useSessionOf((folder) => bigStock(folder, skus), '/stock');

const row = (sku: string) => session.page.getByRole('row').filter({ hasText: sku });
const drawn = () => session.page.locator('[role=grid] [role=rowgroup] > *').count();

test('twenty thousand SKUs: only what is in sight is drawn, and the keys reach what comes after', async () => {
  const { page } = session;
  const grid = page.getByRole('grid');
  await row('SKU-000005').waitFor();
  expect(await drawn()).toBeLessThan(60);
  await grid.focus();
  // Every End reaches the last row that has come so far, which brings the next ones.
  for (const last of ['SKU-000099', 'SKU-000199', 'SKU-000299']) {
    await page.keyboard.press('End');
    await row(last).waitFor();
    await page.locator(`[aria-rowindex="${Number(last.slice(4)) + 2}"]`).waitFor();
    expect(await drawn()).toBeLessThan(60);
  }
  await page.keyboard.press('Home');
  await row('SKU-000000').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: /SKU-000001/ }).waitFor();
  await page.getByRole('textbox', { name: 'SKU, barcode or name' }).fill('2000000019998');
  await page.getByRole('article', { name: /SKU-019998/ }).waitFor();
});

test('what is held is explained with who and why, in the language of the screen', async () => {
  const { page, errors } = await openScreen(session.browser, session.address(`/stock?sku=${busySku}`), { language: 'nl' });
  await page.getByRole('button', { name: /^Apart/ }).click();
  const why = page.getByRole('dialog');
  await why.getByText('beschadigd · Vak B-12 · Water on the shelf').waitFor();
  await why.getByText(/Alix/).first().waitFor();
  await expectAccessibleAsItIs(page, 'held pieces explained');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('axe has nothing to say: every tab, an item, a preview', async () => {
  const { page, go } = session;
  await row(busySku).waitFor();
  await expectAccessible(page, 'items');
  await go(`/stock?sku=${busySku}`);
  await page.getByRole('article').getByText('000001023').waitFor();
  await expectAccessible(page, 'an item');
  await go('/stock?view=drift');
  await page.getByRole('button', { name: /Mend all/ }).click();
  await expectAccessible(page, 'differences with a preview');
  await go('/stock?view=held');
  await page.getByText('Water on the shelf').waitFor();
  await expectAccessible(page, 'held');
  await go('/stock?view=buffers');
  await page.getByText('category General').waitFor();
  await expectAccessible(page, 'buffers');
  await go('/stock?view=delays');
  await page.getByRole('main').getByRole('img').first().waitFor();
  await expectAccessible(page, 'delays');
});

test('the catalog audit: kinds, what each means, pairs confirmed and findings left with a reason, by keyboard and for everybody', async () => {
  const { page, go } = session;
  await go('/health?show=catalogAudit');
  const kind = (name: string) => page.getByRole('navigation', { name: 'What was found' }).getByRole('button', { name });
  const findings = page.getByRole('group', { name: 'Articles' }).getByRole('listitem');
  const planted = auditedTimes * findingKind.options.length;
  await expect.poll(() => kind('Everything found').textContent()).toContain(String(planted));
  await findings.first().waitFor();
  expect(await findings.count()).toBeLessThan(40);
  await expectAccessible(page, 'catalog audit');

  await kind('Number of the till against your SKU').press('Enter');
  await page.getByRole('heading', { name: 'Number of the till against your SKU' }).waitFor();
  await expect.poll(() => findings.count()).toBe(auditedTimes);
  await findings.first().getByRole('checkbox').check();
  await page.getByRole('button', { name: 'It is one article' }).click();
  await page.getByText('1 confirmed, journal no.').waitFor();
  await expect.poll(() => findings.count()).toBe(auditedTimes - 1);
  await kind('Confirmed pairs').click();
  await page.getByRole('button', { name: 'Take back' }).waitFor();

  await kind('Prices differ').click();
  await findings.first().getByText('with tax').waitFor();
  await findings.first().getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await page.getByLabel('Why it may stay as it is').fill('Agreed with head office');
  await page.keyboard.press('Enter');
  await page.getByText('1 left, journal no.').waitFor();
  await kind('Left as it is').click();
  await findings.getByText('Left by Alix: Agreed with head office').waitFor();
});
