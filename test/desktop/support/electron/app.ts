import { EventEmitter } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeChromium, startChromium } from './chromium.ts';
import { answerQuestions } from './control.ts';
import { openWindows } from './windows.ts';

const switches = new Map(
  process.argv.filter((arg) => arg.startsWith('--')).map((arg) => [arg.slice(2).split('=')[0] ?? '', arg.slice(arg.indexOf('=') + 1)]),
);

class App extends EventEmitter {
  isPackaged = process.env['STAND_IN_PACKAGED'] === '1';
  readonly calls: string[] = [];
  readonly commandLine = {
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
  };
  private paths = new Map([['userData', switches.get('user-data-dir') ?? '']]);
  private ready = false;
  private badgeCount = 0;
  private starting: Promise<void> | null = null;

  enableSandbox(): void {
    if (this.ready) throw new Error('enableSandbox after ready');
    this.calls.push('enableSandbox');
  }

  setAppUserModelId(id: string): void {
    this.calls.push(`setAppUserModelId ${id}`);
  }

  setBadgeCount(count: number): boolean {
    this.badgeCount = count;
    return true;
  }

  getBadgeCount(): number {
    return this.badgeCount;
  }

  isReady(): boolean {
    return this.ready;
  }

  whenReady(): Promise<void> {
    this.starting ??= startChromium(join(this.getPath('userData'), 'chromium')).then(() => {
      this.ready = true;
    });
    return this.starting;
  }

  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`no path ${name}`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  getVersion(): string {
    return '0.0.0-stand-in';
  }

  getName(): string {
    return 'Backroom';
  }

  /** Electron tells the first instance by a socket; here a signal does. */
  requestSingleInstanceLock(): boolean {
    const file = join(this.getPath('userData'), 'lock');
    const holder = livingHolder(file);
    if (holder !== null) {
      process.kill(holder, 'SIGUSR2');
      return false;
    }
    writeFileSync(file, String(process.pid));
    process.on('exit', () => rmSync(file, { force: true }));
    process.on('SIGUSR2', () => this.emit('second-instance', {}, [], '', null));
    return true;
  }

  quit(): void {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (prevented) return;
    for (const window of openWindows()) window.destroy();
    this.emit('will-quit', { preventDefault: () => undefined });
    this.exit(0);
  }

  exit(code = 0): void {
    this.emit('quit', {}, code);
    void closeChromium().then(() => process.exit(code));
  }
}

function livingHolder(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

export const app = new App();

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
answerQuestions();
