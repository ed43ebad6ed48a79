import { toQuantity } from '#core/money.ts';
import type { ShopLine, ShopShipment } from '#core/shop.ts';

/** A row of the source that is raised for the moment of one notify. */
export interface BridgedRow {
  sku: string;
  /** What the source holds, and holds again afterwards less what was shipped. */
  held: number;
  /** What it is raised to: the ordered quantity. */
  raised: number;
}

interface Piece {
  sku: string;
  /** Rows a shipment may name: the line's, or the part's own where a bundle ships separately. */
  lineItemId: number;
  partItemId: number;
  /** Pieces in all, and per piece of the line. */
  ordered: number;
  perLine: number;
  /** The row of the bundle it is a part of, which a shipment may name instead, with what one of it holds. */
  set: { itemId: number; perSet: number } | null;
  open: number;
  givenUp: boolean;
}

type Line = Pick<ShopLine, 'itemId' | 'sku' | 'physical' | 'ordered' | 'refunded' | 'canceled' | 'parts' | 'set'>;

/**
 * The rows to raise before a notify. Magento looks at what was *ordered*, also of a line that was given up (magento-measured 45), so a
 * source that holds less refuses for ever; the way out is measured fact 46. Only where pieces were given up, and only when the source
 * holds what is really still to ship: else Magento is right to refuse.
 */
export function bridgeOf(lines: readonly Line[], held: ReadonlyMap<string, number>): BridgedRow[] {
  const bySku = Map.groupBy(lines.flatMap(piecesOf), (piece) => piece.sku);
  const rows: BridgedRow[] = [];
  for (const [sku, pieces] of bySku) {
    const quantity = held.get(sku);
    const ordered = Math.max(...pieces.map((piece) => piece.ordered));
    const open = toQuantity(pieces.reduce((sum, piece) => sum + piece.open, 0));
    if (quantity === undefined || quantity >= ordered || quantity < open || !pieces.some((piece) => piece.givenUp)) continue;
    rows.push({ sku, held: quantity, raised: ordered });
  }
  return rows;
}

/** Whether a bridge may be needed at all: something was given up. */
export function somethingGivenUp(lines: readonly Line[]): boolean {
  return lines.some((line) => line.physical && line.refunded > 0);
}

/** SKUs of the source that a notify of these lines looks at or moves. */
export function sourceSkus(lines: readonly Line[]): string[] {
  return [...new Set(lines.flatMap(piecesOf).map((piece) => piece.sku))];
}

/** What the raised rows hold once the notify is over: never negative, for Magento would take that too. */
export function restored(
  rows: readonly BridgedRow[],
  lines: readonly Line[],
  shipments: readonly ShopShipment[],
): { sku: string; quantity: number }[] {
  const pieces = lines.flatMap(piecesOf);
  const shipped = shipments.flatMap((shipment) => shipment.items);
  return rows.map(({ sku, held }) => {
    const gone = pieces.filter((piece) => piece.sku === sku).reduce((sum, piece) => sum + goneOf(shipped, piece), 0);
    return { sku, quantity: Math.max(0, toQuantity(held - gone)) };
  });
}

function goneOf(shipped: readonly { orderItemId: number; quantity: number }[], piece: Piece): number {
  const withLine = piece.perLine * shippedOf(shipped, piece.lineItemId);
  if (piece.set !== null && withLine === 0) return piece.set.perSet * shippedOf(shipped, piece.set.itemId);
  return piece.partItemId === piece.lineItemId ? withLine : withLine + shippedOf(shipped, piece.partItemId);
}

function shippedOf(items: readonly { orderItemId: number; quantity: number }[], itemId: number): number {
  return items.filter((item) => item.orderItemId === itemId).reduce((sum, item) => sum + item.quantity, 0);
}

function piecesOf(line: Line): Piece[] {
  if (!line.physical || line.ordered <= 0) return [];
  const own = { itemId: line.itemId, sku: line.sku, ordered: line.ordered, physical: true };
  const parts = (line.parts ?? []).length > 0 ? (line.parts ?? []).filter((part) => part.physical ?? true) : [own];
  const open = Math.max(0, line.ordered - line.refunded - line.canceled);
  return parts.map((part) => {
    const perLine = part.ordered / line.ordered;
    return {
      sku: part.sku,
      lineItemId: line.itemId,
      partItemId: part.itemId,
      ordered: part.ordered,
      perLine,
      set: line.set ?? null,
      open: toQuantity(open * perLine),
      givenUp: line.refunded > 0,
    };
  });
}
