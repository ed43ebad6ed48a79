import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffMember } from '#contract/staff.ts';
import { expectAccessible } from '#test/e2e/support/accessible.ts';
import { storeId } from '#test/e2e/support/models.ts';
import { pickupsPage } from '#test/e2e/support/pickups-page.ts';
import { readerAt } from '#test/e2e/support/reader.ts';
import { placed } from '#test/e2e/support/scenes.ts';
import { useSession } from '#test/e2e/support/session.ts';
import { pins, setStaff, signIn, type StaffName } from '#test/e2e/support/staff.ts';

const session = useSession();
let people: Record<StaffName, StaffMember>;
beforeAll(async () => {
  people = await setStaff(session.app);
});

const lock = () => session.page.getByRole('dialog', { name: 'Who works here?' });
const approval = () => session.page.getByRole('dialog', { name: 'A manager must approve' });
const person = (name: StaffName) => session.page.getByRole('button', { name: `Person: ${name}` });

/** Only the page's own clock moves: the window locks by itself. */
const idle = async (minutes: number) => session.page.clock.fastForward(minutes * 60_000 + 2_000);

describe('the lock screen', () => {
  test('by keyboard alone: name, a wrong PIN said in words, the right one', async () => {
    const { app, page } = session;
    await placed(app);
    await lock().waitFor();
    await expectAccessible(page, 'lock screen');
    const clara = lock().getByRole('button', { name: 'Clara Petit' });
    for (let n = 0; n < 8 && !(await clara.evaluate((button) => button === document.activeElement)); n += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await lock().getByLabel('PIN of Clara Petit').waitFor();
    await page.keyboard.type('9999');
    await page.keyboard.press('Enter');
    await lock().getByText('The PIN is not right').waitFor();
    await expectAccessible(page, 'lock screen after a wrong PIN');
    await page.keyboard.type(pins['Clara Petit']);
    await page.keyboard.press('Enter');
    await person('Clara Petit').waitFor();
    await page.reload();
    await person('Clara Petit').waitFor();
    expect(await lock().count()).toBe(0);
  });

  test('by touch alone', async () => {
    const { page } = session;
    await lock().getByRole('button', { name: 'Mona Keller' }).click();
    for (const digit of pins['Mona Keller']) await lock().getByRole('button', { name: digit, exact: true }).click();
    await lock().getByRole('button', { name: 'Sign in' }).click();
    await person('Mona Keller').waitFor();
    expect(await page.getByRole('tab', { name: 'To pick' }).count()).toBe(1);
  });

  test('a badge picks the person, none of it lands in the PIN, and an unknown one is said', async () => {
    const { page } = session;
    const read = await readerAt(page);
    await lock().getByRole('button', { name: 'Clara Petit' }).click();
    await read('STAFF-23456789');
    await lock().getByText('This badge belongs to nobody').first().waitFor();
    expect(await lock().getByLabel('PIN of Clara Petit').inputValue()).toBe('');
    await read(`staff-${people['Ben de Vries'].badge.toLowerCase()}`);
    await lock().getByText('Badge of Ben de Vries').first().waitFor();
    expect(await lock().getByLabel('PIN of Ben de Vries').inputValue()).toBe('');
    await page.keyboard.type(pins['Ben de Vries']);
    await page.keyboard.press('Enter');
    await person('Ben de Vries').waitFor();
  });

  test('comes by itself after minutes without a touch, keeps the work below, and lets nothing through', async () => {
    const { app, page, address } = session;
    await page.clock.install();
    await page.goto(address('/stock?view=buffers'));
    await signIn(page, 'Clara Petit');
    await page.getByRole('textbox', { name: 'Which' }).fill('HALF-TYPED');
    await idle(5);
    await lock().waitFor();
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    expect(await page.getByRole('dialog').count()).toBe(1);
    const { rows } = await app.client.api.stock.buffersList({ storeId });
    expect(rows).toEqual([]);
    await signIn(page, 'Clara Petit');
    expect(await page.getByRole('textbox', { name: 'Which' }).inputValue()).toBe('HALF-TYPED');
  });
});

test('someone else takes over, by click or badge, and what is done then is theirs', async () => {
  const { app, page } = session;
  const order = await placed(app);
  await signIn(page, 'Clara Petit');
  await pickupsPage(page).row(order).click();
  await pickupsPage(page).button('Start picking').click();
  await pickupsPage(page).timeline(order).getByText('Clara Petit').waitFor();
  await person('Clara Petit').click();
  const dialog = page.getByRole('dialog', { name: 'Switch person' });
  await dialog.getByText('Clara Petit is signed in').waitFor();
  await expectAccessible(page, 'switch of person');
  await signIn(page, 'Ben de Vries');
  await dialog.waitFor({ state: 'detached' });
  await pickupsPage(page).scan(`STAFF-${people['Mona Keller'].badge}`);
  await dialog.getByLabel('PIN of Mona Keller').fill(pins['Mona Keller']);
  await page.keyboard.press('Enter');
  await person('Mona Keller').waitFor();
  await person('Mona Keller').click();
  await dialog.getByRole('button', { name: 'Lock' }).click();
  await lock().waitFor();
});

describe('what needs a manager', () => {
  test('a clerk asks, and without a yes nothing is done; with it the step goes on by itself', async () => {
    const { app, page, go } = session;
    await go('/stock?view=buffers');
    await signIn(page, 'Clara Petit');
    await page.getByRole('combobox', { name: 'For' }).selectOption('Whole store');
    await page.getByRole('button', { name: 'Set the buffer' }).click();
    await approval().getByText('change a buffer').waitFor();
    await expectAccessible(page, 'approval');
    await page.keyboard.press('Escape');
    await page.getByRole('alert').getByText('Only a manager may do this').waitFor();
    expect((await app.client.api.stock.buffersList({ storeId })).rows).toEqual([]);

    await page.getByRole('button', { name: 'Try again' }).click();
    await approval().getByLabel('Reason').fill('Busy Saturday');
    await approval().getByLabel('PIN of the manager').fill('9999');
    await page.keyboard.press('Enter');
    await approval().getByText('The PIN is not right').waitFor();
    await approval().getByLabel('PIN of the manager').fill(pins['Mona Keller']);
    await page.keyboard.press('Enter');
    await approval().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Remove' }).waitFor();
    expect((await app.client.api.stock.buffersList({ storeId })).rows).toMatchObject([{ scope: 'store', quantity: 1 }]);
  });

  test('a manager is not asked', async () => {
    const { page, go } = session;
    await go('/stock?view=buffers');
    await signIn(page, 'Mona Keller');
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No buffers').waitFor();
  });
});

describe('Settings, Staff', () => {
  test('the first manager of a store is added and signed in at once; a simple PIN is refused in words', async () => {
    const { app, page, go } = session;
    const { stores } = await app.client.api.system.hello();
    const other = stores.find((store) => store.id !== storeId);
    await go(`/settings?section=staff&store=${other?.id ?? ''}`);
    await page.getByText('Nobody is set up at').waitFor();
    await page.getByRole('button', { name: 'Add the first manager' }).click();
    const form = page.getByRole('dialog', { name: 'Add a person' });
    await form.getByLabel('Name').fill('Zoé Lambert');
    await form.getByLabel('PIN').fill('1234');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('These digits follow each other').waitFor();
    await expectAccessible(page, 'first manager');
    await form.getByLabel('PIN').fill('7305');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Person: Zoé Lambert' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Zoé Lambert' }).getByText('Manager').waitFor();
  });

  test('a manager unlocks, resets and lets go; who left cannot sign in', async () => {
    const { app, page, go } = session;
    const tries = Array.from({ length: 5 });
    for (const _ of tries) {
      const wrong = { storeId, who: { staffId: people['Ben de Vries'].id }, pin: '1111' };
      await app.client.api.staff.signIn(wrong).catch(() => undefined);
    }
    await go('/settings?section=staff');
    await signIn(page, 'Mona Keller');
    const ben = page.getByRole('listitem').filter({ hasText: 'Ben de Vries' });
    await ben.getByText('Locked: too many wrong PINs').waitFor();
    await expectAccessible(page, 'staff');
    const choose = async (what: string) => {
      await ben.getByRole('button', { name: 'Change Ben de Vries' }).click();
      await page.getByRole('menuitem', { name: what }).click();
    };
    await choose('Unlock now');
    await ben.getByText('Locked: too many wrong PINs').waitFor({ state: 'detached' });
    await choose('Left the store');
    await ben.getByText('Left', { exact: true }).waitFor();
    await person('Mona Keller').click();
    const others = page.getByRole('dialog', { name: 'Switch person' }).getByRole('listitem');
    await others.first().waitFor();
    expect(await others.allInnerTexts()).toEqual([expect.stringContaining('Clara Petit')]);
  });
});
