import { QueryClient } from '@tanstack/react-query';

/** Data stays until the agent says it changed: no polling, no refetch on focus, no retry behind the user's back. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Infinity, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
    mutations: { networkMode: 'always', retry: false },
  },
});
