import type { PickupState, PickupTab } from '#contract/pickups.ts';
import { fold } from '#core/pickups/customer.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { pickupColumns, type PickupRecord } from '#agent/pickups/records.ts';

export interface ListAsk {
  tab: PickupTab;
  search: string;
  payment: 'paid' | 'toPay' | null;
  here: boolean;
  /** Empty: nobody has it. */
  holder: string | null;
  sort: 'promised' | 'placed' | 'customer' | 'order' | 'pieces' | 'payment' | 'step';
  descending: boolean;
  cursor: string | null;
  limit: number;
}

const tabStates: Record<PickupTab, readonly PickupState[]> = {
  late: ['new', 'picking', 'short', 'staged'],
  toPick: ['new'],
  picking: ['picking', 'staged'],
  short: ['short'],
  ready: ['ready'],
  putBack: ['putBack', 'expired'],
  waiting: ['waiting'],
  done: ['collected', 'cancelled'],
  all: ['waiting', 'new', 'picking', 'short', 'staged', 'ready', 'expired', 'putBack', 'collected', 'cancelled'],
};

/** The way of a pickup, for the column that shows how far it is. */
const way: readonly PickupState[] = [
  'waiting',
  'new',
  'picking',
  'short',
  'staged',
  'ready',
  'expired',
  'putBack',
  'collected',
  'cancelled',
];

const sortKeys = {
  promised: 'p.promised_at',
  placed: 'p.placed_at',
  customer: 'p.sort_name',
  order: 'p.increment_id',
  pieces: 'p.pieces',
  payment: 'p.to_pay_minor',
  step: `CASE p.state ${way.map((state, index) => `WHEN '${state}' THEN ${index}`).join(' ')} END`,
} as const;

const indexed: ReadonlySet<ListAsk['sort']> = new Set(['promised', 'customer', 'order']);

/** What narrows a list besides its tab. */
function narrowing(ask: Pick<ListAsk, 'search' | 'payment' | 'here' | 'holder'>): string[] {
  return [
    ...(ask.search === '' ? [] : [searchSql]),
    ...(ask.payment === null ? [] : ['p.payment = @payment']),
    ...(ask.here ? ['EXISTS (SELECT 1 FROM customers_here h WHERE h.pickup_id = p.id)'] : []),
    ...(ask.holder === null ? [] : ask.holder === '' ? ['p.holder IS NULL'] : ['p.holder = @holder']),
  ];
}

function narrowingValues({ search, payment, holder }: Pick<ListAsk, 'search' | 'payment' | 'holder'>): Record<string, string> {
  return { ...searchValues(search), ...(payment !== null && { payment }), ...(holder !== null && holder !== '' && { holder }) };
}

/**
 * One page of the queue by keyset: the cursor is the last row's sort key and id. Each state of the tab is read from
 * its own index and merged, so that a page costs the same whatever lies behind it. The parts have no ORDER BY and LIMIT of their own:
 * SQLite then takes from each index only as many rows as the merge asks for, instead of a page from each, sorted once more. The `+`
 * before a value keeps it from planning the statement anew at each call.
 */
export function listPickups(journal: Journal, ask: ListAsk, now: number): { rows: PickupRecord[]; next: string | null } {
  const key = sortKeys[ask.sort];
  const [direction, beyond] = ask.descending ? ['DESC', '<'] : ['ASC', '>'];
  const cursor = readCursor(ask.cursor);
  const conditions = [
    // Sorted otherwise, `+` keeps SQLite from reading all that is late in order to sort it: the index of the sort ends at the limit.
    ...(ask.tab === 'late' ? [`${ask.sort === 'promised' ? '' : '+'}p.promised_at < +@now`] : []),
    ...(cursor === null ? [] : [`(${key}, p.id) ${beyond} (+@key, +@id)`]),
    ...narrowing(ask),
  ];
  // Without a search the whole queue has an index of its own; merging its states would only cost.
  const states = ask.tab === 'all' && ask.search === '' && indexed.has(ask.sort) ? [null] : tabStates[ask.tab];
  const join = ask.search !== '' ? 'JOIN pickup_customers c ON c.pickup_id = p.id' : '';
  const parts = states.map((state) => {
    const where = [...(state === null ? [] : [`p.state = '${state}'`]), ...conditions];
    return `SELECT ${pickupColumns}, ${key} AS sortKey FROM pickups p ${join} ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}`;
  });
  const rows = journal
    .sql<[Record<string, string | number>], PickupRecord & { sortKey: string | number }>(
      `${parts.join(' UNION ALL ')} ORDER BY sortKey ${direction}, id ${direction} LIMIT 0 + @limit`,
    )
    .all({ limit: ask.limit + 1, now, ...(cursor === null ? {} : cursor), ...narrowingValues(ask) });
  const page = rows.slice(0, ask.limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ sortKey: _sortKey, ...row }) => row),
    next: rows.length > ask.limit && last !== undefined ? writeCursor(last.sortKey, last.id) : null,
  };
}

/** Pickups per tab. */
export function countTabs(journal: Journal, now: number): Record<PickupTab, number> {
  const count = (tab: PickupTab) => countTab(journal, tab, now);
  return {
    late: count('late'),
    toPick: count('toPick'),
    picking: count('picking'),
    short: count('short'),
    ready: count('ready'),
    putBack: count('putBack'),
    waiting: count('waiting'),
    done: count('done'),
    all: count('all'),
  };
}

/** Late pickups are counted up to this many; of more a store needs no number. */
const mostLate = 2_000;

/** Pickups in one tab: counts are kept by triggers, only the late ones are counted. */
export function countTab(journal: Journal, tab: PickupTab, now: number): number {
  const states = tabStates[tab].map((state) => `'${state}'`).join(', ');
  if (tab !== 'late')
    return journal.sql<[], { n: number }>(`SELECT coalesce(sum(n), 0) AS n FROM pickup_counts WHERE state IN (${states})`).get()?.n ?? 0;
  const late = `SELECT count(*) AS n FROM (SELECT 1 FROM pickups WHERE state IN (${states}) AND promised_at < +? LIMIT ${mostLate})`;
  return journal.sql<[number], { n: number }>(late).get(now)?.n ?? 0;
}

const mostFound = 1_000;

/** How many a search or a filter leaves, counted up to a thousand: beyond that nobody reads on. */
export function countFound(journal: Journal, ask: Omit<ListAsk, 'sort' | 'descending' | 'cursor' | 'limit'>, now: number): number {
  const states = tabStates[ask.tab].map((state) => `'${state}'`).join(', ');
  const where = [`p.state IN (${states})`, ...(ask.tab === 'late' ? ['p.promised_at < @now'] : []), ...narrowing(ask)];
  return (
    journal
      .sql<[Record<string, string | number>], { n: number }>(
        `SELECT count(*) AS n FROM (SELECT 1 FROM pickups p JOIN pickup_customers c ON c.pickup_id = p.id
         WHERE ${where.join(' AND ')} LIMIT ${mostFound})`,
      )
      .get({ now, ...narrowingValues(ask) })?.n ?? 0
  );
}

/** Whether anything but the tab narrows the list. */
export function isNarrowed(ask: Pick<ListAsk, 'search' | 'payment' | 'here' | 'holder'>): boolean {
  return narrowing({ ...ask, search: ask.search.trim() }).length > 0;
}

/** Everyone who has a pickup in hand, by name. */
export function holders(journal: Journal): string[] {
  return journal
    .sql<[], { holder: string }>(
      `SELECT DISTINCT holder FROM pickups WHERE holder IS NOT NULL AND state IN ('picking', 'short', 'staged') ORDER BY holder COLLATE NOCASE`,
    )
    .all()
    .map((row) => row.holder);
}

/** Order number (whole or its end), name, e-mail, phone digits, exact SKU. */
const searchSql = `(p.increment_id LIKE +@ends ESCAPE '\\' OR p.sort_name LIKE +@within ESCAPE '\\' OR c.email LIKE +@starts ESCAPE '\\'
  OR (+@digits <> '' AND replace(replace(replace(replace(coalesce(c.phone, ''), ' ', ''), '-', ''), '.', ''), '+', '') LIKE +@digitsWithin)
  OR EXISTS (SELECT 1 FROM pickup_lines l WHERE l.pickup_id = p.id AND l.sku = +@exact COLLATE NOCASE))`;

function searchValues(search: string): Record<string, string> {
  if (search === '') return {};
  const text = search.trim();
  const escaped = text.replace(/[\\%_]/g, '\\$&');
  const digits = text.replace(/[\s\-.+()]/g, '');
  // Leading zeros are a country's habit; what is left must say something, or every phone matches.
  const significant = digits.replace(/^0+/, '');
  const usable = /^\d{4,}$/.test(significant) ? significant : '';
  return {
    ends: `%${escaped}`,
    within: `%${fold(escaped)}%`,
    starts: `${escaped}%`,
    exact: text,
    digits: usable,
    digitsWithin: `%${usable}%`,
  };
}

function writeCursor(key: string | number, id: string): string {
  return JSON.stringify([key, id]);
}

/** A cursor that is not one of ours starts from the first page: the list is never refused for it. */
function readCursor(text: string | null): { key: string | number; id: string } | null {
  if (text === null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed)) return null;
    const [key, id] = parsed as unknown[];
    return (typeof key === 'string' || typeof key === 'number') && typeof id === 'string' ? { key, id } : null;
  } catch {
    return null;
  }
}
