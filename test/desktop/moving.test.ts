import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { commandLine } from '#test/desktop/support/command.ts';
import type { Running } from '#test/desktop/support/command.ts';

interface Editable {
  dataDir: string;
  magento: { tokenFile: string };
  lightspeed: { tokenFile: string };
  stores: { id: string }[];
}

let folder: string;
let backroom: ReturnType<typeof commandLine>;
let training: Running;
let configFile: string;
let config: Editable;
const open: Running[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-moving-'));
  backroom = commandLine(join(folder, 'state'));
});
beforeEach(async () => {
  training = backroom.open('training', '--magento-port', '0', '--lightspeed-port', '0', '--quiet');
  const lines = [await training.line(), await training.line(), await training.line()].join('\n');
  configFile = /--config (.*)$/.exec(lines)?.[1] ?? '';
  config = JSON.parse(readFileSync(configFile, 'utf8')) as Editable;
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((command) => command.stop()));
  await training.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A second PC of the same chain: data and tokens of its own, and only the stores wanted. */
function otherPc(stores: (all: Editable['stores']) => Editable['stores']): { file: string; dataDir: string } {
  const place = mkdtempSync(join(folder, 'pc-'));
  const other = { ...config, dataDir: join(place, 'data'), stores: stores(config.stores) };
  for (const system of ['magento', 'lightspeed'] as const) {
    const copy = join(place, `${system}.token`);
    copyFileSync(config[system].tokenFile, copy);
    other[system] = { ...config[system], tokenFile: copy };
  }
  const file = join(place, 'backroom.json');
  writeFileSync(file, JSON.stringify(other));
  return { file, dataDir: other.dataDir };
}

async function atWork(file: string): Promise<Running> {
  const agent = backroom.open('agent', '--config', file);
  open.push(agent);
  await agent.line();
  return agent;
}

async function call(file: string, procedure: string, input: object = {}): Promise<unknown> {
  const ended = await backroom.run('call', procedure, JSON.stringify(input), '--config', file);
  return JSON.parse(ended.code === 0 ? ended.stdout : ended.stderr) as unknown;
}

function journalFiles(dataDir: string): string[] {
  return existsSync(dataDir) ? readdirSync(dataDir).filter((name) => name.includes('.sqlite') && !name.includes('.lock')) : [];
}

test('doctor alone opens no journal: nothing is made, changed or sent', async () => {
  const pc = otherPc((all) => all);
  const first = await backroom.run('doctor', '--config', pc.file);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(journalFiles(pc.dataDir)).toEqual([]);

  await (await atWork(pc.file)).stop('SIGKILL');
  const before = new Map(journalFiles(pc.dataDir).map((name) => [name, statSync(join(pc.dataDir, name)).mtimeMs]));
  expect(before.size).toBeGreaterThan(0);
  expect((await backroom.run('doctor', '--config', pc.file)).stdout).toContain('chain unbroken');
  const files = [...before.keys()].filter((name) => !name.endsWith('-shm'));
  for (const name of files) expect(statSync(join(pc.dataDir, name)).mtimeMs, name).toBe(before.get(name));
});

test('backups are listed, and one is put back while nobody works', async () => {
  const pc = otherPc((all) => all);
  const storeId = config.stores[0]?.id ?? '';
  const agent = await atWork(pc.file);
  await call(pc.file, 'system.backup', { storeId });
  const listed = await backroom.run('backups', '--config', pc.file);
  expect(listed).toMatchObject({ code: 0, stderr: '' });
  expect(listed.stdout).toMatch(
    new RegExp(`\\(${storeId}\\)\\n  ${storeId}-\\d{8}-\\d{6}-manual\\.sqlite  .* UTC  \\d+ entries, \\d+ unsent\\n`),
  );
  expect(listed.stdout).toContain('no backup yet');
  await agent.stop();

  const restored = await backroom.run('restore', '--config', pc.file, '--store', storeId, '--person', 'Ada');
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(restored.stdout).toContain('Work goes on from the backup of');
  expect(journalFiles(pc.dataDir).filter((name) => /\.replaced-\d{8}-\d{6}$/.test(name))).toHaveLength(1);
  const unknown = await backroom.run('restore', '--config', pc.file, '--store', storeId, '--backup', 'none');
  expect(unknown).toMatchObject({ code: 1, stdout: '' });
  expect(unknown.stderr).toContain('There is no backup none of this store.\nChoose one from the list.');
  await atWork(pc.file);
  expect(await call(pc.file, 'system.hello')).toMatchObject({ stores: [{ journal: 'open' }, { journal: 'open' }] });
});

test('a store moves from one PC to another by two commands, once', async () => {
  const storeId = config.stores[0]?.id ?? '';
  const old = otherPc((all) => all);
  const agent = await atWork(old.file);
  const file = join(folder, 'stick.move');
  const exported = await backroom.run('export', '--config', old.file, '--store', storeId, '--to', file, '--person', 'Ada');
  expect(exported).toMatchObject({ code: 0, stderr: '' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  // The agent that works on did it: only this store is closed.
  expect(await call(old.file, 'system.hello')).toMatchObject({ stores: [{ journal: 'moved' }, { journal: 'open' }] });
  await agent.stop();
  const doctor = await backroom.run('doctor', '--config', old.file);
  expect(doctor.stdout).toMatch(/FIX {2}Journal, .*was moved to another PC on .* by Ada/);
  expect((await backroom.run('backups', '--config', old.file)).stdout).toContain(`by Ada, as ${file}`);

  const fresh = otherPc((all) => all.slice(1));
  const imported = await backroom.run('import', '--config', fresh.file, '--from', file, '--person', 'Bo');
  expect(imported).toMatchObject({ code: 0, stderr: '' });
  expect(imported.stdout).toContain('works here now');
  expect((JSON.parse(readFileSync(fresh.file, 'utf8')) as Editable).stores.map(({ id }) => id)).toContain(storeId);
  const again = await backroom.run('import', '--config', fresh.file, '--from', file);
  expect(again).toMatchObject({ code: 1, stdout: '' });
  expect(again.stderr).toContain('already taken in');
  await atWork(fresh.file);
  expect(await call(fresh.file, 'system.verifyJournal', { storeId })).toMatchObject({ ok: true });
});

test('an export is taken back only after two answers', async () => {
  const storeId = config.stores[0]?.id ?? '';
  const pc = otherPc((all) => all);
  await (await atWork(pc.file)).stop();
  await backroom.run('export', '--config', pc.file, '--store', storeId, '--to', join(folder, 'lost.move'));
  for (const answers of ['', 'lost\n', `lost\nyes\n`, `${storeId}\nlost\n`]) {
    const ended = await unseal(pc.file, storeId, answers);
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.stderr).toBe('Nothing was changed: the store stays moved.\n');
    expect(ended.stdout).toContain('may reach Magento or Lightspeed twice');
  }
  const taken = await unseal(pc.file, storeId, `lost\n${storeId}\n`);
  expect(taken).toMatchObject({ code: 0, stderr: '' });
  expect(taken.stdout).toContain(`${storeId} works here again.`);
  await atWork(pc.file);
  expect(await call(pc.file, 'system.hello')).toMatchObject({ stores: [{ journal: 'open' }, { journal: 'open' }] });
});

async function unseal(file: string, storeId: string, answers: string): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const entry = fileURLToPath(new URL('../../src/main/cli/index.ts', import.meta.url));
  const child = spawn(process.execPath, [entry, 'unseal', '--config', file, '--store', storeId], {
    env: { ...process.env, XDG_STATE_HOME: join(folder, 'state') },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(answers);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}
