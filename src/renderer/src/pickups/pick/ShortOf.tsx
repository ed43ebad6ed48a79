import { useQuery } from '@tanstack/react-query';
import { pickupQuery } from '#renderer/pickups/queries.ts';
import { ShortDialog } from '#renderer/pickups/short/ShortDialog.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

/** What is short of the order in hand; nothing until it is read. */
export function ShortOf({ pickupId, onClose }: { pickupId: string; onClose: () => void }) {
  const store = useStore();
  const pickup = useQuery(pickupQuery(store.id, pickupId)).data;
  return pickup && <ShortDialog pickup={pickup} opened picking onClose={onClose} />;
}
