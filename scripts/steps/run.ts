import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

export interface Step {
  name: string;
  /** Arguments of this very Node, which `npm run` has taken from node_modules: the script first. */
  args: readonly string[];
}

export interface StepResult {
  name: string;
  ok: boolean;
  seconds: number;
  /** Everything it printed, errors included. */
  output: string;
}

/** Runs a step to its end. A step that cannot start or is still running after `timeoutMs` has failed. */
export function runStep(step: Step, timeoutMs = 300_000): Promise<StepResult> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, step.args, { cwd: repository, timeout: timeoutMs });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const done = (ok: boolean, last: string): void => {
      resolve({
        name: step.name,
        ok,
        seconds: (performance.now() - startedAt) / 1000,
        output: Buffer.concat(chunks).toString('utf8') + last,
      });
    };
    child.on('error', (error) => done(false, error.message));
    child.on('close', (code, signal) => done(code === 0, signal === null ? '' : `ended by ${signal} (limit ${timeoutMs / 1000} s)\n`));
  });
}

/** Runs steps with at most `width` at once and tells each result as it comes. */
export async function runSteps(steps: readonly Step[], width: number, tell: (result: StepResult) => void): Promise<StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const result = await runStep(step);
      results.push(result);
      tell(result);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
