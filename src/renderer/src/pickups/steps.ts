import type { PickupDetail, PickupState } from '#contract/pickups.ts';
import type { PickSearch } from '#renderer/app/search.ts';

/** The step the one big button does; null when there is nothing left to do. */
export const primaryStep: Record<PickupState, Step | null> = {
  waiting: 'startPicking',
  new: 'startPicking',
  picking: 'stage',
  short: 'startPicking',
  staged: 'markReady',
  ready: 'handOver',
  expired: 'putBackDone',
  putBack: 'putBackDone',
  collected: null,
  cancelled: null,
};

/** The key of each step, the same in every state. */
export const stepKeys = { startPicking: 'F4', stage: 'F6', markReady: 'F7', handOver: 'F8', putBackDone: 'F9' } as const;

export type Step = keyof typeof stepKeys;

/** Where it is picked piece by piece: its round, or alone. */
export function pickSearchOf(pickup: Pick<PickupDetail, 'id' | 'batch'>): PickSearch {
  return pickup.batch === null ? { order: pickup.id } : { batch: pickup.batch };
}
