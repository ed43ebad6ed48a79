import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, codeKey, codeReadings } from '#core/item-codes.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`));

describe('the key of a code', () => {
  test('UPC-A, EAN-13 and GTIN-14 of one item are one', () => {
    expect(new Set(['012345678905', '0012345678905', '00012345678905', '12345678905'].map(codeKey)).size).toBe(1);
  });

  test('letters in any case are one, and zeros before letters count', () => {
    expect(codeKey(' wj01-xs-blue ')).toBe(codeKey('WJ01-XS-BLUE'));
    expect(codeKey('00-A')).not.toBe(codeKey('A'));
    expect(codeKey('000')).toBe('0');
  });
});

describe('what a scanned text may be', () => {
  test('the surest reading is the text itself', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z0-9-]{1,30}$/), (text) => codeReadings(text)[0] === codeKey(text)));
  });

  test('a number is found whether or not scanner and till keep its check digit', () => {
    fc.assert(
      fc.property(fc.oneof(digits(11), digits(12)), (body) => {
        const whole = body + checkDigit(body);
        expect(codeReadings(body)).toContain(codeKey(whole));
        expect(codeReadings(whole)).toContain(codeKey(body));
      }),
    );
  });

  test('a wrong check digit is not taken off', () => {
    expect(codeReadings('4006381333931')).toContain('400638133393');
    expect(codeReadings('4006381333932')).not.toContain('400638133393');
  });

  test('short numbers are only what they are: a shop’s own numbers look like them', () => {
    fc.assert(fc.property(fc.stringMatching(/^[1-9]\d{0,9}$/), (text) => codeReadings(text).length === 1));
  });

  test.each(['0104006381333931', '010400638133393110LOT7', '(01)04006381333931(10)LOT7'])('“%s” is read by its GTIN', (text) => {
    expect(codeReadings(text)).toContain('4006381333931');
  });

  test('a text that only looks like GS1 is not', () => {
    expect(codeReadings('010400638133393210LOT7')).toEqual(['010400638133393210LOT7']);
    expect(codeReadings('01A')).toEqual(['01A']);
  });
});
