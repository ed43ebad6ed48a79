import { createRouterClient } from '@orpc/server';
import { agentRouter } from '#agent/router.ts';
import { figure, sizeOf, type Figure } from '#test/bench/figure.ts';
import { storeIdOf } from '#test/bench/stock/goods.ts';
import { memoryFigure, processorSeconds } from '#test/bench/stock/processor.ts';
import { Stage } from '#test/bench/stock/stage.ts';

const [skus, stores] = [100_000, 5];

/** All stores of a PC read both systems whole and compare every SKU, at once. Beside the processor's part the time the calls take within the limits. */
export async function reconcileAll(): Promise<Figure[]> {
  const stage = new Stage({ skus, stores });
  await stage.clock.advance(60_000);
  const begun = stage.clock.now();
  let ended = begun;
  const seconds = await processorSeconds([stage.wire], async () => {
    await startAll(stage);
    while (!(await isDone(stage))) await stage.clock.advance(5_000);
    ended = stage.clock.now();
  });
  const memory = memoryFigure(`memory, ${sizeOf(skus)} SKUs × ${stores} stores reconciled`);
  await stage.stop();
  const reconcile = figure({
    name: `reconcile ${sizeOf(skus)} SKUs × ${stores} stores`,
    value: seconds,
    unit: 's',
    baseline: (ended - begun) / 1_000,
    limit: 60,
    rule: 'value at most',
    note: 'of the processor; beside it how long the reading takes',
  });
  return [reconcile, memory];
}

async function startAll(stage: Stage): Promise<void> {
  for (let store = 0; store < stores; store += 1) {
    await api(stage).stock.reconcileStart({ storeId: storeIdOf(store), requestId: `reconcile-store-${store}`, person: 'Ada' });
  }
}

async function isDone(stage: Stage): Promise<boolean> {
  for (let store = 0; store < stores; store += 1) {
    const { state, open, readShop } = await api(stage).stock.reconcileStatus({ storeId: storeIdOf(store) });
    if (state !== 'done') return false;
    if (open > 0 || readShop !== skus) throw new Error('both sides agree, and the reconcile says otherwise');
  }
  return true;
}

function api(stage: Stage) {
  return createRouterClient(agentRouter(stage.agent), { context: {} });
}
