import { breach, type Sim } from '#test/simulation/sim.ts';

const over = ['collected', 'cancelled'];

/** What must be so of rounds, bags and bins at any quiet moment. */
export async function checkFloor(sim: Sim): Promise<void> {
  for (const { storeId, journal } of sim.pc.journals()) {
    const { picking, pickups } = sim.pc.rpc;
    const tooMany = journal
      .sql<[], { sku: string; picked: number; quantity: number }>('SELECT sku, picked, quantity FROM pickup_lines WHERE picked > quantity')
      .all();
    for (const line of tooMany) breach(sim, 'P12', `${storeId}: ${line.picked} of ${line.quantity} ${line.sku} are picked`);
    for (const batch of (await picking.open({ storeId })).rows) {
      const { orders } = await picking.round({ storeId, target: { batchId: batch.id } });
      if (!orders.some(({ state }) => state === 'picking' || state === 'short'))
        breach(sim, 'P14', `${storeId}: round ${batch.code} is open and nothing of it is picked`);
    }
    for (const { bin, orders } of (await picking.bins({ storeId })).rows) {
      for (const order of orders.filter(({ state }) => over.includes(state)))
        breach(sim, 'P15', `${storeId}: bin ${bin} holds ${order.incrementId}, which is ${order.state}`);
    }
    const { rows } = await pickups.list({ storeId, limit: 500 });
    for (const row of rows.filter(({ state, bags }) => state === 'staged' && bags > 0)) {
      const [order] = (await picking.round({ storeId, target: { pickupId: row.id } })).orders;
      if (order?.placed.length !== row.bags)
        breach(sim, 'P15', `${row.incrementId} is staged with ${order?.placed.length ?? 0} of ${row.bags} bags in a bin`);
    }
  }
}
