import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { expectAccessible, expectAccessibleAsItIs } from '#test/e2e/support/accessible.ts';
import { largestPhotoBytes } from '#contract/photos.ts';
import { cashier } from '#test/e2e/support/cashier.ts';
import { plainSkus, storeId } from '#test/e2e/support/models.ts';
import { choosePhoto, phonePhoto } from '#test/e2e/support/photo.ts';
import { readerAt } from '#test/e2e/support/reader.ts';
import { useSession } from '#test/e2e/support/session.ts';
import { pins, setStaff, signIn } from '#test/e2e/support/staff.ts';

const session = useSession();
afterEach(() => session.app.models.clearFaults());

/** Each look reads both systems, and the till allows so many calls. */
const seldom = { timeout: 60_000, interval: 2_000 };

/** A shopper's order that the warehouse has sent, once it is known here. Nothing is on its way then that a cut could lose. */
async function sentFromElsewhere(sku: string, quantity: number): Promise<string> {
  const { app } = session;
  const order = await cashier(app.configFile).sentFromElsewhere([sku], quantity);
  await expect.poll(() => returnableAt(storeId, order), seldom).toBe(quantity);
  await expect.poll(owed, { timeout: 60_000 }).toEqual([]);
  return order;
}

/** What is not sent yet; but for numbers for the web: a cut may have met one, which is looked for half a minute before it is sent again. */
async function owed(): Promise<string[]> {
  const { rows } = await session.app.client.api.outbox.list({ storeId });
  return rows.map((row) => row.kind).filter((kind) => kind !== 'magento.sourceItems');
}

/** How many pieces of an order may come back at a store, once everything was read there. */
async function returnableAt(store: string, order: string): Promise<number | undefined> {
  const { system, returnDesk } = session.app.client.api;
  await system.pullNow({ storeId: store });
  return (await returnDesk.find({ storeId: store, text: order })).orders[0]?.returnable;
}

test('an order that the warehouse sent is taken back here offline by scanning; once the network is there the money goes back once', async () => {
  const { app, page } = session;
  const [sku = '', other = ''] = plainSkus(2, 10);
  const read = await readerAt(page);
  const said = page.getByRole('main').getByRole('status');
  await session.go('/returns');
  await page.getByRole('heading', { name: 'What comes back?' }).waitFor();
  await expectAccessible(page, 'nothing looked for');
  const order = await sentFromElsewhere(sku, 2);
  const before = await app.models.lastEntry();
  await app.models.cutNetwork();

  await read('000099999');
  await page.getByText('Not in this store’s journal').waitFor();
  await expectAccessible(page, 'nothing found');
  await page.getByRole('button', { name: 'Look online' }).click();
  await page.getByRole('alert').waitFor();

  await read(sku);
  await page.getByRole('heading', { name: `Return of order ${order}` }).waitFor();
  await page.getByRole('button', { name: 'Another order' }).click();
  await page.getByRole('link', { name: new RegExp(`^Order ${order}`) }).waitFor();
  await expectAccessible(page, 'an order that was found');
  await read(order);
  await page.getByRole('heading', { name: `Return of order ${order}` }).waitFor();

  await read(other);
  await said.filter({ hasText: `${other} is not in order ${order}` }).waitFor();
  await read(sku);
  await said.filter({ hasText: ': 1 of 2' }).waitFor();
  await page.keyboard.press('Space');
  await read(sku);
  await said.filter({ hasText: ': 2 of 2' }).waitFor();
  await read(sku);
  await said.filter({ hasText: 'that can come back are counted' }).waitFor();
  await choosePhoto(page, 'Add a photo of', { name: 'note.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
  await page.getByText('This picture cannot be read here.').waitFor();
  const photo = await phonePhoto(page);
  expect(photo.buffer.length).toBeGreaterThan(largestPhotoBytes);
  await choosePhoto(page, 'Add a photo of', photo);
  await page.getByRole('button', { name: /^Leave out the photo of/ }).waitFor();
  const table = page.getByRole('table', { name: 'What happens' });
  await table.waitFor();
  await expect.poll(() => table.innerText()).toMatch(/Money\s+€\d+\.\d\d go back to the customer’s web payment/);
  await expectAccessible(page, 'taking an order back');

  await page.keyboard.press('F8');
  await page.getByText('The customer’s money is not on its way yet').waitFor();
  await expect.poll(() => page.getByRole('tab', { name: /^Money not sent/ }).innerText()).toMatch(/1$/);
  await expectAccessible(page, 'money that is not sent');
  expect(await app.models.tally(before)).toEqual({});

  await app.models.clearFaults();
  await app.client.api.system.pullNow({ storeId });
  await expect.poll(() => page.getByText('Confirmed', { exact: true }).count(), { timeout: 120_000 }).toBe(3);
  await expect.poll(() => app.models.tally(before)).toMatchObject({ creditmemo: 1 });
  await page.getByRole('tab', { name: /^Done/ }).click();
  await page.getByRole('link', { name: new RegExp(`^Order ${order}`) }).click();
  await page.getByText('Too small').waitFor();
  await page.getByRole('button', { name: /^Photo of .*, larger$/ }).click();
  const large = page.getByRole('dialog').getByRole('img', { name: /^Photo of/ });
  await large.waitFor();
  const sides = await large.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
  expect(sides).toEqual([1_280, 853]);
  await page.getByText('Stays on this PC and is deleted by itself').waitFor();
  await expectAccessibleAsItIs(page, 'a photo of a piece that came back');
  await page.getByRole('button', { name: 'Delete this photo…' }).click();
  await page.getByRole('button', { name: 'Delete it for good' }).click();
  await expect.poll(() => page.getByRole('button', { name: /^Photo of/ }).count()).toBe(0);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Both systems agree on the money.').waitFor();
  await expectAccessible(page, 'a return that is done');
  await page.getByRole('button', { name: 'Return slip', exact: true }).click();
  const slip = page.getByRole('dialog').frameLocator('iframe');
  await slip.getByText('The money goes back to your online payment.').waitFor();
  await expectAccessibleAsItIs(page, 'a return slip');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /^Find/ }).click();
  await read(order);
  await page.getByRole('link', { name: 'Money and pieces' }).click();
  await page.getByRole('heading', { name: `Money and pieces of order ${order}` }).waitFor();
  await expect.poll(() => page.getByText('2 × on the shelf', { exact: false }).count()).toBe(1);
  await expectAccessible(page, 'the books of an order');
});

test('paid out at the till: only then is it noted in Magento, offline; the damaged piece leaves the stock, its list has its code', async () => {
  const { app, page } = session;
  const [sku = ''] = plainSkus(1, 30);
  const order = await sentFromElsewhere(sku, 1);
  const before = await app.models.lastEntry();
  await session.go(`/returns?q=${order}`);
  await layOnDesk(page, order);
  await page.getByRole('radio', { name: 'Faulty' }).first().check();
  await page.getByRole('radio', { name: 'Damaged, written off' }).check();
  await page.getByRole('radio', { name: /^Given at the till/ }).check();
  await page.getByRole('button', { name: /^Take back 1 ×/ }).click();
  await page.getByText('Parked, to be paid out').waitFor({ timeout: 60_000 });
  expect(await app.models.tally(before)).toEqual({ 'sale.created': 1 });

  const parked = (await app.models.effects(before)).find((effect) => effect.kind === 'sale.created');
  await app.models.pay(parked?.subject ?? '');
  await app.client.api.system.pullNow({ storeId });
  await expect.poll(() => page.getByText('Confirmed', { exact: true }).count(), { timeout: 120_000 }).toBe(3);
  await expect.poll(() => app.models.tally(before), { timeout: 60_000 }).toEqual({ 'sale.created': 1, creditmemo: 1, stock_adjustment: 1 });
  await app.client.api.system.pullNow({ storeId });
  await expect.poll(() => page.getByRole('row', { name: /^Cash/ }).count(), { timeout: 60_000 }).toBe(1);
  await page.getByText('Both systems agree on the money.').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Put-away list' }).click();
  await page.getByRole('dialog').frameLocator('iframe').getByRole('img', { name: sku }).waitFor();
});

test('a gift shows no price; with the money at the till it waits there, and is taken back whole while nothing was sent', async () => {
  const { app, page } = session;
  const [sku = ''] = plainSkus(1, 20);
  const order = await sentFromElsewhere(sku, 1);
  const before = await app.models.lastEntry();
  await app.models.cutNetwork();
  await session.go(`/returns?q=${order}`);
  await page.getByRole('link', { name: new RegExp(`^Order ${order}`) }).click();
  await page.getByRole('switch', { name: 'Gift: hide prices' }).check();
  await page
    .getByRole('group', { name: /^Coming back/ })
    .getByRole('button')
    .last()
    .click();
  const panel = page.getByRole('region', { name: 'Money' });
  await panel.getByText('Choose a reason for each piece.').waitFor();
  expect(await panel.getByRole('button', { name: /^Take back/ }).isDisabled()).toBe(true);
  await page
    .getByRole('group', { name: /^Why is it coming back/ })
    .getByRole('radio', { name: 'Faulty' })
    .check();
  await page.getByRole('radio', { name: 'Damaged, written off' }).check();
  await panel.getByRole('radio', { name: /^Given at the till/ }).check();
  await panel.getByRole('table', { name: 'What happens' }).waitFor();
  expect(await page.getByRole('main').innerText()).not.toContain('€');
  await expectAccessibleAsItIs(page, 'a gift');
  await panel.getByRole('button', { name: /^Take back 1 ×/ }).click();
  await page.getByText(/^Give €\d+\.\d\d at the till$/).waitFor();
  await expectAccessible(page, 'money to be given at the till');

  await page.getByRole('button', { name: 'Take the whole return back' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessibleAsItIs(page, 'taking a return back');
  await page.getByRole('button', { name: 'Yes, the goods go back to the customer' }).click();
  await page.getByText('Taken back', { exact: true }).first().waitFor();
  await app.models.clearFaults();
  await expect.poll(owed).toEqual([]);
  expect(await app.models.tally(before)).toEqual({});
});

const otherStore = 'lyon-bellecour';

/** Pieces of a SKU on the shelf of each store, as this PC knows them. */
async function onHand(sku: string): Promise<Record<string, number>> {
  const { rows } = await session.app.client.api.stock.search({ storeId, search: sku });
  const stores = rows.find((row) => row.sku === sku)?.stores ?? [];
  return Object.fromEntries(stores.map((one) => [one.storeId, one.onHand]));
}

/** One piece of the only line of an order that was found. */
async function layOnDesk(page: Page, order: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^Order ${order}`) }).click();
  await page
    .getByRole('group', { name: /^Coming back/ })
    .getByRole('button')
    .last()
    .click();
}

/** The only piece of an order comes back at the counter of a store, for the web payment. */
async function takeBackAt(page: Page, store: string, order: string): Promise<void> {
  await page.goto(session.address(`/returns?store=${store}&q=${order}`));
  await layOnDesk(page, order);
  await page.getByRole('radio', { name: 'Too large' }).check();
  await page.getByRole('button', { name: /^Take back 1 ×/ }).click();
  await page.getByText('The customer’s money is not on its way yet').waitFor();
}

test('two counters take the same piece back offline: one goes through, a person decides about the other; money once, stock where it is', async () => {
  const { app, page } = session;
  const { api } = app.client;
  const [sku = ''] = plainSkus(1, 50);
  const order = await sentFromElsewhere(sku, 1);
  await expect.poll(() => returnableAt(otherStore, order), seldom).toBe(1);
  await expect.poll(async () => Object.keys(await onHand(sku)).toSorted(), { timeout: 60_000 }).toEqual([otherStore, storeId].toSorted());
  const [shelves, before] = [await onHand(sku), await app.models.lastEntry()];
  const second = await page.context().newPage();
  await app.models.cutNetwork();
  await takeBackAt(page, storeId, order);
  await takeBackAt(second, otherStore, order);
  expect(await app.models.tally(before)).toEqual({});

  await app.models.clearFaults();
  const heldAt = async (store: string) => {
    await api.system.pullNow({ storeId: store });
    return (await api.outbox.list({ storeId: store, only: 'held' })).rows.filter((row) => row.state === 'rejected').length;
  };
  const held = async () => [await heldAt(storeId), await heldAt(otherStore)].toSorted((one, other) => one - other);
  await expect.poll(held, seldom).toEqual([0, 1]);
  const loser = (await heldAt(storeId)) === 1 ? storeId : otherStore;
  const [winner, desk, shown] = loser === storeId ? [otherStore, second, page] : [storeId, page, second];
  await expect.poll(() => desk.getByText('Confirmed', { exact: true }).count(), { timeout: 60_000 }).toBe(3);
  await desk.getByText('Both systems agree on the money.').waitFor({ timeout: 60_000 });

  await shown.getByText('Needs you in Sync health').first().waitFor();
  await shown.getByRole('link', { name: 'Open Sync health' }).click();
  const card = shown.getByRole('region', { name: /^Magento · Refund · / });
  await card.getByText('Magento refunds nothing: the money stays where it is.').waitFor();
  await expectAccessible(shown, 'the second of two returns');
  await card.getByRole('button', { name: 'Skip' }).click();
  const left = shown.getByRole('region', { name: /was left, so the till did not take its pieces in/ });
  await left.waitFor({ timeout: 60_000 });
  await left.getByRole('button', { name: 'Done' }).click();
  await left.waitFor({ state: 'detached' });

  const open = async () => (await api.exceptions.list({ storeId: loser })).rows.length + (await api.outbox.list({ storeId: loser })).total;
  await expect.poll(open, { timeout: 60_000 }).toBe(0);
  await expect.poll(() => onHand(sku), { timeout: 60_000 }).toEqual({ [winner]: (shelves[winner] ?? 0) + 1, [loser]: shelves[loser] });
  expect(await app.models.tally(before)).toMatchObject({ creditmemo: 1, 'sale.created': 1 });
}, 180_000);

test('a clerk takes back from a customer who shows nothing: a manager approves, then it goes on by itself', async () => {
  const { app, page } = session;
  const [sku = ''] = plainSkus(1, 40);
  const order = await sentFromElsewhere(sku, 1);
  await setStaff(app);
  await session.go(`/returns?q=${order}`);
  await signIn(page, 'Clara Petit');
  await layOnDesk(page, order);
  await page.getByRole('radio', { name: 'Too small' }).check();
  await page.getByRole('radio', { name: /^Nothing/ }).check();
  await page.getByRole('button', { name: /^Take back 1 ×/ }).click();
  const approval = page.getByRole('dialog', { name: 'A manager must approve' });
  await approval.getByLabel('Reason').fill('A regular');
  await expectAccessibleAsItIs(page, 'a manager approves a return');
  await approval.getByLabel('PIN of the manager').fill(pins['Mona Keller']);
  await page.keyboard.press('Enter');
  await page.getByText('Taken back by Clara Petit').first().waitFor();
  await expect.poll(() => page.getByText('Confirmed', { exact: true }).count(), { timeout: 120_000 }).toBe(3);
});
