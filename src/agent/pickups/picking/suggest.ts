import { suggestRound, type Candidate } from '#core/pickups/round.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { placeOfSku } from '#agent/replica/till.ts';
import { pickupById, type PickupRecord } from '#agent/pickups/records.ts';

/** So many of the most urgent orders are looked at; a round is never made of those behind them. */
const mostLookedAt = 200;

interface Fetched {
  sku: string;
  name: string;
}

/** Orders to pick that make a good round, most urgent first. */
export function suggested(journal: Journal, size: number, now: number): PickupRecord[] {
  const places = new Map<string, string | null>();
  const stopOf = ({ sku, name }: Fetched) => {
    if (!places.has(sku)) places.set(sku, placeOfSku(journal, sku));
    return { place: places.get(sku) ?? null, name };
  };
  const candidates = journal
    .sql<[], Omit<Candidate, 'stops'> & { lines: string }>(
      `SELECT p.id, p.promised_at AS promisedAt,
         (SELECT json_group_array(json_object('sku', l.sku, 'name', l.name)) FROM pickup_lines l WHERE l.pickup_id = p.id AND l.physical = 1 AND l.quantity > 0) AS lines
       FROM pickups p WHERE p.state = 'new' AND p.pieces > 0 ORDER BY p.promised_at, p.id LIMIT ${mostLookedAt}`,
    )
    .all()
    .map(({ lines, ...row }): Candidate => ({ ...row, stops: (JSON.parse(lines) as Fetched[]).map(stopOf) }));
  return suggestRound(candidates, size, now).flatMap((id) => pickupById(journal, id) ?? []);
}
