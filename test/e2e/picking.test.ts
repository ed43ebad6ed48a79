import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { codeText } from '#contract/codes.ts';
import { expectAccessible } from '#test/e2e/support/accessible.ts';
import { plainSkus, storeId } from '#test/e2e/support/models.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { readerAt } from '#test/e2e/support/reader.ts';
import { placed } from '#test/e2e/support/scenes.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();

/** A barcode reader: a burst of keys that ends with Enter, wherever the focus is. */
async function scan(page: Page, code: string): Promise<void> {
  const read = await readerAt(page);
  await read(code);
}

const said = (page: Page, text: string | RegExp) => page.getByRole('main').getByRole('status').filter({ hasText: text }).first().waitFor();

test('a morning with the scanner only: the list, the pieces, the bins, the bags, ready', async () => {
  const { app, page } = session;
  const { row } = pickupsPage(page);
  const [mug = '', bowl = '', other = ''] = plainSkus(3, 10);
  const orders = [await placed(app, { skus: [mug] }), await placed(app, { skus: [bowl] })];
  const before = await app.models.lastEntry();
  for (const order of orders) await row(order).waitFor();
  const { rows } = await app.client.api.pickups.list({ storeId, tab: 'toPick' });
  const { round } = await app.client.api.picking.start({
    storeId,
    person: 'Alix',
    requestId: crypto.randomUUID(),
    pickupIds: rows.filter((each) => orders.includes(each.incrementId)).map((each) => each.id),
  });

  await scan(page, codeText({ kind: 'pickList', batch: round.batch?.code ?? '' }));
  await page.getByRole('heading', { name: `Round ${round.batch?.code}` }).waitFor();
  await scan(page, other);
  await said(page, 'Wrong item');
  for (const sku of [mug, mug, bowl]) {
    await scan(page, sku);
    await said(page, /\d of 2 for place/);
  }
  await expectAccessible(page, 'pick mode');
  await scan(page, bowl);
  await said(page, 'Everything is picked');
  await scan(page, bowl);
  await said(page, 'Enough of');

  for (const [index, order] of orders.entries()) {
    await scan(page, codeText({ kind: 'bin', bin: `A-${index + 1}` }));
    await said(page, `Bin A-${index + 1}`);
    await scan(page, codeText({ kind: 'bag', incrementId: order, bag: 1 }));
    await said(page, `Order ${order} is in bin A-${index + 1}`);
  }
  await expectAccessible(page, 'staging');
  for (const [index, order] of orders.entries()) {
    await scan(page, codeText({ kind: 'bin', bin: `A-${index + 1}` }));
    await said(page, `Bin A-${index + 1}`);
    await scan(page, codeText({ kind: 'bag', incrementId: order, bag: 1 }));
    // The last one ends the round, whose own words may stand there before anyone reads these.
    if (index === 0) await said(page, `Order ${order}: Ready`);
  }
  await page.getByText('All orders of this round are done').waitFor();
  await expect.poll(async () => (await app.models.tally(before))['order.notified']).toBe(2);
});

test('the keyboard alone: select two, pick together, skip and come back, put into bins, ready', async () => {
  const { app, page } = session;
  const { row, tab } = pickupsPage(page);
  const orders = [await placed(app, { skus: plainSkus(1, 20) }), await placed(app, { skus: plainSkus(2, 21) })];
  const before = await app.models.lastEntry();
  await tab('To pick').click();
  for (const order of orders) await row(order).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('2 orders selected').waitFor();
  await page.getByRole('button', { name: 'Pick together' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Round / }).waitFor();
  await page.getByRole('main').focus();

  const line = page.getByRole('region', { name: 'Fetch now' });
  const first = (await line.getByRole('heading').textContent()) ?? '';
  await page.keyboard.press('k');
  await expect.poll(() => line.getByRole('heading').textContent()).not.toBe(first);
  for (let left = 5; left > 0; left -= 1) {
    await page.keyboard.press('Enter');
    await page
      .getByText(`${6 - left} of 5 pieces`)
      .first()
      .waitFor();
  }
  await page.getByRole('heading', { name: 'Put into bins' }).waitFor();
  for (const bin of ['B-1', 'B-2']) {
    await page.getByRole('button', { name: 'Put in the bin' }).waitFor();
    const field = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: 'Put in the bin' }) })
      .getByRole('textbox');
    await field.focus();
    await page.keyboard.type(bin, { delay: 90 });
    await page.keyboard.press('Enter');
    await said(page, `is in bin ${bin}`);
    await page.keyboard.press('F7');
    await said(page, 'Magento mails the customer');
  }
  await page.getByText('All orders of this round are done').waitFor();
  await expect.poll(async () => (await app.models.tally(before))['order.notified']).toBe(2);
});

test('a colleague’s pick is taken over only after its warning; what is laid aside is nobody’s', async () => {
  const { app, page } = session;
  const { row, find } = pickupsPage(page);
  const order = await placed(app, { skus: plainSkus(1, 30) });
  await row(order).waitFor();
  const { rows } = await app.client.api.pickups.list({ storeId, search: order });
  const pickupId = rows[0]?.id ?? '';
  await app.client.api.pickups.startPicking({ storeId, pickupId, person: 'Léa', requestId: crypto.randomUUID() });
  await find(order);
  await page.getByText('With Léa').waitFor();
  await page.keyboard.press('F4');
  await page.getByText('Léa has been picking this since').waitFor();
  expect(await page.getByRole('button', { name: /^Pick one/ }).isDisabled()).toBe(true);
  await scan(page, plainSkus(1, 30)[0] ?? '');
  await said(page, 'Léa has order');
  await page.getByRole('button', { name: 'Take over from Léa' }).click();
  await scan(page, plainSkus(1, 30)[0] ?? '');
  await said(page, '1 of 2');
  await page.keyboard.press('p');
  await page.getByText('This is laid aside').waitFor();
  await expectAccessible(page, 'a pick laid aside');
});

test('an unknown barcode is taught to be the line in hand', async () => {
  const { app, page } = session;
  const { row, find } = pickupsPage(page);
  const order = await placed(app, { skus: plainSkus(1, 40) });
  await row(order).waitFor();
  await find(order);
  await page.keyboard.press('F4');
  await page.getByRole('button', { name: 'Pick piece by piece' }).click();
  await page.getByRole('region', { name: 'Fetch now' }).waitFor();
  await scan(page, '4006381333931');
  await said(page, 'Nobody here knows 4006381333931');
  await page.getByRole('button', { name: 'Teach this barcode' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Teach this barcode' }).click();
  await said(page, 'now means');
  await scan(page, '4006381333931');
  await said(page, '1 of 2');
});

test('the bins say what stands where; one is moved', async () => {
  const { app, page } = session;
  const { row } = pickupsPage(page);
  const order = await placed(app, { skus: plainSkus(1, 50) });
  await row(order).waitFor();
  const { rows } = await app.client.api.pickups.list({ storeId, search: order });
  const pickupId = rows[0]?.id ?? '';
  const bags = [
    { bag: 1, bin: 'Z-1' },
    { bag: 2, bin: 'Z-2' },
  ];
  await app.client.api.picking.place({
    storeId,
    pickupId,
    target: { pickupId },
    person: 'Alix',
    requestId: crypto.randomUUID(),
    of: 2,
    bags,
  });
  await page.getByRole('link', { name: 'Bins' }).click();
  const bin = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
  await bin('Z-1').getByText('bag 1 of 2').waitFor();
  await bin('Z-2').getByText('bag 2 of 2').waitFor();
  await expectAccessible(page, 'bins');
  await bin('Z-2')
    .getByRole('button', { name: `Move order ${order}` })
    .click();
  await page.getByRole('textbox', { name: 'To which bin?' }).fill('Z-1');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await bin('Z-1').getByText('bags 1, 2 of 2').waitFor();
});

test('a customer stands here before the order has arrived: search, then ask Magento now', async () => {
  const { app, page } = session;
  await session.go('/pickups?q=nobody-has-this-name');
  await page.getByRole('button', { name: 'Ask Magento now' }).click();
  await page.getByText('No pickup matches').waitFor();
  const order = await placed(app, { skus: plainSkus(1, 60) });
  await page.getByRole('button', { name: 'Ask Magento now' }).click();
  await expect.poll(async () => (await app.client.api.pickups.list({ storeId, search: order })).rows.length).toBe(1);
  await pickupsPage(page).find(order);
});

test('a printed list is keyed back: Enter goes on, fewer asks why, one confirmation', async () => {
  const { app, page } = session;
  const { row } = pickupsPage(page);
  const orders = [await placed(app, { skus: plainSkus(1, 70) }), await placed(app, { skus: plainSkus(1, 72) })];
  for (const order of orders) await row(order).waitFor();
  const { rows } = await app.client.api.pickups.list({ storeId, tab: 'toPick' });
  const { round } = await app.client.api.picking.start({
    storeId,
    person: 'Alix',
    requestId: crypto.randomUUID(),
    pickupIds: rows.filter((each) => orders.includes(each.incrementId)).map((each) => each.id),
  });
  await scan(page, codeText({ kind: 'pickList', batch: round.batch?.code ?? '' }));
  const form = page.getByRole('form', { name: 'Key the list back' });
  await form.waitFor();
  await expect
    .poll(() =>
      form
        .getByRole('textbox')
        .first()
        .evaluate((field) => field === document.activeElement),
    )
    .toBe(true);
  await expectAccessible(page, 'a list keyed back');
  const save = form.getByRole('button', { name: /^Note \d/ });
  // However fast a digit follows, it belongs to the next line: Enter does not wait for a frame.
  const wentOn = (field: Element) => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    return document.activeElement !== field;
  };
  expect(await form.getByRole('textbox').first().evaluate(wentOn)).toBe(true);
  await page.keyboard.type('1', { delay: 90 });
  expect(await save.isDisabled()).toBe(true);
  await form.getByRole('combobox').selectOption('Damaged');
  await expectAccessible(page, 'a list keyed back, with one missing');
  await form.getByRole('button', { name: 'Note 2 lines' }).click();
  await said(page, 'Noted');
  const after = await app.client.api.picking.round({ storeId, target: { batchId: round.batch?.id ?? '' } });
  expect(after.lines.map((line) => [line.picked, line.short])).toEqual([
    [2, 0],
    [1, 1],
  ]);
});

test('pieces reported missing while picking: it is kept, and may be decided at once or later', async () => {
  const { app, page } = session;
  const { row, find } = pickupsPage(page);
  const order = await placed(app, { skus: plainSkus(1, 76) });
  await row(order).waitFor();
  await find(order);
  await page.keyboard.press('F4');
  await page.getByRole('button', { name: 'Pick piece by piece' }).click();
  await page.getByRole('region', { name: 'Fetch now' }).waitFor();
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'One more' }).first().click();
  await dialog.getByRole('button', { name: 'Report' }).click();
  await dialog.getByText('Nothing was sent').waitFor();
  await dialog.getByRole('button', { name: 'Decide now' }).click();
  await dialog.getByRole('table', { name: 'What happens' }).waitFor();
});

test('the queue is narrowed to what is to pay and to nobody’s; the address keeps it, and each filter is taken off where it stands', async () => {
  const { app, page } = session;
  const { row } = pickupsPage(page);
  const [paid, toPay] = [await placed(app, { skus: plainSkus(1, 80) }), await placed(app, { skus: plainSkus(1, 81), paid: false })];
  for (const order of [paid, toPay]) await row(order).waitFor();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('combobox', { name: 'Payment' }).selectOption('To pay');
  await page.getByRole('combobox', { name: 'In whose hands' }).selectOption('Nobody’s');
  await expectAccessible(page, 'filters of the queue');
  await page.keyboard.press('Escape');
  await row(paid).waitFor({ state: 'detached' });
  await row(toPay).waitFor();
  expect(new URL(page.url()).search).toMatch(/pay=toPay/);
  await page.reload();
  await row(toPay).waitFor();
  expect(await row(paid).count()).toBe(0);
  await page.getByRole('button', { name: 'Filter off: To pay' }).click();
  await page.getByRole('button', { name: 'Filter off: Nobody’s' }).click();
  await row(paid).waitFor();
  await page.getByRole('button', { name: 'Pieces' }).click();
  await expect.poll(() => page.getByRole('columnheader', { name: 'Pieces' }).getAttribute('aria-sort')).toBe('ascending');
});
