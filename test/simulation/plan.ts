import type { OpeningHours } from '#contract/config.ts';
import { createRng } from '#training/rng.ts';

/** What a seed decides before anything happens. Rates are chances per call, per commit or per step. */
export interface Plan {
  seed: number;
  stores: number;
  products: number;
  /** Steps of people and trouble; ignored when `hours` is given. */
  steps: number;
  hours: number | null;
  /** Mean time between steps, ms. */
  gapMs: number;
  opening: OpeningHours;
  /** Chance that a write, and that a read, goes wrong. */
  writeFault: number;
  readFault: number;
  /** Chance that the process dies at a commit point, and at a call. */
  crashAtCommit: number;
  crashAtCall: number;
  /** Weight of trouble among the steps: outages, clock, tokens, second openers. */
  trouble: number;
  /** Chance that a step is about goods and not about orders. */
  goods: number;
  /** Chance that a step is of the floor: rounds, bins, short pieces, what nobody fetches, what comes back. */
  floor: number;
  /** Few pieces of everything: shelves run empty, and below. */
  scarce: boolean;
  /** One outage of this seed lasts this long, ms. */
  longOutageMs: number | null;
}

const hour = 3_600_000;

export function planOf(seed: number, hours: number | null, floor: boolean): Plan {
  const rng = createRng(seed * 7919 + 13);
  const calm = rng.chance(0.15);
  const stores = rng.chance(0.6) ? 1 : rng.chance(0.75) ? 2 : rng.chance(0.8) ? 3 : 5;
  return {
    seed,
    stores,
    products: rng.pick([8, 12, 24]),
    steps: rng.int(20, 50),
    hours,
    gapMs: rng.pick([5_000, 10_000, 20_000, 40_000]),
    opening: openingOf(rng.pick(['never', 'never', 'never', 'briefly', 'briefly', 'always'])),
    writeFault: calm ? 0 : rng.pick([0.03, 0.1, 0.2, 0.35]),
    readFault: calm ? 0 : rng.pick([0, 0.01, 0.03, 0.08]),
    crashAtCommit: calm ? 0 : rng.pick([0, 0.004, 0.01, 0.03]),
    crashAtCall: calm ? 0 : rng.pick([0, 0.002, 0.01, 0.02]),
    trouble: calm ? 0 : rng.pick([0.02, 0.06, 0.12]),
    goods: rng.pick([0, 0.1, 0.3]),
    // Drawn apart, so that the kept seeds stay what they were.
    floor: floor ? createRng(seed * 15_485_863 + 3).pick([0, 0.2, 0.4, 0.6]) : 0,
    scarce: createRng(seed * 104_729 + 7).chance(0.2),
    longOutageMs: !calm && rng.chance(0.01) ? rng.pick([8, 24, 72]) * hour : null,
  };
}

/** The world starts on a Monday at 10:00 in Paris; closed stores poll more slowly. */
function openingOf(when: string): OpeningHours {
  if (when === 'never') return { week: {}, closedOn: [] };
  const day = [when === 'always' ? { from: '00:00', to: '23:59' } : { from: '10:00', to: '10:10' }];
  return { week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }, closedOn: [] };
}
