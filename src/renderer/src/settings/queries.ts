import { queryOptions } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc.ts';

export const settingsQuery = queryOptions({ queryKey: ['settings', null, 'view'], queryFn: () => rpc.settings.get() });

/** Outlets, registers, sources and payment types, read live from both systems. */
export const choicesQuery = queryOptions({ queryKey: ['settings', null, 'choices'], queryFn: () => rpc.settings.choices() });

/** Barcodes people taught in a store, newest first. */
export function taughtQuery(storeId: string) {
  return queryOptions({ queryKey: ['settings', storeId, 'taught'], queryFn: () => rpc.scan.taughtList({ storeId }) });
}
