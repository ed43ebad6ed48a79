import { round5, withoutTax } from '#training/amounts.ts';
import { asWorld, record } from '#training/ledger.ts';
import { adjustStock } from '#training/lightspeed-x/inventory.ts';
import { createSale, returnSale } from '#training/lightspeed-x/sales.ts';
import { saleTotal, type SaleRow } from '#training/lightspeed-x/sale-row.ts';
import { nextVersion } from '#training/lightspeed-x/state.ts';
import { textAt, type JsonObject } from '#training/json.ts';
import { paymentTypeNamed } from '#training/operations.ts';
import type { WorldStore } from '#training/world.ts';
import { tell, type Sim } from '#test/simulation/sim.ts';

/** What cashiers and the till's managers do that has nothing to do with a pickup: stock moves, and money goes back. */

/** A sale of today comes back: the return is made, paid back and closed. */
export function cashierRefunds(sim: Sim): void {
  const sold = counterSales(sim).filter(
    (sale) => sale.state === 'closed' && sale.originalSaleId === null && sale.returnSaleIds.length === 0,
  );
  if (sold.length === 0) return;
  const sale = sim.rng.pick(sold);
  const answer = asWorld(sim.world.ledger, () => returnSale(sim.world, sale.id, sale.authorId));
  const parked = sim.world.till.sales.get(sale.returnSaleIds.at(-1) ?? '');
  if (answer.status >= 300 || parked === undefined) return;
  close(sim, parked);
  tell(sim, `a cashier refunds sale ${sale.invoiceNumber}`);
}

/** One piece comes back, another one goes: a sale with a negative line. */
export function cashierExchanges(sim: Sim): void {
  const store = sim.rng.pick(sim.world.stores);
  const [back, out] = [anySku(sim), anySku(sim)];
  write(sim, store, 'closed', [
    { sku: back, quantity: -1 },
    { sku: out, quantity: 1 },
  ]);
  tell(sim, `a cashier of ${store.id} takes ${back} back for ${out}`);
}

/** Put aside, or given back later: an open layby has negative lines and is no return (DESIGN §4 Returns). It is closed now and then. */
export function cashierLayby(sim: Sim): void {
  const open = counterSales(sim).filter((sale) => sale.state === 'parked' && sale.originalSaleId === null);
  if (open.length > 0 && sim.rng.chance(0.5)) {
    const sale = sim.rng.pick(open);
    close(sim, sale);
    tell(sim, `a layby is closed: ${sale.invoiceNumber}`);
    return;
  }
  const store = sim.rng.pick(sim.world.stores);
  const [wanted, back] = [anySku(sim), anySku(sim)];
  write(sim, store, 'parked', [
    { sku: wanted, quantity: 2 },
    { sku: back, quantity: -1 },
  ]);
  tell(sim, `a cashier of ${store.id} opens a layby of ${wanted} with ${back} back`);
}

/** Counted, found, or broken. */
export function managerAdjusts(sim: Sim): void {
  const store = sim.rng.pick(sim.world.stores);
  const sku = anySku(sim);
  const quantity = sim.rng.pick([-2, -1, 1, 3]);
  const row = {
    product_id: sim.world.till.productIds.get(sku.toLowerCase()) ?? '',
    outlet_id: store.outletId,
    quantity: String(quantity),
    reason: quantity < 0 ? 'DAMAGE' : 'STOCK_FOUND',
  };
  asWorld(sim.world.ledger, () => adjustStock(sim.world, { stock_adjustments: [row] }));
  tell(sim, `${store.id}: ${sku} is adjusted by ${quantity} at the till`);
}

/** A product is archived at the till, or sold again. */
export function managerArchives(sim: Sim): void {
  const plain = sim.world.till.lists.products.filter((product) => product['has_inventory'] === true);
  const archived = plain.find((product) => product['active'] === false);
  const product = archived ?? sim.rng.pick(plain);
  product['active'] = archived !== undefined;
  product['is_active'] = archived !== undefined;
  product.version = nextVersion(sim.world.till);
  asWorld(sim.world.ledger, () =>
    record(sim.world, 'lightspeed', 'product', textAt(product, 'id') ?? '', { active: archived !== undefined }),
  );
  tell(sim, `the till’s ${textAt(product, 'sku') ?? ''} is ${archived === undefined ? 'archived' : 'sold again'}`);
}

function counterSales(sim: Sim): SaleRow[] {
  return [...sim.world.till.sales.values()].filter((sale) => sale.sourceId === null && !sale.attributes.includes('pickup'));
}

function anySku(sim: Sim): string {
  return sim.rng.pick([...sim.world.catalog.values()].filter((product) => product.type === 'simple').map((product) => product.sku));
}

function write(sim: Sim, store: WorldStore, state: 'closed' | 'parked', lines: readonly { sku: string; quantity: number }[]): void {
  const items = lines.map(({ sku, quantity }) => lineOf(sim, sku, quantity));
  const total = items.reduce((sum, item) => sum + item.gross, 0);
  const body = {
    state,
    source: { author_id: '', register_id: store.registerIds[0] ?? '', type: 'USER' },
    line_items: items.map((item) => item.line),
    payments:
      state === 'parked' ? [] : [{ amount: Math.round(total * 100) / 100, type: { config_id: paymentTypeNamed(sim.world, 'Cash') } }],
  };
  const answer = asWorld(sim.world.ledger, () => createSale(sim.world, body));
  if (answer.status >= 300) tell(sim, `  the till refuses: ${JSON.stringify(answer.body)}`);
}

function close(sim: Sim, sale: SaleRow): void {
  const body = {
    id: sale.id,
    state: 'closed',
    source: { author_id: sale.authorId },
    payments: [{ amount: Math.round(saleTotal(sale) * 100) / 100, type: { config_id: paymentTypeNamed(sim.world, 'Cash') } }],
  };
  const answer = asWorld(sim.world.ledger, () => createSale(sim.world, body));
  if (answer.status >= 300) tell(sim, `  the till refuses: ${JSON.stringify(answer.body)}`);
}

function lineOf(sim: Sim, sku: string, quantity: number): { line: JsonObject; gross: number } {
  const product = sim.world.catalog.get(sku.toLowerCase());
  const [price, rate] = [product?.price ?? 0, product?.taxRate ?? 0];
  const net = round5(withoutTax(price, rate));
  return {
    gross: price * quantity,
    line: {
      product: { id: sim.world.till.productIds.get(sku.toLowerCase()) ?? '' },
      quantity,
      pricing: { price: net },
      tax: { id: sim.world.till.taxes.find((one) => one.rate === rate)?.id ?? '', amount: round5(price - net) },
    },
  };
}
