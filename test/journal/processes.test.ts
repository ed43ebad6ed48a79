import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openJournal } from '#agent/journal/open.ts';
import { expectOpen, note, openOk, openOptions, tempFolder } from '#test/journal/support/temp-journal.ts';

const openOnce = new URL('support/open-once.ts', import.meta.url).pathname;
/** An account that owns nothing; root itself may write where the mode forbids it. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

describe('two processes', () => {
  test('the second is told that the journal is taken; once the first is killed it gets in', async () => {
    const path = join(tempFolder(), 'paris-1.sqlite');
    const holder = spawn(process.execPath, [openOnce, path, 'paris-1', 'hold'], { stdio: ['pipe', 'pipe', 'inherit'] });
    onTestFinished(() => void holder.kill('SIGKILL'));
    await once(createInterface({ input: holder.stdout }), 'line');
    expect(openJournal(path, openOptions())).toMatchObject({ ok: false, reason: 'locked' });
    expect(inOtherProcess(path)).toMatchObject({ ok: false, reason: 'locked' });
    holder.kill('SIGKILL');
    await once(holder, 'close');
    expect(inOtherProcess(path)).toEqual({ ok: true, entries: 0 });
  });

  test('nor does this process let another in, until it closes', () => {
    const path = join(tempFolder(), 'paris-1.sqlite');
    const journal = openOk(path);
    journal.write(() => note(journal));
    expect(inOtherProcess(path)).toMatchObject({ ok: false, reason: 'locked' });
    expect(journal.write(() => note(journal))).toBe(2);
    journal.close();
    expect(inOtherProcess(path)).toEqual({ ok: true, entries: 2 });
  });
});

describe('permissions', () => {
  test('a folder that may not be written', () => {
    const folder = sharedFolder();
    const path = join(folder, 'paris-1.sqlite');
    expectOpen(openJournal(path, openOptions())).journal.close();
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
    chmodSync(folder, 0o555);
    const before = readdirSync(folder);
    expect(asNobody(path)).toMatchObject({ ok: false, reason: 'readOnly' });
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a file that may not be written, in a folder that may', () => {
    const folder = sharedFolder();
    const path = join(folder, 'paris-1.sqlite');
    expectOpen(openJournal(path, openOptions())).journal.close();
    chmodSync(join(folder, 'paris-1.sqlite'), 0o444);
    chmodSync(join(folder, 'paris-1.sqlite.lock'), 0o666);
    expect(asNobody(path)).toMatchObject({ ok: false, reason: 'readOnly' });
  });

  test('a file that may not even be read', () => {
    const folder = sharedFolder();
    const path = join(folder, 'paris-1.sqlite');
    expectOpen(openJournal(path, openOptions())).journal.close();
    chmodSync(join(folder, 'paris-1.sqlite'), 0o000);
    chmodSync(join(folder, 'paris-1.sqlite.lock'), 0o666);
    expect(asNobody(path)).toMatchObject({ ok: false });
  });
});

/** A small disk of its own for the test; needs the right to mount, which a test machine may not give. */
describe.skipIf(!mayMount())('a full disk', () => {
  test('fails the write that did not fit, keeps all before it, and says so when opening', () => {
    const path = join(smallDisk(4), 'paris-1.sqlite');
    const filled = inOtherProcess(path, 'fill');
    expect(filled).toMatchObject({ ok: true, reason: 'full', findings: [] });
    expect(Number(filled['entries'])).toBe(filled['written']);
    expect(Number(filled['written'])).toBeGreaterThan(20);
    const reopened = inOtherProcess(path);
    // There may be just enough room left to open it; never is anything lost.
    expect(reopened['ok'] === true ? reopened['entries'] : reopened['reason']).toBe(reopened['ok'] === true ? filled['written'] : 'full');
  });

  test('with no room at all a new journal is refused, and made once there is room', () => {
    const disk = smallDisk(2);
    writeFileSync(join(disk, 'other'), Buffer.alloc(510 * 4_096));
    const path = join(disk, 'paris-1.sqlite');
    expect(inOtherProcess(path)).toMatchObject({ ok: false, reason: 'full' });
    rmSync(join(disk, 'other'));
    expect(inOtherProcess(path)).toEqual({ ok: true, entries: 0 });
  });
});

function inOtherProcess(path: string, then = '', uid?: number): Record<string, unknown> {
  const options = uid === undefined ? {} : { uid, gid: uid };
  const { stdout, stderr } = spawnSync(process.execPath, [openOnce, path, 'paris-1', then], { encoding: 'utf8', cwd: '/', ...options });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** As a user without any right of his own: root's child becomes one, anyone else is one for a folder closed to himself. */
function asNobody(path: string): Record<string, unknown> {
  return inOtherProcess(path, '', isRoot ? nobody : undefined);
}

/** A folder that any user may enter and, until it is closed, write. */
function sharedFolder(): string {
  const folder = join(tempFolder(), 'data');
  mkdirSync(folder);
  chmodSync(dirname(folder), 0o755);
  chmodSync(folder, 0o777);
  onTestFinished(() => chmodSync(folder, 0o777));
  if (isRoot) chownSync(folder, 0, 0);
  return folder;
}

function smallDisk(megabytes: number): string {
  const folder = join(tempFolder(), 'disk');
  mkdirSync(folder);
  expect(system(`mount -t tmpfs -o size=${megabytes}m tmpfs ${folder}`)).toBe(true);
  onTestFinished(() => void system(`umount ${folder}`));
  return folder;
}

function mayMount(): boolean {
  if (!isRoot || process.platform !== 'linux') return false;
  return system('unshare -m mount -t tmpfs tmpfs /mnt');
}

/** Runs a command of the system; whether it went well. */
function system(command: string): boolean {
  return spawnSync(command, { shell: true, stdio: 'ignore' }).status === 0;
}
