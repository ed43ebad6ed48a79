import { queryOptions } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc.ts';

/** Everything unexpected that was ever seen, and the versions. */
export function seenQuery(storeId: string) {
  return queryOptions({ queryKey: ['health', storeId, 'schemaDrift'], queryFn: () => rpc.schemaDrift.list({ storeId }) });
}

/** The check of the contract: how far it is, or what it found. */
export function reportQuery(storeId: string) {
  return queryOptions({ queryKey: ['health', storeId, 'contractCheck'], queryFn: () => rpc.schemaDrift.report({ storeId }) });
}
