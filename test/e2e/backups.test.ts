import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '#test/e2e/support/accessible.ts';
import { storeId } from '#test/e2e/support/models.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();

async function storeName(): Promise<string> {
  const { stores } = await session.app.client.api.settings.get();
  return stores.find((each) => each.id === storeId)?.name ?? '';
}

function region(name: string): Locator {
  return session.page.getByRole('region', { name, exact: true });
}

function button(name: string): Locator {
  return session.page.getByRole('button', { name, exact: true });
}

async function journalOf(id: string): Promise<string | undefined> {
  const { stores } = await session.app.client.api.system.hello();
  return stores.find((each) => each.id === id)?.journal;
}

test('a backup is made, looked at and put back; a person is told to compare', async () => {
  const { page, app, go } = session;
  const name = await storeName();
  await go('/settings?section=backups');
  const backups = region(`Backups of ${name}`);
  await backups.getByText('There is no backup yet').waitFor();
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await backups.getByText('by hand', { exact: true }).waitFor();
  await expectAccessible(page, 'backups');
  await backups.getByRole('button', { name: 'Put back…' }).click();
  await backups.getByText('Nobody took a step since.').waitFor();
  await backups.getByText('Other stores go on.').waitFor();
  await expectAccessible(page, 'preview of a backup');
  await button('Put it back').click();
  await backups.getByText('Compare the orders since then once.').waitFor();
  await expect.poll(() => journalOf(storeId)).toBe('open');
  const { rows } = await app.client.api.exceptions.list({ storeId });
  expect(rows.map(({ kind }) => kind)).toContain('journalRestored');
});

test('a store is moved away, says so, and is brought back from its file', async () => {
  const { page, app, go } = session;
  const name = await storeName();
  const file = join(dirname(app.configFile), 'stick.move');
  await go('/settings?section=backups');
  const away = region(`Backups of ${name}`);
  await away.getByLabel('Folder or new file').fill(file);
  await button(`Move ${name}…`).click();
  await button(`Keep ${name} here`).click();
  expect(existsSync(file)).toBe(false);
  await button(`Move ${name}…`).click();
  await button('Stop working here and write the file').click();
  const moved = region(`${name} was moved to another PC`);
  await moved.getByText('Alix moved it').waitFor();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await journalOf(storeId)).toBe('moved');
  await moved.getByRole('button', { name: 'The file is lost…' }).click();
  await moved.getByText('may reach Magento or Lightspeed twice').waitFor();
  await expectAccessible(page, 'a store that was moved');
  await moved.getByRole('button', { name: 'I know that the file is lost' }).click();
  await moved.getByText(`No other PC has ${name}. Is that certain?`).waitFor();
  await moved.getByRole('button', { name: 'Leave it moved' }).click();

  const bring = region('Bring a store here');
  await bring.getByRole('textbox', { name: 'File' }).fill(`${file}.not`);
  await bring.getByRole('button', { name: 'Look into the file' }).click();
  await bring.getByText('cannot be read (ENOENT)').waitFor();
  await bring.getByRole('textbox', { name: 'File' }).fill(file);
  await bring.getByRole('button', { name: 'Look into the file' }).click();
  await bring.getByText(`${name} from `).waitFor();
  await expectAccessible(page, 'a store to bring here');
  await button(`Work on ${name} here`).click();
  await bring.getByText(`${name} works here now.`).waitFor();
  await region(`Backups of ${name}`).waitFor();
  expect(await journalOf(storeId)).toBe('open');
});
