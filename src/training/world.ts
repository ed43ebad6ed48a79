import type { CatalogProduct } from '#training/catalog.ts';
import { makeCatalog, sampleCatalog } from '#training/catalog.ts';
import type { Fault } from '#training/faults.ts';
import type { Ledger } from '#training/ledger.ts';
import { createLedger } from '#training/ledger.ts';
import type { TillState } from '#training/lightspeed-x/state.ts';
import { createTill } from '#training/lightspeed-x/state.ts';
import { createShop } from '#training/magento/state.ts';
import { noMishaps } from '#training/mishaps.ts';
import type { Mishaps } from '#training/mishaps.ts';
import type { ShopState } from '#training/magento/state.ts';
import type { Rng } from '#training/rng.ts';
import { createRng } from '#training/rng.ts';
import type { Truth } from '#training/truth.ts';
import { createTruth } from '#training/truth.ts';

/** A physical store of the chain: one Lightspeed outlet, one Magento source. */
export interface WorldStore {
  /** `id` of the store in the app's configuration. */
  id: string;
  name: string;
  sourceCode: string;
  outletId: string;
  registerIds: string[];
}

/** Both model systems and what is really so between them. */
export interface World {
  seed: number;
  /** ms UTC */
  now: () => number;
  sleep: (ms: number) => Promise<void>;
  /** What shoppers, cashiers and stock do. */
  rng: Rng;
  /** Identifiers; apart from `rng`, so that a call more or less does not change what people do. */
  ids: Rng;
  currency: 'EUR';
  timeZone: 'Europe/Paris';
  catalog: Map<string, CatalogProduct>;
  stores: WorldStore[];
  shop: ShopState;
  till: TillState;
  truth: Truth;
  ledger: Ledger;
  faults: Fault[];
  mishaps: Mishaps;
}

export interface WorldOptions {
  seed: number;
  now: () => number;
  /** Waits; a simulation gives its own. */
  sleep: (ms: number) => Promise<void>;
  /** How many stores, 1 to 5; two when left out. */
  stores?: number;
  /** About how many SKUs, half of them variants; 300 when left out. */
  products?: number;
}

/**
 * A fresh chain: 300 SKUs with variants, two stores and a warehouse, stock at every place (the till's on-hand equals the shop's
 * source quantity), no orders and no sales. The same seed and clock make the same world.
 */
export function createWorld({ seed, now, sleep, stores: storeCount = 2, products: productCount }: WorldOptions): World {
  const rng = createRng(seed);
  const ids = createRng(seed ^ 0x5bd1e995);
  const all = makeCatalog(rng);
  const products = productCount === undefined ? all : sampleCatalog(all, productCount);
  const stock = startingStock(products, rng, storeCount);
  const till = createTill({ products, stock, ids, now, storeCount });
  const stores: WorldStore[] = till.outlets.map((outlet) => ({
    id: outlet.storeId,
    name: outlet.name,
    sourceCode: outlet.sourceCode,
    outletId: outlet.id,
    registerIds: till.registers.filter((register) => register.outletId === outlet.id).map((register) => register.id),
  }));
  return {
    seed,
    now,
    sleep,
    rng,
    ids,
    currency: 'EUR',
    timeZone: 'Europe/Paris',
    catalog: new Map(products.map((product) => [product.sku.toLowerCase(), product])),
    stores,
    shop: createShop({ products, stock, ids, now, storeCount }),
    till,
    truth: createTruth(stock),
    ledger: createLedger(),
    faults: [],
    mishaps: noMishaps(),
  };
}

/** Pieces per SKU and place at the start. */
export interface StartingStock {
  sku: string;
  location: string;
  quantity: number;
}

function startingStock(products: readonly CatalogProduct[], rng: Rng, storeCount: number): StartingStock[] {
  return products
    .filter((product) => product.type === 'simple')
    .flatMap(({ sku }) => [
      ...Array.from({ length: storeCount }, (_, index) => ({
        sku,
        location: `store-0${index + 1}`,
        quantity: index === 0 ? rng.int(8, 30) : rng.int(5, 25),
      })),
      { sku, location: 'warehouse', quantity: rng.int(60, 150) },
    ]);
}

/** A catalog entry by SKU, whatever its case (Magento's collation, measured fact 27). */
export function productOf(world: World, sku: string): CatalogProduct | undefined {
  return world.catalog.get(sku.toLowerCase());
}

/** The store with this Magento source, if a store has it. */
export function storeOfSource(world: World, sourceCode: string): WorldStore | undefined {
  return world.stores.find((store) => store.sourceCode === sourceCode);
}
