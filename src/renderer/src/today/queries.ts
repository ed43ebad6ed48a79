import { queryOptions } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc.ts';

/** Read again with every change of pickups, and each minute, because a promise comes due by time alone. */
export function todayQuery(storeId: string, minute: number) {
  return queryOptions({
    queryKey: ['pickups', storeId, 'today', minute],
    queryFn: () => rpc.today.get({ storeId }),
    placeholderData: (before) => before,
    gcTime: 120_000,
  });
}
