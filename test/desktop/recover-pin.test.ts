import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffList } from '#contract/staff.ts';
import { commandLine } from '#test/desktop/support/command.ts';
import type { Running } from '#test/desktop/support/command.ts';

type Editable = { dataDir: string; magento: { tokenFile: string }; lightspeed: { tokenFile: string }; stores: { id: string }[] };

let folder: string;
let backroom: ReturnType<typeof commandLine>;
let training: Running;
let configFile: string;
let storeId: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-pin-'));
  backroom = commandLine(join(folder, 'state'));
  training = backroom.open('training', '--magento-port', '0', '--lightspeed-port', '0', '--quiet');
  const lines = [await training.line(), await training.line(), await training.line()].join('\n');
  const config = JSON.parse(readFileSync(/--config (.*)$/.exec(lines)?.[1] ?? '', 'utf8')) as Editable;
  storeId = config.stores[0]?.id ?? '';
  config.dataDir = join(folder, 'data');
  for (const system of ['magento', 'lightspeed'] as const) {
    const copy = join(folder, `${system}.token`);
    copyFileSync(config[system].tokenFile, copy);
    config[system].tokenFile = copy;
  }
  configFile = join(folder, 'backroom.json');
  writeFileSync(configFile, JSON.stringify(config));
});
afterAll(async () => {
  await training.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function atWork(): Promise<Running> {
  const agent = backroom.open('agent', '--config', configFile);
  await agent.line();
  return agent;
}

async function call<T>(procedure: string, input: object): Promise<T> {
  const ended = await backroom.run('call', procedure, JSON.stringify({ storeId, ...input }), '--config', configFile);
  return JSON.parse(ended.code === 0 ? ended.stdout : ended.stderr) as T;
}

async function reset(name: string, answers: string): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const entry = fileURLToPath(new URL('../../src/main/cli/index.ts', import.meta.url));
  const args = ['staff', 'reset', '--config', configFile, '--store', storeId, '--name', name, '--person', 'ada'];
  const child = spawn(process.execPath, [entry, ...args], { env: { ...process.env, XDG_STATE_HOME: join(folder, 'state') } });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(answers);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}

test('the only manager forgot the PIN: a new one is set with Backroom closed and the internet down, and a manager has to see it', async () => {
  const agent = await atWork();
  const add = { name: 'Mona', role: 'manager', pin: '4711', person: 'Ada', requestId: 'add-mona-request' };
  const added = await call<{ list: StaffList }>('staff.add', add);
  const mona = added.list.members[0]?.id ?? '';
  const mayOpen = (pin: string) => call<{ session?: string; reason?: string }>('staff.signIn', { who: { staffId: mona }, pin });
  const manager = (await mayOpen('4711')).session ?? '';
  await call('staff.add', { name: 'Clara', role: 'clerk', pin: '2580', person: manager, requestId: 'add-clara-request' });

  expect(await reset('Mona', '9034\n9034\n')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Backroom is open on this PC') as string,
  });
  await agent.stop();
  await training.stop();

  expect(await reset('Mona', '9034\n9035\n')).toMatchObject({ code: 1, stderr: 'Nothing was changed.\n' });
  expect((await reset('Clara', '9034\n9034\n')).stderr).toContain('No manager at work in this store is called “Clara”.');
  expect((await reset('Mona', '1234\n1234\n')).stderr).toContain('easy to guess');
  const done = await reset('mona', '9034\n9034\n');
  expect(done).toMatchObject({ code: 0, stderr: '' });
  expect(done.stdout).toMatch(/Mona signs in with the new PIN from now on \(journal \d+\)\./);
  expect(done.stdout).not.toContain('9034');

  const again = await atWork();
  expect((await mayOpen('4711')).reason).toBe('pinWrong');
  expect((await mayOpen('9034')).session).toMatch(/^staff:/);
  const { rows } = await call<{ rows: { kind: string; message: string; id: string }[] }>('exceptions.list', {});
  const raised = rows.find((row) => row.kind === 'pinRecovered');
  expect(raised?.message).toMatch(/^The PIN of Mona was set anew on the PC .* itself, by its user ada, without a manager\.$/);

  const { members } = await call<StaffList>('staff.list', {});
  const clara = members.find((member) => member.name === 'Clara')?.id ?? '';
  const clerk = (await call<{ session: string }>('staff.signIn', { who: { staffId: clara }, pin: '2580' })).session;
  const known = (person: string) =>
    call<{ resolved?: boolean; reason?: string }>('exceptions.resolve', {
      exceptionId: raised?.id,
      action: 'known',
      person,
      requestId: `known-${person.slice(-12)}`,
    });
  expect((await known(clerk)).reason).toBe('managerNeeded');
  expect(await known((await mayOpen('9034')).session ?? '')).toEqual({ resolved: true });
  await again.stop();
}, 120_000);
