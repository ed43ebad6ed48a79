import { queryOptions } from '@tanstack/react-query';
import type { DeskPreview, ReturnedPiece, Tender } from '#contract/return-desk.ts';
import type { ReturnTab } from '#contract/returns.ts';
import { rpc } from '#renderer/rpc.ts';

export function returnsQuery(storeId: string, tab: ReturnTab, limit: number) {
  return queryOptions({
    queryKey: ['returns', storeId, 'list', tab, limit],
    queryFn: () => rpc.returns.list({ storeId, tab, limit }),
    placeholderData: (before) => before,
  });
}

export function returnQuery(storeId: string, returnId: string) {
  return queryOptions({ queryKey: ['returns', storeId, 'one', returnId], queryFn: () => rpc.returns.get({ storeId, returnId }) });
}

/** With an order's number, that one alone. */
export function candidatesQuery(storeId: string, returnId: string, order: string) {
  return queryOptions({
    queryKey: ['returns', storeId, 'candidates', returnId, order],
    queryFn: () => rpc.returns.candidates({ storeId, returnId, order }),
  });
}

export function matchPreviewQuery(storeId: string, returnId: string, orderId: number) {
  return queryOptions({
    queryKey: ['returns', storeId, 'preview', returnId, orderId],
    queryFn: () => rpc.returns.preview({ storeId, returnId, orderId }),
  });
}

/** Orders a text means; `days` back from now, null for all. */
export function findQuery(storeId: string, text: string, days: number | null) {
  return queryOptions({
    queryKey: ['returns', storeId, 'find', text, days],
    queryFn: () => rpc.returnDesk.find({ storeId, text, from: days === null ? null : Date.now() - days * 86_400_000 }),
  });
}

export function deskOrderQuery(storeId: string, orderId: number) {
  return queryOptions({ queryKey: ['returns', storeId, 'order', orderId], queryFn: () => rpc.returnDesk.order({ storeId, orderId }) });
}

/** What was paid for an order and given back, as both systems have it. */
export function ledgerQuery(storeId: string, orderId: number) {
  return queryOptions({ queryKey: ['returns', storeId, 'ledger', orderId], queryFn: () => rpc.returnDesk.ledger({ storeId, orderId }) });
}

export function returnRulesQuery(storeId: string) {
  return queryOptions({ queryKey: ['returns', storeId, 'rules'], queryFn: () => rpc.returnDesk.rules({ storeId }) });
}

/** What a return is about, as the agent is asked. */
export interface ReturnRequest {
  orderId: number;
  pieces: ReturnedPiece[];
  tender: Tender;
  shipping: boolean;
  proof: 'number' | 'contact' | 'none';
  override: boolean;
}

/** What taking these pieces back leads to now; what was shown stays until the new answer is there. */
export function deskPreviewQuery(storeId: string, request: ReturnRequest | null) {
  return queryOptions({
    queryKey: ['returns', storeId, 'deskPreview', request],
    queryFn: (): Promise<DeskPreview> =>
      request === null ? Promise.reject(new Error('nothing to ask')) : rpc.returnDesk.preview({ storeId, ...request }),
    enabled: request !== null,
    placeholderData: (before: DeskPreview | undefined) => before,
  });
}

export function deskReturnKey(storeId: string, returnId: string) {
  return ['returns', storeId, 'desk', returnId] as const;
}

export function deskReturnQuery(storeId: string, returnId: string) {
  return queryOptions({ queryKey: deskReturnKey(storeId, returnId), queryFn: () => rpc.returnDesk.get({ storeId, returnId }) });
}
