import { expect, test } from 'vitest';
import { refundOf } from '#core/refund-amounts.ts';
import { lineLeft, orderWhyNot } from '#core/returns/returnable.ts';
import type { ShopLine, ShopOrder } from '#core/shop.ts';
import { getOrder } from '#agent/connectors/magento/orders.ts';
import { listCreditmemos } from '#agent/connectors/magento/refunds.ts';
import { capture, publicFixture, answerWith, wireAnswer } from '#test/conformance/captures.ts';

const nothingKnown = { refunded: new Map<number, number>(), minor: 0, handedOver: new Map<number, number>(), uncollected: false };
const rules = { currency: 'EUR', windowUntil: 1, now: 0 };

function order(name: string): ShopOrder {
  const decoded = getOrder(1).decode(wireAnswer(capture(name)), 0);
  if (!decoded.ok) throw new Error(decoded.problem.message);
  return decoded.value;
}

function lineOf({ lines }: ShopOrder, itemId: number): ShopLine {
  const line = lines.find((one) => one.itemId === itemId);
  if (line === undefined) throw new Error(`no line ${itemId}`);
  return line;
}

function memoTotals(name: string): number[] {
  const decoded = listCreditmemos(1).decode(wireAnswer(capture(name)), 0);
  if (!decoded.ok) throw new Error(decoded.problem.message);
  return decoded.value.map((memo) => memo.totalMinor);
}

test('a real order gives back exactly what Magento’s own credit memos of it say, piece by piece', () => {
  const placed = order('order-pickup-simple-full');
  const [piece, other] = [lineOf(placed, 1), lineOf(placed, 2)];
  expect(memoTotals('creditmemos-of-order')).toEqual([refundOf(piece, 0, 1), refundOf(piece, 1, 1), refundOf(other, 0, 1)]);
  expect(refundOf(piece, 0, 2) + refundOf(other, 0, 1)).toBe(placed.grandTotalMinor);
});

test('a piece of three at ten percent off, tax on top: the amount of the captured memo, and the three are the line', () => {
  // Row and discount of order 37 as magento-measured 18 has them; the memo is captured.
  const line = { ordered: 3, lineTotalMinor: 5060, amountsMinor: [4600, -460, 843, 77] };
  const memo = capture('creditmemo-discounted').body as { grand_total: number };
  expect(refundOf(line, 0, 1)).toBe(Math.round(memo.grand_total * 100));
  expect(refundOf(line, 0, 1) + refundOf(line, 1, 1) + refundOf(line, 2, 1)).toBe(5060);
});

test('shipped at pickup and not invoiced: nothing can come back before Magento has the money (magento-measured 52)', () => {
  const shipped = order('order-pickup-after-notify');
  expect(shipped.lines.map((line) => lineLeft(line, nothingKnown)).map(({ returnable, why }) => [returnable, why])).toEqual([
    [0, 'notInvoiced'],
    [0, 'notInvoiced'],
  ]);
  expect(orderWhyNot(shipped, rules)).toBe('notInvoiced');
});

test('a configurable that was refunded whole is one line, and is closed', () => {
  const decoded = getOrder(1).decode(answerWith(publicFixture('order_get_configurable_refunded_closed')), 0);
  if (!decoded.ok) throw new Error(decoded.problem.message);
  const { value } = decoded;
  expect(orderWhyNot(value, { ...rules, currency: value.currency })).toBe('refunded');
  expect(value.lines.map((line) => lineLeft(line, nothingKnown).returnable)).toEqual(value.lines.map(() => 0));
});

test('paid with a gift card or store credit in part: left to Magento', () => {
  const body = capture('order-pickup-simple-full').body as Record<string, unknown>;
  const items = (body['items'] as Record<string, unknown>[]).map((item) => ({ ...item, qty_invoiced: item['qty_ordered'] }));
  const extension = { ...(body['extension_attributes'] as object), gift_cards_amount: 5, customer_balance_amount: '2.5' };
  const decoded = getOrder(1).decode(answerWith({ ...body, items, extension_attributes: extension }), 0);
  if (!decoded.ok) throw new Error(decoded.problem.message);
  expect(decoded.value.credits).toEqual([
    { by: 'storeCredit', minor: 250 },
    { by: 'giftCard', minor: 500 },
  ]);
  expect(orderWhyNot(decoded.value, rules)).toBe('creditPaid');
});
