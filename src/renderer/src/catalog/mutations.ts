import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc.ts';
import { useStore } from '#renderer/ui/store-context.ts';

interface Click {
  storeId: string;
  person: string;
  requestId: string;
}

/** One click on the audit: sent with the store, who, and a number of its own, so that trying again does nothing twice. */
function useClick<Input extends object, Output>(send: (input: Input & Click) => Promise<Output>) {
  const store = useStore();
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: (input: Input & Omit<Click, 'storeId'>) => send({ ...input, storeId: store.id }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['catalog', store.id] }),
  });
  return { ...mutation, again: () => mutation.variables && mutation.mutate(mutation.variables) };
}

export function useStartAudit() {
  return useClick((input: Click) => rpc.catalog.start(input));
}

/** What may be done to chosen findings. */
export type Deed = 'ignore' | 'reopen' | 'link' | 'publish';

export function useDecide() {
  return useClick((input: Click & { deed: Deed; keys: string[]; reason: string }) => {
    const { deed, reason, ...click } = input;
    return deed === 'ignore' ? rpc.catalog.ignore({ ...click, reason }) : rpc.catalog[deed](click);
  });
}

export function useUnlink() {
  return useClick((input: Click & { shopSku: string }) => rpc.catalog.unlink(input));
}
