import { describe, expect, test } from 'vitest';
import { redactRow, redactText, sampleOf } from '#agent/connectors/redact.ts';

describe('text', () => {
  test.each([
    ['Order of jane.doe+x@shop.example failed', 'Order of [removed] failed'],
    ['call +33 (0)6 11 22 33 44 now', 'call [removed] now'],
    ['tel 0611223344', 'tel [removed]'],
    ['Bearer abcdef', '[removed]'],
    ['key 0123456789abcdef0123456789abcdef', 'key [removed]'],
  ])('%s', (text, clean) => expect(redactText(text)).toBe(clean));

  test.each([
    'Order 000000123 of 2026-11-22 13:51:42 is closed',
    'Sale b8ca3a65-0183-11e4-fbb5-39f7fce5e39b',
    'Report ID: webapi-6b02f3e83d49b',
    'Magento_InventoryInStorePickupApi::notify_orders_are_ready_for_pickup',
    'quantity 12345',
  ])('stays: %s', (text) => expect(redactText(text)).toBe(text));

  test('is bounded', () => expect(redactText('x '.repeat(10_000)).length).toBeLessThanOrEqual(300));
});

test('a row keeps its structure, numbers and codes only', () => {
  const row = {
    entity_id: 5,
    sku: 'A-1',
    increment_id: '000000005',
    customer_email: 'a@b.example',
    customer_firstname: 'Jean',
    telephone: 611223344,
    billing_address: { street: ['12 rue X'], country_id: 'FR' },
    comment: 'for Jean',
  };
  expect(JSON.parse(redactRow(row))).toEqual({
    entity_id: 5,
    sku: 'A-1',
    increment_id: '000000005',
    customer_email: 'text(11)',
    customer_firstname: 'text(4)',
    telephone: 'number',
    billing_address: { street: ['text(8)'], country_id: 'FR' },
    comment: 'text(8)',
  });
});

test('a row is bounded in length and depth', () => {
  let deep: unknown = 'end';
  for (let level = 0; level < 5_000; level += 1) deep = { deep };
  expect(redactRow({ deep, list: Array.from({ length: 10_000 }, (_, index) => index) }).length).toBeLessThan(4_100);
});

test('samples', () => {
  expect(sampleOf(undefined, 'qty')).toBe('absent');
  expect(sampleOf('many', 'qty_ordered')).toBe('many');
  expect(sampleOf('many', 'name')).toBe('text(4)');
  expect(sampleOf([1, 2], 'items')).toBe('list(2)');
  expect(sampleOf({ 'jane@x.example': 1, sku: 2 }, 'item')).toBe('object{?,sku}');
});
