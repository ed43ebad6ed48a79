import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Proof } from '#contract/pickups.ts';
import { pickupKey } from '#renderer/pickups/queries.ts';
import { rpc } from '#renderer/rpc.ts';
import { useStore } from '#renderer/ui/store-context.ts';

export interface HandOver {
  collectedBy: 'customer' | 'other';
  proof: Proof;
  code: string | null;
  ageChecked: boolean;
  receipt: string | null;
  note: string;
}

/** What a person did with one pickup. */
export type Act =
  | { action: 'startPicking' | 'markReady' | 'putBackDone' }
  | { action: 'setPicked'; lineId: string; picked: number }
  | { action: 'stage'; bin: string | null }
  | ({ action: 'handOver' } & HandOver)
  | ({ action: 'handOverUnproven' } & HandOver)
  | { action: 'resendReady' | 'forgetCustomer' }
  | { action: 'notCollected'; fingerprint: string }
  | { action: 'extend'; days: number }
  | { action: 'undo'; step: 'undoReady' | 'undoHandOver' };

interface Request {
  act: Act;
  person: string;
  /** Made once per click: trying again sends the same one, so that nothing happens twice. */
  requestId: string;
}

/** Acts on one pickup, one act after the other. The answer, durable by then, becomes the pickup on the screen. */
export function usePickupAct(pickupId: string) {
  const store = useStore();
  const client = useQueryClient();
  const mutation = useMutation({
    scope: { id: `pickup ${pickupId}` },
    mutationFn: ({ act, person, requestId }: Request) => send({ storeId: store.id, pickupId, person, requestId }, act),
    onSuccess: ({ pickup }) => client.setQueryData(pickupKey(store.id, pickupId), pickup),
  });
  return {
    mutation,
    /** `onDone` once it is durable. */
    act: (act: Act, person: string, onDone?: () => void) =>
      mutation.mutate({ act, person, requestId: crypto.randomUUID() }, onDone && { onSuccess: onDone }),
    again: () => mutation.variables && mutation.mutate(mutation.variables),
  };
}

type Target = { storeId: string; pickupId: string; person: string; requestId: string };

function send(target: Target, act: Act) {
  switch (act.action) {
    case 'startPicking':
      return rpc.pickups.startPicking(target);
    case 'setPicked':
      return rpc.pickups.setPicked({ ...target, lineId: act.lineId, picked: act.picked });
    case 'stage':
      return rpc.pickups.stage({ ...target, bin: act.bin });
    case 'markReady':
      return rpc.pickups.markReady(target);
    case 'handOver':
      return rpc.pickups.handOver({ ...target, ...handedOver(act), code: act.code });
    case 'handOverUnproven':
      return rpc.keeping.handOverUnproven({ ...target, ...handedOver(act) });
    case 'resendReady':
      return rpc.keeping.resendReady(target);
    case 'forgetCustomer':
      return rpc.keeping.forgetCustomer(target);
    case 'notCollected':
      return rpc.keeping.notCollected({ ...target, fingerprint: act.fingerprint });
    case 'extend':
      return rpc.keeping.extend({ ...target, days: act.days });
    case 'undo':
      return rpc.keeping.undo({ ...target, step: act.step });
    case 'putBackDone':
      return rpc.pickups.putBackDone(target);
  }
}

function handedOver({ collectedBy, proof, ageChecked, receipt, note }: HandOver) {
  return { collectedBy, proof, ageChecked, receipt, note };
}
