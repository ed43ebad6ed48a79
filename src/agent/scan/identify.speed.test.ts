import { expect, test } from 'vitest';
import { identify } from '#agent/scan/identify.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { tempJournal } from '#test/journal/support/temp-journal.ts';

const skus = 100_000;
const eanOf = (index: number): string => String(4_000_000_000_000 + index * 7_919);

function bigCatalog(): Journal {
  const journal = tempJournal();
  const product = journal.db.prepare(
    `INSERT INTO till_products (product_id, sku, name, active, deleted, tracks_inventory, version, body) VALUES (@id, @sku, @sku, 1, 0, 1, 1, @body)`,
  );
  const level = journal.db.prepare(`INSERT INTO till_inventory (product_id, outlet_id, on_hand, version) VALUES (@id, 'paris', 3, 1)`);
  journal.write(() => {
    for (let index = 0; index < skus; index += 1) {
      const [id, sku] = [`id-${index}`, `SKU-${index}`];
      product.run({ id, sku, body: JSON.stringify({ codes: [sku, eanOf(index)] }) });
      level.run({ id });
    }
  });
  return journal;
}

test('among 100,000 SKUs a code is read in far less than five milliseconds, known or not', { timeout: 60_000 }, () => {
  const journal = bigCatalog();
  const codes: [string, (index: number) => string, object][] = [
    ['a SKU in small letters', (index) => `sku-${index}`, { kind: 'item', by: 'sku', onHand: 3 }],
    ['a barcode with a zero before it', (index) => `0${eanOf(index)}`, { kind: 'item', by: 'barcode' }],
    ['nothing known', (index) => `99999${eanOf(index)}`, { kind: 'unknown' }],
    ['a bin', (index) => `BIN-${index}`, { kind: 'bin', orders: [] }],
  ];
  for (const [what, codeOf, meaning] of codes) {
    expect(identify(journal, 'paris', codeOf(7)), what).toMatchObject(meaning);
    const times = Array.from({ length: 2_000 }, (_, index) => {
      const began = performance.now();
      identify(journal, 'paris', codeOf((index * 7_907) % skus));
      return performance.now() - began;
    }).toSorted((a, b) => a - b);
    expect(times[1_000], `${what}, in the middle`).toBeLessThan(5);
  }
});
