import { BareChanges } from '#test/bench/stock/bare-changes.ts';
import { figure, sizeOf, type Figure } from '#test/bench/figure.ts';
import { processorSeconds } from '#test/bench/stock/processor.ts';
import { Stage } from '#test/bench/stock/stage.ts';

const skus = 10_000;
const rounds = 12;
const [young, old] = [10_000, 1_000_000];

/**
 * Every SKU of a store changes at the till; the agent reads the changes, applies them and publishes them, until the shop holds them all.
 * The processor's part of the quietest of twelve rounds, journals in memory; in turn with a journal of many years, and with SQLite alone.
 */
export async function publishChanges(): Promise<Figure[]> {
  const stages = [new Stage({ skus, stores: 1, entries: young }), new Stage({ skus, stores: 1, entries: old })] as const;
  const bare = new BareChanges(skus);
  const seconds: [number[], number[]] = [[], []];
  const alone: number[] = [];
  for (const stage of stages) await stage.clock.advance(60_000);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, stage] of stages.entries()) {
      const took = await processorSeconds([stage.wire], () => changeAll(stage, 10 + round));
      seconds[index === 0 ? 0 : 1].push(took);
    }
    alone.push(await processorSeconds([], async () => bare.changeAll(10 + round)));
  }
  bare.close();
  for (const stage of stages) await stage.stop();
  const [few, many] = [Math.min(...seconds[0]), Math.min(...seconds[1])];
  const perSecond = {
    name: `stock changes applied and published, of ${sizeOf(skus)}`,
    unit: '/s',
    limit: 20_000,
    rule: 'value at least',
  } as const;
  return [
    figure({
      ...perSecond,
      value: skus / few,
      baseline: skus / Math.min(...alone),
      note: `a second of the processor; quietest of ${rounds} rounds, ${(few * 100).toFixed(1)} µs each; beside it SQLite alone writes what a change leaves`,
    }),
    figure({
      name: `a stock change with ${sizeOf(old)} entries`,
      value: (many / skus) * 1_000,
      unit: 'ms',
      baseline: (few / skus) * 1_000,
      limit: 1.3,
      rule: 'ratio at most',
      note: `of the processor; beside ${sizeOf(young)} entries`,
    }),
  ];
}

async function changeAll(stage: Stage, pieces: number): Promise<void> {
  for (let sku = 0; sku < skus; sku += 1) stage.goods.count(0, sku, pieces);
  await stage.clock.advance(3_600_000, () => stage.goods.published[skus - 1] === pieces && stage.goods.agree());
  if (!stage.goods.agree()) throw new Error('an hour was not enough to publish');
  // The last answer is still to be written down.
  await stage.clock.advance(5_000);
}
