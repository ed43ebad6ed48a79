import { figure, type Figure } from '#test/bench/figure.ts';
import type { Wire } from '#test/bench/stock/wire.ts';

/** Seconds of the processor that `work` takes of this process, all its threads, without those of the stand-ins on the other side. */
export async function processorSeconds(wires: readonly Wire[], work: () => Promise<void>): Promise<number> {
  const standIns = () => wires.reduce((sum, wire) => sum + wire.standInMs, 0);
  const before = standIns();
  const from = process.cpuUsage();
  await work();
  const used = process.cpuUsage(from);
  return (used.user + used.system) / 1_000_000 - (standIns() - before) / 1_000;
}

/** The most memory this process has held, stand-ins included, beside what it holds of objects. */
export function memoryFigure(name: string): Figure {
  const baseline = process.memoryUsage().heapUsed / 2 ** 20;
  const value = process.resourceUsage().maxRSS / 2 ** 10;
  const note = 'resident at its most, whole process with both stand-ins; beside it the objects it holds';
  return figure({ name, value, unit: 'MB', baseline, limit: 250, rule: 'value at most', note });
}
