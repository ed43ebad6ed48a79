import { record } from '#training/ledger.ts';
import type { SaleRow } from '#training/lightspeed-x/sale-row.ts';
import { saleTotal } from '#training/lightspeed-x/sale-row.ts';
import { nextVersion } from '#training/lightspeed-x/state.ts';
import type { World } from '#training/world.ts';

/** The sale is over: it belongs to the closure that is open at its register now. */
export function closeSale(world: World, sale: SaleRow): void {
  sale.state = 'closed';
  sale.completeSequenceId = world.till.registers.find((register) => register.id === sale.registerId)?.openSequenceId ?? null;
  for (const line of sale.lines) line.status = 'CONFIRMED';
  sale.updatedAt = world.now();
  sale.version = nextVersion(world.till);
  record(world, 'lightspeed', 'sale.closed', sale.id, { total: saleTotal(sale), invoice_number: sale.invoiceNumber }, sale.sourceId);
}
