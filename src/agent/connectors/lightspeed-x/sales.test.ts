import { describe, expect, test } from 'vitest';
import { answerWith, lightspeedFixture } from '#test/conformance/captures.ts';
import { datedSaleExample } from '#test/conformance/dated-sale.ts';
import { draft, saleRead } from '#test/conformance/sale-examples.ts';
import { createSale, getSale, listSales, updateSale, voidSale } from '#agent/connectors/lightspeed-x/sales.ts';

describe('reading a sale', () => {
  test('the dated shape', () => {
    const sale = saleRead();
    expect(sale).toMatchObject({
      id: datedSaleExample.id,
      state: 'pending',
      attributes: ['pickup'],
      sourceId: '000000002',
      sourceType: 'Magento',
      authorId: 'b1ed6158-f019-11e3-a0f5-b8ca3a64f8f4',
      invoiceNumber: 'MR-1709-NZ',
      returnFor: null,
      at: Date.UTC(2026, 10, 22, 13, 51, 42),
      updatedAt: Date.UTC(2026, 10, 22, 13, 55, 2),
      deleted: false,
      version: '27561014304',
    });
    expect(sale.totalInclTax.toString()).toBe('46.75');
    expect(
      sale.lines.map((line) => [
        line.productId.slice(-4),
        line.quantity,
        line.price.toString(),
        line.discount.toString(),
        line.tax.toString(),
        line.sequence,
      ]),
    ).toEqual([
      ['0240', 1, '16.58333', '0', '3.31667', 0],
      ['aed2', 3, '7.45833', '0.5', '1.49167', 1],
    ]);
    expect(sale.payments).toMatchObject([{ paymentTypeId: 'dc85058a-a683-11e5-ef46-0b1f0d167dea', deleted: false }]);
  });

  test('the flat shape, with a price ex tax and a tax beside it', () => {
    const result = listSales(null, 100).decode(answerWith(lightspeedFixture('x_sales_list_2.0')), 0);
    if (!result.ok) throw new Error(result.problem.message);
    const [first] = result.value.items;
    expect(first).toMatchObject({
      state: 'closed',
      registerId: 'b1e198a9-f019-11e3-a0f5-b8ca3a64f8f4',
      invoiceNumber: '1036',
      version: '413',
    });
    expect(first?.totalInclTax.toString()).toBe('230');
    expect(result.drift).toEqual([]);
  });

  test('a return still comes in the flat shape from 2026-07 (lightspeed.md A.14.3)', () => {
    const result = getSale('x').decode(answerWith(lightspeedFixture('x_sale_return_init_2026-07')), 0);
    expect(result).toMatchObject({
      ok: true,
      value: {
        state: 'parked',
        returnFor: 'b8ca3a65-0183-11e4-fbb5-39f7fce5e39b',
        lines: [{ isReturn: true, quantity: -1 }, { isReturn: true }],
      },
    });
  });

  test.each([
    ['AWAITING_PICKUP', 'pending'],
    ['SAVED', 'parked'],
    ['LAYBY_CLOSED', 'closed'],
    ['VOIDED', 'voided'],
    ['aaaa', 'unknown'],
  ])('only a status %s means %s', (status, state) => {
    const { data } = lightspeedFixture('x_sale_return_init_2.0') as { data: Record<string, unknown> };
    expect(getSale('x').decode(answerWith({ data: { ...data, state: undefined, status } }), 0)).toMatchObject({
      ok: true,
      value: { state },
    });
  });

  test('unknown fields and states are shown, without their content', () => {
    const result = getSale('x').decode(
      answerWith({ data: { ...datedSaleExample, state: 'haunted', customer: { email: 'jane@example.com' } } }),
      0,
    );
    expect(result.ok && result.drift).toEqual([
      { kind: 'field', path: 'sale.customer', sample: 'object{email}' },
      { kind: 'value', path: 'sale.state', sample: 'haunted' },
    ]);
  });

  test('a sale that does not decode is set aside and the cursor still passes it', () => {
    const bad = { ...datedSaleExample, line_items: [{ id: 'x' }], _metadata: { version: 27561014305 } };
    const result = listSales(null, 100).decode(answerWith({ data: [datedSaleExample, bad] }), 0);
    expect(result).toMatchObject({
      ok: true,
      value: { maxVersion: '27561014305', items: [{ id: datedSaleExample.id }], rejects: [{ path: 'data[1].line_items[0].product' }] },
    });
  });
});

describe('cursor', () => {
  test('an empty page has no version: the cursor stays (A.5.5)', () => {
    expect(listSales('5', 100).decode(answerWith({ data: [], version: { min: null, max: null } }), 0)).toMatchObject({
      ok: true,
      value: { items: [], maxVersion: null },
    });
  });

  test('versions beyond 2^53 keep every digit', () => {
    const text = JSON.stringify({ data: [datedSaleExample], version: { max: 0 } })
      .replaceAll('27561014304', '9007199254740993')
      .replace('"max":0', '"max":9223372036854775807');
    expect(listSales(null, 1).decode({ ...answerWith(null), body: text }, 0)).toMatchObject({
      ok: true,
      value: { maxVersion: '9223372036854775807', items: [{ version: '9007199254740993' }] },
    });
  });

  test('rows without any version cannot move a cursor', () => {
    expect(listSales(null, 1).decode(answerWith({ data: [{ id: 'a' }] }), 0)).toMatchObject({
      ok: false,
      problem: { kind: 'malformed', path: 'version.max' },
    });
  });
});

describe('writing a sale', () => {
  test('a pickup sale of the 2026-07 shape under our own id', () => {
    const { request } = createSale(draft);
    expect(request).toMatchObject({ method: 'POST', path: '/sales' });
    expect(request.body).toEqual({
      id: draft.id,
      state: 'pending',
      attributes: ['pickup'],
      date: '2026-11-22T13:51:42Z',
      note: 'Web order 000000002',
      source: { author_id: 'user-1', register_id: 'register-1', id: '000000002', type: 'Magento' },
      fulfillment_outlet_id: 'outlet-1',
      line_items: [
        {
          product: { id: 'p1' },
          quantity: 1,
          pricing: { price: 16.58333, discount: 0 },
          tax: { id: 'tax-20', amount: 3.31667 },
          _metadata: { sequence: 0, is_price_override: true, fulfillment_method: 'PICKUP' },
        },
        {
          product: { id: 'p2' },
          quantity: 3,
          pricing: { price: 7.45833, discount: 0.5 },
          tax: { id: 'tax-20', amount: 1.49167 },
          attributes: [{ name: 'line_note', value: 'gift wrap' }],
          _metadata: { sequence: 1, is_price_override: true, fulfillment_method: 'PICKUP' },
        },
      ],
      pricing: { adjustments: [{ type: 'DISCOUNT', name: 'Rounding', amount: { type: 'FIXED', value: '-0.01' } }] },
      payments: [{ type: { config_id: 'web' }, amount: 46.75, date: '2026-11-22T13:51:42Z', source: { register_id: 'register-1' } }],
    });
  });

  test('an update carries no id of the sale, and the ids of rows that stay', () => {
    const [line, ...others] = draft.lines;
    const [payment] = draft.payments;
    if (line === undefined || payment === undefined) throw new Error('the draft is empty');
    const { request } = updateSale('sale/1', {
      ...draft,
      lines: [{ ...line, id: 'line-1' }, ...others],
      payments: [{ ...payment, id: 'pay-1' }],
    });
    expect(request).toMatchObject({
      method: 'PUT',
      path: '/sales/sale%2F1',
      body: { line_items: [{ id: 'line-1' }, {}], payments: [{ id: 'pay-1' }] },
    });
    expect(request.body).not.toHaveProperty('id');
    expect(request.body).not.toHaveProperty('line_items.1.id');
  });

  test('an update takes away adjustments it does not name, and leaves a payment where it was taken', () => {
    const payments = draft.payments.map((payment) => ({ ...payment, id: 'pay-1', registerId: 'another' }));
    const { request } = updateSale('sale-1', { ...draft, adjustments: [], payments });
    expect(request).toMatchObject({ body: { pricing: { adjustments: [] }, payments: [{ source: { register_id: 'another' } }] } });
  });

  test('voiding keeps every line and payment with its id', () => {
    const { request } = voidSale(saleRead());
    expect(request).toMatchObject({
      method: 'PUT',
      path: `/sales/${datedSaleExample.id}`,
      body: {
        state: 'voided',
        attributes: ['pickup'],
        source: { author_id: datedSaleExample.source.author.id, id: '000000002', type: 'Magento' },
        line_items: datedSaleExample.line_items.map((line) => ({
          id: line.id,
          product: line.product,
          quantity: line.quantity,
          tax: { id: line.tax.id },
        })),
        payments: [{ id: datedSaleExample.payments[0]?.id, amount: 46.75 }],
      },
    });
  });

  test('the answer may be the sale, its id in an object, or the bare id', () => {
    for (const data of [datedSaleExample, { id: draft.id }, draft.id])
      expect(createSale(draft).decode(answerWith({ data }), 0)).toMatchObject({ ok: true, value: { id: draft.id } });
    expect(createSale(draft).decode(answerWith({ data: {} }), 0)).toMatchObject({
      ok: false,
      problem: { kind: 'malformed', path: 'data.id' },
    });
  });
});
