import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ShortReason } from '#contract/short-reason.ts';
import { pickupKey } from '#renderer/pickups/queries.ts';
import type { LeftPiece } from '#renderer/pickups/short/queries.ts';
import { rpc } from '#renderer/rpc.ts';
import { useStore } from '#renderer/ui/store-context.ts';

export type ShortStep =
  | { step: 'report'; lines: { lineId: string; missing: number; reason: ShortReason }[] }
  | { step: 'confirm'; fingerprint: string }
  | { step: 'wait'; note: string }
  | { step: 'refuse'; lines: LeftPiece[]; fingerprint: string };

interface Request {
  what: ShortStep;
  person: string;
  /** Made once per click: trying again sends the same one, so that no money moves twice. */
  requestId: string;
}

/** Steps about short pieces of one pickup, one after the other; the answer becomes the pickup on the screen. */
export function useShortAct(pickupId: string) {
  const store = useStore();
  const client = useQueryClient();
  const mutation = useMutation({
    scope: { id: `pickup ${pickupId}` },
    mutationFn: ({ what, person, requestId }: Request) => send({ storeId: store.id, pickupId, person, requestId }, what),
    onSuccess: ({ pickup }) => client.setQueryData(pickupKey(store.id, pickupId), pickup),
  });
  return {
    mutation,
    act: (what: ShortStep, person: string) => mutation.mutateAsync({ what, person, requestId: crypto.randomUUID() }),
  };
}

function send(target: { storeId: string; pickupId: string; person: string; requestId: string }, what: ShortStep) {
  switch (what.step) {
    case 'report':
      return rpc.short.report({ ...target, lines: what.lines });
    case 'confirm':
      return rpc.short.confirm({ ...target, fingerprint: what.fingerprint });
    case 'wait':
      return rpc.short.wait({ ...target, note: what.note });
    case 'refuse':
      return rpc.short.refusePieces({ ...target, lines: what.lines, fingerprint: what.fingerprint });
  }
}
