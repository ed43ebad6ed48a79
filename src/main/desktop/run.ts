import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow, app, crashReporter, dialog, powerMonitor } from 'electron';
import type { MessagePortMain } from 'electron';
import { logFile } from '#contract/log-file.ts';
import { superviseAgent } from '#main/agent-supervisor.ts';
import type { Supervisor } from '#main/agent-supervisor.ts';
import { keepConfig } from '#main/config-keeper.ts';
import { utilityAgent } from '#main/desktop/agent-utility.ts';
import { registerBundleScheme, serveBundle } from '#main/desktop/bundle.ts';
import { openDoor } from '#main/desktop/door.ts';
import { guardEverything } from '#main/desktop/guards.ts';
import { keychainCipher } from '#main/desktop/keychain.ts';
import { readLaunchOptions } from '#main/desktop/launch-options.ts';
import type { LaunchOptions } from '#main/desktop/launch-options.ts';
import { setMenu } from '#main/desktop/menu.ts';
import { desktopNotices } from '#main/desktop/notices.ts';
import { outsideOpener } from '#main/desktop/open-outside.ts';
import { Papers } from '#main/desktop/papers.ts';
import { openPreferences } from '#main/desktop/preferences.ts';
import { desktopPrinters } from '#main/desktop/printing.ts';
import { drainOnQuit } from '#main/desktop/quit.ts';
import { forbiddenSwitch } from '#main/desktop/switches.ts';
import { trainingBeside } from '#main/desktop/training-beside.ts';
import { installWaitingUpdate, watchForUpdates } from '#main/desktop/updates.ts';
import { openWindow } from '#main/desktop/window.ts';
import { openWorkspace } from '#main/desktop/workspace.ts';
import type { Workspace } from '#main/desktop/workspace.ts';
import { openLog } from '#main/log.ts';
import type { Log } from '#main/log.ts';
import { fileVault } from '#main/vault.ts';

/** The Electron app. `built` is the folder that holds the built main, preload and renderer. */
export async function runDesktop(built: string): Promise<void> {
  const refused = forbiddenSwitch();
  if (refused !== null) return refuse(`Backroom does not start with --${refused}.`);
  const options = readLaunchOptions();
  if (!prepare(options)) return app.quit();
  await app.whenReady();
  setMenu();
  const workspace = await openWorkspace(options);
  if (!workspace.ok) return refuse(workspace.problem);
  await runWorkspace(built, workspace.workspace);
}

/** Everything Electron wants before it is ready. False when another Backroom of this user already runs. */
function prepare(options: LaunchOptions): boolean {
  app.enableSandbox();
  // Windows shows messages of a known app only: the id is the installer's (electron-builder.yml).
  app.setAppUserModelId('com.backroom.desktop');
  registerBundleScheme();
  if (options.training !== null) useOwnFolder(join(options.training, 'window'));
  crashReporter.start({ uploadToServer: false });
  app.on('second-instance', showWindow);
  return app.requestSingleInstanceLock();
}

/** A training run from the command line must not meet the installed app: neither its preferences nor its single-instance lock. */
function useOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
}

async function runWorkspace(built: string, workspace: Workspace): Promise<void> {
  const { config, configFile } = workspace;
  const vault = fileVault(app.getPath('userData'), keychainCipher);
  const keeper = keepConfig({ config, configFile, vault, device: hostname(), env: process.env });
  const log = openLog(join(config.dataDir, ...logFile), keeper.known);
  for (const warning of workspace.warnings) log.warn('config.unknown', { warning });
  const preferences = openPreferences();
  if (await installWaitingUpdate(preferences, log)) return;
  const papers = new Papers();
  const training = trainingBeside();
  const supervisor = superviseAgent<MessagePortMain>({
    launch: utilityAgent(join(built, 'main', 'agent.js')),
    begin: keeper.begin,
    save: keeper.save,
    printers: desktopPrinters(papers, log),
    desktop: desktopNotices(showHealth, log),
    training,
    closePort: (port) => port.close(),
    gaveUp: refuse,
    log,
  });
  drainOnQuit(async () => {
    await training.close();
    await supervisor.stop();
    await workspace.close();
  });
  powerMonitor.on('resume', () => supervisor.wake());
  serveBundle(join(built, 'renderer'), papers);
  const systems = () => [keeper.current().magento.baseUrl, keeper.current().lightspeed.baseUrl].map((address) => new URL(address).host);
  guardEverything(outsideOpener(systems, log));
  await open(built, supervisor, preferences, log);
  watchForUpdates(preferences, log);
}

async function open(
  built: string,
  supervisor: Supervisor<MessagePortMain>,
  preferences: ReturnType<typeof openPreferences>,
  log: Log,
): Promise<void> {
  openDoor({
    trusted: (id) => BrowserWindow.getAllWindows().some((window) => window.webContents.id === id),
    connect: (port) => supervisor.connect(port),
    log,
  });
  const [started] = await Promise.all([supervisor.start(), openWindow(built, preferences, log)]);
  if (!started.ok) return refuse(started.message);
  process.stdout.write('Backroom is open\n');
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** Brings the window to the front and its page to the Sync health of a store. */
function showHealth(storeId: string): void {
  showWindow();
  BrowserWindow.getAllWindows()[0]?.webContents.postMessage('backroom:health', storeId);
}

/** Says what is wrong and ends. */
function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  if (app.isReady()) dialog.showErrorBox('Backroom', message);
  app.exit(1);
}
