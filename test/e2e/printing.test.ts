import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { storeId } from '#test/e2e/support/models.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { placed } from '#test/e2e/support/scenes.ts';
import { useSession } from '#test/e2e/support/session.ts';
import { networkPrinter, type NetworkPrinter } from '#test/support/network-printer.ts';
import { readReceipt } from '#test/support/receipt.ts';

const session = useSession();
let receipts: NetworkPrinter;
beforeEach(async () => {
  receipts = await networkPrinter();
});
afterEach(() => receipts.close());

/** What axe finds, in both colour schemes. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${colorScheme} ${id} ${node.target.join(' ')}`)));
  }
  return found;
}

/** Notes each time a print dialog would open, and for what. */
async function watchPrintDialog(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      const top: (Window & { printed?: string[] }) | null = window.top;
      if (top) top.printed = [...(top.printed ?? []), document.body.innerText];
    };
  });
}

test('a pick list is seen before it is printed, and the dialog gets the same paper with its number', async () => {
  const { app, page } = session;
  await watchPrintDialog(page);
  const order = await placed(app);
  await page.goto(session.address('/pickups'));
  const { row, detail } = pickupsPage(page);
  await row(order).click();
  await detail(order).getByRole('button', { name: 'Print' }).click();
  await page.getByRole('menuitem', { name: 'Pick list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Print: Pick list' });
  const paper = dialog.frameLocator('iframe');
  await paper.getByText(`PICK-${order}`).waitFor();
  expect(await paper.locator('main').evaluate((element) => getComputedStyle(element.ownerDocument.body).fontFamily)).toContain('Arial');
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Print now' }).click();
  await dialog.getByText('Given to the print dialog').waitFor();
  const number = /Journal number (\d+)/.exec(await dialog.getByRole('status').filter({ hasText: 'Journal' }).innerText())?.[1];
  const printed = () => page.evaluate(() => (window as Window & { printed?: string[] }).printed ?? []);
  await expect.poll(printed).toHaveLength(1);
  expect((await printed())[0]).toContain(`JRN-${number}`);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await detail(order).waitFor();
});

test('a receipt printer is set up, tested, and prints bag labels again as copies', async () => {
  const { app, page } = session;
  const order = await placed(app);
  await session.go('/settings?section=printers');
  const card = page.getByRole('form', { name: 'Bag label' });
  await card.getByRole('combobox', { name: 'Comes out at' }).selectOption('Network printer');
  await card.getByRole('textbox', { name: 'Address' }).fill('8.8.8.8');
  await card.getByRole('button', { name: 'Save' }).click();
  await card.getByText('outside this store’s network').waitFor();
  expect(await findings(page)).toEqual([]);
  await card.getByRole('textbox', { name: 'Address' }).fill('127.0.0.1');
  await card.getByRole('textbox', { name: 'Port' }).fill(String(receipts.port));
  await card.getByRole('combobox', { name: 'Kind of printer' }).selectOption('Receipt, 80 mm (ESC/POS)');
  await card.getByRole('button', { name: 'Save' }).click();
  await card.getByText('Saved').first().waitFor();
  await card.getByRole('button', { name: 'Print a test page' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.frameLocator('iframe').getByText('äöüÄÖÜß').waitFor();
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Print now' }).click();
  await dialog.getByText('Printed', { exact: true }).waitFor();
  await page.keyboard.press('Escape');

  const { rows } = await app.client.api.pickups.list({ storeId, search: order });
  await session.go(`/pickups?pickup=${rows[0]?.id}`);
  await page.getByRole('button', { name: 'Print' }).click();
  await page.getByRole('menuitem', { name: 'Bag label' }).click();
  await dialog.getByRole('textbox', { name: 'Bags' }).fill('2');
  await dialog.frameLocator('iframe').getByText('2 of 2').waitFor();
  await dialog.getByRole('button', { name: 'Print now' }).click();
  await dialog.getByText('Printed', { exact: true }).waitFor();
  await session.go('/settings?section=printers');
  await page.getByRole('button', { name: `Print again: Bag label ${order}` }).click();
  const papers = () => receipts.jobs.map((job) => readReceipt(job).map((line) => line.trim()));
  await expect.poll(() => papers()[2]).toContain('COPY');
  const [, labels = []] = papers();
  expect(labels.filter((line) => line.startsWith('[barcode'))).toEqual([`[barcode BAG-${order}-1]`, `[barcode BAG-${order}-2]`]);
});

test('a printer that is off is said with what to do, and nothing is lost', async () => {
  const { app, page } = session;
  await receipts.close();
  const printer = { kind: 'network', host: '127.0.0.1', port: receipts.port, format: { language: 'escpos', paperMm: 58 } } as const;
  await app.client.api.printing.savePrinter({ storeId, requestId: crypto.randomUUID(), person: 'Alix', paper: 'pickList', printer });
  const order = await placed(app);
  const { row, detail } = pickupsPage(page);
  await row(order).click();
  await detail(order).getByRole('button', { name: 'Print' }).click();
  await page.getByRole('menuitem', { name: 'Pick list' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Print now' }).click();
  await dialog.getByRole('alert').getByText('Nothing was printed').waitFor();
  expect(await findings(page)).toEqual([]);
  receipts = await networkPrinter();
});
