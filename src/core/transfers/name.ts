/**
 * What a transfer is called at the till. Its end is our reference: the till chooses the consignment's id, so the name is how it
 * is found again and how the other store's journal knows that it is the same one.
 */
export function consignmentName(transferId: string, words: string): string {
  const said = words
    .replaceAll(/[[\]{}]/g, '')
    .slice(0, 80)
    .trim();
  return `${said === '' ? unsaid : said} [backroom ${transferId}]`;
}

/** What was said of it: the name without our reference and what was found, nothing where nothing was said. */
export function wordsOfName(name: string): string {
  const said = name
    .replace(/\s*\[backroom [0-9a-f-]+\]\s*$/, '')
    .replace(/\s*\{[^{}]*\}$/, '')
    .slice(0, 200);
  return said === unsaid ? '' : said;
}

const unsaid = 'Transfer';

/** The transfer a consignment's name refers to; null for one that somebody made at the till. */
export function transferNamed(name: string): string | null {
  return /\[backroom ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]\s*$/.exec(name)?.[1] ?? null;
}
