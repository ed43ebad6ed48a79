import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import { _electron, chromium } from 'playwright-core';
import type { Page } from 'playwright-core';

type ElectronModule = typeof Electron;
type Task<A, R> = (electron: ElectronModule, argument: A) => R | Promise<R>;

/** The built app as a test sees it, whatever plays Electron. */
export type DesktopApp = {
  /** Origin of the page as the browser names it. */
  origin: string;
  page: Page;
  /** Runs a function in the main process; it can use nothing from outside but its argument. */
  evaluate<A, R>(task: Task<A, R>, argument: A): Promise<R>;
  agentPid(): Promise<number>;
  /** Exit code of the app. */
  exited: Promise<number | null>;
  signal(signal: NodeJS.Signals): void;
  close(): Promise<void>;
};

const project = fileURLToPath(new URL('../../../', import.meta.url));
const main = join(project, 'out', 'main', 'index.js');
const hook = new URL('electron/hook.ts', import.meta.url).href;

/** The real Electron program, where it has been installed and a display is there to show it. */
export function realElectron(): string | null {
  const folder = join(project, 'node_modules', 'electron');
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  if (process.platform === 'linux' && (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') === '') return null;
  const program = join(folder, 'dist', readFileSync(name, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Starts the built app and waits for its ready line and its window. */
export async function launchDesktop(args: string[], env: Record<string, string> = {}): Promise<DesktopApp> {
  const program = realElectron();
  return program === null ? launchStandIn(args, env) : launchReal(program, args, env);
}

export type Run = { code: number | null; stdout: string; stderr: string };

/** Starts the stand-in and waits for its end: for what must not open. */
export async function runStandIn(args: string[], env: Record<string, string> = {}): Promise<Run> {
  const child = startStandIn(args, env);
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  return { code: await exitOf(child), ...output };
}

async function launchReal(program: string, args: string[], env: Record<string, string>): Promise<DesktopApp> {
  const electron = await _electron.launch({ executablePath: program, args: [project, ...args], env: { ...environment(), ...env } });
  const child = electron.process();
  const opened = readyLine(child);
  const page = await electron.firstWindow();
  await opened;
  return {
    origin: 'app://bundle',
    page,
    // Playwright and we say the same thing in slightly different types.
    evaluate: (task, argument) =>
      electron.evaluate(task as Parameters<typeof electron.evaluate>[0], argument) as ReturnType<typeof task> as never,
    async agentPid() {
      const metrics = await electron.evaluate(({ app }) => app.getAppMetrics().map(({ pid, serviceName }) => ({ pid, serviceName })));
      return known(metrics.find(({ serviceName }) => serviceName === 'Backroom sync agent')?.pid);
    },
    exited: exitOf(child),
    signal: (signal) => child.kill(signal),
    close: () => electron.close(),
  };
}

async function launchStandIn(args: string[], env: Record<string, string>): Promise<DesktopApp> {
  const child = startStandIn(args, env);
  const errors: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const exited = exitOf(child);
  const address = new Promise<string>((resolve) =>
    child.on('message', (message: { chromium?: string }) => message.chromium !== undefined && resolve(message.chromium)),
  );
  const failed = exited.then((code): never => {
    throw new Error(`The app ended with ${String(code)} before it opened:\n${errors.join('')}`);
  });
  const browser = await chromium.connectOverCDP(await Promise.race([address, failed]));
  await Promise.race([readyLine(child), failed]);
  failed.catch(() => undefined);
  const page = known(browser.contexts()[0]?.pages()[0]);
  const evaluate = questioner(child);
  return {
    origin: 'https://bundle.stand-in.test',
    page,
    evaluate,
    agentPid: () =>
      evaluate(({ utilityProcess }) => [...(utilityProcess as unknown as { running: Set<{ pid: number }> }).running][0]?.pid, null).then(
        known,
      ),
    exited,
    signal: (signal) => child.kill(signal),
    async close() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

function startStandIn(args: string[], env: Record<string, string>): ChildProcess {
  return fork(main, args, { execArgv: ['--import', hook], env: { ...environment(), ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
}

function environment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _unwanted, NODE_OPTIONS: _options, ...rest } = process.env;
  return Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function questioner(child: ChildProcess): DesktopApp['evaluate'] {
  let last = 0;
  return (task, argument) => {
    const id = (last += 1);
    return new Promise((resolve, reject) => {
      const listen = (reply: { id?: number; value?: never; error?: string }) => {
        if (reply.id !== id) return;
        child.off('message', listen);
        if (reply.error === undefined) resolve(reply.value as never);
        else reject(new Error(reply.error));
      };
      child.on('message', listen);
      child.send({ id, source: task.toString(), argument });
    });
  };
}

function readyLine(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error('no stdout');
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve) => lines.on('line', (line) => line === 'Backroom is open' && resolve()));
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve));
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there');
  return value;
}
