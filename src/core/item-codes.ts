/** How the codes of items are compared: as scanners, tills and people write the same number differently. */

/**
 * The form under which a code is kept and looked up. A number without leading zeros, because UPC-A 012345678905 and EAN-13
 * 0012345678905 are the same item; anything else in capital letters. The journal's `item_codes` triggers do the same in SQL.
 */
export function codeKey(text: string): string {
  const code = text.trim();
  if (/^\d+$/.test(code)) return code.replace(/^0+(?=\d)/, '');
  return code.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/**
 * Keys a scanned text may be kept under, the surest first: as it is; the GTIN inside a GS1 text; the same number with or
 * without its check digit, which some scanners leave out and some tills never stored. Short numbers are not guessed at:
 * a shop's own numbers look like them.
 */
export function codeReadings(text: string): string[] {
  const code = text.trim();
  const gtin = gtinOfGs1(code);
  const readings = [code, ...(gtin === null ? [] : [gtin]), ...otherCheckDigit(gtin ?? code)];
  return [...new Set(readings.map(codeKey))];
}

/** The GTIN after application identifier 01, with or without brackets; null when there is none or its check digit is wrong. */
function gtinOfGs1(code: string): string | null {
  const [, gtin] = /^(?:\(01\)|01)(\d{14})/.exec(code) ?? [];
  return gtin !== undefined && code.length > 14 && hasCheckDigit(gtin) ? gtin : null;
}

function otherCheckDigit(code: string): string[] {
  if (!/^\d{11,14}$/.test(code)) return [];
  const without = code.length > 11 && hasCheckDigit(code) ? [code.slice(0, -1)] : [];
  const withIt = code.length < 14 ? [code + checkDigit(code)] : [];
  return [...without, ...withIt];
}

function hasCheckDigit(gtin: string): boolean {
  return gtin.endsWith(checkDigit(gtin.slice(0, -1)));
}

/** GS1's: weights 3 and 1 from the right, to the next ten. */
export function checkDigit(digits: string): string {
  const sum = Array.from(digits, Number)
    .toReversed()
    .reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}
