import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeText, parseCode, type PrintedCode } from '#contract/codes.ts';

const word = fc.stringMatching(/^[A-Z0-9]{1,12}(-[A-Z0-9]{1,6})?$/);
const codes: fc.Arbitrary<PrintedCode> = fc.oneof(
  fc.record({ kind: fc.constant('bag' as const), incrementId: word, bag: fc.integer({ min: 1, max: 99 }) }),
  fc.record({ kind: fc.constant('bin' as const), bin: word }),
  fc.record({ kind: fc.constant('pickList' as const), batch: word }),
  fc.record({ kind: fc.constant('badge' as const), badge: word }),
  fc.record({
    kind: fc.constant('transfer' as const),
    reference: fc.stringMatching(/^[0-9A-F]{12}$/),
    box: fc.option(fc.integer({ min: 1, max: 200 })),
  }),
  fc.record({ kind: fc.constant('paper' as const), journal: fc.integer({ min: 1, max: 1_000_000_000 }) }),
);

test('what is printed is what is read, whatever case the scanner types', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(parseCode(codeText(code))).toEqual(code);
      expect(parseCode(` ${codeText(code).toLowerCase()}`)?.kind).toBe(code.kind);
    }),
  );
});

test.each([
  '',
  'BAG-000000031',
  'BAG-000000031-0',
  'JRN-x',
  'JRN-0',
  'BIN-',
  'TRF-123',
  'TRF-0123456789AB-0',
  '000000031',
  '4006381333931',
  'PICKLED-ONIONS',
])('“%s” is none of ours', (text) => {
  expect(parseCode(text)).toBeNull();
});
