import type { Catalogs, Census } from '#core/catalog/articles.ts';
import type { Finding } from '#core/catalog/kinds.ts';
import { matchCatalogs } from '#core/catalog/match.ts';
import { checkBarcodes, checkPairs } from '#core/catalog/pairs.ts';
import { checkPrices, pricesIncludeTax } from '#core/catalog/prices.ts';
import { checkStructure } from '#core/catalog/structure.ts';

export interface Audit {
  findings: Finding[];
  /** Articles compared: what both sides know, and each side by itself. */
  compared: { pairs: number; till: number; shop: number };
  /** Null when no price could tell. */
  pricesIncludeTax: boolean | null;
  /** What the next audit compares ids with. */
  census: Census;
}

/** Compares both catalogs whole and lists every defect, each once (DESIGN §4 Catalog). Says nothing about what only a person can know. */
export function auditCatalogs(given: Catalogs): Audit {
  // The same defect has the same key in every audit, whatever order the lists come in.
  const catalogs = {
    ...given,
    till: given.till.toSorted((a, b) => order(a.sku, b.sku) || order(a.id, b.id)),
    shop: given.shop.toSorted((a, b) => order(a.sku, b.sku)),
  };
  const { pairs, findings } = matchCatalogs(catalogs);
  const sure = pairs.filter((pair) => pair.sure);
  const includeTax = pricesIncludeTax(sure);
  const live = catalogs.till.filter((one) => !one.deleted);
  return {
    findings: [
      ...findings,
      ...checkPairs(sure),
      ...checkBarcodes(catalogs.till),
      ...checkStructure(catalogs, pairs),
      ...checkPrices(catalogs, sure, includeTax),
    ],
    compared: { pairs: pairs.length, till: live.length, shop: catalogs.shop.length },
    pricesIncludeTax: includeTax,
    census: nextCensus(catalogs, findings),
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** As things are now, but for what an open finding still needs to know of before. */
function nextCensus({ till, shop, before }: Catalogs, findings: readonly Finding[]): Census {
  const next = {
    till: new Map(till.flatMap((one) => (one.deleted ? [] : [[one.id, one.sku]]))),
    shop: new Map(shop.map((one) => [one.id, one.sku])),
  };
  const idOf = new Map(shop.map((one) => [one.sku, one.id]));
  const vanished = new Set(findings.flatMap((one) => (one.kind === 'vanishedOnline' ? [one.sku] : [])));
  for (const { kind, pair } of findings) {
    const shopId = idOf.get(pair?.shopSku ?? '');
    if (kind === 'renamedAtTill' && pair !== null) next.till.set(pair.tillId, before.till.get(pair.tillId) ?? '');
    if (kind === 'renamedOnline' && shopId !== undefined) next.shop.set(shopId, before.shop.get(shopId) ?? '');
  }
  for (const [id, sku] of before.shop) if (vanished.has(sku) && !next.shop.has(id)) next.shop.set(id, sku);
  return next;
}
