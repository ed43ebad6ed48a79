import { parseArgs } from 'node:util';
import { mutants } from '#test/simulation/mutants.ts';
import { runSeeds } from '#test/simulation/pool.ts';
import { casts, type Cast } from '#test/simulation/plan.ts';
import { runSeed } from '#test/simulation/run-seed.ts';

/** `npm run sim`: seeds, one seed's story, or the mutants. Exit code 1 on any breach (or on a mutant nobody noticed). */

const processes = 2;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    hours: { type: 'string' },
    json: { type: 'boolean', default: false },
    replay: { type: 'string' },
    mutants: { type: 'boolean', default: false },
    plain: { type: 'boolean', default: false },
    cast: { type: 'string' },
    only: { type: 'string' },
  },
});

if (values.replay !== undefined) await replay(Number(values.replay));
else if (values.mutants) await hunt();
else await many();

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function hours(): number | null {
  return values.hours === undefined ? null : Number(values.hours);
}

/** `--plain` is `--cast plain`. */
function cast(unless: Cast = 'brisk'): Cast {
  return values.plain ? 'plain' : (casts.find((one) => one === values.cast) ?? unless);
}

async function replay(seed: number): Promise<void> {
  const result = await runSeed(seed, { hours: hours(), story: true, cast: cast() });
  for (const line of result.story) say(line);
  say(
    `seed ${seed}: ${result.steps} steps, ${result.faults} faults, ${result.breaches.length} violations, hash ${result.hash.slice(0, 16)}`,
  );
  if (result.breaches.length > 0) process.exitCode = 1;
}

async function many(): Promise<void> {
  const begun = performance.now();
  const total = { seeds: 0, violations: 0, steps: 0, faults: 0, seconds: 0 };
  await runSeeds({
    from: Number(values.from),
    seeds: Number(values.seeds),
    hours: hours(),
    cast: cast(),
    processes,
    onResult(result) {
      total.seeds += 1;
      total.steps += result.steps;
      total.faults += result.faults;
      if (result.breaches.length > 0) total.violations += 1;
      for (const one of result.breaches.slice(0, 3)) say(`seed ${result.seed}: ${one.rule} ${one.message}`);
      return true;
    },
  });
  total.seconds = Math.round((performance.now() - begun) / 100) / 10;
  if (values.json) say(JSON.stringify(total));
  else say(`${total.seeds} seeds, ${total.violations} with violations, ${total.steps} steps, ${total.faults} faults, ${total.seconds} s`);
  if (total.violations > 0) process.exitCode = 1;
}

/** Each deliberate bug must be found by some seed; the table says by which and how. */
async function hunt(): Promise<void> {
  const seeds = Number(values.seeds);
  const chosen = mutants.filter((mutant) => values.only === undefined || mutant.name === values.only);
  say(`${'bug'.padEnd(44)} found by  rule`);
  for (const mutant of chosen) {
    let found: { seed: number; rule: string; message: string } | null = null;
    await runSeeds({
      from: Number(values.from),
      seeds,
      hours: hours(),
      cast: cast('crowded'),
      processes,
      mutant: mutant.name,
      onResult(result) {
        const [first] = result.breaches;
        if (first !== undefined) found ??= { seed: result.seed, ...first };
        return found === null;
      },
    });
    say(`${mutant.name.padEnd(44)} ${wordsOf(found)}`);
    if (found === null) process.exitCode = 1;
  }
}

function wordsOf(found: { seed: number; rule: string; message: string } | null): string {
  return found === null ? 'NOT FOUND' : `${String(found.seed).padEnd(9)} ${found.rule}: ${found.message.slice(0, 110)}`;
}
