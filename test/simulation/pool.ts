import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Cast } from '#test/simulation/plan.ts';
import type { SeedResult } from '#test/simulation/run-seed.ts';

const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

export interface PoolOptions {
  from: number;
  seeds: number;
  hours: number | null;
  cast: Cast;
  processes: number;
  /** A deliberate bug to run with. */
  mutant?: string;
  /** Called with each result; false ends the run. */
  onResult: (result: SeedResult) => boolean;
}

/** Runs seeds in a few processes, each one seed after another. Resolves once all are done or one answer said to stop. */
export async function runSeeds(options: PoolOptions): Promise<void> {
  let next = options.from;
  const take = (): number | null => {
    if (next >= options.from + options.seeds) return null;
    next += 1;
    return next - 1;
  };
  const stop = (): void => {
    next = Number.POSITIVE_INFINITY;
  };
  await Promise.all(Array.from({ length: Math.min(options.processes, options.seeds) }, async () => runOne(options, take, stop)));
}

function runOne(options: PoolOptions, take: () => number | null, stop: () => void): Promise<void> {
  // As many processes as cores: what collects garbage beside one of them takes from the other.
  const execArgv = [...process.execArgv, '--single-threaded-gc'];
  const child = fork(worker, { execArgv, env: { ...process.env, MUTANT: options.mutant ?? '' } });
  return new Promise<void>((resolve, reject) => {
    let running: number | null = null;
    child.on('message', (message: 'ready' | SeedResult) => {
      if (message !== 'ready' && !options.onResult(message)) stop();
      running = take();
      order(child, running, options);
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (running === null && code === 0) resolve();
      else if (running === null) reject(new Error(`a worker ended with ${code ?? 'a signal'}`));
      else crashed(options, running, code, stop, resolve);
    });
  });
}

/** The process itself went down: that is a finding of the seed it ran. */
function crashed(options: PoolOptions, seed: number, code: number | null, stop: () => void, resolve: () => void): void {
  options.onResult({
    seed,
    breaches: [{ rule: 'process', message: `the worker ended with ${code ?? 'a signal'}`, at: 0 }],
    steps: 0,
    faults: 0,
    hash: '',
    story: [],
  });
  stop();
  resolve();
}

function order(child: ChildProcess, seed: number | null, { hours, cast }: PoolOptions): void {
  if (seed === null) child.disconnect();
  else child.send({ seed, hours, cast });
}
