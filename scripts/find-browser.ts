import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** What Chromium needs to start in containers and as root, where its own sandbox cannot. */
export const launchFlags: readonly string[] =
  process.platform === 'linux' ? [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'] : [];

/** Debian's Chromium without windows of its own: a page of this app opens in two thirds of the time (measured), so it comes first. */
const headlessShell = 'chromium-headless-shell';

export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * Path of a Chrome, Chromium or Edge that starts: BACKROOM_BROWSER, the usual places, PATH, what Playwright keeps; else
 * one is installed (apt as root on Debian and Ubuntu, Playwright's own download elsewhere). Throws, saying what to install.
 */
export function findBrowser(): string {
  const machine: Machine = { platform: process.platform, env: process.env };
  const chosen = process.env['BACKROOM_BROWSER'];
  if (chosen !== undefined && chosen !== '') {
    if (starts(chosen, machine.platform)) return chosen;
    throw new Error(`BACKROOM_BROWSER names ${chosen}, which does not start. Correct it, or unset it to have one found.`);
  }
  const found = installedBrowser(machine) ?? install(machine);
  if (found !== null) return found;
  throw new Error(
    'No Chrome, Chromium or Edge was found and none could be installed. Install one of them, or set BACKROOM_BROWSER to its path.',
  );
}

/** Places to look at, best first. */
export function candidates({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['', env['HOME'] ?? ''].map((base) => `${base}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    const bases = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    const below = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return below.flatMap((path) => bases.map((base) => `${base}\\${path}`));
  }
  const names = [
    headlessShell,
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = [
    '/usr/bin',
    '/usr/local/bin',
    '/opt/google/chrome',
    ...(env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
  ];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function installedBrowser(machine: Machine): string | null {
  return [...candidates(machine), chromium.executablePath()].find((path) => starts(path, machine.platform)) ?? null;
}

/** On Linux the file is also asked for its version: Ubuntu's `chromium-browser` is a script that only recommends a snap. */
function starts(path: string, platform: NodeJS.Platform): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return platform !== 'linux' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function install(machine: Machine): string | null {
  console.log('No browser found: installing Chromium for the browser tests…');
  const isRoot = machine.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const quiet = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    spawnSync('apt-get', ['update', '-qq'], quiet);
    for (const name of [headlessShell, 'chromium']) {
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet);
      const found = installedBrowser(machine);
      if (found !== null) return found;
    }
  }
  spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
    cwd: new URL('..', import.meta.url),
    stdio: 'inherit',
  });
  return installedBrowser(machine);
}
