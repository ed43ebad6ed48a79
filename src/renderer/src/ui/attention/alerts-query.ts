import { queryOptions } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc.ts';

/** A store's alerts: when it wants them, what was told, and how sending goes. */
export function alertsQuery(storeId: string) {
  return queryOptions({ queryKey: ['alerts', storeId, 'view'], queryFn: () => rpc.alerts.view({ storeId }) });
}
