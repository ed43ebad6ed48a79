import { expect, test } from 'vitest';
import { plainSkus, storeId } from '#test/e2e/support/models.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { readerAt } from '#test/e2e/support/reader.ts';
import { placed } from '#test/e2e/support/scenes.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();

async function visit(path: string): Promise<void> {
  await session.go(path);
}

async function arrived(): Promise<string> {
  const { app, page } = session;
  const order = await placed(app);
  await pickupsPage(page).row(order).waitFor();
  return order;
}

test('a scan with the focus in a text field leaves the field as it was and opens the order', async () => {
  const { page } = session;
  const order = await arrived();
  await visit('/settings?section=stores');
  const field = page.getByRole('textbox', { name: 'Name' }).first();
  await field.pressSequentially(' am', { delay: 120 });
  const before = await field.inputValue();
  const element = await field.elementHandle();
  const read = await readerAt(page);
  // What is typed and what is read are apart: no reader sends this key.
  await field.press('End');
  await read(order);
  await pickupsPage(page).detail(order).waitFor();
  await page.locator('search').getByText(`Order ${order}`).first().waitFor();
  expect(before).toContain(' am');
  expect(await element?.evaluate((input) => (input as HTMLInputElement).value)).toBe(before);
});

test('the same keys at the pace of a person are typing', async () => {
  const { page } = session;
  const order = await arrived();
  await visit('/settings?section=stores');
  const field = page.getByRole('textbox', { name: 'Name' }).first();
  await field.fill('');
  await field.pressSequentially(order, { delay: 80 });
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe(order);
  expect(page.url()).toContain('/settings');
});

test('a bag, a SKU and an unknown code say what they are, in text', async () => {
  const { page } = session;
  const order = await arrived();
  const [sku = ''] = plainSkus(1, 12);
  const said = page.locator('search').getByRole('status');
  const read = await readerAt(page);
  await read(`BAG-${order}-2`, 'Tab');
  await pickupsPage(page).detail(order).waitFor();
  await expect.poll(() => said.innerText()).toBe(`Bag 2 of order ${order}`);
  await read(sku);
  await page.waitForURL(/\/stock\?.*sku=/);
  await expect.poll(() => said.innerText()).toMatch(new RegExp(`^${sku} · .* in store$`));
  await read('9999999999999');
  await expect.poll(() => said.innerText()).toContain('Nobody here knows 9999999999999');
  expect(page.url()).toContain('/stock');
});

test('a barcode that was taught opens its item, until it is forgotten in the settings', async () => {
  const { app, page } = session;
  const [sku = ''] = plainSkus(1, 13);
  const code = '7610000000017';
  await app.client.api.system.pullNow({ storeId });
  await app.client.api.scan.teach({ storeId, requestId: crypto.randomUUID(), person: 'Alix', code, sku });
  await visit('/pickups');
  await pickupsPage(page).tab('Late').waitFor();
  const read = await readerAt(page);
  await read(code);
  await page.waitForURL(new RegExp(`/stock\\?.*sku=${sku}`));
  await visit('/settings?section=scanner');
  await page.getByRole('button', { name: `Forget ${code}` }).click();
  await page.getByText('None yet').waitFor();
  expect(await app.client.api.scan.identify({ storeId, code })).toMatchObject({ kind: 'unknown' });
});

test('three scans are charted, fitting values are proposed and kept; a wrong keyboard layout is named', async () => {
  const { page } = session;
  await visit('/settings?section=scanner');
  const read = await readerAt(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  for (const n of [1, 2, 3]) {
    await page.locator('span').getByText(`Scan ${n} of 3`).first().waitFor();
    await read('4006381333931', 'Tab');
  }
  await page.getByRole('img', { name: /^Scan 3: milliseconds before each key/ }).waitFor();
  expect(page.url()).toContain('section=scanner');
  await page.getByRole('button', { name: 'Use these values' }).click();
  await page.getByText('Saved').waitFor();
  await page.reload();
  expect(await page.getByRole('combobox', { name: 'Key after a code' }).inputValue()).toBe('Tab');
  await page.getByRole('button', { name: 'Back to the usual values' }).click();

  const field = page.getByRole('textbox', { name: 'Test field' });
  await field.pressSequentially('mine', { delay: 120 });
  await field.press('End');
  await read('BIN-TEST-0123456789');
  await page.getByText('Every character arrives as printed.').waitFor();
  expect(await field.inputValue()).toBe('mine');
  await read('BINßTESTß0123456789');
  await page.getByText('The reader types for a US English keyboard, this PC has a German one.').waitFor();
});
