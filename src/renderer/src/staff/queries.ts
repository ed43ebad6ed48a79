import { queryOptions } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc.ts';

/** Who works in a store, and whether they sign in. */
export function staffQuery(storeId: string) {
  return queryOptions({ queryKey: ['staff', storeId, 'list'], queryFn: () => rpc.staff.list({ storeId }) });
}
