import { expect, test } from 'vitest';
import type { DeskLine } from '#contract/return-desk.ts';
import { changed, counted, piecesOf, split, withPiece, withQuantity, type Part } from '#renderer/returns/desk/draft.ts';

const line = (itemId: number, returnable: number): DeskLine => ({
  itemId,
  sku: `S-${itemId}`,
  name: `Piece ${itemId}`,
  options: [],
  ordered: returnable,
  invoiced: returnable,
  shipped: returnable,
  refunded: 0,
  pending: 0,
  returnable,
  nextPiece: { minor: 1_000, currency: 'EUR' },
  parts: [],
  setName: null,
  why: null,
});

function scanned(of: DeskLine, times: number): Part[] {
  let parts: Part[] = [];
  for (let time = 0; time < times; time += 1) parts = withPiece(parts, of) ?? parts;
  return parts;
}

test('each scan is one piece more of the line, never more than can come back', () => {
  const two = scanned(line(1, 2), 2);
  expect(counted(two, 1)).toBe(2);
  expect(withPiece(two, line(1, 2))).toBeNull();
  expect(withPiece([], line(1, 0))).toBeNull();
  expect(counted(withPiece(two, line(2, 1)) ?? [], 2)).toBe(1);
});

test('a weight comes back to its last gram', () => {
  const parts = scanned(line(1, 1.35), 2);
  expect(counted(parts, 1)).toBe(1.35);
  expect(withPiece(parts, line(1, 1.35))).toBeNull();
});

test('one piece that is different has its own reason, condition and place, and what follows counts on it', () => {
  let parts = changed(scanned(line(1, 4), 3), 1, { reason: 'tooSmall' });
  parts = split(parts, 1);
  expect(piecesOf(parts)).toBeNull();
  parts = changed(parts, 2, { reason: 'faulty', condition: 'faulty' });
  parts = withPiece(parts, line(1, 4)) ?? [];
  expect(piecesOf(parts)).toEqual([
    { itemId: 1, quantity: 2, reason: 'tooSmall', condition: 'asNew', disposition: 'sell' },
    { itemId: 1, quantity: 2, reason: 'faulty', condition: 'faulty', disposition: 'damaged' },
  ]);
});

test('where a piece goes is proposed by its condition and stays as it was said after it', () => {
  const worn = changed(scanned(line(1, 1), 1), 1, { condition: 'worn', reason: 'unknown' });
  expect(piecesOf(worn)).toMatchObject([{ disposition: 'quarantine' }]);
  expect(piecesOf(changed(worn, 1, { disposition: 'vendor' }))).toMatchObject([{ condition: 'worn', disposition: 'vendor' }]);
});

test('counted down to none it is gone; nothing is asked for without a piece', () => {
  const parts = scanned(line(1, 2), 1);
  expect(withQuantity(parts, 1, 0)).toEqual([]);
  expect(piecesOf([])).toBeNull();
});
