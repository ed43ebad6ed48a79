import type { OpeningHours } from '#contract/config.ts';
import { createRng } from '#training/rng.ts';

/**
 * Who takes part. `plain` and `floor`: as the seeds that were kept before others came; `floor` has rounds, bins, short pieces and what
 * nobody fetches; `whole` also the return desk, transfers and people who sign in; `brisk` the same people, in stories that are told
 * sooner, so that there can be many; `crowded` the return desk or transfers in every story, and longer ones, in which deliberate bugs are
 * hunted: what they spoil is rare.
 */
export const casts = ['plain', 'floor', 'whole', 'brisk', 'crowded'] as const;
export type Cast = (typeof casts)[number];

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
  /** The process dies so often at these points, and then no more. */
  deaths: number;
  /** At the end nothing is decided before everything had its time. */
  waits: boolean;
  /** Everything is read and looked at while pickups are open, too. */
  looksMidway: boolean;
  /** At the end both systems are compared, and what differs is mended. */
  reconciles: boolean;
  /** Weight of trouble among the steps: outages, clock, tokens, second openers. */
  trouble: number;
  /** Chance that a step is about goods and not about orders. */
  goods: number;
  /** Chance that a step is of the floor: rounds, bins, short pieces, what nobody fetches, what comes back. */
  floor: number;
  /** Chance that a step is of the return desk, and of the cashier who hands out what the desk and the app began. */
  desk: number;
  /** Chance that a step is of goods on their way between stores. */
  transfers: number;
  /** Stores have staff: who does something signs in first. */
  signsIn: boolean;
  /** Few pieces of everything: shelves run empty, and below. */
  scarce: boolean;
  /** One outage of this seed lasts this long, ms. */
  longOutageMs: number | null;
}

const hour = 3_600_000;

export function planOf(seed: number, hours: number | null, cast: Cast): Plan {
  const rng = createRng(seed * 7919 + 13);
  const calm = rng.chance(0.15);
  const pace = cast === 'brisk' ? brisk : cast === 'crowded' ? crowded : unhurried;
  const stores = rng.chance(pace.oneStore) ? 1 : rng.chance(0.75) ? 2 : rng.chance(0.8) ? 3 : 5;
  const counter = cast === 'plain' || cast === 'floor' ? nobody : counterOf(seed, cast === 'crowded');
  return {
    seed,
    stores: counter.transfers > 0 ? Math.max(2, stores) : stores,
    products: rng.pick([8, 12, 24]),
    steps: rng.int(...pace.steps) + (counter.desk + counter.transfers > 0 ? pace.moreSteps : 0),
    hours,
    gapMs: rng.pick(pace.gapsMs),
    opening: openingOf(rng.pick(['never', 'never', 'never', 'briefly', 'briefly', 'always'])),
    writeFault: calm ? 0 : rng.pick([0.03, 0.1, 0.2, 0.35]),
    readFault: calm ? 0 : rng.pick([0, 0.01, 0.03, 0.08]),
    crashAtCommit: calm ? 0 : rng.pick(pace.crashAtCommit),
    crashAtCall: calm ? 0 : rng.pick(pace.crashAtCall),
    deaths: pace.deaths,
    waits: pace.waits,
    looksMidway: !pace.alternates || seed % 2 === 1,
    reconciles: !pace.alternates || seed % 2 === 0,
    trouble: calm ? 0 : rng.pick([0.02, 0.06, 0.12]),
    goods: rng.pick([0, 0.1, 0.3]),
    // Drawn apart, so that the kept seeds stay what they were.
    floor: cast === 'plain' ? 0 : createRng(seed * 15_485_863 + 3).pick([0, 0.2, 0.4, 0.6]),
    ...counter,
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

/** How a story is told. More steps where the counter or other stores take part. */
interface Pace extends Pick<Plan, 'deaths' | 'waits'> {
  /** Chance of a chain of one store. */
  oneStore: number;
  steps: [least: number, most: number];
  moreSteps: number;
  gapsMs: number[];
  crashAtCommit: number[];
  crashAtCall: number[];
  /** One seed is looked at midway, the next is reconciled at its end. */
  alternates: boolean;
}

const unhurried: Pace = {
  oneStore: 0.6,
  steps: [20, 50],
  moreSteps: 20,
  gapsMs: [5_000, 10_000, 20_000, 40_000],
  crashAtCommit: [0, 0.004, 0.01, 0.03],
  crashAtCall: [0, 0.002, 0.01, 0.02],
  deaths: Number.POSITIVE_INFINITY,
  waits: true,
  alternates: false,
};
/** In a quarter of the time: what a restart reads was most of it. So there are few, and most where something is on the wire. */
const brisk: Pace = {
  oneStore: 0.7,
  steps: [8, 24],
  moreSteps: 16,
  gapsMs: [2_000, 3_000, 6_000, 12_000],
  crashAtCommit: [0, 0.001, 0.003, 0.006],
  crashAtCall: [0, 0.01, 0.03, 0.06],
  deaths: 2,
  waits: false,
  alternates: true,
};

const crowded: Pace = {
  ...brisk,
  oneStore: 0.4,
  steps: [20, 40],
  moreSteps: 30,
  crashAtCommit: unhurried.crashAtCommit,
  deaths: 6,
  alternates: false,
};

const nobody = { desk: 0, transfers: 0, signsIn: false };

/** A third of the seeds, so that the others stay as quick as they were; or every one. */
function counterOf(seed: number, everywhere: boolean): Pick<Plan, 'desk' | 'transfers' | 'signsIn'> {
  const rng = createRng(seed * 32_452_843 + 5);
  if (seed % 3 !== 0 && !everywhere) return nobody;
  const what = rng.pick(['desk', 'transfers', 'both'] as const);
  return {
    desk: what === 'transfers' ? 0 : rng.pick([0.3, 0.5]),
    transfers: what === 'desk' ? 0 : rng.pick([0.3, 0.5]),
    signsIn: rng.chance(0.4),
  };
}
