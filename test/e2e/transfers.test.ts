import { expect, test } from 'vitest';
import { expectAccessible, expectAccessibleAsItIs } from '#test/e2e/support/accessible.ts';
import { plainSkus, storeId } from '#test/e2e/support/models.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { choosePhoto, phonePhoto } from '#test/e2e/support/photo.ts';
import { readerAt } from '#test/e2e/support/reader.ts';
import { placed } from '#test/e2e/support/scenes.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();
const other = 'lyon-bellecour';
const [sku = '', foreign = ''] = plainSkus(2, 10);

/** Both stores look at the till now. */
async function lookAtTill(): Promise<void> {
  for (const store of [other, storeId]) await session.app.client.api.system.pullNow({ storeId: store });
}

/** Until nothing of a transfer is owed any more. */
async function allSent(store: string): Promise<void> {
  const open = async () => {
    const { rows } = await session.app.client.api.outbox.list({ storeId: store });
    return rows.filter((row) => /onsignment|transferRows/.test(row.kind)).length;
  };
  await expect.poll(open).toBe(0);
  await lookAtTill();
}

test('asked for from a short pickup, sent by the other store, received by scan with a piece missing', async () => {
  const { app, page } = session;
  const { row, detail, button } = pickupsPage(page);
  const dialog = page.getByRole('dialog');
  const order = await placed(app, { skus: [sku] });
  const before = await app.models.lastEntry();

  await row(order).click();
  await detail(order).waitFor();
  await button('Start picking').click();
  await button('Pieces missing…').click();
  await dialog.getByRole('button', { name: 'One more' }).first().click();
  await button('See what it leads to').click();
  await dialog.getByRole('link', { name: 'Request a transfer' }).click();
  await page.getByRole('heading', { name: 'New transfer' }).waitFor();
  await page.getByRole('option', { name: /^Lyon Bellecour \(\d+ free\)/ }).waitFor({ state: 'attached' });
  expect(await page.getByRole('combobox', { name: 'Reason' }).inputValue()).toBe('pickup');
  await page.getByRole('textbox', { name: `Pieces ${sku}` }).fill('2');
  await expectAccessible(page, 'a new transfer');
  await button('Ask for it').click();
  await page.getByText('Waiting for Lyon Bellecour').first().waitFor();
  await allSent(storeId);

  await session.go(`/transfers?store=${other}`);
  await page.getByRole('link', { name: /^To Paris Rivoli/ }).click({ timeout: 60_000 });
  await page.getByText(`Order ${order}`).first().waitFor();
  await button('Approve').click();
  await button('Start picking').click();
  const scan = await readerAt(page);
  await page.getByText('Scan each piece.').waitFor();
  await scan(sku);
  await page.getByText(/: 1 of 2$/).waitFor();
  await expectAccessible(page, 'picking a transfer');
  await scan(sku);
  await page.getByText(/: everything is counted$/).waitFor();
  await button('Close the boxes').click();
  await button('Box label').click();
  await dialog.frameLocator('iframe').getByText('Box 1 of 1').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await button('Packing slip').click();
  const slip = dialog.frameLocator('iframe');
  await slip.getByText('To Paris Rivoli').waitFor();
  const code = await slip.getByText(/^TRF-[0-9A-F]{12}$/).innerText();
  await expectAccessibleAsItIs(page, 'the packing slip');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await button('Send…').click();
  expect(await dialog.getByRole('table', { name: 'What happens' }).innerText()).toContain('The till takes 2 × out of Lyon Bellecour.');
  await button('Send it').click();
  await page.getByRole('tab', { name: /^In transit/, selected: true }).waitFor();
  await allSent(other);

  await session.go(`/transfers?store=${storeId}&lane=toReceive`);
  await page.getByRole('link', { name: /^From Lyon Bellecour/ }).waitFor({ timeout: 60_000 });
  await (
    await readerAt(page)
  )(code);
  await button('Start receiving').click();
  await page.getByText('Scan each piece.').waitFor();
  await scan('NOT-A-CODE');
  await page.getByText('Nobody knows the code NOT-A-CODE').first().waitFor();
  await scan(sku);
  await page.getByText(/: 1 of 2$/).waitFor();
  await scan(foreign);
  await page
    .getByText(/is not in this transfer$/)
    .first()
    .waitFor();
  await button('Report it…').click();
  await dialog.getByRole('textbox', { name: 'Note' }).fill('on top');
  await dialog.getByRole('button', { name: 'Report', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await button('Report a discrepancy…').click();
  await choosePhoto(page, 'Add a photo of', await phonePhoto(page));
  await dialog.getByRole('button', { name: /^Leave out the photo of/ }).waitFor();
  await expectAccessibleAsItIs(page, 'reporting a discrepancy');
  await dialog.getByRole('button', { name: 'Report', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await button('Finish receiving…').click();
  expect(await dialog.getByRole('table', { name: 'What happens' }).innerText()).toMatch(
    /1 × are damaged[^]+1 × are not part of it[^]+1 × are missing/,
  );
  await button('Close it').click();
  await dialog.waitFor({ state: 'detached' });
  await allSent(storeId);
  await page.getByRole('tab', { name: /^Discrepancies/, selected: true }).waitFor();
  await page.getByText('Short', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Photo of .*, larger$/ }).waitFor();
  await expectAccessible(page, 'a transfer with discrepancies');
  await session.go(`/transfers?store=${other}&lane=discrepancies`);
  await page.getByRole('link', { name: /^To Paris Rivoli/ }).click({ timeout: 60_000 });
  await page.getByText(`${foreign} · on top · Paris Rivoli`).waitFor();
  await expect
    .poll(() => app.models.tally(before))
    .toMatchObject({ 'consignment.created': 1, 'consignment.sent': 1, 'consignment.received': 1 });
});

test('what runs out is suggested from where it can be spared; items are found by name, barcode and scan; all pieces of the chain are counted', async () => {
  const { app, page } = session;
  const { api } = app.client;
  const [low = '', named = '', coded = '', scanned = ''] = plainSkus(4, 60);
  const itemOf = async (of: string) => (await api.stock.search({ storeId, search: of })).rows.find((row) => row.sku === of);
  await app.models.sellDownTo(1, low);
  const suggested = async () => {
    await lookAtTill();
    return (await api.transfers.suggest({ storeId })).rows.map((row) => row.sku);
  };
  await expect.poll(suggested, { timeout: 60_000 }).toContain(low);
  await session.go('/transfers?lane=suggested');
  await page
    .getByRole('checkbox', { name: / from Lyon Bellecour$/ })
    .first()
    .waitFor();
  await expectAccessible(page, 'suggested transfers');
  await page.getByRole('button', { name: /^Ask Lyon Bellecour for/ }).click();
  await page
    .getByRole('link', { name: /^From Lyon Bellecour/ })
    .first()
    .click();
  await page.getByRole('article', { name: 'Lyon Bellecour → Paris Rivoli' }).waitFor();

  await session.go('/transfers?ask=1');
  const search = page.getByRole('combobox', { name: 'Item: name, SKU or barcode' });
  await search.fill((await itemOf(named))?.name.toLowerCase() ?? '');
  await page.getByRole('option', { name: named }).waitFor();
  await expectAccessibleAsItIs(page, 'items that were found');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: `Pieces ${named}` }).waitFor();
  await search.fill('no such thing');
  await page.keyboard.press('Enter');
  await page.getByText('This store knows no item “no such thing”.').waitFor();
  await search.fill((await itemOf(coded))?.codes.find((code) => code !== coded) ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: `Pieces ${coded}` }).waitFor();
  await (
    await readerAt(page)
  )(scanned);
  await page.getByRole('textbox', { name: `Pieces ${scanned}` }).waitFor();
  await expect.poll(() => page.getByRole('list', { name: 'What is wanted' }).getByRole('listitem').count()).toBe(3);

  const there = async () => (await itemOf(low))?.stores.reduce((sum, one) => sum + one.onHand, 0);
  await session.go(`/stock?sku=${low}`);
  const units = page.getByRole('region', { name: 'All pieces of the chain' });
  await expect.poll(() => units.innerText()).toContain(String(await there()));
  await expectAccessible(page, 'all pieces of the chain');
});
