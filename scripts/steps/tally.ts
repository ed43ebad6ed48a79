import { z } from 'zod';

export interface Tally {
  passed: number;
  failed: number;
}

/** The part of Vitest's JSON report that is counted. */
const report = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })) }),
  ),
});

/** More than these failing at once is no accident of a busy machine. */
const fewFiles = 4;

/** Real browsers and processes, whose steps may be starved by what runs beside them. */
const timed = /[/\\]test[/\\](e2e|desktop)[/\\]|\.speed\.test\.ts$/;

/**
 * Counts a JSON report. A file that failed without a failed test in it (it did not load, a hook threw) counts as one
 * failure, and so does a run that failed for anything else, or that ran nothing. `null` is a run that left no report.
 */
export function tallyOf(json: string | null): Tally {
  if (json === null) return { passed: 0, failed: 1 };
  const { success, numPassedTests: passed, numFailedTests, testResults } = report.parse(JSON.parse(json));
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'));
  const failed = numFailedTests + broken.length;
  const silent = failed === 0 && (!success || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}

/** The files that failed, where all of them drive real processes and they are few: worth one more run alone. Else none. */
export function worthAnotherRun(json: string | null): string[] {
  if (json === null) return [];
  const failed = report.parse(JSON.parse(json)).testResults.filter((file) => file.status === 'failed');
  const files = failed.map((file) => file.name);
  return files.length <= fewFiles && files.every((file) => timed.test(file)) ? files : [];
}

/** Names of the tests that failed. */
export function failedTests(json: string | null): string[] {
  if (json === null) return [];
  const { testResults } = report.parse(JSON.parse(json));
  return testResults.flatMap((file) => file.assertionResults.filter((one) => one.status === 'failed').map((one) => one.fullName));
}

/** The tally of a run whose failed files ran once more: what they did then counts, the rest as it was. */
export function tallyAfter(first: string, again: string | null): Tally {
  const files = worthAnotherRun(first);
  const { testResults } = report.parse(JSON.parse(first));
  const before = testResults.filter((file) => files.includes(file.name)).flatMap((file) => file.assertionResults);
  const passedBefore = before.filter((one) => one.status === 'passed').length;
  const { passed } = tallyOf(first);
  const second = tallyOf(again);
  return { passed: passed - passedBefore + second.passed, failed: second.failed };
}
