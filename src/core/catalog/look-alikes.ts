/** Letters of other alphabets that a person takes for Latin ones, lower case. */
const twins: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  у: 'y',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  // Greek
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'h',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'y',
  χ: 'x',
  ζ: 'z',
  // Dashes and quotes
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '’': "'",
  '‘': "'",
};

const blanks = /[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/gu;

/** Equal for SKUs that differ by case only. */
export function caseless(sku: string): string {
  return sku.toLowerCase();
}

/** Equal for SKUs that differ by case and blanks, the invisible ones included. */
export function blankless(sku: string): string {
  return caseless(sku).replace(blanks, '');
}

/** Equal for SKUs that also differ by letters of other alphabets, full-width characters and dashes that look the same. */
export function latin(sku: string): string {
  // Nearly every SKU is plain, and there are tens of thousands.
  if (/^[!-~]*$/.test(sku)) return caseless(sku);
  // Greek N is a Latin n only as long as it is a capital.
  return Array.from(blankless(sku.normalize('NFKC').replaceAll('Ν', 'n')), (letter) => twins[letter] ?? letter).join('');
}

/** Equal for what a hand takes for the same: O and 0, I, l and 1 as well. */
export function skeleton(sku: string): string {
  return latin(sku).replaceAll('0', 'o').replaceAll(/[1i|]/g, 'l');
}
