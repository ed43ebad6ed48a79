import type { Traced } from '#contract/health.ts';
import type { SystemName } from '#contract/ids.ts';
import { effectLog, effectsOf, type EffectLogLine } from '#agent/journal/effects.ts';
import { entriesOf, entryBySeq, type Entry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { labelOf, recordOf } from '#agent/health/record-link.ts';

type Step = Traced['steps'][number];

/** Things with several hundred steps exist; the newest are what is asked for. */
const mostSteps = 200;
const mostFound = 10;

/** What each change of an effect's state says of where it is. */
const stageOf: Readonly<Record<string, Step['stage']>> = {
  send: 'sent',
  confirmed: 'answered',
  found: 'answered',
  refused: 'held',
  cannotTell: 'held',
  unknown: 'waits',
  passing: 'waits',
};

/** Everything a person may mean by the text, each with its path: done here, sent, answered, seen at the other side. */
export function trace(journal: Journal, text: string): Traced[] {
  const found = [
    ...subjectsOf(journal, text).map((subject) => ofSubject(journal, subject)),
    ofSku(journal, text),
    ofSale(journal, text),
    ofEntry(journal, text),
  ];
  return found.filter((one) => one !== null && one.steps.length > 0).slice(0, mostFound) as Traced[];
}

/** Ids of pickups, returns and transfers of an order's number, a receipt, or an id itself. */
function subjectsOf(journal: Journal, text: string): string[] {
  return journal
    .sql<[{ text: string }], { id: string }>(
      `SELECT id FROM pickups WHERE increment_id = @text OR id = @text OR sale_number = @text
       UNION SELECT id FROM desk_returns WHERE increment_id = @text OR id = @text
       UNION SELECT id FROM till_returns WHERE increment_id = @text OR id = @text
       UNION SELECT t.id FROM transfers t WHERE t.id = @text OR t.consignment_id = @text OR 'T-' || upper(substr(t.id, -6)) = upper(@text)`,
    )
    .all({ text })
    .map(({ id }) => id);
}

function ofSubject(journal: Journal, subject: string): Traced {
  const link = recordOf(journal, subject);
  const here = entriesOf(journal, subject).map(stepOfEntry);
  const effects = effectsOf(journal, subject);
  const sent = effects.flatMap((effect) => effect.log.flatMap((line) => stepOfLine(effect, line)));
  return {
    kind: link === null || link.to === 'sku' ? 'entry' : link.to,
    label: labelOf(journal, subject),
    link,
    steps: inOrder([...here, ...sent, ...seenAtShop(journal, subject, effects), ...seenAtTill(journal, subject, effects)]),
  };
}

function stepOfEntry(entry: Entry): Step {
  return { at: entry.at, stage: 'here', system: null, kind: entry.kind, journal: entry.seq, person: entry.person };
}

function stepOfLine(effect: { kind: string; system: SystemName; entrySeq: number }, line: EffectLogLine): Step[] {
  const stage = stageOf[line.event];
  return stage === undefined
    ? []
    : [{ at: line.at, stage, system: effect.system, kind: effect.kind, journal: effect.entrySeq, person: null }];
}

interface Sent {
  system: SystemName;
  kind: string;
  entrySeq: number;
  settledAt: number | null;
  state: string;
}

/** The order was read from Magento after its last change from here was answered. */
function seenAtShop(journal: Journal, subject: string, effects: readonly Sent[]): Step[] {
  const seen = journal
    .sql<[string], { at: number }>('SELECT o.seen_at AS at FROM pickups p JOIN shop_orders o ON o.order_id = p.order_id WHERE p.id = ?')
    .get(subject);
  return seenAfter(effects, 'magento', seen?.at);
}

/** The sale was read from the till after its last change from here was answered. */
function seenAtTill(journal: Journal, subject: string, effects: readonly Sent[]): Step[] {
  const seen = journal
    .sql<[string], { at: number | null }>(
      `SELECT max(l.seen_at) AS at FROM pickups p JOIN sync_lags l ON l.stream = 'till.sales' AND l.record = p.sale_id WHERE p.id = ?`,
    )
    .get(subject);
  return seenAfter(effects, 'lightspeed', seen?.at ?? undefined);
}

function seenAfter(effects: readonly Sent[], system: SystemName, at: number | undefined): Step[] {
  const last = effects.findLast((effect) => effect.system === system && effect.state === 'done');
  if (at === undefined || last === undefined || last.settledAt === null || at < last.settledAt) return [];
  return [{ at, stage: 'seen', system, kind: last.kind, journal: last.entrySeq, person: null }];
}

/** From the cause of a stock number to Magento's answer, and what waits now. */
function ofSku(journal: Journal, text: string): Traced | null {
  const known = journal.sql<[string], { sku: string }>('SELECT sku FROM till_products WHERE sku = ? LIMIT 1').get(text);
  if (known === undefined) return null;
  const { sku } = known;
  const published = journal
    .sql<[string, number], { cause: string; since: number; at: number }>(
      'SELECT cause, since, confirmed_at AS at FROM stock_delays WHERE sku = ? ORDER BY id DESC LIMIT +?',
    )
    .all(sku, mostSteps / 4)
    .flatMap(({ cause, since, at }): Step[] => [
      { at: since, stage: 'here', system: null, kind: `stock.${cause}`, journal: null, person: null },
      { at, stage: 'answered', system: 'magento', kind: 'magento.sourceItems', journal: null, person: null },
    ]);
  const waits = journal
    .sql<[string], { cause: string; since: number }>('SELECT cause, since FROM stock_dirty WHERE sku = ?')
    .all(sku)
    .map(({ cause, since }): Step => ({
      at: since,
      stage: 'waits',
      system: 'magento',
      kind: `stock.${cause}`,
      journal: null,
      person: null,
    }));
  const done = entriesOf(journal, sku).map(stepOfEntry);
  return { kind: 'sku', label: sku, link: { to: 'sku', id: sku }, steps: inOrder([...done, ...published, ...waits]) };
}

/** A sale of the till by its id or receipt: made there, seen here. */
function ofSale(journal: Journal, text: string): Traced | null {
  const sale = journal
    .sql<[{ text: string }], { id: string; at: number; receipt: string | null }>(
      `SELECT sale_id AS id, at, json_extract(body, '$.invoiceNumber') AS receipt FROM till_sales
       WHERE sale_id = @text OR json_extract(body, '$.invoiceNumber') = @text LIMIT 1`,
    )
    .get({ text });
  if (sale === undefined) return null;
  const seen = journal
    .sql<[string], { at: number }>(`SELECT seen_at AS at FROM sync_lags WHERE stream = 'till.sales' AND record = ? ORDER BY id`)
    .all(sale.id)
    .map(({ at }): Step => ({ at, stage: 'seen', system: 'lightspeed', kind: 'till.sale', journal: null, person: null }));
  const made: Step = { at: sale.at, stage: 'here', system: 'lightspeed', kind: 'till.sale', journal: null, person: null };
  return { kind: 'sale', label: sale.receipt ?? sale.id, link: null, steps: inOrder([made, ...seen]) };
}

/** The entry of a journal number, as it stands on papers, and what it owed. */
function ofEntry(journal: Journal, text: string): Traced | null {
  const seq = /^#?(\d{1,9})$/.exec(text)?.[1];
  const entry = seq === undefined ? null : entryBySeq(journal, Number(seq));
  if (entry === null) return null;
  const effects = journal
    .sql<[number], { seq: number; kind: string; system: SystemName; entrySeq: number }>(
      'SELECT seq, kind, system, entry_seq AS entrySeq FROM effects WHERE entry_seq = ? ORDER BY seq',
    )
    .all(entry.seq);
  const sent = effects.flatMap((effect) => effectLog(journal, effect.seq).flatMap((line) => stepOfLine(effect, line)));
  return { kind: 'entry', label: String(entry.seq), link: recordOf(journal, entry.subject), steps: inOrder([stepOfEntry(entry), ...sent]) };
}

function inOrder(steps: Step[]): Step[] {
  return steps.toSorted((one, other) => one.at - other.at).slice(-mostSteps);
}
