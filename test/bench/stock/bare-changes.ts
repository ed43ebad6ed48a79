import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { openDatabase } from '#agent/journal/database.ts';
import { outletOf, productOf, skuOf, sourceOf, storeIdOf } from '#test/bench/stock/goods.ts';
import { fastFolder, seeder } from '#test/bench/stock/stage.ts';
import { start } from '#test/bench/stock/start.ts';

/** What a page of the till's inventory and a batch for the shop hold. */
const [page, batch] = [1_000, 100];

/**
 * better-sqlite3 alone writes what a change leaves in the journal on its way to the shop: on-hand, its mark and the lane of its SKU, both
 * taken off again, the shop's number unknown and known, its delay; for each batch its effect, in four transactions. Nothing is read,
 * compared or asked: it says how fast the machine is at that moment.
 */
export class BareChanges {
  readonly #folder = fastFolder();
  readonly #db: Database.Database;
  readonly #skus: number;
  readonly #prepared = new Map<string, Database.Statement>();
  #effects = 0;

  constructor(skus: number) {
    this.#skus = skus;
    execFileSync(process.execPath, [seeder, this.#folder, String(skus), '1', '1']);
    this.#db = openDatabase(join(this.#folder, `${storeIdOf(0)}.sqlite`));
  }

  /** Every SKU changes once. */
  changeAll(pieces: number): void {
    for (let from = 0; from < this.#skus; from += page) this.#write(() => this.#counted(from, pieces));
    for (let from = 0; from < this.#skus; from += batch) this.#publish(from, pieces);
  }

  close(): void {
    this.#db.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #sql(text: string): Database.Statement {
    const known = this.#prepared.get(text) ?? this.#db.prepare(text);
    this.#prepared.set(text, known);
    return known;
  }

  #write(rows: () => void): void {
    this.#db.transaction(rows).immediate();
  }

  #counted(from: number, pieces: number): void {
    const count = this.#sql('UPDATE till_inventory SET on_hand = ?, version = version + 1 WHERE product_id = ? AND outlet_id = ?');
    const mark = this.#sql(`INSERT INTO stock_dirty (sku, since, cause, ripe_after, revision) VALUES (?, ?, 'onHand', 0, 1)`);
    for (let sku = from; sku < from + page; sku += 1) {
      count.run(pieces, productOf(sku), outletOf(0));
      mark.run(skuOf(sku), start);
    }
  }

  #publish(from: number, pieces: number): void {
    const skus = Array.from({ length: batch }, (_, index) => skuOf(from + index));
    const text = JSON.stringify(skus);
    const lane = this.#sql('INSERT INTO effect_lanes (lane, effect_seq) VALUES (?, ?)');
    const forget = this.#sql('UPDATE stock_published SET quantity = NULL, status = NULL WHERE source = ? AND sku = ?');
    const know = this.#sql('UPDATE stock_published SET quantity = ?, status = 1, at = ? WHERE source = ? AND sku = ?');
    const delay = this.#sql(`INSERT INTO stock_delays (sku, cause, since, confirmed_at) VALUES (?, 'onHand', ?, ?)`);
    const clean = this.#sql('DELETE FROM stock_dirty WHERE sku = ?');
    const state = this.#sql('UPDATE effects SET state = ?, settled_at = ?, result = ? WHERE seq = ?');
    let seq: number | bigint = 0;
    this.#write(() => {
      this.#effects += 1;
      seq = this.#db
        .prepare(
          `INSERT INTO effects (id, entry_seq, system, kind, kind_version, subject, label, payload, background, lanes, state, created_at)
           VALUES (?, 1, 'magento', 'bare', 1, 'stock', 'stock', ?, 1, ?, 'queued', ?)`,
        )
        .run(`bare-${this.#effects}`, text, text, start).lastInsertRowid;
      for (const sku of skus) lane.run(`magento:source-item:${sku}`, seq);
    });
    this.#write(() => {
      for (const sku of skus) forget.run(sourceOf(0), sku);
    });
    this.#write(() => state.run('sending', null, null, seq));
    this.#write(() => {
      for (const sku of skus) {
        know.run(pieces, start, sourceOf(0), sku);
        delay.run(sku, start, start);
        clean.run(sku);
      }
      state.run('done', start, text, seq);
      this.#sql('DELETE FROM effect_lanes WHERE effect_seq = ?').run(seq);
    });
  }
}
