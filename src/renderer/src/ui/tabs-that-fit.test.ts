import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tabsThatFit } from '#renderer/ui/tabs-that-fit.ts';

test('all stand in the row where there is room', () => {
  expect(tabsThatFit([100, 100, 100], 300, 60, 2)).toEqual({ row: [0, 1, 2], menu: [] });
});

test('the last ones go into the menu, and the chosen one comes out of it', () => {
  expect(tabsThatFit([100, 100, 100, 100], 330, 60, 0)).toEqual({ row: [0, 1], menu: [2, 3] });
  expect(tabsThatFit([100, 100, 100, 100], 330, 60, 3)).toEqual({ row: [0, 3], menu: [1, 2] });
});

test('every tab is in one of both, the chosen one in the row, and the row is no wider than its room', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 40, max: 250 }), { minLength: 1, maxLength: 14 }),
      fc.integer({ min: 320, max: 1400 }),
      fc.nat(13),
      (widths, room, any) => {
        const chosen = any % widths.length;
        const { row, menu } = tabsThatFit(widths, room, 70, chosen);
        expect([...row, ...menu].toSorted((a, b) => a - b)).toEqual(widths.map((_, index) => index));
        expect(row).toContain(chosen);
        const wide = row.reduce((sum, index) => sum + (widths[index] ?? 0), menu.length > 0 ? 70 : 0);
        expect(wide).toBeLessThanOrEqual(room);
      },
    ),
  );
});
