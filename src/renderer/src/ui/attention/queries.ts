import { queryOptions } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc.ts';

const shown = 100;

/** Questions for a person in one store, the first hundred. */
export function exceptionsQuery(storeId: string) {
  return queryOptions({ queryKey: ['exceptions', storeId, 'list'], queryFn: () => rpc.exceptions.list({ storeId, limit: shown }) });
}

/** Effects not done yet, what is stuck first; `held` leaves out what is simply on its way. */
export function outboxQuery(storeId: string, only: 'held' | 'open') {
  return queryOptions({ queryKey: ['outbox', storeId, 'list', only], queryFn: () => rpc.outbox.list({ storeId, only, limit: shown }) });
}
