import { minor } from '#training/amounts.ts';
import type { JsonObject } from '#training/json.ts';
import type { StartingStock } from '#training/world.ts';

/** What is really so: pieces that stand at a place, money that was taken. Neither system is asked. */
export interface Truth {
  /** Pieces by `location|sku` (SKU in lower case). Locations are source codes. */
  goods: Map<string, number>;
  /** Minor units taken less given back, by tender: `Web` online, the rest at the tills. */
  money: Map<string, number>;
  /** Minor units the till has recorded under each payment type; its `Web` is a mark of money taken online. */
  recorded: Map<string, number>;
}

export function createTruth(stock: readonly StartingStock[]): Truth {
  return {
    goods: new Map(stock.map(({ location, sku, quantity }) => [goodsKey(location, sku), quantity])),
    money: new Map(),
    recorded: new Map(),
  };
}

export function goodsKey(location: string, sku: string): string {
  return `${location}|${sku.toLowerCase()}`;
}

/** Pieces come to a place (or leave it, when negative). */
export function moveGoods(truth: Truth, location: string, sku: string, quantity: number): void {
  const key = goodsKey(location, sku);
  truth.goods.set(key, (truth.goods.get(key) ?? 0) + quantity);
}

/** Money in EUR that really changed hands under a tender. */
export function takeMoney(truth: Truth, tender: string, amount: number): void {
  truth.money.set(tender, (truth.money.get(tender) ?? 0) + minor(amount));
}

/** Money in EUR as a till payment of this type says; only `Web` is not money taken there. */
export function recordAtTill(truth: Truth, tender: string, amount: number): void {
  truth.recorded.set(tender, (truth.recorded.get(tender) ?? 0) + minor(amount));
  if (tender !== 'Web') takeMoney(truth, tender, amount);
}

/** `{goods: [{sku, location, quantity}], money: {tender: minor}, recordedAtTill: {type: minor}, currency}`. */
export function truthReport(truth: Truth): JsonObject {
  const goods = [...truth.goods].map(([key, quantity]) => {
    const bar = key.indexOf('|');
    return { location: key.slice(0, bar), sku: key.slice(bar + 1).toUpperCase(), quantity };
  });
  return { goods, money: Object.fromEntries(truth.money), recordedAtTill: Object.fromEntries(truth.recorded), currency: 'EUR' };
}
