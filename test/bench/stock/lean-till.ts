import type { WireRequest } from '#core/ports.ts';
import { outletOf, productOf, type Goods } from '#test/bench/stock/goods.ts';

/** Lightspeed's answers over `Goods`, in the shapes of the captures: lists by version, inventory, sales. */
export class LeanTill {
  readonly #goods: Goods;
  readonly #sales: { version: number; document: object }[] = [];

  constructor(goods: Goods) {
    this.#goods = goods;
  }

  /** A cashier sells one piece; answers the version the count has now. */
  sell(store: number, sku: number, at: number): void {
    const pieces = this.#goods.onHand[store * this.#goods.skus + sku] ?? 0;
    this.#goods.count(store, sku, pieces - 1);
    const version = this.#goods.nextVersion();
    this.#sales.push({ version, document: saleDocument(`sale-${version}`, store, sku, at, version) });
  }

  answer(request: WireRequest): object {
    const url = new URL(request.url);
    const path = url.pathname.split('/').slice(3).join('/');
    if (path === 'inventory') return this.#inventory(request.body ?? '{}');
    const after = Number(url.searchParams.get('after') ?? 0);
    const size = Number(url.searchParams.get('page_size') ?? 100);
    const rows = path === 'sales' ? this.#salesAfter(after, size) : [];
    return {
      data: rows.map((row) => row.document),
      version: { min: rows[0]?.version ?? null, max: rows.at(-1)?.version ?? null },
    };
  }

  #inventory(text: string): object {
    const body = JSON.parse(text) as { after?: number; size: number };
    return this.#goods.changedAfter(body.after ?? 0, Math.min(5_000, body.size)).map((row) => ({
      id: `inventory-${row.store}-${row.sku}`,
      product_id: productOf(row.sku),
      outlet_id: outletOf(row.store),
      current_inventory_level: row.onHand,
      average_cost: null,
      quantity_to_procure: 0,
      reorder_method: null,
      reorder_point: null,
      reorder_amount: null,
      reorder_target: null,
      version: row.version,
      deleted_at: null,
    }));
  }

  #salesAfter(version: number, size: number): { version: number; document: object }[] {
    const from = this.#sales.findIndex((sale) => sale.version > version);
    return from < 0 ? [] : this.#sales.slice(from, from + size);
  }
}

function saleDocument(id: string, store: number, sku: number, at: number, version: number): object {
  const time = new Date(at).toISOString();
  return {
    id,
    state: 'closed',
    attributes: [],
    date: time,
    created_at: time,
    updated_at: time,
    deleted_at: null,
    invoice_number: String(version),
    note: '',
    source: { type: 'USER', id: null, register_id: `register-${store + 1}`, outlet_id: outletOf(store), author: { id: 'user-1' } },
    totals: { price: 8.33, price_incl_tax: 10, tax: 1.67 },
    line_items: [
      {
        id: `${id}-line`,
        product: { id: productOf(sku) },
        quantity: 1,
        pricing: { price: 8.33, discount: 0 },
        tax: { amount: 1.67, id: 'tax-1' },
        _metadata: { sequence: 0 },
      },
    ],
    payments: [],
    adjustments: [],
    _metadata: { version },
  };
}
