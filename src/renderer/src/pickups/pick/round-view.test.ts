import { expect, test } from 'vitest';
import type { Round, RoundLine, RoundOrder } from '#contract/picking.ts';
import { currentLine, lineKey, viewOf, withPicked } from '#renderer/pickups/pick/round-view.ts';

const order = (id: string, state: RoundOrder['state']): RoundOrder => ({
  id,
  slot: 1,
  incrementId: id,
  state,
  customer: 'A. Martin',
  pieces: 2,
  picked: 0,
  promisedAt: null,
  bin: null,
  bags: 0,
  short: 0,
  payment: 'paid',
  holder: null,
  heldSince: null,
  attention: 0,
  placed: [],
});
const line = (id: string, over: Partial<RoundLine> = {}): RoundLine => ({
  id,
  pickupId: 'o1',
  slot: 1,
  sku: id,
  name: id,
  options: [],
  quantity: 2,
  picked: 0,
  short: 0,
  setName: null,
  skipped: false,
  weighed: false,
  place: null,
  ageRestricted: false,
  physical: true,
  ...over,
});
const round = (...lines: RoundLine[]): Round => ({ batch: null, orders: [order('o1', 'picking'), order('o2', 'putBack')], lines });

test('what was passed over comes back at the end; what left the round is not fetched', () => {
  const view = viewOf(round(line('a', { skipped: true }), line('b'), line('c', { picked: 2 }), line('d', { pickupId: 'o2' })));
  expect(view.toFetch.map((each) => each.id)).toEqual(['b', 'a']);
  expect(view.fetched.map((each) => each.id)).toEqual(['c']);
});

test('the line in hand stays until it is complete, then the next of the walk follows, round to the first', () => {
  const [a, b, c] = [line('a'), line('b'), line('c')];
  const chosenB = lineKey(b);
  expect(currentLine(viewOf(round(a, b, c)), chosenB, [a, b, c])?.id).toBe('b');
  const complete = { ...b, picked: 2 };
  expect(currentLine(viewOf(round(a, complete, c)), chosenB, [a, complete, c])?.id).toBe('c');
  const last = { ...c, picked: 2 };
  expect(currentLine(viewOf(round(a, b, last)), lineKey(c), [a, b, last])?.id).toBe('a');
  expect(currentLine(viewOf(round(complete)), null, [complete])).toBeUndefined();
});

test('a counted piece shows at once, in its line and its order', () => {
  const after = withPicked(round(line('a', { picked: 1 }), line('b')), 'o1', 'a', 2);
  expect(after.lines.map((each) => each.picked)).toEqual([2, 0]);
  expect(after.orders[0]?.picked).toBe(1);
});
