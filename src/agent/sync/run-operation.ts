import type { AnswerProblem, ApiRequest, Drift, Operation } from '#core/connector.ts';
import type { Gateway } from '#agent/sync/gateway.ts';

export type Wrote = 'nothing' | 'attempted' | 'changed';

export interface OperationRun<R> {
  outcome: R;
  /** How far it came: decides what a failure means (core/sync/outbox.ts eventOf). */
  wrote: Wrote;
  /** The problem of the call that failed last, if one did. */
  problem: AnswerProblem | null;
}

/**
 * Drives an operation: sends each yielded call and hands the decoded answer back. `beforeFirstWrite` runs, and
 * commits, before the first bytes that may change something leave (SYNC.md S1); when it answers false nothing is
 * sent and the run is abandoned with `null`. The `asker` may give up waiting as long as nothing was written.
 */
export async function runOperation<R>(
  operation: Operation<R>,
  gateway: Gateway,
  hooks: {
    background: boolean;
    asker: object;
    beforeFirstWrite: (leaving: (() => void) | undefined) => boolean;
    onDrift: (drift: readonly Drift[], request: ApiRequest) => void;
  },
): Promise<OperationRun<R> | null> {
  let wrote: Wrote = 'nothing';
  let problem: AnswerProblem | null = null;
  let step = operation.next();
  while (!step.done) {
    const { intent, call, leaving } = step.value;
    if (intent === 'write' && wrote === 'nothing' && !hooks.beforeFirstWrite(leaving)) return null;
    const before: Wrote = wrote;
    if (intent === 'write' && wrote === 'nothing') wrote = 'attempted';
    const { background, asker } = hooks;
    const answer = await gateway.run(call, before === 'nothing' ? { background, asker } : { background });
    if (answer.ok) {
      if (intent === 'write') wrote = 'changed';
      if (answer.drift.length > 0) hooks.onDrift(answer.drift, call.request);
      problem = null;
    } else {
      problem = answer.problem;
      // A read that fails before anything was written leaves the operation untouched.
      if (intent === 'read') wrote = before;
    }
    step = operation.next(answer);
  }
  return { outcome: step.value, wrote, problem };
}
