import type { TillArticle } from '#core/catalog/articles.ts';
import { barcodeOf, isBarcode } from '#core/catalog/barcode.ts';
import type { Finding, FindingKind } from '#core/catalog/kinds.ts';
import type { Pair } from '#core/catalog/match.ts';

/** What one article is at the till and another thing in the shop. */
export function checkPairs(pairs: readonly Pair[]): Finding[] {
  return pairs.flatMap((pair): Finding[] => {
    const { till, shop } = pair;
    if (shop.type === 'configurable') return [];
    if (!till.active) return shop.enabled ? [found('archivedOnline', pair, {}, till.updatedAt)] : [];
    if (!shop.enabled) return till.counted && (till.onHand ?? 0) > 0 ? [found('disabledOnline', pair, { stock: String(till.onHand) })] : [];
    if (!till.counted && shop.type === 'simple') return [found('notCounted', pair, {})];
    if (till.counted && ['virtual', 'downloadable'].includes(shop.type)) return [found('notGoodsOnline', pair, { type: shop.type })];
    const atTill = till.codes.filter(isBarcode);
    const known = new Set(atTill.map(barcodeOf));
    if (known.size > 0 && shop.barcodes.length > 0 && !shop.barcodes.some((code) => known.has(barcodeOf(code))))
      return [found('barcodeDiffers', pair, { tillBarcode: atTill.join(', '), shopBarcode: shop.barcodes.join(', ') })];
    return [];
  });
}

/** The same barcode on two articles of the till: a scan may mean either. */
export function checkBarcodes(till: readonly TillArticle[]): Finding[] {
  const live = till.filter((one) => one.active && !one.deleted);
  const owners = Map.groupBy(
    live.flatMap((article) => [...new Set(article.codes.filter(isBarcode).map(barcodeOf))].map((code) => ({ code, article }))),
    (one) => one.code,
  );
  return [...owners].flatMap(([code, all]): Finding[] => {
    const skus = [...new Set(all.map((one) => one.article.sku))].toSorted();
    const [first] = all;
    if (first === undefined || skus.length < 2) return [];
    const facts = { barcode: code, skus: skus.join(', ') };
    return [
      {
        kind: 'barcodeTwice',
        key: `barcodeTwice:${code}`,
        sku: first.article.sku,
        name: first.article.name,
        pair: null,
        tillSku: first.article.sku,
        shopSku: null,
        facts,
        since: null,
      },
    ];
  });
}

function found(kind: FindingKind, { till, shop }: Pair, facts: Record<string, string>, since: number | null = null): Finding {
  return {
    kind,
    key: `${kind}:${shop.sku}`,
    sku: shop.sku,
    name: till.name,
    pair: null,
    tillSku: till.sku,
    shopSku: shop.sku,
    facts,
    since,
  };
}
