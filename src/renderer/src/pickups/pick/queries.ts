import { queryOptions } from '@tanstack/react-query';
import type { PickTarget } from '#contract/picking.ts';
import { rpc } from '#renderer/rpc.ts';

/** What pick mode is opened with. */
export type Opened = PickTarget | { code: string };

export function roundKey(storeId: string, opened: Opened) {
  return ['pickups', storeId, 'round', opened] as const;
}

export function roundQuery(storeId: string, opened: Opened) {
  return queryOptions({ queryKey: roundKey(storeId, opened), queryFn: () => rpc.picking.round({ storeId, target: opened }) });
}

export function suggestQuery(storeId: string) {
  return queryOptions({ queryKey: ['pickups', storeId, 'suggest'], queryFn: () => rpc.picking.suggest({ storeId }) });
}

export function openRoundsQuery(storeId: string) {
  return queryOptions({ queryKey: ['pickups', storeId, 'openRounds'], queryFn: () => rpc.picking.open({ storeId }) });
}

export function binsQuery(storeId: string) {
  return queryOptions({ queryKey: ['pickups', storeId, 'bins'], queryFn: () => rpc.picking.bins({ storeId }) });
}
