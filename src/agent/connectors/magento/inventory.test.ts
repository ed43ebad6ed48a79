import { describe, expect, test } from 'vitest';
import { answerWith, capture } from '#test/conformance/captures.ts';
import { getSourceItemsOfSku, listSources, saveSourceItems } from '#agent/connectors/magento/inventory.ts';
import { listOrdersById, listPickupOrders } from '#agent/connectors/magento/orders.ts';

const row = { sku: 'A', sourceCode: 'store-01', quantity: 5 };

describe('saving source items', () => {
  test('absolute quantities, the status following them', () => {
    const saved = saveSourceItems([row, { ...row, sku: 'B', quantity: 0 }, { ...row, sku: 'C', quantity: 1.23456 }]);
    expect(saved.ok && saved.call.request.body).toEqual({
      sourceItems: [
        { sku: 'A', source_code: 'store-01', quantity: 5, status: 1 },
        { sku: 'B', source_code: 'store-01', quantity: 0, status: 0 },
        { sku: 'C', source_code: 'store-01', quantity: 1.2346, status: 1 },
      ],
    });
  });

  test.each([
    ['nothing', []],
    ['the source default', [{ ...row, sourceCode: 'default' }]],
    ['a negative quantity', [{ ...row, quantity: -1 }]],
    ['no number', [{ ...row, quantity: Number.NaN }]],
    ['a padded SKU', [{ ...row, sku: ' A' }]],
    ['one row twice, the case apart', [row, { ...row, sku: 'a' }]],
  ])('is refused for %s', (_name, rows) => expect(saveSourceItems(rows)).toMatchObject({ ok: false }));
});

test('sources and their quantities as measured', () => {
  expect(listSources().decode(answerWith(capture('sources-criteria').body), 0)).toMatchObject({
    value: {
      total: 4,
      items: [
        { code: 'default', pickupActive: false },
        { code: 'store-01', name: 'Boutique Paris 1', enabled: true, pickupActive: true, address: '10 rue de Rivoli, 75004 Paris' },
      ],
    },
  });
  expect(getSourceItemsOfSku('SIMPLE-001').decode(answerWith(capture('source-items-one-sku').body), 0)).toMatchObject({
    value: {
      items: [{ sourceCode: 'default', quantity: 0, inStock: false }, { sourceCode: 'store-01', quantity: 11, inStock: true }, {}, {}],
    },
  });
});

describe('asking for orders', () => {
  test('changes of one shipping method, oldest first by two keys (magento-measured 13, 58)', () => {
    const { query } = listPickupOrders({
      shippingMethod: 'instore_pickup',
      updatedFrom: Date.UTC(2026, 10, 22, 13, 51, 43, 999),
      page: 2,
      pageSize: 50,
    }).request;
    expect(Object.fromEntries(query)).toEqual({
      'searchCriteria[filterGroups][0][filters][0][field]': 'shipping_method',
      'searchCriteria[filterGroups][0][filters][0][value]': 'instore_pickup',
      'searchCriteria[filterGroups][0][filters][0][conditionType]': 'eq',
      'searchCriteria[filterGroups][1][filters][0][field]': 'updated_at',
      'searchCriteria[filterGroups][1][filters][0][value]': '2026-11-22 13:51:43',
      'searchCriteria[filterGroups][1][filters][0][conditionType]': 'gteq',
      'searchCriteria[sortOrders][0][field]': 'updated_at',
      'searchCriteria[sortOrders][0][direction]': 'ASC',
      'searchCriteria[sortOrders][1][field]': 'entity_id',
      'searchCriteria[sortOrders][1][direction]': 'ASC',
      'searchCriteria[pageSize]': '50',
      'searchCriteria[currentPage]': '2',
    });
  });

  test('an empty page may say null', () => {
    expect(listOrdersById([1]).decode(answerWith(capture('orders-past-last-page').body), 0)).toMatchObject({
      ok: true,
      value: { items: [], total: 20, rejects: [] },
    });
  });
});
