import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#contract/contract.ts';
import { actionOf, roleFor, roles } from '#core/staff/permissions.ts';

interface Procedure {
  '~orpc': { inputSchema?: unknown };
}

const procedures = new Map<string, unknown>(
  Object.entries(contract).flatMap(([feature, group]) =>
    Object.entries<Procedure>(group).map(([name, procedure]) => [`${feature}.${name}`, procedure['~orpc'].inputSchema] as const),
  ),
);

test('every action named is a procedure that says who does it: else nobody could be asked', () => {
  const parts = ['outbox.skip', 'outbox.edit', 'exceptions.known', 'returnDesk.override', 'returnDesk.unproven'];
  for (const action of Object.keys(roles).filter((each) => !parts.includes(each))) {
    const input = procedures.get(action);
    if (!(input instanceof z.ZodObject)) throw new Error(`${action} is no procedure with fields`);
    expect(Object.keys(input.shape), action).toContain('person');
  }
});

test('what nobody named, a clerk may', () => {
  expect(roleFor('pickups.markReady')).toBe('clerk');
  expect(roleFor('constructor')).toBe('clerk');
  expect(roleFor('stock.buffersSet')).toBe('manager');
});

test('leaving or changing an effect weighs more than sending it again', () => {
  const decided = (action: string) => roleFor(actionOf('outbox.decide', { action }));
  expect(['sendAgainRebuilt', 'sendAsItWas', 'skip', 'edit'].map(decided)).toEqual(['clerk', 'clerk', 'manager', 'manager']);
});

test('a late return, and one of a customer who shows nothing, is for a manager', () => {
  const asked = (input: object) => roleFor(actionOf('returnDesk.start', input));
  expect(asked({ override: false, proof: 'contact' })).toBe('clerk');
  expect(asked({ override: true, proof: 'number' })).toBe('manager');
  expect(asked({ override: false, proof: 'none' })).toBe('manager');
});
