import { queryOptions } from '@tanstack/react-query';
import type { InferClientInputs } from '@orpc/client';
import type { PaperLanguage } from '#contract/printing.ts';
import { rpc } from '#renderer/rpc.ts';

/** A paper as the screens ask for it: what may be left out has its usual value. */
export type Ask = InferClientInputs<typeof rpc>['printing']['print']['ask'];

export function printersQuery(storeId: string) {
  return queryOptions({ queryKey: ['printing', storeId, 'printers'], queryFn: () => rpc.printing.printers({ storeId }) });
}

/** What was printed lately, newest first; with `subject` of one pickup or return alone. */
export function printsQuery(storeId: string, subject: string | null) {
  return queryOptions({
    queryKey: ['printing', storeId, 'prints', subject],
    queryFn: () => rpc.printing.list({ storeId, subject, limit: 30 }),
  });
}

/** Read anew each time it is looked at: orders change. */
export function previewQuery(storeId: string, ask: Ask, language: PaperLanguage) {
  return queryOptions({
    queryKey: ['printing', storeId, 'preview', ask, language],
    queryFn: () => rpc.printing.preview({ storeId, ask, language }),
    gcTime: 0,
  });
}
