import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { AgentUnreachable } from '#renderer/rpc.ts';
import { failureOf } from '#renderer/ui/problem.ts';

const data = { reason: 'notReadyYet', params: {}, message: 'This order is not marked ready yet.', cure: 'Mark it ready first.' };

test.each(['NOT_FOUND', 'NOT_NOW', 'STORE_CLOSED', 'STORAGE', 'REFUSED'] as const)('%s keeps its reason and cure', (code) => {
  expect(failureOf(new ORPCError(code, { defined: true, data }))).toEqual({ kind: 'problem', code, problem: data });
});

test('a missing agent is no fault of the action', () => {
  expect(failureOf(new AgentUnreachable('gone'))).toEqual({ kind: 'unreachable' });
});

test('refused input, unexpected codes and plain errors are told apart', () => {
  expect(failureOf(new ORPCError('BAD_REQUEST'))).toEqual({ kind: 'badInput' });
  expect(failureOf(new ORPCError('NOT_NOW', { data: 'not a problem' })).kind).toBe('unknown');
  expect(failureOf(new ORPCError('INTERNAL_SERVER_ERROR', { message: 'boom' }))).toEqual({
    kind: 'unknown',
    detail: 'INTERNAL_SERVER_ERROR boom',
  });
  expect(failureOf(new TypeError('x is undefined'))).toEqual({ kind: 'unknown', detail: 'x is undefined' });
  expect(failureOf('odd')).toEqual({ kind: 'unknown', detail: 'odd' });
});
