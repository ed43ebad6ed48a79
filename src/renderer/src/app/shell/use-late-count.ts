import { useQuery } from '@tanstack/react-query';
import { countsQuery } from '#renderer/app/queries.ts';
import { useStore } from '#renderer/ui/store-context.ts';

/** Pickups past their promise in this store; 0 while unknown. */
export function useLateCount(): number {
  const store = useStore();
  return useQuery({ ...countsQuery(store.id), enabled: store.journal === 'open' }).data?.late ?? 0;
}
