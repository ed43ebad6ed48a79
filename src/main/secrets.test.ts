import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { config as configSchema } from '#contract/config.ts';
import type { Config } from '#contract/config.ts';
import { keepConfig } from '#main/config-keeper.ts';
import { readSecrets } from '#main/secrets.ts';
import { fileVault, plainCipher } from '#main/vault.ts';
import type { Vault, VaultCipher } from '#main/vault.ts';
import { goodConfig } from '#test/desktop/support/configs.ts';

let folder: string;
let vault: Vault;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-secrets-'));
  vault = fileVault(join(folder, 'vault'), plainCipher);
});
afterEach(() => rmSync(folder, { recursive: true }));

type Source = { tokenFile?: string; tokenEnv?: string; tokenSecret?: string };

function configWith(magento: Source, lightspeed: Source = { tokenEnv: 'TILL' }): Config {
  const good = goodConfig(folder);
  return configSchema.parse({
    ...good,
    magento: { baseUrl: 'https://shop.example.com', ...magento },
    lightspeed: { series: 'x', baseUrl: 'https://till.example.com', ...lightspeed },
  });
}

describe('reading', () => {
  test('a file, an environment variable and the vault all give the token without blanks around it', async () => {
    const file = join(folder, 'token');
    writeFileSync(file, '\uFEFF  m-token \r\n');
    await vault.write('kept', 'v-token');
    expect(await readSecrets(configWith({ tokenFile: file }), vault, { TILL: ' l-token ' })).toEqual({
      secrets: { magento: 'm-token', lightspeed: 'l-token' },
      problems: [],
    });
    expect(await readSecrets(configWith({ tokenSecret: 'kept' }), vault, { TILL: 'l' })).toMatchObject({ secrets: { magento: 'v-token' } });
  });

  test.each([
    ['a file that is not there', () => ({ tokenFile: join(folder, 'none') }), /^magento\.tokenFile: there is no file .*none\. Create it/],
    ['an empty file', () => ({ tokenFile: emptyFile() }), /^magento\.tokenFile: .* is empty\. Put the access token into it/],
    ['a folder', () => ({ tokenFile: folder }), /^magento\.tokenFile: .* cannot be read \(EISDIR\)/],
    ['an unset variable', () => ({ tokenEnv: 'NOT_SET' }), /^magento\.tokenEnv: the environment variable NOT_SET is not set or empty/],
    [
      'a name the vault does not have',
      () => ({ tokenSecret: 'nothing' }),
      /^magento\.tokenSecret: no access token is kept under "nothing"\. Enter it in Settings/,
    ],
  ])('%s is said with its cure, and the other system still gets its token', async (_name, source, expected) => {
    const read = await readSecrets(configWith(source()), vault, { TILL: 'l' });
    expect(read.secrets).toEqual({ lightspeed: 'l' });
    expect(read.problems.map(({ problem }) => problem)).toEqual([expect.stringMatching(expected)]);
  });

  function emptyFile(): string {
    const file = join(folder, 'empty');
    writeFileSync(file, ' \n');
    return file;
  }
});

describe('the vault', () => {
  test('is a private file in a private folder and keeps every name', async () => {
    await Promise.all([vault.write('magento', 'one'), vault.write('lightspeed', 'two')]);
    expect(await vault.read('magento')).toEqual({ ok: true, text: 'one' });
    expect(await vault.read('lightspeed')).toEqual({ ok: true, text: 'two' });
    expect(statSync(join(folder, 'vault', 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'vault')).mode & 0o777).toBe(0o700);
  });

  test('a damaged file is reported and not overwritten', async () => {
    const file = join(folder, 'vault', 'secrets.json');
    await vault.write('magento', 'one');
    writeFileSync(file, '{');
    expect(await vault.read('magento')).toMatchObject({ ok: false, problem: expect.stringContaining('is damaged') });
    expect(await vault.write('magento', 'two')).toContain('is damaged');
    expect(readFileSync(file, 'utf8')).toBe('{');
  });

  test('what the cipher refuses is not kept', async () => {
    const refusing: VaultCipher = { ...plainCipher, seal: async () => ({ ok: false, problem: 'no keyring' }) };
    const other = fileVault(join(folder, 'other'), refusing);
    expect(await other.write('magento', 'one')).toBe('no keyring');
    expect(await other.read('magento')).toEqual({ ok: true, text: null });
  });
});

describe('what the agent asks to keep', () => {
  const configFile = () => join(folder, 'backroom.json');

  test('a new token goes to the vault and the configuration points there; no secret is in the file', async () => {
    const keeper = keepConfig({
      config: configWith({ tokenEnv: 'SHOP' }),
      configFile: configFile(),
      vault,
      device: 'pc',
      env: { SHOP: 'old', TILL: 'l' },
    });
    expect((await keeper.begin()).secrets).toEqual({ magento: 'old', lightspeed: 'l' });
    expect(
      await keeper.save({ type: 'save', id: 1, config: keeper.current(), secrets: { magento: 'fresh-token', lightspeed: 'l' } }),
    ).toBeNull();
    const text = readFileSync(configFile(), 'utf8');
    expect(text).not.toContain('fresh-token');
    expect(JSON.parse(text)).toMatchObject({ magento: { tokenSecret: 'magento' }, lightspeed: { tokenEnv: 'TILL' } });
    expect((await keeper.begin()).secrets).toEqual({ magento: 'fresh-token', lightspeed: 'l' });
    expect(keeper.known()).toContain('fresh-token');
  });

  test('the password of a mail server goes to the vault, comes back with the next start, is not in the file, and is forgotten once no mail is sent', async () => {
    const keeper = keepConfig({
      config: configWith({ tokenEnv: 'SHOP' }),
      configFile: configFile(),
      vault,
      device: 'pc',
      env: { SHOP: 's', TILL: 'l' },
    });
    await keeper.begin();
    const config = keeper.current();
    const mail = {
      host: 'smtp.example.com',
      port: 465,
      security: 'tls' as const,
      user: 'till',
      from: 'a@example.com',
      to: ['b@example.com'],
    };
    const stores = config.stores.map((store) => ({ ...store, alerts: { ...store.alerts, mail } }));
    expect(
      await keeper.save({ type: 'save', id: 1, config: { ...config, stores }, secrets: { 'mail:paris-1': 'mail-password' } }),
    ).toBeNull();
    expect(readFileSync(configFile(), 'utf8')).not.toContain('mail-password');
    expect((await keeper.begin()).secrets).toEqual({ magento: 's', lightspeed: 'l', 'mail:paris-1': 'mail-password' });
    expect(keeper.known()).toContain('mail-password');

    expect(await keeper.save({ type: 'save', id: 2, config, secrets: {} })).toBeNull();
    expect(readFileSync(join(folder, 'vault', 'secrets.json'), 'utf8')).not.toContain('mail-password');
    expect(await keeper.save({ type: 'save', id: 3, config: { ...config, stores }, secrets: {} })).toBeNull();
    expect((await keeper.begin()).secrets).toEqual({ magento: 's', lightspeed: 'l' });
  });

  test('the password of a mail server is forgotten with its store; no token is', async () => {
    const keeper = keepConfig({
      config: configWith({ tokenSecret: 'mail:order' }),
      configFile: configFile(),
      vault,
      device: 'pc',
      env: { TILL: 'l' },
    });
    await vault.write('mail:order', 'a token under an odd name');
    await vault.write('mail:paris-1', 'mail-password');
    await vault.write('mail:gone', 'password of a store that was taken out by hand');
    await keeper.begin();
    const kept = (): string => readFileSync(join(folder, 'vault', 'secrets.json'), 'utf8');
    expect(kept()).not.toContain('by hand');
    const config = keeper.current();
    await vault.write('mail:paris-1', 'mail-password');
    const elsewhere = { ...config, stores: config.stores.map((store) => ({ ...store, id: 'lyon-1' })) };
    expect(await keeper.save({ type: 'save', id: 1, config: elsewhere, secrets: {} })).toBeNull();
    expect(kept()).not.toContain('mail-password');
    expect((await keeper.begin()).secrets).toEqual({ magento: 'a token under an odd name', lightspeed: 'l' });
  });

  test('a disk that refuses is answered in a sentence, and nothing changes', async () => {
    const blocked = join(folder, 'file-in-the-way');
    writeFileSync(blocked, '');
    const keeper = keepConfig({
      config: configWith({ tokenEnv: 'SHOP' }),
      configFile: join(blocked, 'backroom.json'),
      vault,
      device: 'pc',
      env: { SHOP: 'old' },
    });
    await keeper.begin();
    const before = keeper.current();
    expect(await keeper.save({ type: 'save', id: 1, config: { ...before, paymentTypes: { web: 'other' } }, secrets: {} })).toMatch(
      /cannot be written \((ENOTDIR|EEXIST)\)/,
    );
    expect(keeper.current()).toBe(before);
  });
});
