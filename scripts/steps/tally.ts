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
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

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
