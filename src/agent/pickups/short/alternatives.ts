import type { StoreConfig } from '#contract/config.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { linesOf, type PickupRecord } from '#agent/pickups/records.ts';
import { openShorts } from '#agent/pickups/short/shorts.ts';
import { freeAt } from '#agent/replica/free-stock.ts';

export interface OtherStore {
  config: StoreConfig;
  journal: Journal;
}

export interface Alternative {
  storeId: string;
  name: string;
  all: boolean;
  lines: { sku: string; wanted: number; free: number }[];
}

/** Stores on this PC that have some of what is short, those with everything first. Reads only. */
export function alternativesTo(journal: Journal, pickup: PickupRecord, others: readonly OtherStore[]): Alternative[] {
  const lines = linesOf(journal, pickup.id);
  const wanted = new Map<string, number>();
  for (const short of openShorts(journal, pickup.id)) {
    const sku = lines.find((line) => line.lineId === short.lineId)?.sku;
    if (sku !== undefined) wanted.set(sku, (wanted.get(sku) ?? 0) + short.quantity);
  }
  const found = others.map(({ config, journal: other }) => {
    const rows = [...wanted].map(([sku, quantity]) => ({ sku, wanted: quantity, free: freeAt(other, config.outletId, sku) }));
    return {
      storeId: config.id,
      name: config.name,
      all: rows.every((row) => row.free >= row.wanted),
      lines: rows.filter((row) => row.free > 0),
    };
  });
  return found.filter((store) => store.lines.length > 0).toSorted((a, b) => Number(b.all) - Number(a.all));
}
