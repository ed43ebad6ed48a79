/** Lane keys. One lane is one thing at one system whose changes must arrive in order (SYNC.md §3). */

/** Everything owed to one Magento order. */
export function orderLane(orderId: number): string {
  return `magento:order:${orderId}`;
}

/** Everything owed to one sale at the till. */
export function saleLane(saleId: string): string {
  return `lightspeed:sale:${saleId}`;
}

/** One SKU at one source: its quantity is written absolutely, so nothing that touches it may overlap (magento-measured 46, 59). */
export function sourceItemLane(sourceCode: string, sku: string): string {
  return `magento:source-item:${sourceCode}:${sku}`;
}

/** Everything owed to one transfer's consignment. */
export function transferLane(transferId: string): string {
  return `lightspeed:transfer:${transferId}`;
}

/** Steps of on-hand of one SKU at one outlet. */
export function tillStockLane(outletId: string, sku: string): string {
  return `lightspeed:stock:${outletId}:${sku}`;
}
