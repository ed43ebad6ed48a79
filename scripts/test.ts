import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';
import { runChecks, tellResult } from './steps/checks.ts';
import { repository, runStep } from './steps/run.ts';
import type { Tally } from './steps/tally.ts';
import { failedTests, tallyAfter, tallyOf, worthAnotherRun } from './steps/tally.ts';

/** Far beyond what it takes, so that a slow machine is slow and not red. */
const testLimitMs = 45 * 60_000;

// The tests start hundreds of processes from the sources: what one has compiled, the next takes over.
process.env['NODE_COMPILE_CACHE'] ??= join(repository, 'node_modules', '.cache', 'node');

const checks = await runChecks();
const prepared = [...checks.map((result) => result.ok), await build(), provideBrowser()];
const tests = await runTests();

const passed = prepared.filter((ok) => ok).length + tests.passed;
const failed = prepared.filter((ok) => !ok).length + tests.failed;
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

/** The desktop and browser tests run what a user gets: the built main, preload and renderer. */
async function build(): Promise<boolean> {
  const result = await runStep({ name: 'build', args: ['node_modules/electron-vite/bin/electron-vite.js', 'build'] });
  tellResult(result);
  return result.ok;
}

/** Found once here, so that test files that start side by side do not all install one. */
function provideBrowser(): boolean {
  try {
    process.env['BACKROOM_BROWSER'] = findBrowser();
    console.log(`ok     browser (${process.env['BACKROOM_BROWSER']})`);
    return true;
  } catch (error) {
    console.log(`FAILED browser\n${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

/** All tests at once; a few that drive real processes and failed beside the others get one more run, alone, and both are told. */
async function runTests(): Promise<Tally> {
  const first = await vitest([]);
  const files = worthAnotherRun(first);
  if (first === null || files.length === 0) return tallyOf(first);
  const again = await vitest([...files, '--no-file-parallelism']);
  const result = tallyAfter(first, again);
  const still = failedTests(again);
  for (const name of failedTests(first)) console.log(`${still.includes(name) ? 'FAILED twice' : 'ok when run again alone'}: ${name}`);
  return result;
}

/** Vitest's JSON report, or null when it left none. */
async function vitest(more: readonly string[]): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-test-'));
  const file = join(folder, 'report.json');
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...more];
  await new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: repository, stdio: 'inherit', timeout: testLimitMs });
    child.on('error', resolve);
    child.on('close', resolve);
  });
  const report = existsSync(file) ? readFileSync(file, 'utf8') : null;
  rmSync(folder, { recursive: true, force: true });
  return report;
}
