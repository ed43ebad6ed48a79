import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../../src/main/cli/index.ts', import.meta.url));

export type Ended = { code: number | null; stdout: string; stderr: string };
export type Running = {
  pid: number;
  /** The next line of stdout; rejects with stderr when the command ends instead. */
  line(): Promise<string>;
  ended: Promise<Ended>;
  /** Like Ctrl-C; resolves with how it ended. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
};

/** The `backroom` command as a person runs it, with its state kept in `state` so that tests do not meet. */
export function commandLine(state: string): { run(...args: string[]): Promise<Ended>; open(...args: string[]): Running } {
  const start = (args: string[]) =>
    spawn(process.execPath, [entry, ...args], { env: { ...process.env, XDG_STATE_HOME: state }, stdio: ['ignore', 'pipe', 'pipe'] });
  return {
    run: (...args) => collect(start(args)),
    open: (...args) => follow(start(args)),
  };
}

function follow(child: ChildProcess): Running {
  const ended = collect(child);
  const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
  return {
    pid: child.pid ?? 0,
    async line() {
      const next = await lines.next();
      if (next.done !== true) return next.value;
      throw new Error(`It ended:\n${(await ended).stderr}`);
    },
    ended,
    stop(signal = 'SIGINT') {
      child.kill(signal);
      return ended;
    },
  };
}

function collect(child: ChildProcess): Promise<Ended> {
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...output })));
}
