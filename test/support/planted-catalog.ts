import type { Catalogs, ShopArticle, TillArticle } from '#core/catalog/articles.ts';
import type { FindingKind } from '#core/catalog/kinds.ts';

/** Two catalogs that agree but for planted defects, and what an audit must find of them, as sorted `kind:…` keys. */
export interface Planted {
  catalogs: Catalogs;
  expected: string[];
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };
interface Both {
  till: Draft<TillArticle>;
  shop: Draft<ShopArticle>;
}
interface Family {
  parent: Draft<ShopArticle>;
  variants: Both[];
}

const colours = ['Indigo', 'Sand', 'Olive', 'Rust', 'Teal', 'Plum', 'Slate', 'Coral'];
const nouns = ['Mug', 'Bowl', 'Throw', 'Scarf', 'Tote', 'Soap', 'Candle', 'Plate', 'Lamp', 'Vase'];
const day = 86_400_000;
const start = Date.UTC(2026, 0, 1);

/** About `skus` SKUs, two in five of them variants, with each kind planted `times` times; the same for the same seed. */
export function plantedCatalog(seed: number, skus: number, times: number): Planted {
  const planting = new Planting(seed, skus);
  for (let round = 0; round < times; round += 1) for (const plant of Object.values(plants)) planting.expected.push(...plant(planting));
  return planting.done();
}

class Planting {
  readonly expected: string[] = [];
  readonly plain: Both[] = [];
  readonly families: Family[] = [];
  readonly alone: { till: Draft<TillArticle>[]; shop: Draft<ShopArticle>[] } = { till: [], shop: [] };
  readonly before = { till: new Map<string, string>(), shop: new Map<number, string>() };
  readonly orderTax = new Map<string, number>();
  #state: number;
  #ids = 0;

  constructor(seed: number, skus: number) {
    this.#state = seed;
    const variants = 6;
    for (let n = 0; n < (skus * 2) / 5 / variants; n += 1) this.families.push(this.family(variants));
    for (let n = 0; n < (skus * 3) / 5; n += 1) this.plain.push(this.both(`${this.pick(nouns).toUpperCase()}-${this.next()}`));
    // Orders show the tax of a few articles, of each class.
    for (const low of [true, false]) {
      const { till, shop } = this.both(`ORDERED-${this.next()}`, { low });
      this.alone.till.push(till);
      this.alone.shop.push(shop);
      this.orderTax.set(shop.sku, low ? 0.1 : 0.2);
    }
    this.shuffle(this.plain);
    this.shuffle(this.families);
  }

  next(): number {
    return (this.#ids += 1);
  }

  /** mulberry32 */
  random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  pick<T>(list: readonly T[]): T {
    const one = list[Math.floor(this.random() * list.length)];
    if (one === undefined) throw new Error('nothing to pick');
    return one;
  }

  shuffle(list: unknown[]): void {
    for (let at = list.length - 1; at > 0; at -= 1) {
      const other = Math.floor(this.random() * (at + 1));
      [list[at], list[other]] = [list[other], list[at]];
    }
  }

  /** A plain article that nothing was planted on yet. */
  one(): Both {
    const both = this.plain.pop();
    if (both === undefined) throw new Error('the catalog is too small');
    this.#used.push(both);
    return both;
  }

  whole(): Family {
    const family = this.families.pop();
    if (family === undefined) throw new Error('the catalog is too small');
    this.#usedFamilies.push(family);
    return family;
  }
  readonly #used: Both[] = [];
  readonly #usedFamilies: Family[] = [];

  /** Takes an article from one side: it is no longer there. */
  withoutTill(both: Both): void {
    this.#used.splice(this.#used.indexOf(both), 1);
    this.alone.shop.push(both.shop);
  }

  withoutShop(both: Both): void {
    this.#used.splice(this.#used.indexOf(both), 1);
    this.alone.till.push(both.till);
  }

  both(
    sku: string,
    over: { name?: string; options?: TillArticle['options']; family?: string; visible?: boolean; low?: boolean } = {},
  ): Both {
    const n = this.next();
    const barcode = withCheckDigit(String(200_000_000_000 + n));
    const low = over.low ?? this.random() < 0.1;
    const inclTax = Math.round(300 + this.random() * 20_000) / 100;
    const rate = low ? 0.1 : 0.2;
    const name = over.name ?? `${this.pick(nouns)} ${this.pick(colours)} ${n}`;
    const at = start + Math.floor(this.random() * 300) * day;
    const options = over.options ?? [];
    return {
      till: {
        id: `till-${n}`,
        sku,
        name,
        options,
        codes: [sku, barcode],
        family: over.family ?? `till-${n}`,
        active: true,
        deleted: false,
        counted: true,
        onHand: Math.floor(this.random() * 30),
        price: { inclTax, exclTax: Math.round((inclTax / (1 + rate)) * 100_000) / 100_000 },
        taxRate: rate,
        createdAt: at,
        updatedAt: at + day,
      },
      shop: {
        id: n,
        sku,
        name: [name, ...options.map((option) => option.value)].join(' '),
        type: 'simple',
        enabled: true,
        visible: over.visible ?? true,
        price: inclTax,
        childIds: null,
        partSkus: [],
        barcodes: [barcode],
        taxClass: low ? '4' : '2',
        sourceQuantity: null,
        createdAt: at,
        updatedAt: at + 2 * day,
      },
    };
  }

  family(size: number): Family {
    const n = this.next();
    const name = `Tee ${this.pick(colours)} ${n}`;
    const variants = Array.from({ length: size }, (_, index) => {
      const [colour, width] = [colours[index % 2] ?? '', ['S', 'M', 'L'][Math.floor(index / 2)] ?? `X${index}`];
      const options = [
        { label: 'Color', value: colour },
        { label: 'Size', value: width },
      ];
      return this.both(`TEE${n}-${colour.toUpperCase()}-${width}`, { name, options, family: `family-${n}`, visible: false });
    });
    const parent = {
      ...this.both(`TEE${n}`, { name }).shop,
      type: 'configurable',
      price: 0,
      barcodes: [],
      childIds: variants.map((one) => one.shop.id),
    };
    return { parent, variants };
  }

  done(): Planted {
    const families = [...this.families, ...this.#usedFamilies];
    const all = [...this.plain, ...this.#used, ...families.flatMap((family) => family.variants)];
    const till = [...all.map((one) => one.till), ...this.alone.till];
    const shop = [...all.map((one) => one.shop), ...families.map((family) => family.parent), ...this.alone.shop];
    this.shuffle(till);
    this.shuffle(shop);
    const catalogs = { till, shop, before: this.before, links: new Map<string, string>(), orderTax: this.orderTax };
    return { catalogs, expected: this.expected.toSorted() };
  }
}

function withCheckDigit(digits: string): string {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function variant({ variants }: Family, at: number): Both {
  const one = variants[at];
  if (one === undefined) throw new Error('no such variant');
  return one;
}

function rename(article: { sku: string; codes?: readonly string[] }, sku: string): void {
  if (article.codes !== undefined) article.codes = article.codes.map((code) => (code === article.sku ? sku : code));
  article.sku = sku;
}

const cyrillic: Record<string, string> = { A: 'А', B: 'В', C: 'С', E: 'Е', O: 'О', P: 'Р', S: 'Ѕ', M: 'М', T: 'Т', L: 'Ｌ' };

/** How each kind comes about; answers the keys an audit must find. */
const plants: Record<FindingKind, (world: Planting) => string[]> = {
  archivedOnline(world) {
    const { till, shop } = world.one();
    till.active = false;
    return [`archivedOnline:${shop.sku}`];
  },
  vanishedAtTill(world) {
    const { till, shop } = world.one();
    till.deleted = true;
    return [`vanishedAtTill:${shop.sku}`];
  },
  mergedAtTill(world) {
    const both = world.one();
    both.till.deleted = true;
    const heir = world.both(`MERGED-${world.next()}`).till;
    heir.codes = [...heir.codes, both.till.sku];
    world.alone.till.push(heir);
    return [`mergedAtTill:${both.shop.sku}`];
  },
  vanishedOnline(world) {
    const both = world.one();
    world.withoutShop(both);
    world.before.shop.set(both.shop.id, both.shop.sku);
    return [`vanishedOnline:${both.till.sku}`];
  },
  renamedAtTill(world) {
    const { till, shop } = world.one();
    world.before.till.set(till.id, till.sku);
    rename(till, `NEW-${world.next()}`);
    return [`renamedAtTill:${till.id}:${shop.sku}`];
  },
  renamedOnline(world) {
    const { till, shop } = world.one();
    world.before.shop.set(shop.id, shop.sku);
    rename(shop, `WEB-${world.next()}`);
    return [`renamedOnline:${till.id}:${shop.sku}`];
  },
  differsByCase(world) {
    const { till, shop } = world.one();
    rename(till, till.sku.toLowerCase());
    return [`differsByCase:${till.id}:${shop.sku}`];
  },
  differsBySpaces(world) {
    const { till, shop } = world.one();
    rename(till, till.sku.replace('-', world.pick(['- ', ' -', '-\u00A0', '\u200B-'])));
    return [`differsBySpaces:${till.id}:${shop.sku}`];
  },
  looksAlike(world) {
    const { till, shop } = world.one();
    const at = Array.from(till.sku).findIndex((letter) => letter in cyrillic);
    const swapped =
      at < 0
        ? till.sku.replace('-', '–')
        : Array.from(till.sku)
            .with(at, cyrillic[till.sku[at] ?? ''] ?? '')
            .join('');
    rename(till, world.random() < 0.3 && till.sku.includes('1') ? till.sku.replace('1', 'l') : swapped);
    return [`looksAlike:${till.id}:${shop.sku}`];
  },
  autoNumber(world) {
    const { till, shop } = world.one();
    rename(till, String(100_000 + world.next()));
    if (world.random() < 0.5) till.codes = [till.sku];
    return [`autoNumber:${till.id}:${shop.sku}`];
  },
  sameBarcode(world) {
    const { till, shop } = world.one();
    rename(till, `OTHER-${world.next()}`);
    return [`sameBarcode:${till.id}:${shop.sku}`];
  },
  twiceAtTill(world) {
    const { till } = world.one();
    const again = world.both(till.sku).till;
    world.alone.till.push(again);
    return [`twiceAtTill:${till.sku}`];
  },
  nearTwiceAtTill(world) {
    const { till } = world.one();
    const twin = world.both(till.sku.toLowerCase()).till;
    world.alone.till.push(twin);
    return [`nearTwiceAtTill:${twin.sku}`];
  },
  nearTwiceOnline(world) {
    const { shop } = world.one();
    const twin = world.both(shop.sku.replace('-', '‑')).shop;
    world.alone.shop.push(twin);
    return [`nearTwiceOnline:${twin.sku}`];
  },
  barcodeTwice(world) {
    const [{ till: one }, { till: other, shop }] = [world.one(), world.one()];
    const barcode = one.codes.at(-1) ?? '';
    other.codes = [other.sku, barcode];
    shop.barcodes = [];
    return [`barcodeTwice:${barcode}`];
  },
  barcodeDiffers(world) {
    const { shop } = world.one();
    shop.barcodes = [withCheckDigit(String(300_000_000_000 + world.next()))];
    return [`barcodeDiffers:${shop.sku}`];
  },
  notCounted(world) {
    const { till, shop } = world.one();
    till.counted = false;
    return [`notCounted:${shop.sku}`];
  },
  notGoodsOnline(world) {
    const { shop } = world.one();
    shop.type = 'virtual';
    return [`notGoodsOnline:${shop.sku}`];
  },
  parentStock(world) {
    const { parent } = world.whole();
    parent.sourceQuantity = 4;
    return [`parentStock:${parent.sku}`];
  },
  wrongParent(world) {
    const [from, to] = [world.whole(), world.whole()];
    const moved = variant(from, 3).shop;
    from.parent.childIds = from.parent.childIds?.filter((id) => id !== moved.id) ?? null;
    to.parent.childIds = [...(to.parent.childIds ?? []), moved.id];
    return [`wrongParent:${moved.sku}`];
  },
  familyNotConfigurable(world) {
    const family = world.whole();
    family.parent.childIds = [];
    family.parent.enabled = false;
    for (const { shop } of family.variants) shop.visible = true;
    return [`familyNotConfigurable:${variant(family, 4).till.sku}`];
  },
  configurableNotFamily(world) {
    const family = world.whole();
    for (const { till } of family.variants) till.family = till.id;
    return [`configurableNotFamily:${family.parent.sku}`];
  },
  familySplit(world) {
    const family = world.whole();
    const second = { ...world.family(1).parent, childIds: family.parent.childIds?.slice(4) ?? [] };
    family.parent.childIds = family.parent.childIds?.slice(0, 4) ?? [];
    world.alone.shop.push(second);
    return [`familySplit:${variant(family, 4).till.sku}`];
  },
  configurableMixed(world) {
    const family = world.whole();
    for (const { till } of family.variants.slice(4)) till.family = `${till.family}-b`;
    return [`configurableMixed:${family.parent.sku}`];
  },
  variantAloneOnline(world) {
    const family = world.whole();
    const { shop } = variant(family, 2);
    shop.visible = true;
    family.parent.childIds = family.parent.childIds?.filter((id) => id !== shop.id) ?? null;
    return [`variantAloneOnline:${shop.sku}`];
  },
  variantAloneAtTill(world) {
    const { till, shop } = variant(world.whole(), 1);
    till.family = till.id;
    return [`variantAloneAtTill:${shop.sku}`];
  },
  emptyConfigurable(world) {
    const { parent } = world.family(1);
    parent.childIds = [];
    world.alone.shop.push(parent);
    return [`emptyConfigurable:${parent.sku}`];
  },
  notVisible(world) {
    const { shop } = world.one();
    shop.visible = false;
    return [`notVisible:${shop.sku}`];
  },
  priceDiffers(world) {
    const { shop } = world.one();
    shop.price = Math.round(shop.price * 100 + 50) / 100;
    return [`priceDiffers:${shop.sku}`];
  },
  noPriceOnline(world) {
    const { shop } = world.one();
    shop.price = 0;
    return [`noPriceOnline:${shop.sku}`];
  },
  taxDiffers(world) {
    const { till, shop } = world.one();
    shop.taxClass = till.taxRate === 0.2 ? '4' : '2';
    return [`taxDiffers:${shop.sku}`];
  },
  disabledOnline(world) {
    const { till, shop } = world.one();
    shop.enabled = false;
    till.onHand = 3;
    return [`disabledOnline:${shop.sku}`];
  },
  skuImpossible(world) {
    const both = world.one();
    world.withoutShop(both);
    rename(both.till, `${both.till.sku}-${'X'.repeat(64)}`);
    return [`skuImpossible:${both.till.sku}`];
  },
  onlyAtTill(world) {
    const both = world.one();
    world.withoutShop(both);
    return [`onlyAtTill:${both.till.sku}`];
  },
  onlyOnline(world) {
    const both = world.one();
    world.withoutTill(both);
    return [`onlyOnline:${both.shop.sku}`];
  },
};
