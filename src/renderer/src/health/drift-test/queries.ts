import { queryOptions } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc.ts';

/** A drift test and the list of earlier ones; `test` null is the newest. */
export function driftTestQuery(storeId: string, test: number | null) {
  return queryOptions({ queryKey: ['health', storeId, 'driftTest', test], queryFn: () => rpc.driftTest.get({ storeId, test }) });
}
