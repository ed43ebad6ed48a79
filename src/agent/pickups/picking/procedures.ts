import { parseCode } from '#contract/codes.ts';
import type { PickTarget } from '#contract/picking.ts';
import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { Refused } from '#agent/pickups/act.ts';
import { countRound, pauseRound, resumeRound, skipLine, type RoundActed, type RoundClick } from '#agent/pickups/picking/acts.ts';
import { batchByCode, batchById, openBatches, setBatchHolder, type BatchRecord } from '#agent/pickups/picking/batches.ts';
import { binsOf, closesAt } from '#agent/pickups/picking/bins.ts';
import { place } from '#agent/pickups/picking/place.ts';
import { orderInRound, ordersOf, roundOf, type OrderInRound } from '#agent/pickups/picking/round.ts';
import { scanPiece } from '#agent/pickups/picking/scan.ts';
import { startBatch } from '#agent/pickups/picking/start.ts';
import { suggested } from '#agent/pickups/picking/suggest.ts';
import { countTab } from '#agent/pickups/queries.ts';
import { pickupById, pickupNumbered } from '#agent/pickups/records.ts';
import { rowsOf } from '#agent/pickups/view.ts';
import type { Acting } from '#agent/sync/acting.ts';

interface Found {
  batch: BatchRecord | null;
  orders: OrderInRound[];
}

interface Input {
  storeId: string;
  requestId: string;
  person: string;
  target: PickTarget;
}

/** The procedures of contract/picking.ts. */
export function pickingProcedures(os: FeatureOf<'picking'>, agent: Agent) {
  /** One act on a round, and the round as it stands after it. */
  const onRound = (input: Input, act: (acting: Acting, click: RoundClick) => RoundActed) => {
    const acting = actingOf(agent, input.storeId);
    const acted = durably(() =>
      acting.journal.write(() => {
        const found = find(acting.journal, input.target);
        return found.ok ? act(acting, { ...found, person: input.person, requestId: input.requestId }) : found;
      }),
    );
    if (!acted.ok) return refuse(acted.code, acted);
    changed(agent, input.storeId);
    return { journal: acted.journal, round: view(acting, input.target) };
  };

  return os.router({
    suggest: os.suggest.handler(({ input }) => {
      const { host, context } = openStore(agent, input.storeId);
      const { journal } = host;
      const now = agent.deps.clock.now();
      return journal.read(() => ({
        rows: rowsOf(journal, suggested(journal, context.config.clickAndCollect.batchSize, now)),
        toPick: countTab(journal, 'toPick', now),
      }));
    }),
    open: os.open.handler(({ input }) => {
      const { journal } = openStore(agent, input.storeId).host;
      return { rows: openBatches(journal).map(({ entrySeq, ...row }) => ({ ...row, journal: entrySeq })) };
    }),
    round: os.round.handler(({ input }) => {
      const acting = actingOf(agent, input.storeId);
      return acting.journal.read(() => view(acting, input.target));
    }),
    start: os.start.handler(({ input }) => {
      const acting = actingOf(agent, input.storeId);
      const started = durably(() => acting.journal.write(() => startBatch(acting, input)));
      if (!started.ok) return refuse(started.code, started);
      changed(agent, input.storeId);
      const { batch, leftOut } = started;
      return { journal: batch.entrySeq, round: view(acting, { batchId: batch.id }), leftOut };
    }),
    pause: os.pause.handler(({ input }) => onRound(input, pauseRound)),
    resume: os.resume.handler(({ input }) => onRound(input, (acting, click) => resumeRound(acting, click, input.takeOver))),
    count: os.count.handler(({ input }) => onRound(input, (acting, click) => countRound(acting, click, input.counts))),
    skip: os.skip.handler(({ input }) => onRound(input, (acting, click) => skipLine(acting, click, input))),
    scan: os.scan.handler(({ input }) => {
      const acting = actingOf(agent, input.storeId);
      const answer = durably(() =>
        acting.journal.write(() => {
          const found = find(acting.journal, input.target);
          if (!found.ok) return found;
          const scanned = scanPiece(acting, found.orders, input);
          if (scanned.kind === 'picked' && found.batch?.holder === null) setBatchHolder(acting.journal, found.batch.id, input.person);
          return { ok: true as const, scanned };
        }),
      );
      if (!answer.ok) return refuse(answer.code, answer);
      if (answer.scanned.kind === 'picked') changed(agent, input.storeId);
      return answer.scanned;
    }),
    place: os.place.handler(({ input }) => {
      const acting = actingOf(agent, input.storeId);
      const acted = durably(() => place(acting, input));
      if (!acted.ok) return refuse(acted.code, acted);
      openStore(agent, input.storeId).host.kick();
      changed(agent, input.storeId);
      return { journal: acted.journal, round: view(acting, input.target) };
    }),
    bins: os.bins.handler(({ input }) => {
      const { host, context } = openStore(agent, input.storeId);
      const rows = host.journal.read(() => binsOf(host.journal));
      const { openingHours, timeZone } = context.config;
      return { rows, notEmpty: rows.length, closesAt: closesAt(agent.deps.clock.now(), openingHours, timeZone) };
    }),
  });
}

function actingOf(agent: Agent, storeId: string): Acting {
  const { host, context } = openStore(agent, storeId);
  return { journal: host.journal, ids: agent.deps.ids, store: context, at: agent.deps.clock.now() };
}

function changed(agent: Agent, storeId: string): void {
  agent.changed(storeId, ['pickups', 'outbox', 'status']);
}

/** What a person picks, or the refusal when it is not here. */
function find(journal: Journal, target: PickTarget | { code: string }): ({ ok: true } & Found) | Refused {
  if ('pickupId' in target) {
    const pickup = pickupById(journal, target.pickupId);
    if (pickup !== null) return { ok: true, batch: null, orders: [orderInRound(journal, pickup, 1)] };
    return missing('pickupUnknown', 'This pickup is not in this store’s journal.');
  }
  const batch = 'batchId' in target ? batchById(journal, target.batchId) : batchByCode(journal, codeIn(target.code));
  if (batch !== null) return { ok: true, batch, orders: ordersOf(journal, batch) };
  // The list of one order that is in no round carries the order's own number.
  const alone = 'code' in target ? pickupNumbered(journal, codeIn(target.code)) : null;
  return alone === null
    ? missing('batchUnknown', 'There is no such round here.')
    : { ok: true, batch: null, orders: [orderInRound(journal, alone, 1)] };
}

/** What is printed begins with PICK-, what is typed may leave it out. */
function codeIn(text: string): string {
  const code = parseCode(text);
  return code?.kind === 'pickList' ? code.batch : text.trim();
}

function missing(reason: string, message: string): Refused {
  return { ok: false, code: 'NOT_FOUND', reason, message, cure: 'Go back to the queue.' };
}

function view({ journal, store }: Acting, target: PickTarget | { code: string }) {
  const found = find(journal, target);
  if (!found.ok) return refuse(found.code, found);
  return roundOf(journal, found.batch, found.orders, store.config.clickAndCollect);
}
