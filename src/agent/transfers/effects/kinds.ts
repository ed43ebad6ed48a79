import type { AnyEffectKind } from '#agent/sync/effect-kind.ts';
import { createConsignment } from '#agent/transfers/effects/create.ts';
import { lateArrival } from '#agent/transfers/effects/late.ts';
import { transferRows } from '#agent/transfers/effects/rows.ts';
import { cancelConsignment, receiveConsignment, sendConsignment } from '#agent/transfers/effects/status.ts';

/** Every kind of effect a transfer may owe. */
export const transferKinds: readonly AnyEffectKind[] = [
  createConsignment,
  transferRows,
  sendConsignment,
  receiveConsignment,
  cancelConsignment,
  lateArrival,
];
