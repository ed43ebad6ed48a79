import type { ConsignmentRow } from '#training/lightspeed-x/state.ts';
import type { Rng } from '#training/rng.ts';
import type { World } from '#training/world.ts';
import type { VirtualClock } from '#test/support/virtual-clock.ts';
import type { Pc } from '#test/simulation/pc.ts';
import type { Plan } from '#test/simulation/plan.ts';

/** A promise of SYNC.md that did not hold. */
export interface Breach {
  rule: string;
  message: string;
  /** ms UTC, of the world. */
  at: number;
}

/** What a person holds in the hand: the answer to a click came, so the journal must know it for good (J1). */
export interface Acknowledged {
  storeId: string;
  requestId: string;
  journal: number;
}

/** Facts of the world that excuse or explain what the rules would otherwise forbid. */
export interface Excuses {
  /** Orders that someone made ready in Magento itself. */
  notifiedByAdmin: Set<string>;
  /** Keys of writes that were delivered twice on the way. */
  deliveredTwice: Set<string>;
  /** Effects a person chose to leave, as `kind label`. */
  skipped: Set<string>;
  /** Orders refunded in part or whole while they were on their way. */
  refunded: Set<string>;
  /** Orders of which somebody who does not use the app refunded a part. */
  refundedBeside: Set<string>;
  /** Orders a cashier handed out without the app: what is then given up or refunded, the customer has all the same. */
  handedOut: Set<string>;
  /** Quantities an admin typed into Magento, as `source/sku`, until a reconcile. */
  editedInMagento: Set<string>;
  /** Consignments somebody made or changed at the till itself. */
  touchedAtTill: Set<string>;
}

/** One run of one seed: the world, the PC in it, and what was seen. */
export interface Sim {
  seed: number;
  plan: Plan;
  rng: Rng;
  clock: VirtualClock;
  world: World;
  pc: Pc;
  acknowledged: Acknowledged[];
  excuses: Excuses;
  /** Pieces customers left at the counter or the store gave up, one each: it happened if the journal has the click. */
  left: { storeId: string; requestId: string; incrementId: string; sku: string }[];
  breaches: Breach[];
  steps: number;
  faults: number;
  /** How many troubles fill the disk at the moment. */
  diskFull: number;
  /** Readable log; null when nobody reads it. */
  story: string[] | null;
}

/** How many pieces of a SKU of an order are in no bag: given up, or left at the counter by the customer. */
export function notInBag(sim: Sim, incrementId: string, sku: string): number {
  const journals = new Map(sim.pc.journals().map(({ storeId, journal }) => [storeId, journal]));
  return sim.left.filter(
    (one) =>
      one.incrementId === incrementId &&
      one.sku === sku &&
      journals.get(one.storeId)?.sql<[string]>('SELECT 1 FROM entries WHERE request_id = ?').get(one.requestId) !== undefined,
  ).length;
}

/** Somebody cancelled it at the till, which lists it nowhere from then on: one that was not seen before is made again. */
export function isCancelledAtTill({ excuses }: Sim, row: ConsignmentRow): boolean {
  return row.status === 'CANCELLED' && excuses.touchedAtTill.has(row.id);
}

/** Somebody without the app gave money of an order back. */
export function refundedBeside({ excuses }: Sim, incrementId: string): void {
  excuses.refunded.add(incrementId);
  excuses.refundedBeside.add(incrementId);
}

/** Handed out whole by a cashier, and then, or before, not the whole any more: a person is told, and no book says where a piece is (K13). */
export function inNoBook({ excuses, world }: Sim, incrementId: string): boolean {
  if (!excuses.handedOut.has(incrementId)) return false;
  const state = [...world.shop.orders.values()].find(({ document }) => document.increment_id === incrementId)?.document.state;
  return excuses.refunded.has(incrementId) || state === 'canceled' || state === 'closed';
}

export function breach(sim: Pick<Sim, 'breaches' | 'clock' | 'story'>, rule: string, message: string): void {
  sim.breaches.push({ rule, message, at: sim.clock.now() });
  tell(sim, `BREACH ${rule}: ${message}`);
}

export function tell(sim: Pick<Sim, 'clock' | 'story'>, line: string): void {
  sim.story?.push(`${new Date(sim.clock.now()).toISOString().slice(5, 23)} ${line}`);
}
