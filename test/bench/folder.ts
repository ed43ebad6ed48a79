import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedPickups } from '#test/bench/seed.ts';
import { journalIn } from '#test/bench/world.ts';

/** Where a run keeps its journals: a folder of the system's temporary folder, gone when the run ends. */
export class Folder {
  readonly #root = mkdtempSync(join(tmpdir(), 'backroom-bench-'));
  readonly #seeded = new Map<number, string>();
  #made = 0;

  /** A new data folder. */
  fresh(): string {
    this.#made += 1;
    const path = join(this.#root, String(this.#made));
    mkdirSync(path);
    return path;
  }

  /** A data folder of one's own with the closed journal of so many pickups. */
  withPickups(count: number): string {
    let seeded = this.#seeded.get(count);
    if (seeded === undefined) {
      seeded = this.fresh();
      seedPickups(seeded, count);
      this.#seeded.set(count, seeded);
    }
    const copy = this.fresh();
    copyFileSync(journalIn(seeded), journalIn(copy));
    return copy;
  }

  drop(...dataDirs: readonly string[]): void {
    for (const dataDir of dataDirs) rmSync(dataDir, { recursive: true, force: true });
  }

  [Symbol.dispose](): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
