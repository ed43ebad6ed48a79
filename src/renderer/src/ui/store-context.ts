import { createContext, useContext } from 'react';
import type { StoreSummary } from '#contract/system.ts';

export const StoreContext = createContext<StoreSummary | null>(null);

/** The store the screens show. Only inside the shell. */
export function useStore(): StoreSummary {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useStore outside the shell');
  return store;
}
