import type { WireRequest } from '#core/ports.ts';
import { skuNumber, skuOf, type Goods } from '#test/bench/stock/goods.ts';

interface SourceItem {
  sku: string;
  source_code: string;
  quantity: number;
  status: 0 | 1;
}

/** Magento's answers over `Goods`, as measured: source items by source and page, by SKUs, and absolute writes. It has no orders. */
export class LeanShop {
  readonly #goods: Goods;
  readonly #wrote: (store: number, sku: number) => void;

  /** `wrote` hears of every row a write sets. */
  constructor(goods: Goods, wrote: (store: number, sku: number) => void) {
    this.#goods = goods;
    this.#wrote = wrote;
  }

  answer(request: WireRequest): object {
    const url = new URL(request.url);
    const path = url.pathname.replace('/rest', '');
    if (request.method === 'POST') return this.#write(request.body ?? '{}');
    return path === '/V1/inventory/source-items' ? this.#items(url.searchParams) : { items: [], search_criteria: {}, total_count: 0 };
  }

  #items(query: URLSearchParams): object {
    const filters = new Map<string, string>();
    for (let group = 0; query.has(`searchCriteria[filterGroups][${group}][filters][0][field]`); group += 1) {
      const name = `searchCriteria[filterGroups][${group}][filters][0]`;
      filters.set(query.get(`${name}[field]`) ?? '', query.get(`${name}[value]`) ?? '');
    }
    const store = Number((filters.get('source_code') ?? '').slice(-2)) - 1;
    const asked = filters.get('sku');
    const size = Number(query.get('searchCriteria[pageSize]'));
    const from = (Number(query.get('searchCriteria[currentPage]')) - 1) * size;
    const skus = asked === undefined ? range(from, Math.min(this.#goods.skus, from + size)) : asked.split(',').map(skuNumber);
    const total = asked === undefined ? this.#goods.skus : skus.length;
    return { items: skus.map((sku) => this.#item(store, sku)), search_criteria: {}, total_count: total };
  }

  #item(store: number, sku: number): SourceItem {
    const quantity = this.#goods.published[store * this.#goods.skus + sku] ?? 0;
    return { sku: skuOf(sku), source_code: `store-0${store + 1}`, quantity, status: quantity > 0 ? 1 : 0 };
  }

  #write(text: string): object {
    const { sourceItems } = JSON.parse(text) as { sourceItems: SourceItem[] };
    for (const item of sourceItems) {
      const store = Number(item.source_code.slice(-2)) - 1;
      const sku = skuNumber(item.sku);
      this.#goods.published[store * this.#goods.skus + sku] = item.quantity;
      this.#wrote(store, sku);
    }
    return [];
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
