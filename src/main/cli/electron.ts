import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ExitCode } from '#main/cli/arguments.ts';
import { projectFolder } from '#main/cli/places.ts';

const fetchLimitMs = 60_000;
const openLimitMs = 30_000;

/** The Electron program, fetched first if that takes less than a minute; null where no window can be opened. */
export async function findElectron(): Promise<string | null> {
  if (!windowsPossible()) return null;
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  return installed(folder) ?? ((await fetchElectron(folder)) ? installed(folder) : null);
}

/** Chromium's sandbox refuses root on Linux, and we never run without the sandbox. */
function windowsPossible(): boolean {
  if (process.platform !== 'linux') return true;
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '';
  return display !== '' && process.getuid?.() !== 0;
}

function installed(folder: string): string | null {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}

async function fetchElectron(folder: string): Promise<boolean> {
  const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: fetchLimitMs, killSignal: 'SIGKILL' });
  return new Promise((resolve) => child.on('close', (code) => resolve(code === 0)).on('error', () => resolve(false)));
}

/**
 * Runs the built app until it ends or `stopped`. Its one line on stdout is the ready line. Null when no window opened:
 * the caller then uses the browser.
 */
export async function runElectron(program: string, args: readonly string[], stopped: Promise<'stopped'>): Promise<ExitCode | null> {
  const child = spawn(program, [projectFolder, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve).on('error', () => resolve(null)));
  const ready = Promise.withResolvers<'ready'>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'Backroom is open') ready.resolve('ready');
  });
  const limit = setTimeout(() => child.kill('SIGKILL'), openLimitMs);
  void stopped.then(() => child.kill('SIGTERM'));
  const first = await Promise.race([ready.promise, ended.then(() => 'gone' as const), stopped]);
  clearTimeout(limit);
  if (first === 'gone') return null;
  if (first === 'ready') process.stdout.write('Backroom is open\n');
  const code = await ended;
  return code === 0 || first === 'stopped' ? 0 : 1;
}
