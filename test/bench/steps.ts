import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#contract/contract.ts';
import { person, storeId } from '#test/bench/world.ts';

/** A pickup with the lines a person picks. */
export interface Work {
  pickupId: string;
  lineIds: readonly string[];
}

export type Api = ContractRouterClient<Contract>['pickups'];

/** The way of a pickup over the counter; each step is one durable action of a person. */
export const steps = ['startPicking', 'setPicked', 'stage', 'markReady', 'handOver'] as const;
export type Step = (typeof steps)[number];

/** Takes one step through the contract; `requestId` is new for each. */
export async function take(api: Api, step: Step, { pickupId, lineIds: [lineId = ''] }: Work, requestId: string): Promise<unknown> {
  const target = { storeId, pickupId, person, requestId };
  switch (step) {
    case 'startPicking':
      return api.startPicking(target);
    case 'setPicked':
      return api.setPicked({ ...target, lineId, picked: 1 });
    case 'stage':
      return api.stage({ ...target, bin: 'A1' });
    case 'markReady':
      return api.markReady(target);
    case 'handOver':
      return api.handOver({ ...target, collectedBy: 'customer', proof: 'code', receipt: null, note: '' });
  }
}
