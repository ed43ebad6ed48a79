import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { commandLine } from '#test/desktop/support/command.ts';
import type { Running } from '#test/desktop/support/command.ts';
import { goodConfig } from '#test/desktop/support/configs.ts';

let folder: string;
let backroom: ReturnType<typeof commandLine>;
const open: Running[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-cli-'));
  backroom = commandLine(join(folder, 'state'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((command) => command.stop()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(...args: string[]): Running {
  const command = backroom.open(...args);
  open.push(command);
  return command;
}

function newFolder(): string {
  return mkdtempSync(join(folder, 'data-'));
}

interface TrainingServers {
  magento: string;
  lightspeed: string;
  configFile: string;
  command: Running;
}

const trainingCall = ['training', '--magento-port', '0', '--lightspeed-port', '0', '--quiet'];

function startTraining(...args: string[]): Promise<TrainingServers> {
  return printed(start(...trainingCall, ...args));
}

/** The same servers for every test that leaves them as they are. */
function sharedTraining(): Promise<TrainingServers> {
  return (shared ??= printed(backroom.open(...trainingCall)));
}
let shared: Promise<TrainingServers> | null = null;
afterAll(async () => void (await (await shared)?.command.stop()));

/** The addresses and files that `training` prints. */
async function printed(command: Running): Promise<TrainingServers> {
  const lines = [await command.line(), await command.line(), await command.line()].join('\n');
  const found = /Magento +(\S+) .*\nLightspeed +(\S+) .*\n.*--config (.*)$/.exec(lines);
  return { magento: found?.[1] ?? '', lightspeed: found?.[2] ?? '', configFile: found?.[3] ?? '', command };
}

type Editable = { dataDir: string; magento: { tokenFile: string }; lightspeed: { tokenFile: string }; stores: { outletId: string }[] };

/** A configuration of its own data folder, with its own copies of the tokens, changed as given. */
function changed(configFile: string, change: (config: Editable) => void): string {
  const place = newFolder();
  const config = JSON.parse(readFileSync(configFile, 'utf8')) as Editable;
  config.dataDir = join(place, 'data');
  for (const system of ['magento', 'lightspeed'] as const) {
    const copy = join(place, `${system}.token`);
    copyFileSync(config[system].tokenFile, copy);
    config[system].tokenFile = copy;
  }
  change(config);
  const file = join(place, 'changed.json');
  writeFileSync(file, JSON.stringify(config));
  return file;
}

describe('a wrong call', () => {
  test.each([
    [[], 'Which command?'],
    [['open'], 'There is no command "open"'],
    [['start', '--colour'], "Unknown option '--colour'"],
    [['start', 'now'], '"now" is not expected here'],
    [['start', '--port', '99999'], '--port takes a port from 0 to 65535'],
    [['start', '--seed', 'x'], '--seed takes a whole number'],
    [['agent'], '--config is missing'],
    [['doctor'], '--config is missing'],
    [['call'], 'Which procedure?'],
    [['call', 'system.status', '{', '}'], 'Put the JSON in single quotes'],
    [['training', '--magento-port', '0'], '--lightspeed-port is missing'],
    [['training', '--magento-port', '0', '--lightspeed-port', '0', 'orders.json'], '"orders.json" is not expected here'],
  ])('%j', async (args, message) => {
    const ended = await backroom.run(...args);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).toContain('backroom agent --config <file>');
  });

  test('help is no mistake', async () => {
    expect(await backroom.run('--help')).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('call without an agent', () => {
  test.each([
    [['system.hello'], 'NOT_RUNNING', 'No agent is running'],
    [['system.hello', '--data', '/nowhere'], 'NOT_RUNNING', 'No agent is running for /nowhere'],
    [['system.hello', '--config', '/none.json'], 'BAD_CONFIG', 'There is no file /none.json'],
    [['system.nothing'], 'UNKNOWN_PROCEDURE', 'There is no procedure system.nothing'],
    [['system.status', '{storeId:1}'], 'NOT_JSON', 'The input is not JSON'],
    [['events.changes'], 'STREAM', 'endless stream'],
  ])('%j says why as JSON', async (args, code, message) => {
    const ended = await backroom.run('call', ...args);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(JSON.parse(ended.stderr)).toMatchObject({ code, message: expect.stringContaining(message) });
  });

  test('what a crashed agent left behind is no agent', async () => {
    const running = join(folder, 'state', 'backroom', 'running');
    mkdirSync(running, { recursive: true });
    writeFileSync(join(running, '999999999.json'), JSON.stringify({ pid: 999_999_999, port: 1, token: 't', dataDir: '/x' }));
    writeFileSync(join(running, '2.json'), 'cut sho');
    expect(JSON.parse((await backroom.run('call', 'system.hello')).stderr)).toMatchObject({ code: 'NOT_RUNNING' });
    const app = start('start', '--no-electron', '--quiet-world');
    await app.line();
    expect(readdirSync(running)).toEqual([`${app.pid}.json`]);
  });
});

test('start opens the training world, answers, and ends cleanly', async () => {
  const data = join(newFolder(), 'new');
  const app = start('start', '--no-electron', '--port', '0', '--quiet-world', '--data', data);
  const ready = await app.line();
  const url = /^Backroom is open at (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43})$/.exec(ready)?.[1] ?? '';
  expect(await (await fetch(url)).text()).toContain('<div id="root"');

  const hello = await backroom.run('call', 'system.hello', '--data', data);
  expect(hello).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(hello.stdout)).toMatchObject({ training: true, stores: [{ journal: 'open' }, { journal: 'open' }] });
  const refused = await backroom.run('call', 'system.status', '{"storeId":"nowhere"}');
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(JSON.parse(refused.stderr)).toMatchObject({ code: 'NOT_FOUND', message: expect.any(String), cure: expect.any(String) });
  expect(JSON.parse((await backroom.run('call', 'system.status', '{}')).stderr)).toMatchObject({ code: 'BAD_REQUEST' });

  const call = (name: string, input: object, ...more: string[]) => backroom.run('call', name, JSON.stringify(input), ...more);
  const storeId = (JSON.parse(hello.stdout) as { stores: { id: string }[] }).stores[0]?.id ?? '';
  const mona = { storeId, requestId: 'first-manager', person: 'Mona', name: 'Mona', role: 'manager', pin: '4711' };
  const { list } = JSON.parse((await call('staff.add', mona)).stdout) as { list: { members: { id: string }[] } };
  const buffer = { storeId, requestId: 'buffer-by-hand', person: 'Mona', scope: 'store', key: '', quantity: 1 };
  expect(JSON.parse((await call('stock.buffersSet', buffer)).stderr)).toMatchObject({ code: 'NOT_NOW', reason: 'signInFirst' });
  const signedIn = await call('staff.signIn', { storeId, who: { staffId: list.members[0]?.id }, pin: '4711' });
  const { session } = JSON.parse(signedIn.stdout) as { session: string };
  expect(await call('stock.buffersSet', buffer, '--session', session)).toMatchObject({ code: 0, stderr: '' });

  const support = await backroom.run('diagnostics', '--config', join(data, 'training.json'), '--store', storeId, '--to', folder);
  expect(support).toMatchObject({ code: 0, stderr: '' });
  const file = readFileSync(/Written to (\S+)/.exec(support.stdout)?.[1] ?? '', 'utf8');
  expect(JSON.parse(file)).toMatchObject({ format: 'backroom-diagnostics-1', journal: { state: 'open', figures: { staff: 1 } } });
  expect(file).not.toContain('Mona');

  const second = await backroom.run('start', '--no-electron', '--data', data);
  expect(second).toMatchObject({ code: 1, stdout: '' });
  expect(second.stderr).toContain('Another Backroom is running');

  const [announcement] = readdirSync(join(folder, 'state', 'backroom', 'running'));
  expect(statSync(join(folder, 'state', 'backroom', 'running', announcement ?? '')).mode & 0o777).toBe(0o600);
  expect(await app.stop()).toEqual({ code: 0, stdout: `${ready}\n`, stderr: '' });
  expect(readdirSync(join(folder, 'state', 'backroom', 'running'))).toEqual([]);
  expect(readdirSync(data).filter((name) => name.endsWith('-wal'))).toEqual([]);
  const log = readFileSync(join(data, 'logs', 'backroom.log'), 'utf8');
  expect(log).not.toContain(new URL(url).searchParams.get('token'));
  expect(log).not.toContain(readFileSync(join(data, 'magento.token'), 'utf8'));
});

test('a new training run sets the data of the earlier one aside', async () => {
  const data = newFolder();
  for (const runs of [0, 1]) {
    const app = start('start', '--no-electron', '--quiet-world', '--data', data);
    await app.line();
    expect(readdirSync(data).includes('earlier') ? readdirSync(join(data, 'earlier')) : []).toHaveLength(runs);
    expect(await app.stop('SIGTERM')).toMatchObject({ code: 0 });
  }
});

test('a folder with other files in it is not touched', async () => {
  const data = newFolder();
  writeFileSync(join(data, 'thesis.txt'), 'mine');
  const ended = await backroom.run('start', '--no-electron', '--data', data);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('holds other files');
  expect(readdirSync(data)).toEqual(['thesis.txt']);
});

describe('agent', () => {
  test('a bad configuration is told line by line', async () => {
    const file = join(newFolder(), 'backroom.json');
    writeFileSync(file, JSON.stringify({ ...goodConfig('data'), paymentTypes: {}, stores: [] }));
    expect(await backroom.run('agent', '--config', file)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'stores: needs at least 1\npaymentTypes.web: missing; a text in quotes belongs here\n',
    });
  });

  test('a missing token is told, and the rest works', async () => {
    const { configFile } = await sharedTraining();
    const file = changed(configFile, (config) => Object.assign(config.lightspeed, { tokenFile: '/none' }));
    const agent = start('agent', '--config', file);
    expect(await agent.line()).toMatch(/^Backroom is open at /);
    expect((await backroom.run('call', 'system.hello', '--config', file)).code).toBe(0);
    expect((await agent.stop()).stderr).toContain('lightspeed.tokenFile: there is no file /none. Create it');
  });

  test('a taken port is told', async () => {
    const { configFile } = await sharedTraining();
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const ended = await backroom.run(
      'agent',
      '--config',
      changed(configFile, () => undefined),
      '--port',
      String(port),
    );
    other.close();
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain(`Port ${port} is taken`);
  });

  test('a data folder that cannot be written is told', async () => {
    const { configFile } = await sharedTraining();
    const blocked = join(newFolder(), 'file');
    writeFileSync(blocked, '');
    const ended = await backroom.run(
      'agent',
      '--config',
      changed(configFile, (config) => (config.dataDir = join(blocked, 'data'))),
    );
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/The data folder .* cannot be written \((ENOTDIR|EEXIST)\)/);
  });

  test('killed, it starts again on the same data', async () => {
    const { configFile } = await sharedTraining();
    const first = start('agent', '--config', configFile);
    await first.line();
    await first.stop('SIGKILL');
    const second = start('agent', '--config', configFile);
    await second.line();
    const hello = await backroom.run('call', 'system.hello', '--config', configFile);
    expect(JSON.parse(hello.stdout)).toMatchObject({ stores: [{ journal: 'open' }, { journal: 'open' }] });
  });

  test('the training world opens beside a real one, once, and ends with it', async () => {
    const { configFile } = await sharedTraining();
    const real = changed(configFile, (config) => Object.assign(config, { training: false }));
    const agent = start('agent', '--config', real);
    await agent.line();
    const opened = await backroom.run('call', 'system.openTraining', '--config', real);
    const { url } = JSON.parse(opened.stdout) as { url: string };
    expect((await fetch(url)).status).toBe(200);
    expect(JSON.parse((await backroom.run('call', 'system.openTraining')).stdout)).toEqual({ url });
    await agent.stop();
    await expect(fetch(url)).rejects.toThrow();
  });

  test('in the training world there is no second one', async () => {
    const { configFile } = await sharedTraining();
    await start('agent', '--config', configFile).line();
    const refused = await backroom.run('call', 'system.openTraining', '--config', configFile);
    expect(JSON.parse(refused.stderr)).toMatchObject({ code: 'REFUSED' });
  });

  test('two agents run side by side; call asks which one', async () => {
    const { configFile } = await sharedTraining();
    const other = changed(configFile, () => undefined);
    for (const file of [configFile, other]) await start('agent', '--config', file).line();
    const asked = await backroom.run('call', 'system.hello');
    expect(JSON.parse(asked.stderr)).toMatchObject({ code: 'NOT_RUNNING', message: expect.stringContaining('--data ') });
    expect((await backroom.run('call', 'system.hello', '--config', other)).code).toBe(0);
  });
});

describe('training', () => {
  test('real orders are imported; a file that is none is told', async () => {
    const capture = new URL('../fixtures/magento-2.4.7/order-pickup-full.json', import.meta.url);
    const { command } = await startTraining('--import', fileURLToPath(capture));
    expect(await command.line()).toMatch(/^Order +\d+ +imported$/);
    const bad = join(newFolder(), 'bad.json');
    writeFileSync(bad, 'not json');
    const ended = await backroom.run('training', '--magento-port', '0', '--lightspeed-port', '0', '--import', bad);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toBe(`${bad} is not JSON, so no order can be imported from it.\n`);
  });
});

describe('doctor', () => {
  test('finds everything fine, with its own agent and with one that runs', async () => {
    const { configFile } = await sharedTraining();
    const alone = await backroom.run('doctor', '--config', configFile);
    expect(alone).toMatchObject({ code: 0, stderr: '' });
    expect(alone.stdout).toContain('chain unbroken');
    expect(
      alone.stdout
        .trim()
        .split('\n')
        .every((line) => /^(ok {3}|Everything is fine)/.test(line)),
    ).toBe(true);
    await start('agent', '--config', configFile).line();
    const beside = await backroom.run('doctor', '--config', configFile);
    // The agent goes on working between the two examinations.
    const withoutCounts = (text: string) => text.replaceAll(/\d+ entries/g, 'entries');
    expect(withoutCounts(beside.stdout)).toBe(withoutCounts(alone.stdout));
  });

  test('names a bad configuration', async () => {
    expect(await backroom.run('doctor', '--config', '/none.json')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('FIX  Configuration: There is no file /none.json'),
    });
  });

  test('names a token that is not there and an outlet that does not exist', async () => {
    const { configFile } = await sharedTraining();
    const file = changed(configFile, (config) => {
      Object.assign(config.lightspeed, { tokenFile: '/none' });
    });
    const noToken = await backroom.run('doctor', '--config', file);
    expect(noToken.code).toBe(1);
    expect(noToken.stdout).toContain('FIX  Credentials: lightspeed.tokenFile: there is no file /none');
    const wrongOutlet = await backroom.run(
      'doctor',
      '--config',
      changed(configFile, (config) => Object.assign(config.stores[0] ?? {}, { outletId: 'elsewhere' })),
    );
    expect(wrongOutlet.code).toBe(1);
    expect(wrongOutlet.stdout).toMatch(/FIX .*elsewhere/);
  });

  test('names the permission that is missing, and servers that do not answer', async () => {
    const { configFile, magento, command } = await startTraining();
    const copy = changed(configFile, () => undefined);
    await fetch(`${magento}/__training/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ system: 'magento', acl: ['Magento_Sales::actions_view'] }),
    });
    const forbidden = await backroom.run('doctor', '--config', configFile);
    expect(forbidden.code).toBe(1);
    expect(forbidden.stdout).toMatch(/FIX .*Magento_/);
    await command.stop();
    const down = await backroom.run('doctor', '--config', copy);
    expect(down.code).toBe(1);
    expect(down.stdout).toMatch(/FIX {2}Magento/);
    expect(down.stdout).toMatch(/FIX {2}Lightspeed/);
  });
});
