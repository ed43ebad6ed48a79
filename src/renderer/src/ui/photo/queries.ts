import { queryOptions } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc.ts';

/** A picture never changes; what shows it is told when it is deleted. */
export function photoQuery(storeId: string, photoId: string) {
  return queryOptions({
    queryKey: ['photos', storeId, photoId],
    queryFn: () => rpc.photos.get({ storeId, photoId }),
    gcTime: 60_000,
  });
}
