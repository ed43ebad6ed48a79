import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listInput, type ListView } from '#renderer/pickups/list-input.ts';
import { rpc } from '#renderer/rpc.ts';

export function listQuery(storeId: string, view: ListView) {
  return infiniteQueryOptions({
    queryKey: ['pickups', storeId, 'list', view],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => rpc.pickups.list(listInput(storeId, view, pageParam)),
    getNextPageParam: (last) => last.next,
    // While someone types, the rows of the text before stay until the new ones are there.
    placeholderData: (before, query) => (query && isSearch(query.queryKey[3]) && view.search !== '' ? before : undefined),
  });
}

function isSearch(view: unknown): boolean {
  return typeof view === 'object' && view !== null && 'search' in view && view.search !== '';
}

/** Who has something in hand. */
export function holdersQuery(storeId: string) {
  return queryOptions({ queryKey: ['pickups', storeId, 'holders'], queryFn: () => rpc.pickups.holders({ storeId }) });
}

export function pickupKey(storeId: string, pickupId: string) {
  return ['pickups', storeId, 'one', pickupId] as const;
}

export function pickupQuery(storeId: string, pickupId: string) {
  return queryOptions({ queryKey: pickupKey(storeId, pickupId), queryFn: () => rpc.pickups.get({ storeId, pickupId }) });
}

/** What follows when the goods of an order nobody fetched are back. Shown from a fresh look: it is what gets confirmed. */
export function notCollectedQuery(storeId: string, pickupId: string) {
  return queryOptions({
    queryKey: ['pickups', storeId, 'notCollected', pickupId],
    queryFn: () => rpc.keeping.previewNotCollected({ storeId, pickupId }),
  });
}

/** Other orders of the same customer that lie ready. */
export function sameCustomerQuery(storeId: string, pickupId: string) {
  return queryOptions({
    queryKey: ['pickups', storeId, 'sameCustomer', pickupId],
    queryFn: () => rpc.keeping.sameCustomer({ storeId, pickupId }),
  });
}

/** Transfers that were asked for because of a pickup. */
export function pickupTransfersQuery(storeId: string, pickupId: string) {
  return queryOptions({
    queryKey: ['transfers', storeId, 'forPickup', pickupId],
    queryFn: () => rpc.transfers.forPickup({ storeId, pickupId }),
    gcTime: 0,
  });
}
