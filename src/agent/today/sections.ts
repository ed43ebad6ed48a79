import type { TodayRow, TodaySection } from '#contract/today.ts';
import type { Journal } from '#agent/journal/journal.ts';

const hourMs = 3_600_000;
/** As many as fit on the screen without scrolling. */
const shown = 5;
/** Beyond this many nobody needs a number. */
const mostCounted = 2_000;

const standing = `'putBack', 'expired', 'short', 'picking', 'staged', 'ready'`;

interface Ask {
  where: string;
  order: string;
  /** ms UTC; statements name what they need of it. */
  values: Record<string, number>;
}

/** The pickups Today asks for, most urgent first. */
export function sections(journal: Journal, now: number): Record<'late' | 'here' | 'soon' | 'short' | 'putBack', TodaySection> {
  const open = `p.state IN ('new', 'picking', 'short', 'staged')`;
  return {
    late: section(journal, { where: `${open} AND p.promised_at < @now`, order: 'p.promised_at', values: { now } }),
    here: section(journal, {
      where: `h.since IS NOT NULL AND p.state IN ('new', 'picking', 'short', 'staged', 'ready', 'expired', 'waiting')`,
      order: 'h.since',
      values: {},
    }),
    soon: section(journal, {
      where: `${open} AND p.promised_at >= @now AND p.promised_at < @soon`,
      order: 'p.promised_at',
      values: { now, soon: now + hourMs },
    }),
    short: section(journal, { where: `p.state = 'short'`, order: 'p.promised_at', values: {} }),
    putBack: section(journal, { where: `p.state IN ('putBack', 'expired')`, order: 'p.updated_at', values: {} }),
  };
}

/** The next promise after the coming hour; null when there is none. */
export function nextPromise(journal: Journal, now: number): number | null {
  const next = journal
    .sql<[number, number], { at: number | null }>(
      `SELECT min(promised_at) AS at FROM pickups WHERE state IN ('new', 'picking', 'short', 'staged') AND promised_at >= ? AND promised_at < ?`,
    )
    .get(now + hourMs, Number.MAX_SAFE_INTEGER);
  return next?.at ?? null;
}

function section(journal: Journal, ask: Ask): TodaySection {
  // Those who stand at the counter are few: their table leads, and the index of pickups follows.
  const from = ask.where.startsWith('h.')
    ? 'customers_here h CROSS JOIN pickups p ON p.id = h.pickup_id'
    : 'pickups p LEFT JOIN customers_here h ON h.pickup_id = p.id';
  const count = journal.sql<[Record<string, number>], { n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM ${from} WHERE ${ask.where} LIMIT ${mostCounted})`,
  );
  const rows = journal.sql<[Record<string, number>], Omit<TodayRow, 'promisedAt'> & { promisedAt: number }>(
    `SELECT p.id, p.increment_id AS incrementId, coalesce(c.label, '—') AS customer, p.state, p.pieces, p.bin, p.promised_at AS promisedAt,
       h.since AS hereSince
     FROM ${from} LEFT JOIN pickup_customers c ON c.pickup_id = p.id WHERE ${ask.where} ORDER BY ${ask.order}, p.id LIMIT ${shown}`,
  );
  return {
    count: count.get(ask.values)?.n ?? 0,
    rows: rows.all(ask.values).map((row) => ({ ...row, promisedAt: row.promisedAt === Number.MAX_SAFE_INTEGER ? null : row.promisedAt })),
  };
}

/** What stands in a bin; ready orders may, the others should not over night. */
const inBin = `(p.bin IS NOT NULL OR EXISTS (SELECT 1 FROM pickup_bags b WHERE b.pickup_id = p.id AND b.bin IS NOT NULL))`;

/** Bins as somebody who closes the store has to see them, most urgent first. */
export function binsAtClose(journal: Journal): TodaySection & { notEmpty: number } {
  const left = section(journal, {
    where: `p.state IN ('putBack', 'expired', 'short', 'picking', 'staged') AND ${inBin}`,
    order: `p.state IN ('putBack', 'expired') DESC, p.promised_at`,
    values: {},
  });
  const bins = journal.sql<[], { n: number }>(
    `SELECT count(DISTINCT bin) AS n FROM (
       SELECT b.bin FROM pickup_bags b JOIN pickups p ON p.id = b.pickup_id WHERE b.bin IS NOT NULL AND p.state IN (${standing})
       UNION ALL SELECT p.bin FROM pickups p WHERE p.bin IS NOT NULL AND p.state IN (${standing})
         AND NOT EXISTS (SELECT 1 FROM pickup_bags b WHERE b.pickup_id = p.id))`,
  );
  return { ...left, notEmpty: bins.get()?.n ?? 0 };
}
