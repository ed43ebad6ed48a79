import { expect, test } from 'vitest';
import { failedTests, tallyAfter, tallyOf, worthAnotherRun } from './tally.ts';

const file = (status: string, ...tests: string[]): object => fileAt('/x/src/core/a.test.ts', status, ...tests);
const fileAt = (name: string, status: string, ...tests: string[]): object => ({
  name,
  status,
  assertionResults: tests.map((one, index) => ({ status: one, fullName: `test ${index + 1}` })),
});
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

const browser = '/x/test/e2e/short.test.ts';
const speed = '/x/src/agent/scan/identify.speed.test.ts';

test.each([
  ['a browser test', report(1, 1, [file('passed', 'passed'), fileAt(browser, 'failed', 'failed')]), [browser]],
  ['one that holds a clock to something', report(1, 1, [fileAt(speed, 'failed', 'failed')]), [speed]],
  ['a rule', report(1, 1, [file('failed', 'failed'), fileAt(browser, 'failed', 'failed')]), []],
  [
    'half of everything',
    report(
      0,
      5,
      Array.from({ length: 5 }, () => fileAt(browser, 'failed', 'failed')),
    ),
    [],
  ],
  ['nothing', report(1, 0, [fileAt(browser, 'passed', 'passed')]), []],
  ['nothing that is known', null, []],
])('what is run once more alone when this failed: %s', (_what, json, files) => expect(worthAnotherRun(json)).toEqual(files));

const first = report(3, 1, [file('passed', 'passed', 'passed'), fileAt(browser, 'failed', 'passed', 'failed')]);

test('run once more, a file counts as it did then', () => {
  expect(failedTests(first)).toEqual(['test 2']);
  expect(tallyAfter(first, report(2, 0, [fileAt(browser, 'passed', 'passed', 'passed')]))).toEqual({ passed: 4, failed: 0 });
  expect(tallyAfter(first, report(1, 1, [fileAt(browser, 'failed', 'passed', 'failed')]))).toEqual({ passed: 3, failed: 1 });
  expect(tallyAfter(first, null)).toEqual({ passed: 2, failed: 1 });
});
