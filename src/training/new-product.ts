import type { CatalogProduct } from '#training/catalog.ts';
import { addProducts, setLevel } from '#training/lightspeed-x/state.ts';
import { productDocument } from '#training/magento/product-document.ts';
import { nextId } from '#training/magento/state.ts';
import { sourceItemKey } from '#training/magento/stock.ts';
import { goodsKey } from '#training/truth.ts';
import { storeOfSource } from '#training/world.ts';
import type { World } from '#training/world.ts';

/** Makes a SKU at both systems with `quantityAt` pieces per source: on-hand at the outlet is the same, and they really stand there. */
export function addProduct(world: World, product: CatalogProduct, quantityAt: (source: string) => number): void {
  const { sku } = product;
  world.catalog.set(sku.toLowerCase(), product);
  const id = nextId(world.shop, 'product');
  world.shop.products.set(sku.toLowerCase(), {
    document: productDocument(product, id, world.now(), [], []),
    storeView: {},
    taxRate: product.taxRate,
  });
  addProducts(world.till, [product], world.ids, world.now());
  world.shop.sourceItems.set(sourceItemKey('default', sku), { sku, source_code: 'default', quantity: 0, status: 0 });
  for (const source of world.shop.stockSources) {
    const quantity = quantityAt(source);
    world.shop.sourceItems.set(sourceItemKey(source, sku), { sku, source_code: source, quantity, status: 1 });
    world.truth.goods.set(goodsKey(source, sku), quantity);
    const outletId = storeOfSource(world, source)?.outletId;
    const productId = world.till.productIds.get(sku.toLowerCase());
    if (outletId !== undefined && productId !== undefined) setLevel(world.till, productId, outletId, quantity, world.ids);
  }
}
