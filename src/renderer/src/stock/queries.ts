import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { DriftState, StockNumber } from '#contract/stock.ts';
import type { StockFilter } from '#renderer/app/search.ts';
import { rpc } from '#renderer/rpc.ts';

export function itemsQuery(storeId: string, search: string, only: StockFilter) {
  return infiniteQueryOptions({
    queryKey: ['stock', storeId, 'items', search, only],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => rpc.stock.search({ storeId, search, only, cursor: pageParam, limit: 100 }),
    getNextPageParam: (last) => last.next,
    // While someone types, the rows of the text before stay until the new ones are there.
    placeholderData: (before) => (search === '' ? undefined : before),
  });
}

/** One SKU at every store of this PC; null when neither system knows it. */
export function itemQuery(storeId: string, sku: string) {
  return queryOptions({
    queryKey: ['stock', storeId, 'item', sku],
    queryFn: async () => {
      const { rows } = await rpc.stock.search({ storeId, search: sku, limit: 50 });
      return rows.find((row) => row.sku === sku) ?? null;
    },
  });
}

export function explainQuery(storeId: string, sku: string, number: StockNumber) {
  return queryOptions({ queryKey: ['stock', storeId, 'explain', sku, number], queryFn: () => rpc.stock.explain({ storeId, sku, number }) });
}

export function movementsQuery(storeId: string, sku: string) {
  return queryOptions({ queryKey: ['stock', storeId, 'movements', sku], queryFn: () => rpc.stock.movements({ storeId, sku, limit: 100 }) });
}

export function driftQuery(storeId: string, states: DriftState[]) {
  return infiniteQueryOptions({
    queryKey: ['stock', storeId, 'drift', states],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => rpc.stock.driftList({ storeId, states, cursor: pageParam, limit: 200 }),
    getNextPageParam: (last) => last.next,
  });
}

export function reconcileQuery(storeId: string) {
  return queryOptions({ queryKey: ['stock', storeId, 'reconcile'], queryFn: () => rpc.stock.reconcileStatus({ storeId }) });
}

/** Of one SKU, or of all. */
export function heldQuery(storeId: string, sku: string | null = null) {
  return queryOptions({ queryKey: ['stock', storeId, 'held', sku], queryFn: () => rpc.stock.heldList({ storeId, sku }) });
}

export function buffersQuery(storeId: string) {
  return queryOptions({ queryKey: ['stock', storeId, 'buffers'], queryFn: () => rpc.stock.buffersList({ storeId }) });
}

export function delaysQuery(storeId: string) {
  return queryOptions({ queryKey: ['stock', storeId, 'delays'], queryFn: () => rpc.stock.delays({ storeId }) });
}

/** Every piece of a SKU in the chain; read again with every change of transfers. */
export function unitsQuery(storeId: string, sku: string) {
  return queryOptions({ queryKey: ['transfers', storeId, 'units', sku], queryFn: () => rpc.transfers.units({ storeId, sku }), gcTime: 0 });
}
