import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodConfig } from '#test/desktop/support/configs.ts';
import { launchDesktop, realElectron, runStandIn } from '#test/desktop/support/desktop-app.ts';
import type { DesktopApp } from '#test/desktop/support/desktop-app.ts';
import { callFromPage } from '#test/desktop/support/page-agent.ts';
import { models as modelsOf, storeId } from '#test/e2e/support/models.ts';

let folder: string;
let app: DesktopApp;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-desktop-'));
  app = await launchDesktop([`--training=${folder}`, '--quiet-world', '--seed=7']);
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every window is sandboxed, isolated and without Node', async () => {
  const windows = await app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) =>
        (webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
      ),
    null,
  );
  expect(windows).toHaveLength(1);
  expect(windows[0]).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false });
  expect(await app.page.evaluate(() => ['process', 'require', 'module', 'ipcRenderer'].filter((name) => name in window))).toEqual([]);
});

test('the page gets one frozen function and nothing of Electron', async () => {
  const door = await app.page.evaluate(() => {
    const { backroom } = window as unknown as { backroom: object };
    return { keys: Object.keys(backroom), frozen: Object.isFrozen(backroom) };
  });
  expect(door).toEqual({ keys: ['connect'], frozen: true });
});

test('the page comes with a policy that lets it connect nowhere', async () => {
  const answer = await app.page.reload();
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).toContain("connect-src 'none'");
  const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1];
  expect(await app.page.locator('meta[name="csp-nonce"]').getAttribute('content')).toBe(nonce);
  const reached = (address: string) =>
    app.page.evaluate(
      (url) =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      address,
    );
  expect(await reached('/index.html')).toBe(false);
  expect(await reached('https://shop.example.com/')).toBe(false);
});

test('a path outside the build is not served', async () => {
  const image = (path: string) =>
    app.page.evaluate(
      (src) =>
        new Promise<boolean>((resolve) => {
          const probe = new Image();
          probe.addEventListener('load', () => resolve(true));
          probe.addEventListener('error', () => resolve(false));
          probe.src = src;
        }),
      path,
    );
  expect(await image('/favicon.svg')).toBe(true);
  expect(await image('/..%2fpreload%2findex.cjs')).toBe(false);
  expect(await image('/%2e%2e/main/index.js')).toBe(false);
});

test('the page reaches the agent through its port', async () => {
  expect(await callFromPage(app.page, '/system/hello')).toMatchObject({ contractVersion: 1, training: true });
});

describe('ways out of the page are closed', () => {
  test.each(['https://attacker.example/', 'file:///etc/passwd', 'app://other/'])('it cannot navigate to %s', async (target) => {
    await app.page.evaluate((url) => {
      window.location.href = url;
    }, target);
    expect(await callFromPage(app.page, '/system/hello')).toMatchObject({ training: true });
    expect(app.page.url().startsWith(app.origin)).toBe(true);
  });

  test('no window opens; only https pages of the configured systems go to the browser', async () => {
    const host = new URL(configOf(folder).magento.baseUrl).host;
    await app.evaluate(({ shell }) => {
      Reflect.set(globalThis, 'openedOutside', []);
      shell.openExternal = async (url) => void (Reflect.get(globalThis, 'openedOutside') as string[]).push(url);
    }, null);
    const targets = [
      `https://${host}/admin`,
      `http://${host}/admin`,
      `https://user@${host}/`,
      'https://attacker.example/',
      'file:///etc/passwd',
      'javascript:alert(1)',
    ];
    await app.page.evaluate((urls) => {
      for (const url of urls) window.open(url);
    }, targets);
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, 'openedOutside') as string[], null))
      .toEqual([`https://${host}/admin`]);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1);
  });

  test('permissions are denied', async () => {
    const states = await app.page.evaluate(async () => ({
      place: (await navigator.permissions.query({ name: 'geolocation' })).state,
      camera: (await navigator.permissions.query({ name: 'camera' })).state,
      notifications: await Notification.requestPermission(),
    }));
    expect(states).toEqual({ place: 'denied', camera: 'denied', notifications: 'denied' });
  });
});

describe('the door', () => {
  test.each([
    ['a frame', { parent: {}, origin: 'app://bundle' }],
    ['another origin', { parent: null, origin: 'https://attacker.example' }],
    ['an origin that only begins alike', { parent: null, origin: 'app://bundle.attacker.example' }],
    ['an opaque origin', { parent: null, origin: 'null' }],
    ['a frame that is gone', null],
  ])('is closed to %s', async (_name, senderFrame) => {
    expect(await portsGiven({ senderFrame, stranger: false })).toBe(0);
  });

  test('is closed to contents that are no window of ours', async () => {
    expect(await portsGiven({ senderFrame: { parent: null, origin: 'app://bundle' }, stranger: true })).toBe(0);
  });

  test('is open to the top frame of our window', async () => {
    expect(await portsGiven({ senderFrame: { parent: null, origin: 'app://bundle' }, stranger: false })).toBe(1);
  });
});

test('there is no other channel', async () => {
  expect(await app.evaluate(({ ipcMain }) => ipcMain.eventNames(), null)).toEqual(['backroom:connect']);
});

/** The stand-in's desktop, inside the app's main process; a real Electron has none to look into. */
type Desktop = { Notification: { shown: { title: string; body: string; emit(event: 'click'): void }[] } };

describe.runIf(realElectron() === null)('the desktop of this PC', () => {
  const shown = () =>
    app.evaluate((electron) => (electron as unknown as Desktop).Notification.shown.map(({ title, body }) => ({ title, body })), null);

  test('shows an alert once; a click on it brings the window to the front, with Sync health', async () => {
    expect(await callFromPage(app.page, '/alerts/test', { storeId })).toEqual({ desktop: true, post: null, mail: null });
    await expect.poll(shown).toEqual([{ title: expect.any(String), body: 'This is a test alert. Nothing is wrong.' }]);
    await app.evaluate((electron) => {
      electron.BrowserWindow.getAllWindows()[0]?.minimize();
      (electron as unknown as Desktop).Notification.shown[0]?.emit('click');
    }, null);
    await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized(), null)).toBe(false);
    await app.page.getByRole('heading', { name: 'Sync health' }).waitFor();
    await app.page.getByRole('tab', { name: /^Needs you/, selected: true }).waitFor();
  });

  test('counts at the app’s icon what needs a person, until it does not', async () => {
    const badge = () => app.evaluate((electron) => electron.app.getBadgeCount(), null);
    const models = modelsOf(configOf(folder).magento.baseUrl);
    await expect.poll(badge).toBe(0);
    const order = await models.order();
    const rows = async () =>
      ((await callFromPage(app.page, '/pickups/list', { storeId, search: order })) as { rows: { id: string }[] }).rows;
    await expect.poll(async () => (await rows()).length).toBe(1);
    const click = { storeId, pickupId: (await rows())[0]?.id, requestId: 'desktop-badge-request', person: 'Alix' };
    await callFromPage(app.page, '/pickups/startPicking', click);
    await models.actOnOrder(order, 'hold');
    await expect.poll(badge).toBe(1);
    await models.actOnOrder(order, 'unhold');
    await expect.poll(badge).toBe(0);
  });
});

test('the window keeps working when the agent is killed', async () => {
  const before = await app.agentPid();
  process.kill(before, 'SIGKILL');
  await expect.poll(() => app.agentPid().catch(() => before)).not.toBe(before);
  expect(await callFromPage(app.page, '/system/hello')).toMatchObject({ training: true });
});

test('a second start ends at once and brings the first to the front', async () => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize(), null);
  if (realElectron() === null) expect((await runStandIn([`--training=${folder}`])).code).toBe(0);
  else await expect(launchDesktop([`--training=${folder}`])).rejects.toThrow();
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized(), null)).toBe(false);
});

/** How many ports main hands over when such a sender asks. */
function portsGiven(sender: { senderFrame: { parent: object | null; origin: string } | null; stranger: boolean }): Promise<number> {
  return app.evaluate(({ BrowserWindow, ipcMain }, { senderFrame, stranger }) => {
    let given = 0;
    const id = stranger ? 9999 : BrowserWindow.getAllWindows()[0]?.webContents.id;
    ipcMain.emit('backroom:connect', {
      sender: {
        id,
        postMessage: (_channel: string, _message: null, ports: { close(): void }[]) => {
          given += ports.length;
          for (const port of ports) port.close();
        },
      },
      senderFrame,
    });
    return given;
  }, sender);
}

function configOf(data: string): { magento: { baseUrl: string } } {
  return JSON.parse(readFileSync(join(data, 'training.json'), 'utf8')) as { magento: { baseUrl: string } };
}

describe.runIf(realElectron() === null)('before the window', () => {
  test('a packaged app refuses to be debugged from outside', async () => {
    const data = mkdtempSync(join(tmpdir(), 'backroom-desktop-'));
    const run = await runStandIn([`--user-data-dir=${data}`, '--remote-debugging-port=9222'], { STAND_IN_PACKAGED: '1' });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('--remote-debugging-port');
    rmSync(data, { recursive: true });
  });

  test('a configuration with an error ends the start with its path and cure', async () => {
    const data = mkdtempSync(join(tmpdir(), 'backroom-desktop-'));
    writeFileSync(join(data, 'backroom.json'), '{"dataDir":"data","stores":[]}');
    const run = await runStandIn([`--user-data-dir=${data}`]);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('stores: needs at least 1');
    rmSync(data, { recursive: true });
  });
});

describe.runIf(realElectron() === null)('a configured PC', () => {
  test('opens the training world in a Backroom of its own, brings it to the front when asked again, and ends with it', async () => {
    const data = mkdtempSync(join(tmpdir(), 'backroom-desktop-'));
    const temporary = join(data, 'temporary');
    mkdirSync(temporary);
    writeFileSync(join(data, 'backroom.json'), JSON.stringify(goodConfig(join(data, 'data'))));
    const real = await launchDesktop([`--user-data-dir=${data}`], { TMPDIR: temporary });
    const worlds = () => readdirSync(temporary).filter((name) => name.startsWith('backroom-training-'));
    expect(await callFromPage(real.page, '/system/openTraining')).toEqual({ url: null });
    const [world = ''] = worlds();
    const inFront = () => existsSync(join(temporary, world, 'window', 'focused'));
    expect(inFront()).toBe(false);
    expect(await callFromPage(real.page, '/system/openTraining')).toEqual({ url: null });
    await expect.poll(inFront).toBe(true);
    expect(worlds()).toEqual([world]);
    expect(existsSync(join(temporary, world, 'window', 'lock'))).toBe(true);
    await real.close();
    expect(worlds()).toEqual([]);
    rmSync(data, { recursive: true });
  });
});
