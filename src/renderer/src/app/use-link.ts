import { useSyncExternalStore } from 'react';
import { linkState, watchLink, type LinkState } from '#renderer/rpc.ts';

/** Whether the agent can be reached now. */
export function useLink(): LinkState {
  return useSyncExternalStore(watchLink, linkState);
}
