/** Whether a SKU is for grown-ups only: it is listed, or begins as an entry that ends with `*` does. Letters' case does not count. */
export function isAgeRestricted(sku: string, listed: readonly string[]): boolean {
  const wanted = sku.toLowerCase();
  return listed.some((entry) => {
    const rule = entry.toLowerCase();
    return rule.endsWith('*') ? wanted.startsWith(rule.slice(0, -1)) : wanted === rule;
  });
}
