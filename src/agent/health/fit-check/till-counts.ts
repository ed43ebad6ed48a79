import { countSettings, settingsOf } from '#agent/replica/till.ts';
import type { Journal } from '#agent/journal/journal.ts';

const dayMs = 86_400_000;
const lookBackMs = 28 * dayMs;

/** What the replica knows of the till's size; sales and laybys are of this store. Null while the catalog was not read. */
export interface TillCounts {
  outlets: number;
  skus: number;
  families: number;
  currencies: number;
  timeZones: number;
  /** Null while no sale is known. */
  dailySales: number | null;
  laybys: number;
}

/** Reads only. */
export function tillCounts(journal: Journal, outletId: string, now: number): TillCounts {
  const outlets = settingsOf(journal, 'outlet');
  const products = journal
    .sql<[], { skus: number; families: number }>(
      `SELECT count(*) AS skus, count(DISTINCT body ->> '$.familyId') AS families FROM till_products WHERE deleted = 0`,
    )
    .get();
  const sales = journal
    .sql<[string, number], { n: number; first: number | null; laybys: number | null }>(
      `SELECT count(*) AS n, min(at) AS first, sum(instr(body -> '$.attributes', 'layby') > 0) AS laybys FROM till_sales
       WHERE outlet_id = ? AND at >= ? AND state IN ('closed', 'parked', 'pending')`,
    )
    .get(outletId, now - lookBackMs);
  const first = sales?.first ?? null;
  return {
    outlets: countSettings(journal, 'outlet'),
    skus: products?.skus ?? 0,
    families: products?.families ?? 0,
    currencies: new Set(outlets.map((outlet) => outlet.currency)).size,
    timeZones: new Set(outlets.map((outlet) => outlet.timeZone)).size,
    dailySales: first === null ? null : Math.round(((sales?.n ?? 0) / Math.max(1, (now - first) / dayMs)) * 10) / 10,
    laybys: sales?.laybys ?? 0,
  };
}
