import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Step, StepResult } from './run.ts';
import { repository, runSteps } from './run.ts';

const typescript = 'node_modules/typescript/bin/tsc';

/** What the compiler remembers between two checks: only what changed is looked at again, an eighth of the work. */
const kept = 'node_modules/.cache/types';

/** One checker for each compiler: two of them run side by side, and each further checker looks at the same types again. */
const compiler = [typescript, '--pretty', 'false', '--checkers', '1', '--incremental'];

/** Everything that is checked without running the product, the longest first: one step per line of output. */
function checks(): Step[] {
  const layers = readdirSync(join(repository, 'tsconfig')).toSorted();
  return [
    { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '.'] },
    ...layers.map((file) => ({
      name: `types ${file.replace('.json', '')}`,
      args: [...compiler, '-p', `tsconfig/${file}`, '--tsBuildInfoFile', join(kept, file)],
    })),
    { name: 'unused', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
    { name: 'boundaries', args: ['scripts/check-boundaries.ts'] },
    { name: 'format', args: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
    { name: 'licences', args: ['scripts/check-licences.ts'] },
  ];
}

/** Runs all checks: a line for each that is clean, its whole output for each that is not. */
export function runChecks(): Promise<StepResult[]> {
  return runSteps(checks(), 2, tellResult);
}

export function tellResult(result: StepResult): void {
  console.log(`${result.ok ? 'ok    ' : 'FAILED'} ${result.name} (${result.seconds.toFixed(1)} s)`);
  if (!result.ok) console.log(result.output.trimEnd());
}
