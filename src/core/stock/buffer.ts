import { velocityDays } from '#core/velocity.ts';

/** Where a buffer applies, the most particular first: it wins over the ones after it. */
export const bufferScopes = ['sku', 'category', 'velocity', 'store'] as const;
export type BufferScope = (typeof bufferScopes)[number];

/** How fast a SKU sells here. */
export type Velocity = 'fast' | 'steady' | 'slow';

export interface Buffer {
  scope: BufferScope;
  /** The SKU, the till's category, the velocity class; empty for the store. */
  key: string;
  quantity: number;
}

/** The class of a SKU that sold so many pieces in `velocityDays` at this outlet: one a day is fast, one a week steady. */
export function velocityOf(soldPieces: number): Velocity {
  if (soldPieces >= velocityDays) return 'fast';
  return soldPieces >= velocityDays / 7 ? 'steady' : 'slow';
}

/** The buffer that applies to a SKU, or null. Of several categories the largest buffer wins: the careful one. */
export function bufferFor(
  buffers: readonly Buffer[],
  item: { sku: string; categories: readonly string[]; velocity: Velocity },
): Buffer | null {
  const applies = (buffer: Buffer): boolean => {
    if (buffer.scope === 'sku') return buffer.key === item.sku;
    if (buffer.scope === 'category') return item.categories.includes(buffer.key);
    return buffer.scope === 'store' || buffer.key === item.velocity;
  };
  for (const scope of bufferScopes) {
    const [widest] = buffers.filter((buffer) => buffer.scope === scope && applies(buffer)).toSorted((a, b) => b.quantity - a.quantity);
    if (widest !== undefined) return widest;
  }
  return null;
}
