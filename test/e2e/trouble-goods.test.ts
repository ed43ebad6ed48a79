import { test } from 'vitest';
import { en } from '#renderer/app/i18n/en.ts';
import { practice, practised } from '#test/e2e/support/practice.ts';
import { useSession } from '#test/e2e/support/session.ts';
import { setStaff, signIn } from '#test/e2e/support/staff.ts';
import { troubleMenu } from '#test/e2e/support/trouble-menu.ts';

const session = useSession();
const { make, answer, practise } = practice(session);

test.each(practised('goods'))(
  '$group: whatever can go wrong is made from the menu and answered under Needs you',
  ({ rounds }) => practise(rounds),
  120_000,
);

test("machine: a manager's PIN is set anew, read on the lock screen, signed in with, and answered under Needs you", async () => {
  const { app, page, address } = session;
  await make('pinRecovered', en.problem.noManager.message);
  await setStaff(app);
  await page.clock.install();
  await page.goto(address('/health?show=needs'));
  await signIn(page, 'Mona Keller');
  await troubleMenu(page)('pinRecovered');
  await page.getByRole('alert').getByText('Mona Keller, PIN 9034').first().waitFor();

  // Whoever goes on working with the old session is shown out.
  await page.keyboard.press('Shift');
  await page.clock.fastForward(30_000);
  const lock = page.getByRole('dialog', { name: 'Who works here?' });
  await lock.getByText('Mona Keller, PIN 9034').waitFor();
  await lock.getByLabel('PIN of Mona Keller').fill('9034');
  await page.keyboard.press('Enter');
  await lock.waitFor({ state: 'detached' });
  await page.getByRole('alert').filter({ hasText: 'PIN 9034' }).getByRole('button', { name: 'Close' }).click();
  await answer('pinRecovered', []);
});
