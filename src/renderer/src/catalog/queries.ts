import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { FindingKind, FindingState } from '#contract/catalog-audit.ts';
import { rpc } from '#renderer/rpc.ts';

export function auditQuery(storeId: string) {
  return queryOptions({ queryKey: ['catalog', storeId, 'status'], queryFn: () => rpc.catalog.status({ storeId }) });
}

export function mappingQuery(storeId: string) {
  return queryOptions({ queryKey: ['catalog', storeId, 'mapping'], queryFn: () => rpc.catalog.mapping({ storeId }) });
}

export function findingsQuery(storeId: string, kind: FindingKind | null, state: FindingState, search: string) {
  return infiniteQueryOptions({
    queryKey: ['catalog', storeId, 'findings', kind, state, search],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => rpc.catalog.list({ storeId, kind, state, search, cursor: pageParam, limit: 300 }),
    getNextPageParam: (last) => last.next,
    // While someone types, the rows of the text before stay until the new ones are there.
    placeholderData: (before) => (search === '' ? undefined : before),
  });
}

export function linksQuery(storeId: string) {
  return queryOptions({ queryKey: ['catalog', storeId, 'links'], queryFn: () => rpc.catalog.links({ storeId }) });
}
