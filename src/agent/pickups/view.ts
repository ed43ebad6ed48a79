import type { ClickAndCollect } from '#contract/config.ts';
import type { SystemName } from '#contract/ids.ts';
import type { EffectState } from '#contract/outbox.ts';
import { pickupAction, type Mark, type PickupDetail, type PickupRow, type TimelineItem } from '#contract/pickups.ts';
import { moneyOf } from '#core/money.ts';
import { isAgeRestricted } from '#core/pickups/age.ts';
import { pickupTable, refusalWords } from '#core/pickups/states.ts';
import { entriesOf, type Entry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { undoOf } from '#agent/pickups/keeping/undo.ts';
import { customerOf, lineFacts, linesOf, noPromise, type PickupRecord } from '#agent/pickups/records.ts';
import { openShorts } from '#agent/pickups/short/shorts.ts';
import { codesOf } from '#agent/replica/till.ts';

interface EffectBrief {
  system: SystemName;
  kind: string;
  state: string;
  createdAt: number;
  settledAt: number | null;
}

/** Rows as the queue shows them, with the marks and attention of all of them read in one go. */
export function rowsOf(journal: Journal, pickups: readonly PickupRecord[]): PickupRow[] {
  const ids = JSON.stringify(pickups.map((pickup) => pickup.id));
  const effects = journal
    .sql<[string], EffectBrief & { subject: string }>(
      `SELECT e.subject, e.system, e.kind, e.state, e.created_at AS createdAt, e.settled_at AS settledAt
       FROM json_each(?) AS wanted JOIN effects e ON e.subject = wanted.value ORDER BY e.seq`,
    )
    .all(ids);
  const labels = new Map(
    journal
      .sql<[string], { pickupId: string; label: string }>(
        'SELECT c.pickup_id AS pickupId, c.label FROM json_each(?) AS wanted JOIN pickup_customers c ON c.pickup_id = wanted.value',
      )
      .all(ids)
      .map((row) => [row.pickupId, row.label]),
  );
  const attention = new Map(
    journal
      .sql<[string], { pickupId: string; n: number }>(
        'SELECT x.pickup_id AS pickupId, count(*) AS n FROM json_each(?) AS wanted JOIN exceptions x ON x.pickup_id = wanted.value WHERE x.resolved_at IS NULL GROUP BY x.pickup_id',
      )
      .all(ids)
      .map((row) => [row.pickupId, row.n]),
  );
  const bySubject = Map.groupBy(effects, (effect) => effect.subject);
  return pickups.map((pickup) => {
    const own = bySubject.get(pickup.id) ?? [];
    return rowOf(pickup, labels.get(pickup.id) ?? '—', own, attention.get(pickup.id) ?? 0);
  });
}

function rowOf(pickup: PickupRecord, customer: string, effects: readonly EffectBrief[], exceptions: number): PickupRow {
  return {
    id: pickup.id,
    orderId: pickup.orderId,
    incrementId: pickup.incrementId,
    state: pickup.state,
    customer,
    pieces: pickup.pieces,
    lines: pickup.lineCount,
    placedAt: pickup.placedAt,
    promisedAt: pickup.promisedAt === noPromise ? null : pickup.promisedAt,
    bin: pickup.bin,
    bags: pickup.bags,
    short: pickup.short,
    keptUntil: pickup.keptUntil,
    batch: pickup.state === 'picking' || pickup.state === 'short' ? pickup.batchId : null,
    payment: pickup.payment,
    total: moneyOf(pickup.totalMinor, pickup.currency),
    holder: pickup.holder,
    marks: [markOf('magento', effects), markOf('lightspeed', effects)],
    attention: exceptions + effects.filter((effect) => effect.state === 'rejected').length,
  };
}

function openExceptions(journal: Journal, pickupId: string): number {
  return (
    journal.sql<[string], { n: number }>('SELECT count(*) AS n FROM exceptions WHERE pickup_id = ? AND resolved_at IS NULL').get(pickupId)
      ?.n ?? 0
  );
}

/** The most telling effect of one system: what waits for a person, else what is on its way, else the last that is done. */
function markOf(system: SystemName, effects: readonly EffectBrief[]): Mark {
  const own = effects.filter((effect) => effect.system === system && effect.state !== 'withdrawn');
  const stuck = own.find((effect) => effect.state === 'rejected');
  if (stuck !== undefined) return { system, state: 'problem', since: stuck.createdAt, kind: stuck.kind };
  const open = own.find((effect) => effect.state !== 'done');
  if (open !== undefined)
    return { system, state: open.state === 'sending' ? 'sending' : 'waiting', since: open.createdAt, kind: open.kind };
  const last = own.at(-1);
  return last === undefined
    ? { system, state: 'none', since: null, kind: null }
    : { system, state: 'confirmed', since: last.settledAt, kind: last.kind };
}

/** Everything the detail shows of one pickup. */
export function detailOf(journal: Journal, pickup: PickupRecord, rules: ClickAndCollect): PickupDetail {
  return journal.read(() => detail(journal, pickup, rules));
}

function detail(journal: Journal, pickup: PickupRecord, rules: ClickAndCollect): PickupDetail {
  const customer = customerOf(journal, pickup.id);
  const effects = effectFacts(journal, pickup.id);
  const reasons = new Map(pickup.short > 0 ? openShorts(journal, pickup.id).map((one) => [one.lineId, one.reason]) : []);
  return {
    ...rowOf(pickup, customer?.label ?? '—', effects, openExceptions(journal, pickup.id)),
    customerName: customer?.name ?? null,
    phone: customer?.phone ?? null,
    email: customer?.email ?? null,
    paymentMethod: pickup.paymentMethod,
    toPay: moneyOf(pickup.toPayMinor, pickup.currency),
    proofAsked: rules.proof,
    saleId: pickup.saleId,
    saleNumber: pickup.saleNumber,
    collectedAt: pickup.collectedAt,
    collectedBy: pickup.collectedBy,
    items: linesOf(journal, pickup.id).map((line) => ({
      ...lineFacts(line),
      shortReason: reasons.get(line.lineId) ?? null,
      codes: codesOf(journal, line.sku),
      ageRestricted: isAgeRestricted(line.sku, rules.ageRestricted),
      unitPrice: moneyOf(line.unitPriceMinor, pickup.currency),
    })),
    timeline: timelineOf(journal, pickup.id, effects),
    undo: undoOf(journal, pickup),
    actions: actionsOf(pickup),
  };
}

const actions = pickupAction.options;

function actionsOf(pickup: PickupRecord): PickupDetail['actions'] {
  return actions.map((action) => {
    const outcome = pickupTable[pickup.state][action];
    if (outcome === 'nothing') return { action, allowed: false, reason: null, why: null };
    if ('refuse' in outcome) return { action, allowed: false, reason: outcome.refuse, why: refusalWords[outcome.refuse].message };
    return { action, allowed: true, reason: null, why: null };
  });
}

function timelineOf(journal: Journal, pickupId: string, facts: readonly EffectFacts[]): TimelineItem[] {
  const entries = entriesOf(journal, pickupId).map(entryItem);
  const effects = facts.map((effect): TimelineItem => ({
    lane: effect.system,
    at: effect.createdAt,
    kind: effect.kind,
    state: effect.state,
    settledAt: effect.settledAt,
    person: null,
    device: null,
    journal: effect.entrySeq,
    effectId: effect.id,
    facts: effect.result === null ? {} : factsOf(JSON.parse(effect.result)),
    reason: effect.reason,
    problem: effect.problem,
  }));
  return [...entries, ...effects].sort((a, b) => a.at - b.at || a.journal - b.journal);
}

interface EffectFacts extends EffectBrief {
  id: string;
  entrySeq: number;
  state: EffectState;
  /** JSON */
  result: string | null;
  reason: string | null;
  problem: string | null;
}

/**
 * What the timeline says of each effect; payloads and logs stay where they are. `+?`: with ORDER BY, SQLite plans a statement anew at
 * every call for a bound value it may look at; the sign keeps it from looking.
 */
function effectFacts(journal: Journal, pickupId: string): EffectFacts[] {
  return journal
    .sql<[string], EffectFacts>(
      `SELECT id, entry_seq AS entrySeq, system, kind, state, created_at AS createdAt, settled_at AS settledAt, result,
         problem ->> 'reason' AS reason, problem ->> 'message' AS problem
       FROM effects WHERE subject = +? ORDER BY seq`,
    )
    .all(pickupId);
}

function entryItem(entry: Entry): TimelineItem {
  return {
    lane: 'store',
    at: entry.at,
    kind: entry.kind,
    state: null,
    settledAt: null,
    person: entry.person,
    device: entry.device,
    journal: entry.seq,
    effectId: null,
    facts: factsOf(entry.data),
    reason: null,
    problem: null,
  };
}

/** Plain values only; nested facts have their own places on the screen. */
function factsOf(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[key, String(value)] as const] : [],
    ),
  );
}
