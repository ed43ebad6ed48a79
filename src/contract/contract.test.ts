import { readFileSync } from 'node:fs';
import { eventIterator, oc } from '@orpc/contract';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#contract/contract.ts';
import { contractVersion } from '#contract/version.ts';
import { contractProblem, fingerprint, procedureHashes } from '../../scripts/contract-fingerprint.ts';

test('the contract is the one recorded for its version', () => {
  const recorded = fingerprint.parse(JSON.parse(readFileSync(new URL('contract.fingerprint.json', import.meta.url), 'utf8')));
  expect(contractProblem(recorded, contractVersion, procedureHashes(contract))).toBeNull();
});

test('every procedure is guarded', () => {
  const names = Object.entries(contract).flatMap(([feature, procedures]) => Object.keys(procedures).map((name) => `${feature}.${name}`));
  expect(Object.keys(procedureHashes(contract)).sort()).toEqual(names.sort());
});

describe('the guard', () => {
  const input = z.object({ a: z.string().max(5), b: z.int().default(1) });
  const before = { stores: { get: oc.input(input).output(z.boolean()), changes: oc.output(eventIterator(input)) } };
  const recorded = { version: 3, procedures: procedureHashes(before) };

  test.each([
    ['a limit', { ...before.stores, get: oc.input(input.extend({ a: z.string().max(6) })).output(z.boolean()) }, 'stores.get'],
    ['a default', { ...before.stores, get: oc.input(input.extend({ b: z.int() })).output(z.boolean()) }, 'stores.get'],
    ['an output', { ...before.stores, get: oc.input(input).output(z.string()) }, 'stores.get'],
    [
      'an error',
      {
        ...before.stores,
        get: oc
          .input(input)
          .output(z.boolean())
          .errors({ GONE: { status: 404 } }),
      },
      'stores.get',
    ],
    ['an event', { ...before.stores, changes: oc.output(eventIterator(z.string())) }, 'stores.changes'],
    ['a new procedure', { ...before.stores, set: oc.input(input) }, 'stores.set'],
    ['a lost procedure', { get: before.stores.get }, 'stores.changes'],
  ])('%s that changes without a new version is named, with the cure', (_what, stores, name) => {
    expect(contractProblem(recorded, 3, procedureHashes({ stores }))).toBe(
      `The contract changed (${name}): raise contractVersion in src/contract/version.ts, then record it with \`npm run contract:record\`.`,
    );
  });

  test('another order of the same fields and procedures is the same contract', () => {
    const fields = { a: z.string(), b: z.int(), c: z.enum(['x', 'y']) };
    const written = { get: oc.input(z.object(fields)), set: oc.output(z.object(fields)) };
    const reordered = {
      set: oc.output(z.object({ c: fields.c, a: fields.a, b: fields.b })),
      get: oc.input(z.object({ b: fields.b, c: fields.c, a: fields.a })),
    };
    expect(procedureHashes({ stores: reordered })).toEqual(procedureHashes({ stores: written }));
  });

  test('a raised version asks to be recorded', () => {
    expect(contractProblem(recorded, 4, procedureHashes(before))).toMatch(
      /^contractVersion is 4, recorded is 3: .*npm run contract:record/,
    );
  });
});
