import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConfigInput } from '#contract/config.ts';
import { readConfigFile, saveConfigFile } from '#main/config-file.ts';
import { goodConfig } from '#test/desktop/support/configs.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-config-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(content: string | Uint8Array): string {
  const file = join(folder, 'backroom.json');
  writeFileSync(file, content);
  return file;
}

async function problemsOf(change: (config: ConfigInput & Record<string, unknown>) => void): Promise<string[]> {
  const input: ConfigInput & Record<string, unknown> = { ...goodConfig('data') };
  change(input);
  const read = await readConfigFile(written(JSON.stringify(input)));
  return read.ok ? [] : read.problems;
}

function firstStore(config: ConfigInput): ConfigInput['stores'][number] {
  const [store] = config.stores;
  if (store === undefined) throw new Error('no store');
  return store;
}

test('a good file is read; relative paths count from its folder', async () => {
  const read = await readConfigFile(written(JSON.stringify(goodConfig('data'))));
  if (!read.ok) throw new Error(read.problems.join());
  expect(read.warnings).toEqual([]);
  expect(read.config.dataDir).toBe(join(folder, 'data'));
  expect(read.config.magento.tokenFile).toBe(join(folder, 'magento.token'));
  expect(read.config.magento.auth).toBe('bearer');
});

test('a byte order mark is no mistake', async () => {
  expect(await readConfigFile(written(`\uFEFF${JSON.stringify(goodConfig('data'))}`))).toMatchObject({ ok: true });
});

test('what this version does not know is named and ignored', async () => {
  const config = { ...goodConfig('data'), colour: 'blue', magento: { baseUrl: 'https://shop.example.com', tokenFile: 't', basUrl: 'x' } };
  const read = await readConfigFile(written(JSON.stringify(config)));
  expect(read).toMatchObject({
    ok: true,
    warnings: ['magento.basUrl: not a setting of this version; it is ignored', 'colour: not a setting of this version; it is ignored'],
  });
});

describe('a wrong value is named by its path, with what belongs there', () => {
  const cases: [string, (config: ConfigInput & Record<string, unknown>) => void, string][] = [
    ['time zone', (config) => (firstStore(config).timeZone = 'Paris'), 'stores[0].timeZone: an IANA time zone such as Europe/Paris'],
    [
      'plain http',
      (config) => (config.magento.baseUrl = 'http://shop.example.com'),
      'magento.baseUrl: an https:// address (http:// only for 127.0.0.1)',
    ],
    ['no address', (config) => (config.magento.baseUrl = 'shop'), 'magento.baseUrl: a full address such as https://shop.example.com'],
    [
      'the default source',
      (config) => (firstStore(config).sourceCode = 'default'),
      'stores[0].sourceCode: not `default`: that source belongs to no store',
    ],
    ['no stores', (config) => (config.stores = []), 'stores: needs at least 1'],
    ['missing part', (config) => Reflect.deleteProperty(config, 'paymentTypes'), 'paymentTypes: missing; an object { … } belongs here'],
    [
      'number as text',
      (config) => Reflect.set(firstStore(config), 'leadTimeMinutes', '120'),
      'stores[0].leadTimeMinutes: must be a number',
    ],
    ['two tokens', (config) => (config.magento.tokenEnv = 'X'), 'magento: give exactly one of tokenFile, tokenEnv or tokenSecret'],
    ['no token', (config) => delete config.magento.tokenFile, 'magento: give exactly one of tokenFile, tokenEnv or tokenSecret'],
    ['other series', (config) => Reflect.set(config.lightspeed, 'series', 'k'), 'lightspeed.series: one of "x"'],
    ['empty id', (config) => (firstStore(config).registerId = ''), 'stores[0].registerId: must not be empty'],
    [
      'two stores on one outlet',
      (config) => config.stores.push({ ...firstStore(config), id: 'two', sourceCode: 'two' }),
      'stores[1].outletId: the same outletId as stores[0]; each store needs its own',
    ],
    [
      'hours backwards',
      (config) => (firstStore(config).openingHours.week = { mon: [{ from: '19:00', to: '09:00' }] }),
      'stores[0].openingHours.week.mon[0]: opens before it closes',
    ],
    ['no such weekday', (config) => Reflect.set(firstStore(config).openingHours.week, 'monday', []), 'stores[0].openingHours.week: '],
  ];
  test.each(cases)('%s', async (_name, change, expected) => {
    const problems = await problemsOf(change);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });
});

describe('a file that cannot be used is named, with the cure', () => {
  test('not there', async () => {
    const file = join(folder, 'none.json');
    expect(await readConfigFile(file)).toEqual({ ok: false, problems: [`There is no file ${file}. Check the path given with --config.`] });
  });

  test('a folder', async () => {
    mkdirSync(join(folder, 'sub'));
    expect(await readConfigFile(join(folder, 'sub'))).toMatchObject({ ok: false, problems: [expect.stringContaining('is a folder')] });
  });

  test.each([
    ['empty', '', 'the file is empty'],
    ['not JSON', '{"dataDir": "x",}', 'line 1 column 17'],
    ['a list', '[]', 'the file: must be an object { … }'],
    ['saved as UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), 'Save it again as UTF-8'],
    ['not text', Buffer.from([0x7b, 0xff, 0x7d]), 'is not UTF-8 text'],
  ])('%s', async (_name, content, expected) => {
    const read = await readConfigFile(written(content));
    expect(read.ok ? '' : read.problems.join()).toContain(expected);
  });
});

test('saving replaces the file in one step, private, and leaves nothing beside it', async () => {
  const place = mkdtempSync(join(folder, 'save-'));
  const file = join(place, 'backroom.json');
  writeFileSync(file, 'old', { mode: 0o644 });
  const read = await readConfigFile(written(JSON.stringify(goodConfig('data'))));
  if (!read.ok) throw new Error(read.problems.join());
  await saveConfigFile(file, read.config);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(read.config);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(place)).toEqual(['backroom.json']);
});

test('a folder that refuses keeps the old file whole', async () => {
  const read = await readConfigFile(written(JSON.stringify(goodConfig('data'))));
  if (!read.ok) throw new Error(read.problems.join());
  const target = join(folder, 'occupied');
  mkdirSync(join(target, 'inside'), { recursive: true });
  await expect(saveConfigFile(target, read.config)).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
  expect(readdirSync(target)).toEqual(['inside']);
});
