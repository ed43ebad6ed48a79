import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { launchDesktop, realElectron } from '#test/desktop/support/desktop-app.ts';
import type { DesktopApp } from '#test/desktop/support/desktop-app.ts';
import { callFromPage } from '#test/desktop/support/page-agent.ts';

// The real keychain belongs to the person at this machine; tests leave it alone.
describe.runIf(realElectron() === null)('a token typed into the settings', () => {
  const token = 'a-token-typed-by-a-person';
  let folder: string;
  let app: DesktopApp;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'backroom-keychain-'));
  });
  afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function type(env: Record<string, string>): Promise<unknown> {
    app = await launchDesktop([`--training=${folder}`, '--quiet-world'], env);
    const { baseUrl } = configured().magento;
    return callFromPage(app.page, '/settings/saveConnection', { system: 'magento', baseUrl, token });
  }

  function configured(): { magento: { baseUrl: string; tokenFile?: string; tokenSecret?: string } } {
    return JSON.parse(readFileSync(join(folder, 'training.json'), 'utf8')) as ReturnType<typeof configured>;
  }

  const vault = () => join(folder, 'window', 'secrets.json');

  test('is kept as ciphertext in a private file, and nowhere else', async () => {
    expect(await type({})).toMatchObject({ magento: { auth: 'bearer' } });
    expect(configured().magento).toMatchObject({ tokenSecret: 'magento' });
    expect(configured().magento.tokenFile).toBeUndefined();
    expect(statSync(vault()).mode & 0o777).toBe(0o600);
    for (const file of [vault(), join(folder, 'training.json'), join(folder, 'logs', 'backroom.log')])
      expect(readFileSync(file, 'utf8')).not.toContain(token);
  });

  test('is not kept where only scrambling is possible and the person does not agree', async () => {
    expect(JSON.stringify(await type({ STAND_IN_KEYRING: 'basic_text' }))).toContain('this PC has no keyring');
    expect(existsSync(vault())).toBe(false);
    expect(configured().magento.tokenFile).toBeDefined();
  });
});
