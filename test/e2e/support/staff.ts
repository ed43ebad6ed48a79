import type { Page } from 'playwright-core';
import type { StaffMember } from '#contract/staff.ts';
import type { App } from '#test/e2e/support/app.ts';
import { storeId } from '#test/e2e/support/models.ts';

/** Who works in the first store once `setStaff` was called, and their PINs. */
export const pins = { 'Mona Keller': '4711', 'Clara Petit': '2580', 'Ben de Vries': '9034' } as const;
export type StaffName = keyof typeof pins;

/** A manager and two clerks through the contract, as Settings does it. */
export async function setStaff(app: App): Promise<Record<StaffName, StaffMember>> {
  const { staff } = app.client.api;
  const click = (person: string) => ({ storeId, requestId: crypto.randomUUID(), person });
  const { list } = await staff.add({ ...click('Alix'), name: 'Mona Keller', role: 'manager', pin: pins['Mona Keller'] });
  const manager = list.members[0]?.id ?? '';
  const { session } = await staff.signIn({ storeId, who: { staffId: manager }, pin: pins['Mona Keller'] });
  let members = list.members;
  for (const name of ['Clara Petit', 'Ben de Vries'] as const) {
    ({ members } = (await staff.add({ ...click(session), name, role: 'clerk', pin: pins[name] })).list);
  }
  await staff.signOut({ storeId, session });
  return Object.fromEntries(members.map((member) => [member.name, member])) as Record<StaffName, StaffMember>;
}

/** Signs in on the lock screen or in the switch, by keyboard once the name is chosen. */
export async function signIn(page: Page, name: StaffName): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByLabel(`PIN of ${name}`).fill(pins[name]);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Person: ${name}` }).waitFor();
}
