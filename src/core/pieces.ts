import { toQuantity } from '#core/money.ts';
import type { ShopLine } from '#core/shop.ts';

/** What is fetched, scanned and sold at the till of one order line. Amounts in minor units, for the whole line as ordered. */
export interface Piece {
  id: string;
  sku: string;
  name: string;
  physical: boolean;
  /** Pieces in one of the order line: of a set, how many of this part it holds. */
  perLine: number;
  /** The set it is a part of. */
  setName: string | null;
  totalMinor: number;
  discountMinor: number;
  unitPriceMinor: number;
}

type Line = Pick<
  ShopLine,
  'itemId' | 'sku' | 'name' | 'type' | 'physical' | 'ordered' | 'parts' | 'set' | 'lineTotalMinor' | 'discountMinor' | 'unitPriceMinor'
>;

/**
 * The line itself; of a set that has one price its parts, since only they stand on a shelf, have a barcode and are known to the till.
 * They share the price by what they are worth by themselves, evenly where the shop does not say, so that they add up to it to the cent.
 */
export function piecesOf(line: Line): Piece[] {
  const parts = line.type === 'bundle' && line.ordered > 0 ? (line.parts ?? []) : [];
  if (parts.length === 0) return [wholeLine(line)];
  const worth = parts.every((part) => (part.worth ?? 0) > 0);
  const weights = parts.map((part) => part.ordered * (worth ? (part.worth ?? 0) : 1));
  const totals = shared(line.lineTotalMinor, weights);
  const discounts = shared(line.discountMinor, weights);
  return parts.map((part, index) => {
    const totalMinor = totals[index] ?? 0;
    const discountMinor = discounts[index] ?? 0;
    return {
      id: String(part.itemId),
      sku: part.sku,
      name: part.name ?? part.sku,
      physical: part.physical ?? line.physical,
      perLine: toQuantity(part.ordered / line.ordered),
      setName: line.name,
      totalMinor,
      discountMinor,
      unitPriceMinor: part.ordered === 0 ? 0 : Math.round((totalMinor + discountMinor) / part.ordered),
    };
  });
}

function wholeLine(line: Line): Piece {
  const { sku, name, physical, lineTotalMinor, discountMinor, unitPriceMinor, set } = line;
  const own = { sku, name, physical, discountMinor, unitPriceMinor };
  return { ...own, id: String(line.itemId), perLine: 1, setName: set?.name ?? null, totalMinor: lineTotalMinor };
}

/** Whole cents by weight, rounded on the running sum: the shares add up to the total. */
export function shared(totalMinor: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let weight = 0;
  let given = 0;
  return weights.map((own) => {
    weight += own;
    const until = all === 0 ? 0 : Math.round((totalMinor * weight) / all);
    const share = until - given;
    given = until;
    return share;
  });
}

/** Pieces that leave with others: a set that has one price is given back whole (magento.md 6.2). */
export interface SetPart {
  lineId: string;
  itemId: number;
  perLine: number;
  quantity: number;
}

/** Sets of each order line that lose a piece, by item id; of what is no set the pieces themselves. */
export function linesGone(records: readonly SetPart[], gone: (lineId: string) => number): Map<number, number> {
  const sets = new Map<number, number>();
  for (const record of records) {
    const lost = toQuantity(gone(record.lineId) / record.perLine);
    sets.set(record.itemId, Math.max(sets.get(record.itemId) ?? 0, isPart(record, records) ? Math.ceil(lost) : lost));
  }
  return sets;
}

function isPart({ itemId, perLine }: SetPart, records: readonly SetPart[]): boolean {
  return perLine !== 1 || records.filter((record) => record.itemId === itemId).length > 1;
}
