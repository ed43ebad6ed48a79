import type { Catalogs, ShopArticle, TillArticle } from '#core/catalog/articles.ts';
import { barcodeOf, isBarcode } from '#core/catalog/barcode.ts';
import type { Finding, FindingKind } from '#core/catalog/kinds.ts';
import { blankless, caseless, latin, skeleton } from '#core/catalog/look-alikes.ts';

/** One article at both systems: by the same SKU, a confirmed link, or a proposal that a person has yet to confirm. */
export interface Pair {
  till: TillArticle;
  shop: ShopArticle;
  /** False for a proposal: its prices are not compared before it is confirmed. */
  sure: boolean;
}

export interface Matched {
  pairs: Pair[];
  findings: Finding[];
}

/** Longer ones cannot be typed into Magento (magento.md §8.4). */
const longestSku = 64;

/** What the till numbers by itself: digits only, and no barcode (lightspeed.md A.9.10). */
const autoNumber = /^\d{4,9}$/;

/** What is sold by itself and counted. */
const isGoods = (one: ShopArticle): boolean => one.type === 'simple';

/** Finds which article of the till is which of the shop, and everything that keeps one from being found. Each article is in one pair or finding. */
export function matchCatalogs(catalogs: Catalogs): Matched {
  const matching = new Matching(catalogs);
  matching.confirmed();
  matching.exact();
  matching.moved();
  matching.near('differsByCase', caseless);
  matching.near('differsBySpaces', blankless);
  matching.near('looksAlike', latin);
  matching.twins();
  matching.near('looksAlike', skeleton);
  matching.byBarcode();
  matching.byName();
  matching.alone();
  return { pairs: matching.pairs, findings: matching.findings };
}

class Matching {
  readonly pairs: Pair[] = [];
  readonly findings: Finding[] = [];
  readonly #catalogs: Catalogs;
  readonly #live: readonly TillArticle[];
  /** Sold at the till, and found nowhere yet. */
  readonly #till = new Map<string, TillArticle>();
  /** In the shop, and found nowhere yet. */
  readonly #shop = new Map<number, ShopArticle>();
  readonly #liveBySku: Map<string, TillArticle[]>;

  constructor(catalogs: Catalogs) {
    this.#catalogs = catalogs;
    this.#live = catalogs.till.filter((one) => !one.deleted);
    this.#liveBySku = Map.groupBy(this.#live, (one) => one.sku);
    for (const one of this.#live) if (one.active) this.#till.set(one.id, one);
    for (const one of catalogs.shop) this.#shop.set(one.id, one);
  }

  confirmed(): void {
    const bySku = new Map(this.#catalogs.shop.map((one) => [one.sku, one]));
    const live = new Map(this.#live.map((one) => [one.id, one]));
    for (const [shopSku, tillId] of this.#catalogs.links) {
      const [till, shop] = [live.get(tillId), bySku.get(shopSku)];
      if (till !== undefined && shop !== undefined) this.#pair(till, shop, true);
    }
  }

  exact(): void {
    for (const shop of this.#catalogs.shop) {
      if (!this.#shop.has(shop.id)) continue;
      const all = this.#liveBySku.get(shop.sku) ?? [];
      const active = all.filter((one) => one.active);
      const best = active.length > 0 ? active : all;
      const [till] = best;
      if (till === undefined) continue;
      if (best.length === 1 || active.length === 0) this.#pair(till, shop, true);
      else this.#shop.delete(shop.id);
    }
    for (const [sku, all] of this.#liveBySku) {
      const active = all.filter((one) => one.active);
      const [first] = active;
      if (sku === '' || first === undefined || active.length < 2) continue;
      for (const one of active) this.#till.delete(one.id);
      const ids = active.map((one) => one.id).toSorted();
      this.#found('twiceAtTill', sku, first, null, { times: String(active.length), ids: ids.join(' ') });
    }
  }

  /** What had another SKU or another id before, as both systems' lists and the last audit tell. */
  moved(): void {
    const { before, till } = this.#catalogs;
    const gone = Map.groupBy(
      till.filter((one) => one.deleted && one.sku !== ''),
      (one) => one.sku,
    );
    const byCode = new Map([...this.#till.values()].flatMap((one) => one.codes.map((code) => [code, one] as const)));
    const shopBySku = new Map([...this.#shop.values()].map((one) => [one.sku, one]));
    for (const one of this.#till.values()) {
      const shop = shopBySku.get(before.till.get(one.id) ?? '');
      if (shop !== undefined && this.#shop.has(shop.id)) this.#propose('renamedAtTill', one, shop, {});
    }
    const tillBySku = new Map([...this.#till.values()].map((one) => [one.sku, one]));
    for (const shop of this.#shop.values()) {
      const one = tillBySku.get(before.shop.get(shop.id) ?? '');
      if (one !== undefined && this.#till.has(one.id)) this.#propose('renamedOnline', one, shop, {});
    }
    for (const shop of this.#shop.values()) {
      const [deleted] = gone.get(shop.sku) ?? [];
      if (deleted === undefined || !shop.enabled || !isGoods(shop)) continue;
      this.#shop.delete(shop.id);
      const heir = byCode.get(shop.sku);
      if (heir === undefined || !this.#till.has(heir.id)) {
        this.#found('vanishedAtTill', shop.sku, deleted, shop, {}, deleted.updatedAt);
        continue;
      }
      this.#till.delete(heir.id);
      this.#found('mergedAtTill', shop.sku, heir, shop, { now: heir.sku }, deleted.updatedAt);
    }
    const known = new Set(this.#catalogs.shop.map((one) => one.id));
    for (const [id, sku] of before.shop) {
      const one = known.has(id) ? undefined : tillBySku.get(sku);
      if (one === undefined || !this.#till.delete(one.id)) continue;
      this.#found('vanishedOnline', one.sku, one, null, {});
    }
  }

  /** Proposes pairs whose SKUs are the same once folded, as long as each side has just one of them. */
  near(kind: 'differsByCase' | 'differsBySpaces' | 'looksAlike', fold: (sku: string) => string): void {
    const tills = Map.groupBy(
      [...this.#till.values()].filter((one) => one.sku !== ''),
      (one) => fold(one.sku),
    );
    const shops = Map.groupBy(this.#shop.values(), (one) => fold(one.sku));
    for (const [key, [till, ...more]] of tills) {
      const [shop, ...others] = shops.get(key) ?? [];
      if (till !== undefined && shop !== undefined && more.length === 0 && others.length === 0) this.#propose(kind, till, shop, {});
    }
  }

  /** Two of one side that a person cannot tell apart, at least one of which has no counterpart. */
  twins(): void {
    const active = Map.groupBy(
      this.#live.filter((one) => one.active && one.sku !== ''),
      (one) => latin(one.sku),
    );
    for (const all of active.values()) {
      const skus = [...new Set(all.map((one) => one.sku))].toSorted();
      const lone = all.filter((one) => this.#till.has(one.id));
      const [first] = lone;
      if (first === undefined || skus.length < 2) continue;
      for (const one of lone) this.#till.delete(one.id);
      this.#found('nearTwiceAtTill', first.sku, first, null, { skus: skus.join(', ') });
    }
    for (const all of Map.groupBy(this.#catalogs.shop, (one) => latin(one.sku)).values()) {
      const lone = all.filter((one) => this.#shop.has(one.id));
      const [first] = lone;
      if (first === undefined || all.length < 2) continue;
      for (const one of lone) this.#shop.delete(one.id);
      const skus = all.map((one) => one.sku).toSorted();
      this.#found('nearTwiceOnline', first.sku, null, first, { skus: skus.join(', ') });
    }
  }

  byBarcode(): void {
    const shops = Map.groupBy(
      [...this.#shop.values()].flatMap((shop) => shop.barcodes.map((code) => ({ code: barcodeOf(code), shop }))),
      (one) => one.code,
    );
    for (const till of this.#till.values()) {
      for (const code of till.codes.filter(isBarcode)) {
        const [found, ...more] = shops.get(barcodeOf(code)) ?? [];
        if (found === undefined || more.length > 0 || !this.#shop.has(found.shop.id)) continue;
        this.#propose(autoNumber.test(till.sku) ? 'autoNumber' : 'sameBarcode', till, found.shop, { by: 'barcode', barcode: code });
        break;
      }
    }
  }

  /** Only for numbers the till made up by itself: two articles of one name are not otherwise one. */
  byName(): void {
    const shops = Map.groupBy([...this.#shop.values()].filter(isGoods), (one) => words(one.name));
    const tills = Map.groupBy(
      [...this.#till.values()].filter((one) => autoNumber.test(one.sku)),
      (one) => words([one.name, ...one.options.map((option) => option.value)].join(' ')),
    );
    for (const [name, [till, ...twice]] of tills) {
      const [shop, ...more] = shops.get(name) ?? [];
      if (till !== undefined && shop !== undefined && name !== '' && twice.length === 0 && more.length === 0)
        this.#propose('autoNumber', till, shop, { by: 'name' });
    }
  }

  alone(): void {
    for (const one of this.#till.values()) {
      if (one.sku === '' || one.sku.length > longestSku)
        this.#found('skuImpossible', one.sku === '' ? one.id : one.sku, one, null, { length: String(one.sku.length) });
      else if (one.counted) this.#found('onlyAtTill', one.sku, one, null, {}, one.createdAt);
    }
    for (const one of this.#shop.values()) {
      if (one.enabled && isGoods(one)) this.#found('onlyOnline', one.sku, null, one, {}, one.createdAt);
    }
  }

  #pair(till: TillArticle, shop: ShopArticle, sure: boolean): void {
    this.#till.delete(till.id);
    this.#shop.delete(shop.id);
    this.pairs.push({ till, shop, sure });
  }

  #propose(kind: FindingKind, till: TillArticle, shop: ShopArticle, facts: Record<string, string>): void {
    this.#pair(till, shop, false);
    this.findings.push({
      kind,
      key: `${kind}:${till.id}:${shop.sku}`,
      sku: till.sku,
      name: till.name,
      pair: { tillId: till.id, shopSku: shop.sku },
      tillSku: till.sku,
      shopSku: shop.sku,
      facts: { ...facts, ...(facts['by'] === undefined ? {} : { shopName: shop.name }) },
      since: null,
    });
  }

  #found(
    kind: FindingKind,
    sku: string,
    till: TillArticle | null,
    shop: ShopArticle | null,
    facts: Record<string, string>,
    since: number | null = null,
  ): void {
    this.findings.push({
      kind,
      key: `${kind}:${sku}`,
      sku,
      name: till?.name ?? shop?.name ?? '',
      pair: null,
      tillSku: till?.sku ?? null,
      shopSku: shop?.sku ?? null,
      facts,
      since,
    });
  }
}

/** The same for names of the same words in any order. */
function words(text: string): string {
  const each = text.split(/[\s/,;|()–-]+/).map(latin);
  return [...new Set(each)].toSorted().join(' ').trim();
}
