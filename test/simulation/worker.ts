import { registerHooks } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mutants } from '#test/simulation/mutants.ts';
import type { Cast } from '#test/simulation/plan.ts';

/** A child process that runs seeds as it is told them; with `MUTANT` set, on a source with one deliberate bug in it. */

export interface Order {
  seed: number;
  hours: number | null;
  cast: Cast;
}

const name = process.env['MUTANT'];
const mutant = mutants.find((one) => one.name === name);
let applied = mutant === undefined;

if (mutant !== undefined) {
  registerHooks({
    load(url, context, nextLoad) {
      if (!url.endsWith(mutant.file)) return nextLoad(url, context);
      const source = readFileSync(fileURLToPath(url), 'utf8');
      if (source.split(mutant.find).length !== 2) throw new Error(`${mutant.name}: ${mutant.file} does not hold the text once`);
      applied = true;
      return { ...nextLoad(url, context), source: source.replace(mutant.find, mutant.replace) };
    },
  });
}

// After the hook, so that it sees every source.
const { runSeed } = await import('#test/simulation/run-seed.ts');
if (!applied) throw new Error(`${name ?? ''}: its source was never loaded`);

process.on('message', (order: Order) => {
  void answer(order);
});
process.send?.('ready');

async function answer({ seed, hours, cast }: Order): Promise<void> {
  try {
    process.send?.(await runSeed(seed, { hours, cast }));
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.send?.({ seed, breaches: [{ rule: 'crash', message, at: 0 }], steps: 0, faults: 0, hash: '', story: [] });
  }
}
