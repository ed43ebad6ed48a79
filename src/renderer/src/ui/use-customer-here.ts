import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { usePerson } from '#renderer/ui/use-person.ts';

/** Notes that the customer of a pickup stands at the counter (true), or has left again. */
export function useCustomerHere(pickupId: string) {
  const store = useStore();
  const client = useQueryClient();
  const [person] = usePerson();
  return useMutation({
    mutationFn: (here: boolean) =>
      rpc.today.customerHere({ storeId: store.id, pickupId, person: person === '' ? '—' : person, here, requestId: crypto.randomUUID() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['pickups', store.id, 'today'] }),
  });
}
