import { createHash } from 'node:crypto';

/**
 * The pickup sale's id, the same whenever and wherever the same order arrives: a journal restored from an old backup,
 * or a second PC, finds the sale that is already there instead of making another (SYNC.md P5). A UUID of version 8
 * (RFC 9562): SHA-256 of what names the order.
 */
export function saleIdOf(order: { orderId: number; incrementId: string }, sourceCode: string): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify(['pickup sale', sourceCode, order.orderId, order.incrementId]))
    .digest()
    .subarray(0, 16);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
