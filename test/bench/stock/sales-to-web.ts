import { figure, sizeOf, type Figure } from '#test/bench/figure.ts';
import { percentile } from '#test/bench/measure.ts';
import { memoryFigure } from '#test/bench/stock/processor.ts';
import { Stage } from '#test/bench/stock/stage.ts';
import { start } from '#test/bench/stock/start.ts';
import { createRng } from '#training/rng.ts';

const [skus, stores, ordersPerDay] = [20_000, 5, 5_000];
const hour = 3_600_000;
/** Opening hours of the stage's stores, Paris time: an hour after its clock starts, for eleven hours. */
const [opens, closes] = [start + 1 * hour, start + 12 * hour];

/**
 * A day of a chain in virtual time: customers come at random, a third of them in the two hours before closing, and each sale counts until
 * the shop holds what it left. Nobody watches a screen, which is the slower pace.
 */
export async function salesToWeb(): Promise<Figure[]> {
  const open = new Map<number, number[]>();
  const delays: number[] = [];
  const stage = new Stage({
    skus,
    stores,
    wrote(store, sku) {
      const row = store * skus + sku;
      for (const at of open.get(row) ?? []) delays.push(stage.clock.now() - at);
      open.delete(row);
    },
  });
  const rng = createRng(7);
  for (const at of arrivals(() => rng.next())) {
    await stage.clock.advance(at - stage.clock.now());
    const [store, sku] = [rng.int(0, stores - 1), Math.floor(rng.next() ** 2 * skus)];
    stage.till.sell(store, sku, at);
    const row = store * skus + sku;
    open.set(row, [...(open.get(row) ?? []), at]);
  }
  await stage.clock.advance(10 * 60_000);
  if (open.size > 0 || !stage.goods.agree()) throw new Error(`${open.size} sales never reached the shop`);
  const memory = memoryFigure(`memory, ${sizeOf(skus)} SKUs × ${stores} stores after a day`);
  await stage.stop();
  return [
    figure({
      name: `sale to the shop’s quantity, p95 of ${sizeOf(delays.length)}`,
      value: percentile(delays, 0.95),
      unit: 'ms',
      baseline: percentile(delays, 0.5),
      limit: 10_000,
      rule: 'value at most',
      note: `virtual time; beside the median; max ${Math.max(...delays).toFixed(0)} ms; ${stage.wire.refused} calls over the limit`,
    }),
    memory,
  ];
}

/** Instants of the day's sales, in order. */
function arrivals(next: () => number): number[] {
  return Array.from({ length: ordersPerDay }, () => {
    const evening = next() < 1 / 3;
    return Math.floor(evening ? closes - next() * 2 * hour : opens + next() * (closes - opens - 2 * hour));
  }).toSorted((a, b) => a - b);
}
