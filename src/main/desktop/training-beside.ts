import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { app } from 'electron';
import type { HostTraining, TrainingShown } from '#main/host-training.ts';

const openLimitMs = 30_000;

/** The training world as another Backroom with its own window: nothing of it shares a process or a file with the real one. */
export function trainingBeside(): HostTraining {
  let begun: Promise<Beside> | null = null;
  const over = (): void => void (begun = null);
  return {
    async open() {
      const open = begun;
      begun ??= begin(over);
      // Asked again after a failure, it is tried again.
      begun.catch(over);
      const { shown, show } = await begun;
      const outcome = await shown;
      if (open !== null && outcome.ok) await show();
      return outcome;
    },
    async close() {
      await (await begun?.catch(() => null))?.end();
    },
  };
}

interface Beside {
  shown: Promise<TrainingShown>;
  /** Brings its window to the front. */
  show: () => Promise<void>;
  end: () => Promise<void>;
}

/** `over`: it ended, by itself or with this one. */
async function begin(over: () => void): Promise<Beside> {
  const folder = await mkdtemp(join(tmpdir(), 'backroom-training-'));
  const child = start(folder, { stdio: ['ignore', 'pipe', 'ignore'] });
  const gone = new Promise((resolve) => child.once('close', resolve)).then(() => {
    over();
    return rm(folder, { recursive: true, force: true });
  });
  const end = (): Promise<void> => {
    child.kill('SIGTERM');
    return gone;
  };
  // A second start of it ends at once and brings the first one to the front.
  const show = async (): Promise<void> => {
    const second = start(folder, { stdio: 'ignore', timeout: openLimitMs });
    await new Promise((resolve) => second.once('error', resolve).once('close', resolve));
  };
  return { shown: shown(child), show, end };
}

function start(folder: string, options: SpawnOptions): ChildProcess {
  return spawn(process.execPath, [...process.execArgv, ...ownFile(), `--training=${folder}`], options);
}

/** Electron run from the sources is told which app to run; the packaged one is the app. */
function ownFile(): string[] {
  const [, file] = process.argv;
  return app.isPackaged || file === undefined ? [] : [file];
}

/** Waits for the ready line of the other one. */
async function shown(child: ChildProcess): Promise<TrainingShown> {
  const problem = 'The training world did not open.';
  const first = Promise.withResolvers<TrainingShown>();
  child.once('error', () => first.resolve({ ok: false, problem }));
  child.once('close', () => first.resolve({ ok: false, problem }));
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => line === 'Backroom is open' && first.resolve({ ok: true, url: null }));
  const limit = setTimeout(() => child.kill('SIGKILL'), openLimitMs);
  const outcome = await first.promise;
  clearTimeout(limit);
  return outcome;
}
