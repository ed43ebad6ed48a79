import { asWorld } from '#training/ledger.ts';
import { saveSourceItems } from '#training/magento/stock.ts';
import type { Staff } from '#test/simulation/staff.ts';
import { tell, type Sim } from '#test/simulation/sim.ts';

/** People around stock: admins who type quantities into Magento, and store staff with buffers, held pieces and reconciles. */

export function adminTypesQuantity(sim: Sim): void {
  const { rng, world } = sim;
  const store = rng.pick(world.stores);
  const items = [...world.shop.sourceItems.values()].filter((item) => item.source_code === store.sourceCode);
  const item = rng.pick(items);
  const quantity = Math.max(0, item.quantity + rng.pick([-3, -1, 2, 5]));
  const row = { sku: item.sku, source_code: store.sourceCode, quantity, status: quantity > 0 ? 1 : 0 };
  asWorld(world.ledger, () => saveSourceItems(world, [row]));
  sim.excuses.editedInMagento.add(`${store.sourceCode}/${item.sku}`);
  tell(sim, `an admin types ${quantity} for ${item.sku} at ${store.sourceCode} into Magento`);
}

export async function staffTendsStock(sim: Sim, staff: Staff): Promise<void> {
  const { rng, world } = sim;
  const storeId = rng.pick(world.stores).id;
  const sku = rng.pick([...world.catalog.values()].filter((product) => product.type === 'simple')).sku;
  const { stock } = sim.pc.rpc;
  const what = rng.next();
  if (what < 0.3) {
    const quantity = rng.pick([1, 2, 3, null]);
    tell(sim, `${storeId}: the buffer of ${sku} is to be ${quantity ?? 'none'}`);
    return staff.say(sim, storeId, (who) => stock.buffersSet({ storeId, ...who, scope: 'sku', key: sku, quantity }));
  }
  if (what < 0.4) {
    const quantity = rng.pick([1, 2, null]);
    tell(sim, `${storeId}: the buffer of the store is to be ${quantity ?? 'none'}`);
    return staff.say(sim, storeId, (who) => stock.buffersSet({ storeId, ...who, scope: 'store', key: '', quantity }));
  }
  if (what < 0.7) {
    tell(sim, `${storeId}: a piece of ${sku} is put in quarantine`);
    return staff.say(sim, storeId, (who) =>
      stock.heldAdd({ storeId, ...who, sku, quantity: 1, reason: rng.pick(['damaged', 'quarantine', 'missing']) }),
    );
  }
  if (what < 0.85) return staff.releaseSomething(sim, storeId);
  if (what < 0.95) return staff.startReconcile(sim, storeId);
  return staff.mend(sim, storeId);
}
