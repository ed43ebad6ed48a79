import type { Migration } from '#agent/journal/migrate.ts';

/** Under which key a code is looked up: the SQL of `codeKey` (core/item-codes.ts). */
const key = (code: string): string =>
  `CASE WHEN trim(${code}) GLOB '*[^0-9]*' THEN upper(trim(${code})) WHEN ltrim(trim(${code}), '0') = '' THEN '0' ELSE ltrim(trim(${code}), '0') END`;

const codesOf = (product: string): string => `
  INSERT OR IGNORE INTO item_codes (key, product_id, code)
    SELECT ${key('each.value')}, ${product}.product_id, each.value FROM json_each(${product}.body, '$.codes') AS each WHERE trim(each.value) <> ''`;

/** What a scanner reads: every code of the till's products by key, codes people taught, and orders by bin. */
export const itemCodes: Migration = {
  number: 5,
  name: 'item codes',
  up: `
    -- Kept by triggers from the products' bodies, deleted ones left out.
    CREATE TABLE item_codes (
      key TEXT NOT NULL,
      product_id TEXT NOT NULL,
      code TEXT NOT NULL,
      PRIMARY KEY (key, product_id, code)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX item_codes_by_product ON item_codes (product_id);
    CREATE TRIGGER item_codes_come AFTER INSERT ON till_products WHEN new.deleted = 0 BEGIN ${codesOf('new')}; END;
    CREATE TRIGGER item_codes_change AFTER UPDATE ON till_products
      WHEN old.deleted <> new.deleted OR old.body ->> '$.codes' IS NOT new.body ->> '$.codes'
    BEGIN
      DELETE FROM item_codes WHERE product_id = old.product_id;
      ${codesOf('new')} AND new.deleted = 0;
    END;
    CREATE TRIGGER item_codes_go AFTER DELETE ON till_products BEGIN DELETE FROM item_codes WHERE product_id = old.product_id; END;
    ${codesOf('p').replace('FROM json_each', 'FROM till_products AS p, json_each')} AND p.deleted = 0;

    -- Codes that a person said mean a SKU in this store.
    CREATE TABLE taught_codes (
      key TEXT PRIMARY KEY,
      code TEXT NOT NULL,
      sku TEXT NOT NULL CHECK (sku <> ''),
      person TEXT NOT NULL,
      at INTEGER NOT NULL,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX taught_codes_by_entry ON taught_codes (entry_seq);

    -- What stands in a bin, however its name was typed.
    CREATE INDEX pickups_by_bin ON pickups (bin COLLATE NOCASE)
      WHERE bin IS NOT NULL AND state IN ('picking', 'short', 'staged', 'ready', 'expired', 'putBack');
    CREATE INDEX pickup_bags_in_bin ON pickup_bags (bin COLLATE NOCASE) WHERE bin IS NOT NULL;
  `,
};
