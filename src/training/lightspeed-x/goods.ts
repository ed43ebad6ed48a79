import { sum } from '#training/amounts.ts';
import { textAt } from '#training/json.ts';
import type { SaleLineRow, SaleRow } from '#training/lightspeed-x/sale-row.ts';
import { levelOf, setLevel } from '#training/lightspeed-x/state.ts';
import { moveGoods } from '#training/truth.ts';
import type { World } from '#training/world.ts';

/** Takes pieces out of an outlet's on-hand (or puts them in, when negative). Untracked products do not move (lightspeed.md A.10.15). */
export function takeFromOutlet(world: World, productId: string, outletId: string, quantity: number): void {
  const product = world.till.lists.products.find((one) => one['id'] === productId);
  if (product === undefined || product['has_inventory'] === false || quantity === 0) return;
  setLevel(world.till, productId, outletId, sum([levelOf(world.till, productId, outletId), -quantity]), world.ids);
  const outlet = world.till.outlets.find((one) => one.id === outletId);
  if (outlet !== undefined) moveGoods(world.truth, outlet.sourceCode, textAt(product, 'sku') ?? '', -quantity);
}

/** Brings what a line has taken out of on-hand to `quantity`. */
export function moveLine(world: World, line: SaleLineRow, outletId: string, quantity: number): void {
  if (line.moved.outletId !== outletId) {
    takeFromOutlet(world, line.productId, line.moved.outletId, -line.moved.quantity);
    line.moved = { outletId, quantity: 0 };
  }
  takeFromOutlet(world, line.productId, outletId, sum([quantity, -line.moved.quantity]));
  line.moved.quantity = quantity;
}

/** A voided sale gives back everything it took (lightspeed.md A.10.14). */
export function restoreSale(world: World, sale: SaleRow): void {
  for (const line of sale.lines) moveLine(world, line, line.moved.outletId, 0);
}
