import { sum } from '#training/amounts.ts';
import type { JsonObject } from '#training/json.ts';
import type { OrderDocument } from '#training/magento/order-row.ts';
import { nextId } from '#training/magento/state.ts';
import type { World } from '#training/world.ts';

function codeOf(percent: number): string {
  return `FR-TVA-${percent}`;
}

/** `extension_attributes.itemized_taxes` of a row; empty without tax. */
export function itemTaxes(world: World, orderId: number, itemId: number, tax: number, rate: number): JsonObject[] {
  if (rate === 0) return [];
  const percent = rate * 100;
  return [
    {
      tax_item_id: nextId(world.shop, 'tax_item'),
      tax_id: orderId * 10 + percent / 10,
      item_id: itemId,
      tax_code: codeOf(percent),
      tax_percent: percent,
      amount: tax,
      base_amount: tax,
      real_amount: tax,
      real_base_amount: tax,
      taxable_item_type: 'product',
    },
  ];
}

/** The tax parts of an order's extension attributes, one row per rate. */
export function orderTaxes(world: World, document: OrderDocument): JsonObject {
  const orderId = document.entity_id;
  const shippingTax = Number(document['shipping_tax_amount'] ?? 0);
  const taxed = document.items.filter((item) => typeof item['tax_percent'] === 'number' && item['tax_percent'] > 0);
  const percents = [...new Set([20, ...taxed.map((item) => Number(item['tax_percent']))])];
  const row = (percent: number, amount: number): JsonObject => ({
    code: codeOf(percent),
    title: codeOf(percent),
    percent,
    amount,
    base_amount: amount,
  });
  const totals = percents.map((percent) => {
    const items = sum(taxed.filter((item) => item['tax_percent'] === percent).map((item) => Number(item['tax_amount'])));
    return { percent, amount: percent === 20 ? sum([items, shippingTax]) : items };
  });
  return {
    applied_taxes: totals.map(({ percent, amount }) => row(percent, amount)),
    item_applied_taxes: [
      { type: 'shipping', applied_taxes: [row(20, shippingTax)] },
      ...taxed.map((item) => ({
        type: 'product',
        item_id: item.item_id,
        applied_taxes: [row(Number(item['tax_percent']), Number(item['tax_amount']))],
      })),
    ],
    taxes: totals.map(({ percent, amount }) => ({
      tax_id: orderId * 10 + percent / 10,
      order_id: orderId,
      ...row(percent, amount),
      base_real_amount: amount,
      priority: 0,
      position: 0,
      process: 0,
    })),
    additional_itemized_taxes: [
      {
        tax_item_id: nextId(world.shop, 'tax_item'),
        tax_id: orderId * 10 + 2,
        tax_code: codeOf(20),
        tax_percent: 20,
        amount: shippingTax,
        base_amount: shippingTax,
        real_amount: shippingTax,
        real_base_amount: shippingTax,
        taxable_item_type: 'shipping',
      },
    ],
  };
}
