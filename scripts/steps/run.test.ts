import { describe, expect, test } from 'vitest';
import type { Step } from './run.ts';
import { runStep, runSteps } from './run.ts';

const node = (name: string, code: string): Step => ({ name, args: ['-e', code] });

describe('a step', () => {
  test('that ends well', async () => {
    expect(await runStep(node('a', 'console.log(1); console.error(2)'))).toMatchObject({ name: 'a', ok: true, output: '1\n2\n' });
  });

  test('that fails keeps what it said', async () => {
    expect(await runStep(node('a', 'console.error("why"); process.exitCode = 3'))).toMatchObject({ ok: false, output: 'why\n' });
  });

  test('whose script is missing', async () => {
    expect(await runStep({ name: 'a', args: ['scripts/gone.ts'] })).toMatchObject({
      ok: false,
      output: expect.stringContaining('gone.ts'),
    });
  });

  test('that hangs is ended', async () => {
    const result = await runStep(node('a', 'setInterval(() => {}, 1000)'), 300);
    expect(result).toMatchObject({ ok: false, output: 'ended by SIGTERM (limit 0.3 s)\n' });
  });
});

test('one failing step does not keep the others from running, and each is told as it ends', async () => {
  const told: string[] = [];
  const steps = [node('bad', 'process.exit(1)'), node('good', ''), node('bad too', 'throw 1')];
  const results = await runSteps(steps, 1, (result) => told.push(result.name));
  expect(told).toEqual(['bad', 'good', 'bad too']);
  expect(results.map((result) => result.ok)).toEqual([false, true, false]);
});
