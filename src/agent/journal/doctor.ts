import { checkPages } from '#agent/journal/database.ts';
import { verifyChain } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { schemaVersion } from '#agent/journal/migrate.ts';
import { newestSchema } from '#agent/journal/migrations.ts';

export interface Diagnosis {
  ok: boolean;
  /** Entries in the chain. */
  entries: number;
  /** Sentences for a person; at most a few of each sort. */
  findings: string[];
}

/** Sentences of one sort before only counting on. */
const perSort = 5;

/** Rules of the schema that SQLite cannot hold by itself: each query answers one sentence per breach. */
const rules: readonly string[] = [
  `SELECT 'Effect ' || l.effect_seq || ' is settled but still stands in lane ' || l.lane || '.' AS finding
   FROM effect_lanes l JOIN effects e ON e.seq = l.effect_seq WHERE e.settled_at IS NOT NULL`,
  `SELECT 'Effect ' || e.seq || ' is open but stands in no lane.' AS finding
   FROM effects e WHERE e.state NOT IN ('done', 'withdrawn') AND NOT EXISTS (SELECT 1 FROM effect_lanes l WHERE l.effect_seq = e.seq)`,
  `SELECT 'Lane ' || l.lane || ' has more than one effect on the wire.' AS finding
   FROM effects e JOIN effect_lanes l ON l.effect_seq = e.seq
   WHERE e.state NOT IN ('done', 'withdrawn') AND e.state = 'sending' GROUP BY l.lane HAVING count(*) > 1`,
  `SELECT 'Effect ' || e.seq || ' is on the wire although lane ' || l.lane || ' has an older one.' AS finding
   FROM effects e JOIN effect_lanes l ON l.effect_seq = e.seq
   WHERE e.state NOT IN ('done', 'withdrawn') AND e.state = 'sending'
     AND EXISTS (SELECT 1 FROM effect_lanes o WHERE o.lane = l.lane AND o.effect_seq < l.effect_seq
       AND NOT EXISTS (SELECT 1 FROM effect_log g WHERE g.effect_seq = o.effect_seq AND g.event = 'sendAgain'))`,
  `SELECT 'Effect ' || e.seq || ' is ' || e.state || ' but its log says ' || coalesce(g.state, 'nothing') || '.' AS finding
   FROM effects e LEFT JOIN effect_log g ON g.id = (SELECT max(id) FROM effect_log WHERE effect_seq = e.seq)
   WHERE g.state IS NOT e.state`,
  `SELECT 'The ledger moves ' || m.quantity || ' of ' || m.sku || ' for ' || m.subject || ', and the pickup has ' || p.quantity || '.' AS finding
   FROM movements m JOIN pickup_lines p ON m.feature = 'pickup' AND p.pickup_id = m.subject AND p.line_id = m.line_id
   WHERE m.ended_at IS NULL AND m.shop_at IS NULL AND m.quantity > p.quantity`,
  `SELECT 'The ledger moves ' || m.quantity || ' of ' || m.sku || ' for ' || m.subject || '.' AS finding
   FROM movements m WHERE m.quantity <= 0`,
  `SELECT 'There are ' || count(p.id) || ' pickups in state ' || c.state || ', and the counter says ' || c.n || '.' AS finding
   FROM pickup_counts c LEFT JOIN pickups p ON p.state = c.state GROUP BY c.state HAVING count(p.id) <> c.n`,
];

/**
 * Everything that can be checked about a journal without the other systems: SQLite's pages, indexes and references, the hash
 * chain, lanes against effects, the movement ledger against its pickups. Reads only; takes seconds on a large journal.
 */
export function verifyJournal(journal: Journal): Diagnosis {
  return journal.read(() => {
    const pages = checkPages(journal.db, 'full').slice(0, perSort);
    // Damaged pages make every later answer doubtful.
    if (pages.length > 0) {
      journal.markDamaged();
      return { ok: false, entries: 0, findings: pages.map((finding) => `The file is damaged: ${finding}.`) };
    }
    const chain = verifyChain(journal);
    // An older schema has not all tables yet; the next start brings it up to date.
    const asked = schemaVersion(journal.db) === newestSchema ? rules : [];
    const findings = [...chain.findings, ...missingReferences(journal), ...asked.flatMap((rule) => breaches(journal, rule))];
    return { ok: findings.length === 0, entries: chain.entries, findings };
  });
}

function missingReferences(journal: Journal): string[] {
  return journal
    .sql<[number], { table: string; parent: string; n: number }>(
      'SELECT "table", parent, count(*) AS n FROM pragma_foreign_key_check GROUP BY 1, 2 LIMIT +?',
    )
    .all(perSort)
    .map((row) => `${row.n} rows of ${row.table} refer to ${row.parent} that are not there.`);
}

function breaches(journal: Journal, rule: string): string[] {
  return journal
    .sql<[number], { finding: string }>(`${rule} LIMIT +?`)
    .all(perSort)
    .map((row) => row.finding);
}
