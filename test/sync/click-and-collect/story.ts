import fc from 'fast-check';
import type { SystemName } from '#contract/ids.ts';
import { shortReason, type ShortReason } from '#contract/short-reason.ts';
import type { FaultKind } from '#training/faults.ts';

/** An order a shopper places before the day begins: how many pieces of each of the first SKUs of the store. */
export interface Basket {
  paid: boolean;
  pieces: readonly number[];
}

/** One thing somebody does, or that happens. `o` names an order, `l` a line of it; what does not fit the moment is refused, or nothing. */
export type Happening =
  | { do: 'start' | 'takeOver' | 'pause' | 'pickAll' | 'confirmShort' | 'ready' | 'resend' | 'undo' | 'putBack'; o: number; twice: boolean }
  | { do: 'scan'; o: number; l: number; twice: boolean }
  | { do: 'short'; o: number; l: number; missing: number; reason: ShortReason; twice: boolean }
  | { do: 'stage'; o: number; bags: number; twice: boolean }
  | { do: 'extend'; o: number; days: number; twice: boolean }
  | { do: 'handOver'; o: number; receipt: boolean; twice: boolean }
  | { do: 'refuse'; o: number; l: number; damaged: boolean; twice: boolean }
  | { do: 'round' }
  | { do: 'cancel' | 'hold' | 'unhold' | 'refundWhole' | 'reassign'; o: number }
  | { do: 'refundPiece'; o: number; l: number }
  | { do: 'typeQuantity'; sku: number; by: number }
  | { do: 'pay' | 'void' | 'note'; o: number }
  | { do: 'sell'; sku: number }
  | { do: 'cut' | 'back' | 'crash' | 'sleepADay' }
  | { do: 'fault'; system: SystemName; kind: FaultKind }
  | { do: 'wait'; seconds: number };

export interface Story {
  baskets: readonly Basket[];
  happenings: readonly Happening[];
}

const o = fc.nat({ max: 2 });
const l = fc.nat({ max: 1 });
const twice = fc.boolean();
const one = <T extends string>(...names: T[]) => fc.constantFrom(...names);

const forward = fc.record({ do: one('pickAll', 'ready'), o, twice });
const handOver = fc.record({ do: fc.constant('handOver' as const), o, receipt: fc.boolean(), twice });
const staff = fc.oneof(
  fc.record({ do: one('start', 'takeOver', 'pause', 'confirmShort', 'confirmShort', 'resend', 'undo', 'putBack', 'putBack'), o, twice }),
  fc.record({ do: fc.constant('scan' as const), o, l, twice }),
  fc.record({
    do: fc.constant('short' as const),
    o,
    l,
    missing: fc.integer({ min: 1, max: 2 }),
    reason: fc.constantFrom(...shortReason.options),
    twice,
  }),
  fc.record({ do: fc.constant('stage' as const), o, bags: fc.integer({ min: 1, max: 2 }), twice }),
  fc.record({ do: fc.constant('extend' as const), o, days: fc.integer({ min: 1, max: 3 }), twice }),
  fc.record({ do: fc.constant('refuse' as const), o, l, damaged: fc.boolean(), twice }),
  fc.record({ do: fc.constant('round' as const) }),
);
const shop = fc.oneof(
  fc.record({ do: one('cancel', 'hold', 'unhold', 'refundWhole', 'reassign'), o }),
  fc.record({ do: fc.constant('refundPiece' as const), o, l }),
  fc.record({ do: fc.constant('typeQuantity' as const), sku: fc.nat({ max: 2 }), by: fc.constantFrom(-2, 3) }),
);
const till = fc.oneof(
  fc.record({ do: one('pay', 'pay', 'void', 'note'), o }),
  fc.record({ do: fc.constant('sell' as const), sku: fc.nat({ max: 2 }) }),
);
const trouble = fc.oneof(
  fc.record({ do: one('cut', 'back', 'crash', 'sleepADay') }),
  fc.record({
    do: fc.constant('fault' as const),
    system: fc.constantFrom<SystemName>('magento', 'lightspeed'),
    kind: fc.constantFrom<FaultKind>('dropBefore', 'dropAfterEffect', 'truncated', 'status'),
  }),
);
const wait = fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 7, 40, 120) });

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: staff },
  { weight: 4, arbitrary: forward },
  { weight: 3, arbitrary: handOver },
  { weight: 2, arbitrary: shop },
  { weight: 2, arbitrary: till },
  { weight: 2, arbitrary: trouble },
  { weight: 4, arbitrary: wait },
);

const basket = fc.record({ paid: fc.boolean(), pieces: fc.constantFrom([1], [2], [0, 1], [1, 2], [2, 0, 1], [1, 1]) });

/** A morning with up to three orders that share what they are made of. */
export const story: fc.Arbitrary<Story> = fc.record({
  baskets: fc.array(basket, { minLength: 1, maxLength: 3 }),
  happenings: fc.array(happening, { minLength: 3, maxLength: 18 }),
});
