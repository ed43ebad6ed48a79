import { isQuiet } from '#core/quiet.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { catalogIsRead } from '#agent/replica/till.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

/** One audit: both catalogs are read whole, the till's first, then what the shop's source holds of parents; then they are compared. */
export interface AuditRun {
  id: number;
  state: 'till' | 'shop' | 'parents' | 'done';
  /** Null: the night's own. */
  person: string | null;
  /** ms UTC. */
  startedAt: number;
  finishedAt: number | null;
  readTill: number;
  readShop: number;
  /** How many products the shop says it has; null before its first page. */
  ofShop: number | null;
  /** What came of it, as JSON; null while it is at work. */
  result: string | null;
}

const columns = `id, state, person, started_at AS startedAt, finished_at AS finishedAt, read_till AS readTill, read_shop AS readShop,
  of_shop AS ofShop, result`;
/** Between two nightly ones; less than a day, so that a window missed by an hour is not lost. */
const nightlyMs = 20 * 3_600_000;

/** The newest run; null before the first. */
export function lastAudit(journal: Journal): AuditRun | null {
  return journal.sql<[], AuditRun>(`SELECT ${columns} FROM catalog_runs ORDER BY id DESC LIMIT 1`).get() ?? null;
}

/** The newest run that was read to its end. */
export function lastDoneAudit(journal: Journal): AuditRun | null {
  return journal.sql<[], AuditRun>(`SELECT ${columns} FROM catalog_runs WHERE state = 'done' ORDER BY id DESC LIMIT 1`).get() ?? null;
}

/** Begins a run unless one is at work; answers the one that is. The streams do the reading. Inside write(). */
export function startAudit(
  { journal, store, now }: { journal: Journal; store: StoreContext; now: number },
  by: { person: string | null; requestId: string | null },
): AuditRun {
  journal.expectWriting();
  const last = lastAudit(journal);
  if (last !== null && last.state !== 'done') return last;
  const entry = appendEntry(journal, {
    kind: 'catalog.auditStarted',
    subject: `catalog:${store.config.id}`,
    person: by.person,
    data: {},
    requestId: by.requestId,
    at: now,
  });
  journal.sql<[]>('DELETE FROM catalog_seen').run();
  journal
    .sql<[string | null, number, number]>(`INSERT INTO catalog_runs (state, person, started_at, entry_seq) VALUES ('till', ?, ?, ?)`)
    .run(by.person, now, entry.seq);
  const run = lastAudit(journal);
  if (run === null) throw new Error('a run cannot vanish');
  return run;
}

/** Begins the night's run in the quiet window. Needs no transaction of the caller's. */
export function startNightlyAudit(at: { journal: Journal; store: StoreContext; now: number }): void {
  const { journal, store, now } = at;
  if (!isQuiet(now, store.config.openingHours, store.config.timeZone)) return;
  const last = lastAudit(journal);
  if (last !== null && (last.state !== 'done' || now - last.startedAt < nightlyMs)) return;
  if (!catalogIsRead(journal)) return;
  journal.write(() => startAudit(at, { person: null, requestId: null }));
}

/** Notes what a page brought and where the run stands after it. Inside write(). */
export function advanceAudit(
  journal: Journal,
  run: AuditRun,
  step: Partial<Pick<AuditRun, 'state' | 'readTill' | 'readShop' | 'ofShop'>>,
): void {
  journal.expectWriting();
  const { state, readTill, readShop, ofShop } = { ...run, ...step };
  journal
    .sql<[string, number, number, number | null, number]>(
      'UPDATE catalog_runs SET state = ?, read_till = ?, read_shop = ?, of_shop = ? WHERE id = ?',
    )
    .run(state, readTill, readShop, ofShop, run.id);
}

/** Inside write(). */
export function finishAudit(journal: Journal, run: AuditRun, result: object, at: number): void {
  journal.expectWriting();
  journal
    .sql<[number, string, number]>(`UPDATE catalog_runs SET state = 'done', finished_at = ?, result = ? WHERE id = ?`)
    .run(at, JSON.stringify(result), run.id);
}
