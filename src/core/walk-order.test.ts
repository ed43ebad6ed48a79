import { expect, test } from 'vitest';
import { inWalkOrder } from '#core/walk-order.ts';

const stop = (id: string, place: string | null, name: string, sku = name) => ({ id, place, name, sku });

test('a walk goes category by category, within one by name; what is in none comes last', () => {
  const walk = inWalkOrder([
    stop('a', null, 'Apron'),
    stop('b', 'Tea', 'Tea 10'),
    stop('c', 'Bowls', 'Bowl'),
    stop('d', 'Tea', 'Tea 9'),
    stop('e', 'Bowls', 'Basin'),
  ]);
  expect(walk.map((each) => each.id)).toEqual(['e', 'c', 'd', 'b', 'a']);
});

test('the same SKU of several orders is fetched at once, first for the order that came first', () => {
  const walk = inWalkOrder([stop('first', 'Bowls', 'Bowl'), stop('other', 'Bowls', 'Jug'), stop('second', 'Bowls', 'Bowl')]);
  expect(walk.map((each) => each.id)).toEqual(['first', 'second', 'other']);
});
