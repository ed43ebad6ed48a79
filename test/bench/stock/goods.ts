/** What a lean till and a lean shop hold: pieces of numbered SKUs at numbered stores. Stands in for a catalog too large for documents. */
export class Goods {
  readonly skus: number;
  readonly stores: number;
  /** Pieces at the till by store and SKU. */
  readonly onHand: Int32Array;
  /** Pieces in the shop's source by store and SKU. */
  readonly published: Int32Array;
  /** Rows of the till's inventory in the order of their versions, which begin at `firstVersion`. */
  readonly #order: number[] = [];
  readonly #newest: Float64Array;

  constructor(skus: number, stores: number) {
    this.skus = skus;
    this.stores = stores;
    this.onHand = new Int32Array(skus * stores).fill(startPieces);
    this.published = new Int32Array(skus * stores).fill(startPieces);
    this.#newest = new Float64Array(skus * stores);
    for (let row = 0; row < skus * stores; row += 1) this.#touch(row);
  }

  /** The newest version of any row. */
  get version(): number {
    return firstVersion + this.#order.length - 1;
  }

  /** The till's count of one SKU at one store becomes another. */
  count(store: number, sku: number, pieces: number): void {
    const row = store * this.skus + sku;
    this.onHand[row] = pieces;
    this.#touch(row);
  }

  /** A version for something else of the till: versions are one sequence. */
  nextVersion(): number {
    this.#order.push(-1);
    return this.version;
  }

  /** Rows changed after a version, oldest first, each once under its newest version. */
  changedAfter(version: number, size: number): { store: number; sku: number; onHand: number; version: number }[] {
    const rows = [];
    for (let at = Math.max(0, version - firstVersion + 1); at < this.#order.length && rows.length < size; at += 1) {
      const row = this.#order[at] ?? -1;
      if (row < 0 || this.#newest[row] !== firstVersion + at) continue;
      rows.push({ store: Math.floor(row / this.skus), sku: row % this.skus, onHand: this.onHand[row] ?? 0, version: firstVersion + at });
    }
    return rows;
  }

  /** True when the shop holds what the till counts, everywhere. */
  agree(): boolean {
    return this.onHand.every((pieces, row) => this.published[row] === Math.max(0, pieces));
  }

  #touch(row: number): void {
    this.#order.push(row);
    this.#newest[row] = this.version;
  }
}

const startPieces = 40;
const firstVersion = 1_000;

export const skuOf = (sku: number): string => `SKU-${String(sku).padStart(6, '0')}`;
export const skuNumber = (sku: string): number => Number(sku.slice(4));
export const productOf = (sku: number): string => `product-${String(sku).padStart(6, '0')}`;
export const outletOf = (store: number): string => `outlet-${store + 1}`;
export const sourceOf = (store: number): string => `store-0${store + 1}`;
export const storeIdOf = (store: number): string => `store-${store + 1}`;
