import { join } from 'node:path';
import { Goods, storeIdOf } from '#test/bench/stock/goods.ts';
import { seedStore } from '#test/bench/stock/seed-stock.ts';
import { start } from '#test/bench/stock/start.ts';

/** `node seed-stores.ts <data folder> <SKUs> <stores> <entries>`: makes the journals of a chain where both systems agree. */
const [, , dataDir = '', skus = '', stores = '', entries = ''] = process.argv;
const goods = new Goods(Number(skus), Number(stores));
for (let store = 0; store < goods.stores; store += 1) {
  seedStore(join(dataDir, `${storeIdOf(store)}.sqlite`), goods, store, start - 60_000, Number(entries));
}
