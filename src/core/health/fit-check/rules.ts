import type { FitFlag, FitLight, FitReport, FitRoom, FitRow } from '#contract/fit-check.ts';

/** What the trade takes a connection of two systems to carry: comfortable up to the first, breaking beyond the second. */
export const fitLimits = {
  stores: { green: 3, red: 5 },
  skus: { green: 10_000, red: 20_000 },
  dailyOrders: { green: 1_000, red: 5_000 },
} as const satisfies Record<FitRow['row'], { green: number; red: number }>;

export function lightOf(row: FitRow['row'], value: number): FitLight {
  const { green, red } = fitLimits[row];
  if (value <= green) return 'green';
  return value > red ? 'red' : 'amber';
}

/** Beside what two systems told; see contract/fit-check.ts for how both count together. */
export function fitRowOf(row: FitRow['row'], magento: FitRow['magento'], lightspeed: FitRow['lightspeed']): FitRow {
  const told = [magento.value, lightspeed.value].filter((value) => value !== null);
  const value = told.length === 0 ? null : row === 'dailyOrders' ? told.reduce((sum, one) => sum + one, 0) : Math.max(...told);
  return { row, magento, lightspeed, value, ...fitLimits[row], light: value === null ? null : lightOf(row, value) };
}

/** A busy hour holds a fifth of a day. */
const busyHour = 0.2;
/** Commits one order or sale leads to from its arrival to its last confirmation: rather too many than too few. */
const commitsPerOrder = 25;
/** Calls one order or sale leads to at each system: rather too many than too few. */
const callsPerOrder = { magento: 6, lightspeed: 5 } as const;

/** Commits a second on a busy hour of so many orders a day. */
export function commitsNeeded(dailyOrders: number): number {
  return (dailyOrders * busyHour * commitsPerOrder) / 3_600;
}

/** Calls in a window of `windowMs`: what is read by the clock, as it was measured, and what orders lead to on a busy hour. */
export function callsNeeded(system: 'magento' | 'lightspeed', ask: { dailyOrders: number; measured: number; windowMs: number }): number {
  return ask.measured + (ask.dailyOrders * busyHour * callsPerOrder[system] * ask.windowMs) / 3_600_000;
}

/** Green up to half of it, red from nine tenths on. */
export function roomOf(room: FitRoom['room'], needed: number | null, available: number | null): FitRoom {
  if (needed === null || available === null) return { room, needed, available, light: null };
  const share = available === 0 ? Number.POSITIVE_INFINITY : needed / available;
  return { room, needed, available, light: share <= 0.5 ? 'green' : share < 0.9 ? 'amber' : 'red' };
}

/** One of these is enough to need care; of the others only more than one. */
const rareFlags: readonly FitFlag['flag'][] = ['bundles', 'grouped', 'laybys'];
/** Everybody has them, and they are carried well. */
const plainFlags: readonly FitFlag['flag'][] = ['configurables', 'families'];

export function flagOf(flag: FitFlag['flag'], system: FitFlag['system'], count: number | null): FitFlag {
  const needsCare = count !== null && (rareFlags.includes(flag) ? count > 0 : count > 1);
  return { flag, system, count, raised: needsCare && !plainFlags.includes(flag) };
}

/** What ends first when everything grows alike: of sizes their red end, of rooms what is there. */
export function breaksFirst(rows: readonly FitRow[], rooms: readonly FitRoom[]): FitReport['breaksFirst'] {
  const growths = [
    ...rows.map(({ row, value, red }) => ({ what: row, growth: value === null || value === 0 ? null : red / value })),
    ...rooms.map(({ room, needed, available }) => ({
      what: room,
      growth: needed === null || available === null || needed === 0 ? null : available / needed,
    })),
  ].flatMap(({ what, growth }) => (growth === null ? [] : [{ what, growth }]));
  return growths.toSorted((a, b) => a.growth - b.growth)[0] ?? null;
}
