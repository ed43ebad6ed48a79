/**
 * A scanned text without what readers add: the AIM identifier of the symbology (`]C1`, `]E0`, `]Q3` …), control characters such as
 * the FNC1 separator of GS1 (ASCII 29), outer blanks. At most 120 characters.
 */
export function cleanScan(text: string): string {
  return text
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replace(/^\][A-Za-z][0-9A-Za-z](?=.)/, '')
    .trim()
    .slice(0, 120);
}
