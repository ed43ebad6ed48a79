import type { TillSale, TillSaleDraft } from '#core/till.ts';
import { answerWith } from '#test/conformance/captures.ts';
import { datedSaleExample } from '#test/conformance/dated-sale.ts';
import { getSale } from '#agent/connectors/lightspeed-x/sales.ts';

/** A pickup sale to make; for tests only. */
export const draft: TillSaleDraft = {
  id: datedSaleExample.id,
  state: 'pending',
  attributes: ['pickup'],
  authorId: 'user-1',
  registerId: 'register-1',
  outletId: 'outlet-1',
  sourceId: '000000002',
  sourceType: 'Magento',
  note: 'Web order 000000002',
  at: Date.UTC(2026, 10, 22, 13, 51, 42),
  lines: [
    { productId: 'p1', quantity: 1, price: '16.58333', discount: '0', tax: '3.31667', taxId: 'tax-20', note: '' },
    { productId: 'p2', quantity: 3, price: '7.45833', discount: '0.5', tax: '1.49167', taxId: 'tax-20', note: 'gift wrap' },
  ],
  adjustments: [{ name: 'Rounding', amount: '-0.01' }],
  payments: [{ paymentTypeId: 'web', amount: '46.75', at: Date.UTC(2026, 10, 22, 13, 51, 42) }],
};

/** The dated example as read; `change` replaces fields of the raw sale. */
export function saleRead(change: Record<string, unknown> = {}): TillSale {
  const result = getSale('x').decode(answerWith({ data: { ...datedSaleExample, ...change } }), 0);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
