import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InferClientInputs } from '@orpc/client';
import { rpc } from '#renderer/rpc.ts';
import { useStore } from '#renderer/ui/store-context.ts';

type Inputs = InferClientInputs<typeof rpc>['stock'];
/** What the store and the click add to an input. */
type Bare<Input> = Omit<Input, 'storeId' | 'requestId' | 'person'>;

/** One click on stock: sent with the store, who, and a number of its own, so that trying again does nothing twice. */
function useClick<Input extends object, Output>(send: (input: Input & { storeId: string }) => Promise<Output>) {
  const store = useStore();
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: (input: Input) => send({ ...input, storeId: store.id }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['stock', store.id] }),
  });
  return { ...mutation, again: () => mutation.variables && mutation.mutate(mutation.variables) };
}

type Click<Input> = Bare<Input> & { person: string; requestId: string };

export function useMend() {
  return useClick((input: Click<Inputs['driftMend']> & { storeId: string }) => rpc.stock.driftMend(input));
}

export function useIgnore() {
  return useClick((input: Click<Inputs['driftIgnore']> & { storeId: string }) => rpc.stock.driftIgnore(input));
}

export function useReconcile() {
  return useClick((input: Click<Inputs['reconcileStart']> & { storeId: string }) => rpc.stock.reconcileStart(input));
}

export function useSetBuffer() {
  return useClick((input: Click<Inputs['buffersSet']> & { storeId: string }) => rpc.stock.buffersSet(input));
}

export function useHold() {
  return useClick((input: Click<Inputs['heldAdd']> & { storeId: string }) => rpc.stock.heldAdd(input));
}

export function useRelease() {
  return useClick((input: Click<Inputs['heldRelease']> & { storeId: string }) => rpc.stock.heldRelease(input));
}
