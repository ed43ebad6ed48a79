import { queryOptions } from '@tanstack/react-query';
import type { TransferTab } from '#contract/transfers.ts';
import { rpc } from '#renderer/rpc.ts';

export function transfersQuery(storeId: string, tab: TransferTab, limit: number) {
  return queryOptions({
    queryKey: ['transfers', storeId, 'list', tab, limit],
    queryFn: () => rpc.transfers.list({ storeId, tab, limit }),
    placeholderData: (before) => before,
  });
}

export function transferQuery(storeId: string, transferId: string) {
  return queryOptions({ queryKey: ['transfers', storeId, 'one', transferId], queryFn: () => rpc.transfers.get({ storeId, transferId }) });
}

/** What sending or closing it leads to, or cancelling it. */
export function transferPreviewQuery(storeId: string, transferId: string, step: 'send' | 'close' | 'cancel') {
  const about = { storeId, transferId };
  return queryOptions({
    queryKey: ['transfers', storeId, 'preview', transferId, step],
    queryFn: () => (step === 'cancel' ? rpc.transfers.previewCancel(about) : rpc.transfers.preview(about)),
  });
}

const mostFound = 8;

/** Items of this store that a text means: by SKU, barcode or words of the name. */
export function itemsFoundQuery(storeId: string, text: string) {
  return queryOptions({
    queryKey: ['stock', storeId, 'found', text],
    queryFn: async () => (await rpc.stock.search({ storeId, search: text, limit: mostFound })).rows,
    gcTime: 60_000,
  });
}

/** The other stores, with what is free there of one SKU. */
export function otherStoresQuery(storeId: string, sku: string | null) {
  return queryOptions({ queryKey: ['transfers', storeId, 'stores', sku], queryFn: () => rpc.transfers.stores({ storeId, sku }) });
}

/** Read anew each time it is looked at: sales go on. */
export function suggestionsQuery(storeId: string, days: number) {
  return queryOptions({
    queryKey: ['transfers', storeId, 'suggest', days],
    queryFn: () => rpc.transfers.suggest({ storeId, days }),
    placeholderData: (before) => before,
    gcTime: 0,
  });
}
