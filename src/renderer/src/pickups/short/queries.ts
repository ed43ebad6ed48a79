import { queryOptions } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc.ts';

/** What giving up the reported pieces leads to now. */
export function shortPreviewQuery(storeId: string, pickupId: string) {
  return queryOptions({
    queryKey: ['pickups', storeId, 'shortPreview', pickupId],
    queryFn: () => rpc.short.preview({ storeId, pickupId }),
  });
}

/** Other stores that have what is short, as the preview with this fingerprint says it. It changes with the stock of any store. */
export function alternativesQuery(storeId: string, pickupId: string, fingerprint: string) {
  return queryOptions({
    queryKey: ['stock', null, 'elsewhere', storeId, pickupId, fingerprint],
    queryFn: () => rpc.short.alternatives({ storeId, pickupId }),
  });
}

export interface LeftPiece {
  lineId: string;
  quantity: number;
  damaged: boolean;
}

/** What it leads to when the customer leaves these pieces here. */
export function refusalPreviewQuery(storeId: string, pickupId: string, lines: readonly LeftPiece[]) {
  return queryOptions({
    queryKey: ['pickups', storeId, 'refusalPreview', pickupId, lines],
    queryFn: () => rpc.short.previewRefusal({ storeId, pickupId, lines: [...lines] }),
  });
}
