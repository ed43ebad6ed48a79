import type { Catalogs, ShopArticle, TillArticle } from '#core/catalog/articles.ts';
import type { Finding, FindingKind } from '#core/catalog/kinds.ts';
import type { Pair } from '#core/catalog/match.ts';

/** A variant that is known at both sides, with what stands above it there. */
interface Variant extends Pair {
  /** Null for one that no configurable sells. */
  parent: ShopArticle | null;
  /** Null for one without other variants at the till. */
  family: string | null;
}

/** Configurables of the shop against families of the till (lightspeed.md A.9: a family has no row of its own). */
export function checkStructure({ till, shop }: Catalogs, pairs: readonly Pair[]): Finding[] {
  const findings: Finding[] = [];
  const parents = new Map(
    shop.flatMap((one) => (one.type === 'configurable' && one.childIds !== null ? one.childIds.map((id) => [id, one] as const) : [])),
  );
  const families = Map.groupBy(
    till.filter((one) => one.active && !one.deleted && one.family !== null),
    (one) => one.family ?? '',
  );
  const isFamily = (family: string | null): boolean => family !== null && (families.get(family)?.length ?? 0) > 1;
  const variants = pairs
    .filter((pair) => pair.till.active && pair.shop.enabled && pair.shop.type === 'simple')
    .map((pair): Variant => ({
      ...pair,
      parent: parents.get(pair.shop.id) ?? null,
      family: isFamily(pair.till.family) ? pair.till.family : null,
    }));
  const byParent = Map.groupBy(
    variants.filter((one) => one.parent !== null),
    (one) => one.parent,
  );
  const byFamily = Map.groupBy(
    variants.filter((one) => one.family !== null),
    (one) => one.family,
  );
  const familyOf = new Map([...byParent].map(([parent, all]) => [parent, most(all, (one) => one.family)]));
  const parentOf = new Map([...byFamily].map(([family, all]) => [family, most(all, (one) => one.parent)]));
  const familyName = (family: string | null): string => families.get(family ?? '')?.[0]?.name ?? '';

  for (const [family, all] of byFamily) {
    const own = all.filter((one) => one.parent === null);
    if ((parentOf.get(family) ?? null) === null && own.length > 1) {
      const first = own[0];
      if (first !== undefined)
        findings.push(of('familyNotConfigurable', first.till.sku, first, { family: familyName(family), variants: String(own.length) }));
    }
    const split = [...new Set(all.map((one) => one.parent))].filter(
      (parent) => parent !== null && parent !== parentOf.get(family) && familyOf.get(parent) === family,
    );
    const [second] = all.filter((one) => split.includes(one.parent));
    if (second !== undefined) {
      const skus = [parentOf.get(family), ...split].map((parent) => parent?.sku ?? '').toSorted();
      findings.push(of('familySplit', second.till.sku, second, { family: familyName(family), parents: skus.join(', ') }));
    }
  }
  for (const [parent, all] of byParent) {
    if (parent === null) continue;
    const main = familyOf.get(parent) ?? null;
    if (main === null && all.length > 1) findings.push(ofParent('configurableNotFamily', parent, { variants: String(all.length) }));
    const mixed = [...new Set(all.map((one) => one.family))].filter(
      (family) => family !== null && family !== main && parentOf.get(family) === parent,
    );
    if (mixed.length > 0) findings.push(ofParent('configurableMixed', parent, { families: [main, ...mixed].map(familyName).join(', ') }));
  }
  for (const one of variants) {
    const main = one.parent === null ? null : (familyOf.get(one.parent) ?? null);
    const home = one.family === null ? null : (parentOf.get(one.family) ?? null);
    if (one.parent !== null && one.family !== null && home !== one.parent && main !== one.family && main !== null)
      findings.push(
        of('wrongParent', one.shop.sku, one, {
          parent: one.parent.sku,
          family: familyName(one.family),
          ...(home && { belongs: home.sku }),
        }),
      );
    else if (one.parent !== null && one.family === null && main !== null)
      findings.push(of('variantAloneAtTill', one.shop.sku, one, { parent: one.parent.sku, family: familyName(main) }));
    else if (one.parent === null && home !== null && one.shop.visible)
      findings.push(of('variantAloneOnline', one.shop.sku, one, { belongs: home.sku, family: familyName(one.family) }));
  }
  return [...findings, ...checkParents(till, shop, parents)];
}

/** What is wrong with a configurable, or with a variant that has none, by itself. */
function checkParents(till: readonly TillArticle[], shop: readonly ShopArticle[], parents: ReadonlyMap<number, ShopArticle>): Finding[] {
  const findings: Finding[] = [];
  const byId = new Map(shop.map((one) => [one.id, one]));
  const tillStock = new Map(till.flatMap((one) => (one.deleted || one.onHand === null ? [] : [[one.sku, one.onHand] as const])));
  const parts = new Set(shop.flatMap((one) => one.partSkus));
  // A configurable that does not name its variants may be where a hidden one is sold.
  const unknownParents = shop.some((one) => one.type === 'configurable' && one.childIds === null);
  for (const one of shop) {
    if (one.type !== 'configurable') {
      if (one.enabled && one.type === 'simple' && !one.visible && !parents.has(one.id) && !parts.has(one.sku) && !unknownParents)
        findings.push(ofParent('notVisible', one, {}));
      continue;
    }
    if (!one.enabled) continue;
    if (one.childIds !== null && !one.childIds.some((id) => byId.get(id)?.enabled === true))
      findings.push(ofParent('emptyConfigurable', one, { variants: String(one.childIds.length) }));
    const [counted, held] = [tillStock.get(one.sku) ?? 0, one.sourceQuantity ?? 0];
    if (counted !== 0 || held !== 0) findings.push(ofParent('parentStock', one, { tillStock: String(counted), shopStock: String(held) }));
  }
  return findings;
}

/** What most of them have, of equals the first; null when most have none. */
function most<T, K>(all: readonly T[], key: (one: T) => K): K | null {
  let best: { key: K; count: number } | null = null;
  for (const [value, some] of Map.groupBy(all, key))
    if (best === null || some.length > best.count) best = { key: value, count: some.length };
  return best?.key ?? null;
}

function of(kind: FindingKind, sku: string, { till, shop }: Pair, facts: Record<string, string>): Finding {
  return { kind, key: `${kind}:${sku}`, sku, name: till.name, pair: null, tillSku: till.sku, shopSku: shop.sku, facts, since: null };
}

function ofParent(kind: FindingKind, shop: ShopArticle, facts: Record<string, string>): Finding {
  return {
    kind,
    key: `${kind}:${shop.sku}`,
    sku: shop.sku,
    name: shop.name,
    pair: null,
    tillSku: null,
    shopSku: shop.sku,
    facts,
    since: null,
  };
}
