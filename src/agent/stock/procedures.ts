import type { ReconcileStatus } from '#contract/stock.ts';
import { csvOf } from '#core/csv.ts';
import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { hold, ignore, mend, release, setBuffer, type StockActing } from '#agent/stock/acts.ts';
import { categoriesOf, listBuffers } from '#agent/stock/buffers.ts';
import { delayFigures } from '#agent/stock/delays.ts';
import { countDrift, listDrift } from '#agent/stock/drift-rows.ts';
import { explain } from '#agent/stock/explain.ts';
import { heldById, listHeld } from '#agent/stock/held.ts';
import { movementsOf, searchSkus } from '#agent/stock/queries.ts';
import { lastRun, startRun } from '#agent/stock/reconcile.ts';
import { driftShown, heldShown, stockRow, type StoreLook } from '#agent/stock/view.ts';
import { sourceItemLane } from '#agent/sync/lanes.ts';
import type { FeatureOf } from '#agent/implementer.ts';

/** The procedures of contract/stock.ts. What a person changes is durable when it is answered, and published by itself afterwards. */
export function stockProcedures(os: FeatureOf<'stock'>, agent: Agent) {
  const look = (storeId: string): StoreLook => {
    const { host, context } = openStore(agent, storeId);
    return { journal: host.journal, store: context, now: agent.deps.clock.now() };
  };
  const acting = (input: { storeId: string; requestId: string; person: string }): StockActing => {
    const { journal, store, now } = look(input.storeId);
    return { journal, store, ids: agent.deps.ids, at: now, requestId: input.requestId, person: input.person };
  };
  const changed = (storeId: string): void => {
    openStore(agent, storeId).host.kick();
    agent.changed(storeId, ['stock', 'outbox', 'status']);
  };

  return os.router({
    search: os.search.handler(({ input }) => {
      const { journal, store } = look(input.storeId);
      const ask = {
        ...input,
        outletId: store.config.outletId,
        lanePrefix: sourceItemLane(store.config.sourceCode, ''),
        after: input.cursor ?? '',
      };
      const skus = searchSkus(journal, ask);
      return {
        rows: skus.map((sku) => stockRow(allStores(agent, input.storeId), sku)),
        next: skus.length < input.limit ? null : (skus.at(-1) ?? null),
      };
    }),
    explain: os.explain.handler(({ input }) => ({
      sku: input.sku,
      number: input.number,
      ...explain(look(input.storeId), input.sku, input.number),
    })),
    movements: os.movements.handler(({ input }) => ({ rows: movementsOf(look(input.storeId).journal, input.sku, input.limit) })),
    driftList: os.driftList.handler(({ input }) => {
      const { journal } = look(input.storeId);
      const rows = listDrift(journal, input.states, input.cursor ?? '', input.limit);
      const next = rows.length < input.limit ? null : (rows.at(-1)?.sku ?? null);
      return { rows: rows.map((row) => driftShown(journal, row)), next, total: countDrift(journal, input.states) };
    }),
    driftMend: os.driftMend.handler(({ input }) => {
      const by = acting(input);
      const done = durably(() => by.journal.write(() => mend(by, input.skus)));
      changed(input.storeId);
      return done;
    }),
    driftIgnore: os.driftIgnore.handler(({ input }) => {
      const by = acting(input);
      const journal = durably(() => by.journal.write(() => ignore(by, input.skus, input.reason)));
      changed(input.storeId);
      return { journal };
    }),
    reconcileStart: os.reconcileStart.handler(({ input }) => {
      const by = acting(input);
      durably(() => by.journal.write(() => startRun({ ...by, now: by.at }, { person: by.person, requestId: by.requestId })));
      changed(input.storeId);
      return statusOf(by.journal);
    }),
    reconcileStatus: os.reconcileStatus.handler(({ input }) => statusOf(look(input.storeId).journal)),
    reconcileExport: os.reconcileExport.handler(({ input }) => {
      const { journal, store, now } = look(input.storeId);
      return {
        fileName: `stock-${store.config.id}-${new Date(now).toISOString().slice(0, 10)}.csv`,
        csv: driftCsv(journal, store.config.name),
      };
    }),
    buffersList: os.buffersList.handler(({ input }) => {
      const { journal } = look(input.storeId);
      return { rows: buffersShown(journal), categories: categoriesOf(journal) };
    }),
    buffersSet: os.buffersSet.handler(({ input }) => {
      if ((input.scope === 'store') !== (input.key === '')) {
        return refuse('NOT_NOW', {
          reason: 'bufferKey',
          message: 'A buffer needs to say what it is for; only the store’s own has no name.',
          cure: 'Name the SKU, the category or the velocity class.',
        });
      }
      const by = acting(input);
      const journal = durably(() =>
        by.journal.write(() => setBuffer(by, { scope: input.scope, key: input.key, quantity: input.quantity })),
      );
      changed(input.storeId);
      return { journal, rows: buffersShown(by.journal) };
    }),
    heldList: os.heldList.handler(({ input }) => {
      const { journal } = look(input.storeId);
      return { rows: listHeld(journal, input.sku).map((row) => heldShown(journal, row)) };
    }),
    heldAdd: os.heldAdd.handler(({ input }) => {
      const by = acting(input);
      const { sku, quantity, reason, bin, note } = input;
      const done = durably(() => by.journal.write(() => hold(by, { sku, quantity, reason, bin, note })));
      changed(input.storeId);
      const held = heldById(by.journal, done.id);
      if (held === null) throw new Error('what is held cannot vanish');
      return { journal: done.journal, held: heldShown(by.journal, held) };
    }),
    heldRelease: os.heldRelease.handler(({ input }) => {
      const by = acting(input);
      const journal = durably(() => by.journal.write(() => release(by, input.id)));
      if (journal === null)
        return refuse('NOT_FOUND', {
          reason: 'heldUnknown',
          message: 'Nothing like this is held here any more.',
          cure: 'Read the list again.',
        });
      changed(input.storeId);
      return { journal };
    }),
    delays: os.delays.handler(({ input }) => {
      const { journal } = look(input.storeId);
      return { all: delayFigures(journal, input.since, null), sales: delayFigures(journal, input.since, 'sale') };
    }),
  });
}

/** The asked store first, then every other open one of this PC. */
function allStores(agent: Agent, first: string): StoreLook[] {
  const ids = [first, ...agent.stores().flatMap((store) => (store.journal === 'open' && store.id !== first ? [store.id] : []))];
  return ids.map((id) => {
    const { host, context } = openStore(agent, id);
    return { journal: host.journal, store: context, now: agent.deps.clock.now() };
  });
}

function statusOf(journal: Journal): ReconcileStatus {
  const run = lastRun(journal);
  return {
    state: run?.state ?? 'never',
    person: run?.person ?? null,
    startedAt: run?.startedAt ?? null,
    finishedAt: run?.finishedAt ?? null,
    readTill: run?.readTill ?? 0,
    readShop: run?.readShop ?? 0,
    open: countDrift(journal, ['open']),
    mending: countDrift(journal, ['mending']),
    ignored: countDrift(journal, ['ignored']),
  };
}

function buffersShown(
  journal: Journal,
): { scope: 'sku' | 'category' | 'velocity' | 'store'; key: string; quantity: number; journal: number }[] {
  return listBuffers(journal).map(({ scope, key, quantity, entrySeq }) => ({ scope, key, quantity, journal: entrySeq }));
}

function driftCsv(journal: Journal, storeName: string): string {
  const header = [
    'store',
    'sku',
    'name',
    'on_hand',
    'expected',
    'magento',
    'reserved',
    'salable',
    'since',
    'cause',
    'right',
    'state',
    'note',
  ];
  const rows = listDrift(journal, ['open', 'mending', 'ignored', 'mended'], '', 1_000_000).map((drift) => {
    const row = driftShown(journal, drift);
    return [
      storeName,
      row.sku,
      row.name,
      row.onHand,
      row.expected,
      row.magento,
      row.reserved,
      row.salable,
      new Date(row.since).toISOString(),
      row.cause,
      row.right,
      row.state,
      row.note,
    ];
  });
  return csvOf(header, rows);
}
