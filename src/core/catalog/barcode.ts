const lengths: ReadonlySet<number> = new Set([8, 12, 13, 14]);

/** True for a GTIN (EAN-8, UPC, EAN-13, GTIN-14) with its right check digit: what stands on a box, whoever sells it. */
export function isBarcode(code: string): boolean {
  if (!lengths.has(code.length) || !/^\d+$/.test(code)) return false;
  let sum = 0;
  for (let place = 0; place < code.length; place += 1) sum += Number(code[code.length - 1 - place]) * (place % 2 === 0 ? 1 : 3);
  return sum % 10 === 0;
}

/** A UPC and the EAN with a zero in front are one code. */
export function barcodeOf(code: string): string {
  return code.replace(/^0+/, '');
}
