import { queryOptions } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc.ts';
import { setAgentTime } from '#renderer/ui/use-now.ts';

/** Who is there: the app's version, its stores and whether their journals are open. */
export const helloQuery = queryOptions({ queryKey: ['status', null, 'hello'], queryFn: () => rpc.system.hello() });

/** Connections, unsent work and questions of one store; also sets the page's idea of the time. */
export function statusQuery(storeId: string) {
  return queryOptions({
    queryKey: ['status', storeId, 'status'],
    queryFn: async () => {
      const status = await rpc.system.status({ storeId });
      setAgentTime(status.now);
      return status;
    },
  });
}

/** Returns per tab of one store, for the rail. */
export function returnCountsQuery(storeId: string) {
  return queryOptions({
    queryKey: ['returns', storeId, 'counts'],
    queryFn: async () => (await rpc.returns.list({ storeId, tab: 'toMatch', limit: 1 })).counts,
  });
}

/** Transfers that need somebody of one store: for Today and the rail. */
export function waitingTransfersQuery(storeId: string) {
  return queryOptions({ queryKey: ['transfers', storeId, 'waiting'], queryFn: () => rpc.transfers.waiting({ storeId }) });
}

/** Transfers per tab of one store. */
export function transferCountsQuery(storeId: string) {
  return queryOptions({
    queryKey: ['transfers', storeId, 'counts'],
    queryFn: async () => (await rpc.transfers.list({ storeId, tab: 'toApprove', limit: 1 })).counts,
  });
}

/** Pickups per tab of one store; also feeds the rail. */
export function countsQuery(storeId: string) {
  return queryOptions({ queryKey: ['pickups', storeId, 'counts'], queryFn: () => rpc.pickups.counts({ storeId }) });
}
