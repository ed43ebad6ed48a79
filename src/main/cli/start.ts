import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { complain, runSession } from '#main/cli/agent.ts';
import { noMore, portArgument, readArguments, wholeNumber } from '#main/cli/arguments.ts';
import type { ExitCode } from '#main/cli/arguments.ts';
import { buildIfStale } from '#main/cli/build.ts';
import { findElectron, runElectron } from '#main/cli/electron.ts';
import { findRunning } from '#main/cli/running.ts';
import { openSession } from '#main/cli/session.ts';
import { untilStopped } from '#main/cli/signals.ts';
import { clearForTraining, openTraining } from '#main/training-world.ts';

type StartOptions = { electron: boolean; port: number; data: string | null; quiet: boolean; seed: number };

/** `npm start`: builds if needed, then the training world in a window, or in the browser where there is no Electron. */
export async function startCommand(args: readonly string[]): Promise<ExitCode> {
  const options = readOptions(args);
  const stopped = untilStopped();
  const built = await buildIfStale();
  if (!built.ok) return complain([built.problem]);
  const data = await prepareFolder(options.data);
  if (!data.ok) return complain([data.problem]);
  try {
    const electron = options.electron ? await findElectron() : null;
    const exit = electron === null ? null : await runElectron(electron, windowArguments(options, data.folder), stopped);
    return exit ?? (await startInBrowser(options, data.folder, stopped));
  } finally {
    if (options.data === null) await rm(data.folder, { recursive: true, force: true });
  }
}

function readOptions(args: readonly string[]): StartOptions {
  const { values, positionals } = readArguments(args, {
    'no-electron': { type: 'boolean', default: false },
    port: { type: 'string' },
    data: { type: 'string' },
    'quiet-world': { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  });
  noMore(positionals);
  return {
    electron: !values['no-electron'],
    port: portArgument('port', values.port),
    data: values.data === undefined ? null : resolve(values.data),
    quiet: values['quiet-world'],
    seed: wholeNumber('seed', values.seed),
  };
}

async function prepareFolder(data: string | null): Promise<{ ok: true; folder: string } | { ok: false; problem: string }> {
  if (data === null) return { ok: true, folder: await mkdtemp(join(tmpdir(), 'backroom-training-')) };
  if ((await findRunning(data)).ok)
    return { ok: false, problem: `Another Backroom is running on ${data}. Stop it or give another folder with --data.` };
  const problem = await clearForTraining(data, new Date().toISOString().replaceAll(':', ''));
  return problem === null ? { ok: true, folder: data } : { ok: false, problem };
}

async function startInBrowser(options: StartOptions, folder: string, stopped: Promise<'stopped'>): Promise<ExitCode> {
  const opened = await openTraining(folder, { magentoPort: 0, lightspeedPort: 0, seed: options.seed, quiet: options.quiet, imports: [] });
  if (!opened.ok) return complain([opened.problem]);
  const { training } = opened;
  try {
    const session = await openSession(training.config, training.configFile, options.port);
    return session.ok ? await runSession(session.session, stopped) : complain([session.problem]);
  } finally {
    await training.close();
  }
}

function windowArguments(options: StartOptions, folder: string): string[] {
  return [`--training=${folder}`, `--seed=${options.seed}`, ...(options.quiet ? ['--quiet-world'] : [])];
}
