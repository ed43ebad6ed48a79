import { queryOptions } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc.ts';

const readEveryMs = 5_000;

/** Every figure of one store. Read by time: ages and delays change while nothing else does. */
export function figuresQuery(storeId: string) {
  return queryOptions({
    queryKey: ['health', storeId, 'figures'],
    queryFn: () => rpc.health.figures({ storeId }),
    refetchInterval: readEveryMs,
  });
}
