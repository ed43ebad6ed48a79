import { saveCursor } from '#agent/journal/cursors.ts';
import { hashEntry, insertEntry, lastEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { openJournal } from '#agent/journal/open.ts';
import { systemIds } from '#agent/real-world.ts';
import { sawPublished } from '#agent/stock/published-rows.ts';
import { saveProducts, saveSettings } from '#agent/replica/till.ts';
import { saveInventory } from '#agent/replica/till-inventory.ts';
import { outletOf, productOf, skuOf, sourceOf, storeIdOf, type Goods } from '#test/bench/stock/goods.ts';
import { device, silentLog } from '#test/bench/world.ts';

/** Makes the journal of one store as it stands after everything was read once and both systems agree, with `entries` of history. */
export function seedStore(path: string, goods: Goods, store: number, at: number, entries = 0): void {
  const opened = openJournal(path, { storeId: storeIdOf(store), device, app: '0.1.0', now: () => at, ids: systemIds, log: silentLog });
  if (!opened.ok) throw new Error(opened.message);
  using journal = opened.journal;
  journal.write(() => {
    seedRegisters(journal, goods);
    for (let sku = 0; sku < goods.skus; sku += 1) seedSku(journal, goods, store, sku, at);
    journal.sql('DELETE FROM stock_dirty').run();
    for (const stream of ['products', 'taxes', 'outlets', 'outletTaxes', 'registers', 'paymentTypes'])
      saveCursor(journal, `till.${stream}`, null, { after: '999', complete: true, ...(stream === 'products' ? { shape: 2 } : {}) }, at);
    const after = String(goods.version);
    saveCursor(journal, 'till.inventory', null, { outletId: outletOf(store), after, readAt: at }, at);
    saveCursor(journal, 'till.sales', null, { after }, at);
  });
  seedHistory(journal, entries, at);
}

function seedRegisters(journal: Journal, goods: Goods): void {
  saveSettings(
    journal,
    'register',
    Array.from({ length: goods.stores }, (_, store) => ({
      id: `register-${store + 1}`,
      name: 'Front counter',
      outletId: outletOf(store),
      isOpen: true,
      deleted: false,
      version: '900',
    })),
  );
}

function seedSku(journal: Journal, goods: Goods, store: number, sku: number, at: number): void {
  const name = skuOf(sku);
  saveProducts(
    journal,
    [
      {
        id: productOf(sku),
        sku: name,
        codes: [name, `20${String(sku).padStart(11, '0')}`],
        name: `Product ${sku}`,
        familyId: null,
        parentId: null,
        options: [{ label: 'Colour', value: 'Indigo' }],
        categories: ['General'],
        active: true,
        deleted: false,
        tracksInventory: true,
        version: '900',
      },
    ],
    at,
  );
  const onHand = goods.onHand[store * goods.skus + sku] ?? 0;
  saveInventory(journal, [{ outletId: outletOf(store), productId: productOf(sku), onHand, deleted: false, version: '1' }], at);
  sawPublished(journal, sourceOf(store), { sku: name, quantity: onHand, status: onHand > 0 ? 1 : 0 }, at);
}

/** Entries of an earlier life: journals grow for years. */
function seedHistory(journal: Journal, count: number, at: number): void {
  let { seq, hash } = lastEntry(journal);
  for (let from = 0; from < count; from += perTransaction) {
    journal.write(() => {
      for (let index = from; index < Math.min(count, from + perTransaction); index += 1) {
        seq += 1;
        const row = {
          seq,
          at,
          kind: 'stock.changed',
          subject: `stock:${index}`,
          person: null,
          device,
          requestId: null,
          data: '{"skus":[]}',
        };
        hash = hashEntry(hash, row);
        insertEntry(journal, { ...row, hash });
      }
    });
  }
}

const perTransaction = 5_000;
