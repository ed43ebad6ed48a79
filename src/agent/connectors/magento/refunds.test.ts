import { describe, expect, test } from 'vitest';
import type { WireAnswer } from '#core/ports.ts';
import { answerWith, capture, wireAnswer } from '#test/conformance/captures.ts';
import { cancelOrder, listCreditmemos, refundInvoice, refundOrder } from '#agent/connectors/magento/refunds.ts';

const one = { comment: 'backroom 1', items: [{ itemId: 12, quantity: 1 }], shippingAmount: 0, returnItemIds: [13], notify: true };

describe('a refund', () => {
  test('names its lines, the shipping without tax and what goes back to stock, with a comment no customer reads (magento-measured 22, 23, 53, 54)', () => {
    const made = refundOrder(7, one);
    expect(made.ok && made.call.request).toMatchObject({
      method: 'POST',
      path: '/V1/order/7/refund',
      body: {
        items: [{ order_item_id: 12, qty: 1 }],
        notify: true,
        appendComment: false,
        comment: { comment: 'backroom 1', is_visible_on_front: 0 },
        arguments: { shipping_amount: 0, extension_attributes: { return_to_stock_items: [13] } },
      },
    });
    expect(made.ok && made.call.request.body).not.toHaveProperty('isOnline');
  });

  test('that pays back goes through the invoice and says so', () => {
    const made = refundInvoice(3, one);
    expect(made.ok && made.call.request).toMatchObject({ path: '/V1/invoice/3/refund', body: { isOnline: true } });
  });

  test.each([
    ['no lines, which would refund everything', { items: [] }],
    ['no pieces', { items: [{ itemId: 1, quantity: 0 }] }],
    ['less than no pieces', { items: [{ itemId: 1, quantity: -1 }] }],
    ['no number of pieces', { items: [{ itemId: 1, quantity: Number.NaN }] }],
    ['one line twice', { items: [...one.items, ...one.items] }],
    ['negative shipping', { shippingAmount: -0.01 }],
    ['no number of shipping', { shippingAmount: Number.POSITIVE_INFINITY }],
  ])('is not built for %s', (_name, change) => {
    expect(refundOrder(7, { ...one, ...change })).toMatchObject({ ok: false });
    expect(refundInvoice(7, { ...one, ...change })).toMatchObject({ ok: false });
  });

  test.each([
    ['refund-over-qty', 'refused'],
    ['invoice-refund-endpoint', 'refused'],
    ['refund-shipping-too-much', 'refused'],
  ])('%s: nothing happened, and repeating does not help', (name, kind) => {
    const made = refundOrder(7, one);
    expect(made.ok && made.call.decode(wireAnswer(capture(name)), 0)).toMatchObject({ ok: false, problem: { kind } });
  });

  test('“could not save” may pass (magento.md §2.5)', () => {
    const answer: WireAnswer = answerWith({ message: 'Could not save a Creditmemo, see error log for details' }, 400);
    const made = refundOrder(7, one);
    expect(made.ok && made.call.decode(answer, 0)).toMatchObject({ ok: false, problem: { kind: 'passing' } });
  });
});

test('credit memos with what they gave back', () => {
  expect(listCreditmemos(1).decode(answerWith(capture('creditmemos-of-order').body), 0)).toMatchObject({
    ok: true,
    value: [
      { creditmemoId: 1, orderId: 1, invoiceId: null, totalMinor: 625, shipping: 0, comments: ['retour boutique'] },
      { totalMinor: 625 },
      { totalMinor: 760 },
    ],
  });
});

test('a credit memo through an invoice names it; its pieces are those of the order’s lines', () => {
  const [memo] = (capture('creditmemos-of-order').body as { items: Record<string, unknown>[] }).items;
  const answer = listCreditmemos(1).decode(
    answerWith({ items: [{ ...memo, invoice_id: '7', base_shipping_amount: 8.33 }], total_count: 1 }),
    0,
  );
  expect(answer).toMatchObject({
    ok: true,
    value: [{ invoiceId: 7, shipping: 8.33, items: expect.arrayContaining([expect.objectContaining({ quantity: 1 })]) }],
  });
});

test('a cancellation that is not possible is an answer, not a failure (magento-measured 16)', () => {
  expect(cancelOrder(13).decode(answerWith(false), 0)).toMatchObject({ ok: true, value: false });
  expect(cancelOrder(13).decode(wireAnswer(capture('order-cancel')), 0)).toMatchObject({ ok: true, value: true });
});
