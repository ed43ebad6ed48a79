import { ORPCError } from '@orpc/server';
import type { ErrorCode, Problem } from '#contract/errors.ts';
import type { Agent } from '#agent/agent.ts';
import { StorageFailure } from '#agent/journal/storage-failure.ts';
import type { StoreHost } from '#agent/sync/store-host.ts';
import { storeContext, type StoreContext } from '#agent/sync/store-context.ts';

/** Ends a procedure with one of the contract's errors: a plain tagged object on the other side. */
export function refuse(code: ErrorCode, problem: Omit<Problem, 'params'> & { params?: Problem['params'] }): never {
  throw new ORPCError(code, { defined: true, message: problem.message, data: { params: {}, ...problem } });
}

/** The open store of a call, or the error that says why there is none. */
export function openStore(agent: Agent, storeId: string): { host: StoreHost; context: StoreContext } {
  const store = agent.store(storeId);
  if (store === null) return storeUnknown(storeId);
  if (store.host === null) {
    return refuse('STORE_CLOSED', {
      reason: store.state,
      params: { store: store.config.name },
      message: store.problem ?? 'This store’s journal is not open.',
      cure: 'See Settings → Stores.',
    });
  }
  return { host: store.host, context: storeContext(agent.config, store.config, agent.deps.device) };
}

export function storeUnknown(storeId: string): never {
  return refuse('NOT_FOUND', {
    reason: 'storeUnknown',
    params: { store: storeId },
    message: `There is no store “${storeId}” on this PC.`,
    cure: 'Choose one of the stores in the top bar.',
  });
}

/** Runs a write; what the disk refuses becomes STORAGE, with nothing written. */
export function durably<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    const words = {
      full: { message: 'This PC’s disk is full, so nothing was saved.', cure: 'Free some space, then do it again.' },
      readOnly: {
        message: 'The journal may not be written, so nothing was saved.',
        cure: 'Check the permissions of the data folder, then do it again.',
      },
      damaged: {
        message: 'The journal is damaged, so nothing was saved.',
        cure: 'Restart Backroom; it repairs or replaces the file and says what was lost.',
      },
      io: { message: 'The disk did not take it, so nothing was saved.', cure: 'Check the disk, then do it again.' },
    }[error.reason];
    return refuse('STORAGE', { reason: error.reason, ...words });
  }
}
