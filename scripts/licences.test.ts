import { expect, test } from 'vitest';
import { licenceReport, lockfile } from './licences.ts';

function problems(packages: Record<string, object>): string[] {
  return licenceReport(lockfile.parse({ lockfileVersion: 3, packages: { '': { license: 'UNLICENSED' }, ...packages } })).problems;
}
const fine = { 'node_modules/fine': { version: '1.0.0', license: 'MIT' } };

test.each(['MIT', 'Apache-2.0', '(MIT OR CC0-1.0)', 'MIT OR GPL-3.0-only', 'MIT AND ISC'])('%s may ship', (license) => {
  expect(problems({ 'node_modules/a': { version: '1.0.0', license } })).toEqual([]);
});

test.each(['GPL-3.0-only', 'AGPL-3.0', 'MPL-2.0', 'MIT AND GPL-3.0-only', '(MIT AND ISC) OR GPL-3.0-only', 'SEE LICENSE IN LICENSE', ''])(
  '%s is stopped',
  (license) => expect(problems({ ...fine, 'node_modules/a': { version: '1.0.0', license } })).toEqual([`a@1.0.0: ${license}`]),
);

test('a package without a licence is stopped, also deep in the tree', () => {
  expect(problems({ ...fine, 'node_modules/a/node_modules/@b/c': { version: '2.0.0' } })).toEqual(['@b/c@2.0.0: none stated']);
});

test('tools do not ship, Electron does', () => {
  const packages = { ...fine, 'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0-only', dev: true } };
  expect(problems(packages)).toEqual([]);
  expect(problems({ ...packages, 'node_modules/electron': { version: '45.0.0', license: 'GPL-3.0-only', dev: true } })).toEqual([
    'electron@45.0.0: GPL-3.0-only',
  ]);
});

test('nothing seen is a failure', () => expect(problems({})).toHaveLength(1));
