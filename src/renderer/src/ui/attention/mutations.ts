import { useMutation } from '@tanstack/react-query';
import type { EffectAction } from '#contract/outbox.ts';
import { rpc } from '#renderer/rpc.ts';
import { useStore } from '#renderer/ui/store-context.ts';

interface Decision {
  action: EffectAction;
  fields?: Record<string, string>;
  person: string;
  /** Made once per click and sent again on a retry. */
  requestId: string;
}

/** What a person decided about an effect that waits for one. */
export function useDecide(effectId: string) {
  const store = useStore();
  return useMutation({ mutationFn: (decision: Decision) => rpc.outbox.decide({ storeId: store.id, effectId, ...decision }) });
}

/** Answers a question with one of its actions. */
export function useResolve(exceptionId: string) {
  const store = useStore();
  return useMutation({
    mutationFn: (answer: { action: string; person: string; requestId: string }) =>
      rpc.exceptions.resolve({ storeId: store.id, exceptionId, ...answer }),
  });
}
