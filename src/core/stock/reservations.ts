/**
 * What is wrong with what Magento has promised of a SKU, or null. `missing`: fewer pieces are reserved than open orders need; `leftOver`:
 * more than all orders that are known to be open.
 */
export type ReservationFault = 'overPromised' | 'missing' | 'leftOver';

export interface ReservationLook {
  /** Pieces of all sources of the stock. */
  onShelves: number;
  /** What Magento may still sell. */
  salable: number;
  /** Pieces of this store's open pickups, which Magento has not shipped, so that it must have reserved at least them. */
  openHere: number;
  /** Pieces of every open order that is known, of all stores and of parcels; null while not all of them were read. */
  openOnline: number | null;
  /** What was reserved when it was looked at before; null the first time. An order that is not known yet was not there then. */
  reservedBefore: number | null;
}

/** Looks at a SKU's reservations. What is more than the known orders need must have been there twice: an order may be seconds old. */
export function reservationFault({ onShelves, salable, openHere, openOnline, reservedBefore }: ReservationLook): ReservationFault | null {
  if (salable < 0) return 'overPromised';
  const reserved = onShelves - salable;
  if (reserved < openHere) return 'missing';
  if (openOnline === null || reservedBefore === null) return null;
  return Math.min(reserved, reservedBefore) > openOnline ? 'leftOver' : null;
}
