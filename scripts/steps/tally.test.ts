import { expect, test } from 'vitest';
import { tallyOf } from './tally.ts';

const file = (status: string, ...tests: string[]): object => ({ status, assertionResults: tests.map((one) => ({ status: one })) });
const report = (passed: number, failed: number, files: object[], success = failed === 0): string =>
  JSON.stringify({ success, numPassedTests: passed, numFailedTests: failed, testResults: files });

test.each([
  ['all is well', report(2, 0, [file('passed', 'passed', 'passed')]), { passed: 2, failed: 0 }],
  ['a test failed', report(1, 1, [file('failed', 'passed', 'failed')]), { passed: 1, failed: 1 }],
  ['a file did not load', report(1, 0, [file('passed', 'passed'), file('failed')], false), { passed: 1, failed: 1 }],
  ['a hook threw after its tests passed', report(1, 0, [file('failed', 'passed')], false), { passed: 1, failed: 1 }],
  ['an error outside every test', report(1, 0, [file('passed', 'passed')], false), { passed: 1, failed: 1 }],
  ['nothing ran', report(0, 0, [], true), { passed: 0, failed: 1 }],
  ['the run died before its report', null, { passed: 0, failed: 1 }],
])('%s', (_what, json, tally) => expect(tallyOf(json)).toEqual(tally));
