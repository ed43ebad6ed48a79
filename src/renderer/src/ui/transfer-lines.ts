/** Lines of a transfer in an address: `SKU*2,OTHER*1`; a star and a comma of a SKU are percent-encoded. */
export function writeLines(lines: readonly { sku: string; quantity: number }[]): string {
  return lines.map(({ sku, quantity }) => `${encodeURIComponent(sku).replaceAll('*', '%2A')}*${quantity}`).join(',');
}

/** What cannot be read is left out. */
export function readLines(text: string): { sku: string; quantity: number }[] {
  return text.split(',').flatMap((part) => {
    const [, sku = '', quantity = ''] = /^([^*]+)\*(\d+(?:\.\d+)?)$/.exec(part) ?? [];
    const read = decoded(sku);
    return read === '' || !(Number(quantity) > 0) ? [] : [{ sku: read, quantity: Number(quantity) }];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
