import { ORPCError } from '@orpc/client';
import type { ErrorCode, Problem } from '#contract/errors.ts';
import { AgentUnreachable } from '#renderer/rpc.ts';

/** What a failed call says: `unreachable` when the agent was not there, `unknown` for what nobody expected. */
export type Failure =
  | { kind: 'problem'; code: ErrorCode; problem: Problem }
  | { kind: 'badInput' }
  | { kind: 'unreachable' }
  | { kind: 'unknown'; detail: string };

const codes: readonly ErrorCode[] = ['NOT_FOUND', 'NOT_NOW', 'STORE_CLOSED', 'STORAGE', 'REFUSED'];

/** Sorts whatever a call threw into the closed list above. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AgentUnreachable) return { kind: 'unreachable' };
  if (!(error instanceof ORPCError)) return { kind: 'unknown', detail: error instanceof Error ? error.message : String(error) };
  const code = codes.find((each) => each === error.code);
  if (code !== undefined && isProblem(error.data)) return { kind: 'problem', code, problem: error.data };
  if (error.code === 'BAD_REQUEST') return { kind: 'badInput' };
  return { kind: 'unknown', detail: `${error.code} ${error.message}` };
}

function isProblem(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && 'reason' in data && 'message' in data && 'cure' in data;
}
