import Big from 'big.js';
import { toDecimal } from '#core/money.ts';

/** One order line as the pickup sale needs it. Amounts in minor units of the order's currency. */
export interface SaleLineInput {
  sku: string;
  quantity: number;
  /** The whole line as the customer pays it: incl. tax, after discount. */
  totalMinor: number;
  /** Discount of the whole line incl. tax, positive. */
  discountMinor: number;
  productId: string;
  taxId: string;
  /** The till's own rate of this product at this outlet, e.g. 0.2. */
  taxRate: Big;
}

export interface SaleLine {
  productId: string;
  quantity: number;
  price: string;
  discount: string;
  tax: string;
  taxId: string;
  note: string;
}

/**
 * Lines and adjustments that equal the order to the cent (DESIGN §4 Pickups). A unit price incl. tax is a whole
 * cent; what rounding and shipping leave becomes one sale adjustment, never an open balance.
 * X-Series: `price` is per unit, ex tax, after discount, five decimals; `tax` is of one unit (lightspeed.md A.7.5, A.11).
 */
export function saleOf(
  lines: readonly SaleLineInput[],
  totalMinor: number,
  currency: string,
): { lines: SaleLine[]; adjustments: { name: string; amount: string }[] } {
  let sum = Big(0);
  const saleLines = lines.map((line) => {
    const quantity = Big(line.quantity);
    const unit = toDecimal(Math.round(line.totalMinor / line.quantity), currency);
    const price = unit.div(line.taxRate.plus(1)).round(5, Big.roundHalfUp);
    const discount = toDecimal(line.discountMinor, currency).div(quantity).div(line.taxRate.plus(1)).round(5, Big.roundHalfUp);
    sum = sum.plus(unit.times(quantity));
    return {
      productId: line.productId,
      quantity: line.quantity,
      price: price.toFixed(5),
      discount: discount.toFixed(5),
      tax: unit.minus(price).toFixed(5),
      taxId: line.taxId,
      note: '',
    };
  });
  const rest = toDecimal(totalMinor, currency).minus(sum);
  return { lines: saleLines, adjustments: rest.eq(0) ? [] : [{ name: 'Web order: shipping and rounding', amount: rest.toFixed() }] };
}
