import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { app } from 'electron';
import type { HostTraining, TrainingShown } from '#main/host-training.ts';

const openLimitMs = 30_000;

/** The training world as another Backroom with its own window: nothing of it shares a process or a file with the real one. */
export function trainingBeside(): HostTraining {
  let child: ChildProcess | null = null;
  let gone = Promise.resolve();
  return {
    async open() {
      if (child !== null) return { ok: true, url: null };
      const folder = await mkdtemp(join(tmpdir(), 'backroom-training-'));
      child = spawn(process.execPath, [...process.execArgv, ...ownFile(), `--training=${folder}`], { stdio: ['ignore', 'pipe', 'ignore'] });
      const begun = child;
      gone = new Promise((resolve) => begun.once('close', resolve)).then(() => {
        child = null;
        return rm(folder, { recursive: true, force: true });
      });
      return shown(begun);
    },
    async close() {
      child?.kill('SIGTERM');
      await gone;
    },
  };
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
