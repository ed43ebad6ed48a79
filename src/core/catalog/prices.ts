import type { Catalogs, ShopArticle } from '#core/catalog/articles.ts';
import type { Pair } from '#core/catalog/match.ts';
import type { Finding } from '#core/catalog/kinds.ts';

/** Prices differ from half a cent on: the till keeps five decimals of the price without tax (lightspeed.md A.7.5). */
const halfCent = 0.005;
/** What has a price of its own: a set's may be the sum of its parts. */
const soldByItself: ReadonlySet<string> = new Set(['simple', 'virtual', 'downloadable']);
const sameRate = 0.00005;

/**
 * Whether the shop's catalog prices include tax, which no API says: what most pairs agree on; null when none can tell.
 */
export function pricesIncludeTax(pairs: readonly Pair[]): boolean | null {
  let [including, excluding] = [0, 0];
  for (const { till, shop } of pairs) {
    if (till.price === null || Math.abs(till.price.inclTax - till.price.exclTax) < halfCent) continue;
    if (Math.abs(shop.price - till.price.inclTax) < halfCent) including += 1;
    if (Math.abs(shop.price - till.price.exclTax) < halfCent) excluding += 1;
  }
  return including + excluding === 0 ? null : including >= excluding;
}

/** Price and tax of what both sides sell; before any offer of the shop. */
export function checkPrices({ orderTax, shop: all }: Catalogs, pairs: readonly Pair[], includeTax: boolean | null): Finding[] {
  const classTax = taxOfClasses(all, orderTax);
  return pairs.flatMap(({ till, shop }): Finding[] => {
    if (!till.active || !shop.enabled || !soldByItself.has(shop.type) || till.price === null) return [];
    const found = (kind: 'priceDiffers' | 'noPriceOnline' | 'taxDiffers', facts: Record<string, string>): Finding[] => [
      {
        kind,
        key: `${kind}:${shop.sku}`,
        sku: shop.sku,
        name: till.name,
        pair: null,
        tillSku: till.sku,
        shopSku: shop.sku,
        facts,
        since: null,
      },
    ];
    const shopRate = orderTax.get(shop.sku) ?? classTax.get(shop.taxClass ?? '') ?? null;
    if (till.taxRate !== null && shopRate !== null && Math.abs(till.taxRate - shopRate) > sameRate)
      return found('taxDiffers', { tillTax: percent(till.taxRate), shopTax: percent(shopRate) });
    if (shop.price === 0 && till.price.inclTax > 0) return found('noPriceOnline', { till: till.price.inclTax.toFixed(2) });
    const { inclTax, exclTax } = till.price;
    const differs =
      includeTax === null
        ? Math.abs(shop.price - inclTax) >= halfCent && Math.abs(shop.price - exclTax) >= halfCent
        : Math.abs(shop.price - (includeTax ? inclTax : exclTax)) >= halfCent;
    if (!differs) return [];
    const rate = till.taxRate ?? (exclTax === 0 ? 0 : inclTax / exclTax - 1);
    const shopIncl = includeTax === false ? shop.price * (1 + rate) : shop.price;
    return found('priceDiffers', {
      till: inclTax.toFixed(2),
      shop: shopIncl.toFixed(2),
      tillExclTax: exclTax.toFixed(2),
      shopExclTax: (includeTax === false ? shop.price : shop.price / (1 + rate)).toFixed(2),
      ...(till.updatedAt !== null && { tillChanged: String(till.updatedAt) }),
      ...(shop.updatedAt !== null && { shopChanged: String(shop.updatedAt) }),
    });
  });
}

/** A tax class takes the rate that all its ordered SKUs agree on. */
function taxOfClasses(shop: readonly ShopArticle[], orderTax: ReadonlyMap<string, number>): Map<string, number> {
  const rates = new Map<string, Set<number>>();
  for (const { sku, taxClass } of shop) {
    const rate = orderTax.get(sku);
    if (rate === undefined || taxClass === null) continue;
    const seen = rates.get(taxClass) ?? new Set();
    rates.set(taxClass, seen.add(rate));
  }
  return new Map([...rates].flatMap(([taxClass, seen]) => (seen.size === 1 ? [[taxClass, [...seen][0] ?? 0] as const] : [])));
}

function percent(rate: number): string {
  return `${Math.round(rate * 10_000) / 100} %`;
}
