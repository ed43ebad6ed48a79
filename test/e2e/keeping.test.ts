import { afterEach, describe, expect, test } from 'vitest';
import { expectAccessible, expectAccessibleAsItIs } from '#test/e2e/support/accessible.ts';
import { plainSkus, storeId } from '#test/e2e/support/models.ts';
import { daysPass } from '#test/e2e/support/no-show.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { readerAt } from '#test/e2e/support/reader.ts';
import { arrival } from '#test/e2e/support/scenes.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();
const patience = { timeout: 30_000 };

async function click(order: string) {
  return { storeId, pickupId: await arrival(session.app, order), person: 'Alix', requestId: crypto.randomUUID() };
}

/** The order is with Magento as ready, and nothing is owed. */
async function readyOrder(order: string): Promise<string> {
  const { api } = session.app.client;
  await api.pickups.markReady(await click(order));
  await expect.poll(async () => (await api.outbox.list({ storeId })).total, patience).toBe(0);
  return order;
}

describe('nobody fetches it', () => {
  test('pieces are scanned back, what follows is shown, and one press refunds it and lets the till go', async () => {
    const { app, page } = session;
    const { row, detail, tab } = pickupsPage(page);
    const [sku = '', other = ''] = plainSkus(2, 10);
    const order = await readyOrder(await app.models.order({ skus: [sku, other] }));
    await daysPass(app, [order]);
    const before = await app.models.lastEntry();
    await tab('Put back').click();
    await row(order).getByText('overdue', { exact: true }).waitFor();
    await row(order).click();
    const list = detail(order).getByRole('region', { name: 'Put back' });
    await list.getByText('3 pieces to go').waitFor();
    await expectAccessible(page, 'an order nobody fetched');

    const read = await readerAt(page);
    await read(sku);
    await list.getByText('2 pieces to go').waitFor();
    expect(await list.innerText()).toContain('1 of 2');
    await read(sku);
    await list.getByText('1 piece to go').waitFor();
    await list.getByRole('checkbox').last().check();
    await list.getByText('Everything is back on the shelf').waitFor();

    await page.keyboard.press('F9');
    const dialog = page.getByRole('dialog', { name: `Nobody fetched order ${order}` });
    const table = await dialog.getByRole('table', { name: 'What happens' }).innerText();
    expect(table).toMatch(/Magento\s+Refunds the whole order, €\d+\.\d\d, through the web payment/);
    expect(table).toMatch(/Lightspeed\s+The sale is voided\./);
    expect(table).toMatch(/Customer\s+Gets nothing/);
    await expectAccessibleAsItIs(page, 'what follows when nobody came');
    expect(await app.models.tally(before)).toEqual({});
    await dialog.getByRole('button', { name: /^Refund €\d+\.\d\d and void the sale$/ }).click();
    await detail(order).getByText('Cancelled').first().waitFor();
    await expect.poll(() => app.models.tally(before), patience).toEqual({ creditmemo: 1, 'sale.updated': 1, 'sale.voided': 1 });
  });
});

describe('cancelled online', () => {
  test('at five moments: what was off the shelf is put back, nothing is handed over, each sale is voided once', async () => {
    const { app, page } = session;
    const { detail, find, button } = pickupsPage(page);
    const { api } = app.client;
    const orders: string[] = [];
    for (let one = 0; one < 5; one += 1) orders.push(await app.models.order({ skus: plainSkus(1, 20 + one) }));
    const [fresh = '', picking = '', staged = '', ready = '', expired = ''] = orders;
    await api.pickups.startPicking(await click(picking));
    const line = (await api.pickups.get({ storeId, pickupId: await arrival(app, picking) })).items[0]?.id ?? '';
    await api.pickups.setPicked({ ...(await click(picking)), lineId: line, picked: 1 });
    await api.pickups.stage({ ...(await click(staged)), bin: 'A-1' });
    for (const order of [ready, expired]) await readyOrder(order);
    await daysPass(app, [expired]);
    const before = await app.models.lastEntry();

    for (const order of orders) await app.models.actOnOrder(order, 'refund');
    await api.system.pullNow({ storeId });
    await find(fresh);
    await detail(fresh).getByText('Cancelled').first().waitFor();
    for (const order of [picking, staged, ready, expired]) {
      await find(order);
      await detail(order).getByText(`Order ${order} was cancelled`).first().waitFor();
      const list = detail(order).getByRole('region', { name: 'Put back' });
      await list.getByText(order === picking ? '1 piece to go' : '2 pieces to go').waitFor();
      if (order === ready) await expectAccessible(page, 'cancelled online while it was ready');
      await list.getByRole('checkbox').check();
      await list.getByText('Everything is back on the shelf').waitFor();
      await page.keyboard.press('F8');
      await page
        .getByText(/was cancelled or refunded online/)
        .first()
        .waitFor();
      await button('Goods are back').click();
      await detail(order).getByText('Cancelled').first().waitFor();
    }
    await expect.poll(() => app.models.tally(before), patience).toEqual({ 'sale.updated': 5, 'sale.voided': 5 });
  });
});

describe('the code of the order at the counter', () => {
  afterEach(() => session.app.models.clearFaults());

  test('with the network cut: a wrong one is refused, the right one is scanned, both systems hear of it once later', async () => {
    const { app, page } = session;
    const { find, detail, button } = pickupsPage(page);
    const { api } = app.client;
    const { stores } = await api.settings.get();
    const store = stores.find((each) => each.id === storeId);
    if (store === undefined) throw new Error('the first store is set up');
    await api.settings.saveStore({ ...store, clickAndCollect: { ...store.clickAndCollect, proof: 'code' } });
    const customer = { firstName: 'Anaïs', lastName: 'Martin', email: 'anais.martin@example.test' };
    const orders = [await app.models.order({ customer }), await app.models.order({ customer, skus: plainSkus(1, 40) })];
    const [order = '', second = ''] = orders;
    for (const one of orders) await readyOrder(one);
    const before = await app.models.lastEntry();
    await app.models.cutNetwork();

    await find(order);
    const field = page.getByRole('textbox', { name: 'Code or order number' });
    await field.fill('000000000');
    await button('Hand over 3 pieces').click();
    await page.getByText('This is not the code of this order').first().waitFor();
    await expectAccessible(page, 'hand-over with a wrong code');
    await detail(order).getByRole('heading').first().click();
    const read = await readerAt(page);
    await read(order);
    await expect.poll(() => field.inputValue()).toBe(order);
    await detail(order)
      .getByRole('checkbox', { name: /Hand over as well: Order/ })
      .check();
    await page.keyboard.press('F8');
    await detail(order).getByText('Handed over').first().waitFor();
    await detail(order).getByText(`Order ${second}: handed over`).waitFor();
    await expectAccessible(page, 'handed over together');
    expect(await app.models.tally(before)).toEqual({});

    await app.models.clearFaults();
    await expect
      .poll(() => app.models.tally(before), { timeout: 45_000 })
      .toEqual({ 'fulfillment.fulfilled': 2, 'sale.closed': 2, 'order.comment': 2 });
  });
});
