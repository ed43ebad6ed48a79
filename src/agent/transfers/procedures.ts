import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { freeAt } from '#agent/replica/free-stock.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { approve, cancel, close, decline, pack, previewCancel, previewStep, request, send, settle } from '#agent/transfers/act.ts';
import { begin, count, pause, report, scanPiece, withdrawReport } from '#agent/transfers/count.ts';
import { outletNames } from '#agent/transfers/outlets.ts';
import { transferUnknown } from '#agent/transfers/refusals.ts';
import type { Acted } from '#agent/transfers/steps.ts';
import { suggestionsFor, type StoreLook } from '#agent/transfers/suggest.ts';
import { unitsOf } from '#agent/transfers/units.ts';
import { listTransfers, transferDetail, transfersForPickup, waitingTransfers } from '#agent/transfers/view.ts';

/** The procedures of contract/transfers.ts. */
export function transferProcedures(os: FeatureOf<'transfers'>, agent: Agent) {
  const take = (storeId: string, act: (acting: Acting) => Acted) => {
    const acting = actingOf(agent, storeId);
    const acted = durably(() => acting.journal.write(() => act(acting)));
    if (!acted.ok) return refuse(acted.code, acted);
    changed(agent, storeId);
    return { journal: acted.journal, transfer: detail(acting, acted.transferId) };
  };

  return os.router({
    list: os.list.handler(({ input }) => {
      const { journal } = actingOf(agent, input.storeId);
      return journal.read(() => listTransfers(journal, input.tab, input.limit));
    }),
    waiting: os.waiting.handler(({ input }) => {
      const { journal } = actingOf(agent, input.storeId);
      return journal.read(() => waitingTransfers(journal));
    }),
    suggest: os.suggest.handler(({ input }) => {
      const { journal } = actingOf(agent, input.storeId);
      const looks = storeLooks(agent, outletNames(journal));
      const here = looks.find((look) => look.journal === journal);
      const others = looks.filter((look) => look !== here);
      const rows = here === undefined ? [] : suggestionsFor(here, others, input.days, agent.deps.clock.now());
      return { rows, stores: others.map((look) => look.name) };
    }),
    forPickup: os.forPickup.handler(({ input }) => {
      const { journal } = actingOf(agent, input.storeId);
      return { rows: journal.read(() => transfersForPickup(journal, input.pickupId)) };
    }),
    units: os.units.handler(({ input }) => {
      const { journal } = actingOf(agent, input.storeId);
      return unitsOf(storeLooks(agent, new Map()), journal, input.sku);
    }),
    get: os.get.handler(({ input }) => {
      const acting = actingOf(agent, input.storeId);
      return acting.journal.read(() => detail(acting, input.transferId));
    }),
    stores: os.stores.handler(({ input }) => {
      const { journal, store } = actingOf(agent, input.storeId);
      const others = [...outletNames(journal)].filter(([outletId]) => outletId !== store.config.outletId);
      return {
        stores: others.map(([outletId, name]) => ({ outletId, name, ...known(agent, outletId, input.sku) })),
      };
    }),
    request: os.request.handler(({ input }) => take(input.storeId, (acting) => request(acting, input))),
    approve: os.approve.handler(({ input }) => take(input.storeId, (acting) => approve(acting, input))),
    decline: os.decline.handler(({ input }) => take(input.storeId, (acting) => decline(acting, input, input.note))),
    previewCancel: os.previewCancel.handler(({ input }) => shown(previewCancel(actingOf(agent, input.storeId), input.transferId))),
    cancel: os.cancel.handler(({ input }) => take(input.storeId, (acting) => cancel(acting, input, input.fingerprint))),
    begin: os.begin.handler(({ input }) => take(input.storeId, (acting) => begin(acting, input, input))),
    pause: os.pause.handler(({ input }) => take(input.storeId, (acting) => pause(acting, input, input.device))),
    scan: os.scan.handler(({ input }) => {
      const acting = actingOf(agent, input.storeId);
      const scanned = durably(() => acting.journal.write(() => scanPiece(acting, input, input.device, input.code)));
      if ('ok' in scanned) return refuse(scanned.code, scanned);
      if (scanned.kind === 'counted') changed(agent, input.storeId);
      return scanned;
    }),
    count: os.count.handler(({ input }) => take(input.storeId, (acting) => count(acting, input, input.device, input.sku, input.quantity))),
    report: os.report.handler(({ input: { sku, kind, quantity, note, photoId, ...click } }) =>
      take(click.storeId, (acting) => report(acting, click, click.device, { sku, kind, quantity, note, photoId })),
    ),
    withdrawReport: os.withdrawReport.handler(({ input }) =>
      take(input.storeId, (acting) => withdrawReport(acting, input, input.device, input.reportId)),
    ),
    pack: os.pack.handler(({ input }) => take(input.storeId, (acting) => pack(acting, input, input.device, input.boxes))),
    preview: os.preview.handler(({ input }) => shown(previewStep(actingOf(agent, input.storeId), input.transferId))),
    send: os.send.handler(({ input }) => take(input.storeId, (acting) => send(acting, input, input.fingerprint))),
    close: os.close.handler(({ input }) => take(input.storeId, (acting) => close(acting, input, input.device, input.fingerprint))),
    settle: os.settle.handler(({ input }) => take(input.storeId, (acting) => settle(acting, input, input.note))),
  });
}

/** The stores this PC works and whose journals are open. */
function storeLooks(agent: Agent, names: ReadonlyMap<string, string>): StoreLook[] {
  return agent.stores().flatMap(({ id }) => {
    const store = agent.store(id);
    if (store === null || store === undefined || store.host === null) return [];
    const { outletId, name } = store.config;
    return [{ journal: store.host.journal, outletId, name: names.get(outletId) ?? name }];
  });
}

function actingOf(agent: Agent, storeId: string): Acting {
  const { host, context } = openStore(agent, storeId);
  return { journal: host.journal, ids: agent.deps.ids, store: context, at: agent.deps.clock.now() };
}

function changed(agent: Agent, storeId: string): void {
  openStore(agent, storeId).host.kick();
  agent.changed(storeId, ['transfers', 'outbox', 'stock', 'status']);
}

function detail({ journal }: Acting, transferId: string) {
  return transferDetail(journal, transferId) ?? refuse(transferUnknown.code, transferUnknown);
}

function shown<T extends object>(preview: T | typeof transferUnknown): T {
  return 'ok' in preview ? refuse(preview.code, preview) : preview;
}

/** The store as this PC works it, with what is free there; null for one that another PC works. */
function known(agent: Agent, outletId: string, sku: string | null): { storeId: string | null; free: number | null } {
  for (const { id } of agent.stores()) {
    const store = agent.store(id);
    if (store?.config.outletId !== outletId) continue;
    return { storeId: id, free: sku === null || store.host === null ? null : freeAt(store.host.journal, outletId, sku) };
  }
  return { storeId: null, free: null };
}
