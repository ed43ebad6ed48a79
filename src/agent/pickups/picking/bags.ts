import type { Journal } from '#agent/journal/journal.ts';

/** Statements of pickup_bags: bags that have their bin. */

export interface PlacedBag {
  bag: number;
  bin: string;
}

export function bagsOf(journal: Journal, pickupId: string): PlacedBag[] {
  return journal
    .sql<[string], PlacedBag>('SELECT bag, bin FROM pickup_bags WHERE pickup_id = +? AND bin IS NOT NULL ORDER BY bag')
    .all(pickupId);
}

/** Puts bags into bins; of an order with `of` bags, what is beyond is forgotten. Inside write(). */
export function placeBags(journal: Journal, pickupId: string, of: number, bags: readonly PlacedBag[], at: number): PlacedBag[] {
  journal.expectWriting();
  journal.sql('DELETE FROM pickup_bags WHERE pickup_id = @pickupId AND bag > @of').run({ pickupId, of });
  const upsert = journal.sql(
    `INSERT INTO pickup_bags (pickup_id, bag, bin, at) VALUES (@pickupId, @bag, @bin, @at)
     ON CONFLICT (pickup_id, bag) DO UPDATE SET bin = @bin, at = @at WHERE bin IS NOT @bin`,
  );
  for (const { bag, bin } of bags) upsert.run({ pickupId, bag, bin, at });
  return bagsOf(journal, pickupId);
}

/** All of an order's `of` bags go to one bin, also those that had none; nothing when nobody counted them. Inside write(). */
export function moveBags(journal: Journal, pickupId: string, of: number, bin: string, at: number): void {
  if (of === 0 || bagsOf(journal, pickupId).length === 0) return;
  const bags = Array.from({ length: of }, (_, index) => ({ bag: index + 1, bin }));
  placeBags(journal, pickupId, of, bags, at);
}

/** Where an order stands: each of its bins once, in the order of its bags. */
export function binText(bags: readonly PlacedBag[]): string {
  return [...new Set(bags.map((each) => each.bin))].join(' + ');
}
