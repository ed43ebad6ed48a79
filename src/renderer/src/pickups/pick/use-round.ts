import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PickTarget, Round } from '#contract/picking.ts';
import type { ShortReason } from '#contract/short-reason.ts';
import { roundKey, type Opened } from '#renderer/pickups/pick/queries.ts';
import { withPicked } from '#renderer/pickups/pick/round-view.ts';
import { rpc } from '#renderer/rpc.ts';
import { useStore } from '#renderer/ui/store-context.ts';

export interface Count {
  pickupId: string;
  lineId: string;
  picked: number;
  /** Pieces of it that are not there, and why. */
  short?: { missing: number; reason: ShortReason };
}

/** What a person does with a round, a scan aside. */
export type RoundAct =
  | { act: 'start'; pickupId: string }
  | { act: 'pause' }
  | { act: 'resume'; takeOver: boolean }
  | { act: 'count'; counts: Count[] }
  | { act: 'skip'; pickupId: string; lineId: string; skipped: boolean }
  | { act: 'place'; pickupId: string; of: number; bags: { bag: number; bin: string }[] }
  | { act: 'stage'; pickupId: string }
  | { act: 'ready'; pickupId: string };

interface Request {
  what: RoundAct;
  person: string;
  requestId: string;
}

/** Acts on a round, one after the other; what the agent answers is on the screen at once. */
export function useRound(opened: Opened, target: PickTarget, person: string) {
  const store = useStore();
  const client = useQueryClient();
  const key = roundKey(store.id, opened);
  const show = (round: Round): void => void client.setQueryData(key, round);
  const refresh = () => client.invalidateQueries({ queryKey: key });

  const mutation = useMutation({
    scope: { id: 'round' },
    mutationFn: async ({ what, person: by, requestId }: Request): Promise<Round | null> => {
      const click = { storeId: store.id, requestId, person: by };
      switch (what.act) {
        case 'start':
          await rpc.pickups.startPicking({ ...click, pickupId: what.pickupId });
          return null;
        case 'pause':
          return (await rpc.picking.pause({ ...click, target })).round;
        case 'resume':
          return (await rpc.picking.resume({ ...click, target, takeOver: what.takeOver })).round;
        case 'count':
          return (await rpc.picking.count({ ...click, target, counts: what.counts })).round;
        case 'skip':
          return (await rpc.picking.skip({ ...click, target, pickupId: what.pickupId, lineId: what.lineId, skipped: what.skipped })).round;
        case 'place':
          return (await rpc.picking.place({ ...click, target, pickupId: what.pickupId, of: what.of, bags: what.bags })).round;
        case 'stage':
          await rpc.pickups.stage({ ...click, pickupId: what.pickupId, bin: null });
          return null;
        case 'ready':
          await rpc.pickups.markReady({ ...click, pickupId: what.pickupId });
          return null;
      }
    },
    onSuccess: async (round) => {
      if (round === null) await refresh();
      else show(round);
    },
  });

  return {
    mutation,
    act: (what: RoundAct) => mutation.mutateAsync({ what, person, requestId: crypto.randomUUID() }),
    again: () => mutation.variables && mutation.mutate(mutation.variables),
    /** One scanned piece; what it did is in the answer. */
    async scan(code: string) {
      const scanned = await rpc.picking.scan({ storeId: store.id, requestId: crypto.randomUUID(), person, target, code });
      if (scanned.kind === 'picked') {
        const round = client.getQueryData<Round>(key);
        if (round !== undefined) show(withPicked(round, scanned.pickupId, scanned.lineId, scanned.picked));
      }
      return scanned;
    },
    refresh,
  };
}

export type RoundActs = ReturnType<typeof useRound>;
