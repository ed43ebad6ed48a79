import { sourceItem } from '#training/magento/stock.ts';
import type { OrderRow } from '#training/magento/order-row.ts';
import type { WorldStore } from '#training/world.ts';
import { breach, inNoBook, notInBag, type Sim } from '#test/simulation/sim.ts';
import { setAsideIn } from '#test/simulation/transfer-rules.ts';
import { mappedSkus, ordersOf, shippedOf, stockTruth, type Said } from '#test/simulation/stock-truth.ts';

/**
 * Magento holds what it must, SKU by SKU (K11). `edited`: whether what an admin typed into Magento counts as well, which only a
 * reconcile finds.
 */
export async function checkStock(sim: Sim, when: 'quiet' | 'reconciled'): Promise<void> {
  for (const store of sim.world.stores) {
    const said = await saidIn(sim, store);
    const unheardOf = ordersOf(sim.world, store).filter(
      ({ document }) => !said.known.has(document.increment_id) || (isOver(document.state) && said.collected.has(document.increment_id)),
    );
    for (const sku of mappedSkus(sim.world, store)) {
      // Made ready in Magento before the store heard of the order, or handed over and then cancelled: no book says where these pieces are.
      if (unheardOf.some((order) => shippedOf(sim.world, order, store.sourceCode, sku) > 0)) continue;
      if (ordersOf(sim.world, store).some((order) => holds(order, sku) && inNoBook(sim, order.document.increment_id))) continue;
      if (when === 'quiet' && sim.excuses.editedInMagento.has(`${store.sourceCode}/${sku}`)) continue;
      const truth = stockTruth(sim.world, store, sku, said);
      const item = sourceItem(sim.world, store.sourceCode, sku);
      const status = truth.published > 0 ? 1 : 0;
      if (item?.quantity === truth.published && item.status === status) continue;
      const rule = (item?.quantity ?? 0) > truth.published ? 'oversold' : 'held back';
      breach(
        sim,
        'K11',
        `${rule}, ${when}: ${store.sourceCode} holds ${item?.quantity ?? 'none'} of ${sku} (status ${item?.status ?? '-'}), the truth is ${truth.published}: on hand ${truth.onHand}, available ${truth.available}, buffer ${truth.buffer}`,
      );
    }
  }
}

function holds({ document }: OrderRow, sku: string): boolean {
  return document.items.some((item) => item.sku === sku);
}

async function saidIn(sim: Sim, store: WorldStore): Promise<Said & { known: Set<string>; collected: Set<string> }> {
  const { stock, pickups } = sim.pc.rpc;
  const storeId = store.id;
  const aside = sim.plan.transfers > 0 ? await setAsideIn(sim, store) : new Map<string, number>();
  const [buffers, held, queue] = await Promise.all([
    stock.buffersList({ storeId }),
    stock.heldList({ storeId }),
    pickups.list({ storeId, limit: 500 }),
  ]);
  const inHand = queue.rows.filter((row) => row.state !== 'cancelled').map((row) => row.incrementId);
  const known = new Set(queue.rows.map((row) => row.incrementId));
  const collected = new Set(queue.rows.filter((row) => row.state === 'collected').map((row) => row.incrementId));
  return {
    buffers: buffers.rows,
    held: held.rows,
    pickups: new Set(inHand),
    aside: (sku) => aside.get(sku) ?? 0,
    left: (number, sku) => notInBag(sim, number, sku),
    known,
    collected,
  };
}

function isOver(state: string): boolean {
  return state === 'canceled' || state === 'closed';
}
