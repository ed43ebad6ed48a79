import type { AuditStatus } from '#contract/catalog-audit.ts';
import { csvOf } from '#core/csv.ts';
import type { Agent } from '#agent/agent.ts';
import { actionsFor } from '#agent/catalog/actions.ts';
import {
  ignoreFindings,
  linkPairs,
  publishFindings,
  reopenFindings,
  unlinkPair,
  type CatalogActing,
  type Done,
} from '#agent/catalog/acts.ts';
import { countFindings, countKinds, listFindings, type FindingRow } from '#agent/catalog/findings.ts';
import { listLinks } from '#agent/catalog/links.ts';
import { lastAudit, lastDoneAudit, startAudit } from '#agent/catalog/runs.ts';
import { mappingCsv, mappingReport } from '#agent/catalog/mapping/report.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import type { Journal } from '#agent/journal/journal.ts';

const all = 1_000_000;

/** The procedures of contract/catalog-audit.ts. */
export function catalogProcedures(os: FeatureOf<'catalog'>, agent: Agent) {
  const look = (storeId: string) => {
    const { host, context } = openStore(agent, storeId);
    return { journal: host.journal, store: context, now: agent.deps.clock.now() };
  };
  const act = <T>(input: { storeId: string; requestId: string; person: string }, what: (acting: CatalogActing) => T): T => {
    const { journal, store, now } = look(input.storeId);
    const acting = { journal, store, ids: agent.deps.ids, at: now, requestId: input.requestId, person: input.person };
    const done = durably(() => journal.write(() => what(acting)));
    openStore(agent, input.storeId).host.kick();
    agent.changed(input.storeId, ['catalog', 'stock', 'status']);
    return done;
  };

  const mappingOf = (storeId: string) => mappingReport(look(storeId).journal, agent.mappingAudits.isRunning(storeId));

  return os.router({
    status: os.status.handler(({ input }) => statusOf(look(input.storeId).journal)),
    start: os.start.handler(({ input }) => {
      act(input, (by) => startAudit({ ...by, now: by.at }, by));
      return statusOf(look(input.storeId).journal);
    }),
    list: os.list.handler(({ input }) => {
      const { journal } = look(input.storeId);
      const [sku, key] = input.cursor === null ? [] : (JSON.parse(input.cursor) as [string, string]);
      const after = sku === undefined || key === undefined ? null : { sku, key };
      const rows = listFindings(journal, { ...input, after });
      const last = rows.at(-1);
      return {
        rows: rows.map(shown),
        next: rows.length < input.limit || last === undefined ? null : JSON.stringify([last.sku, last.key]),
        total: countFindings(journal, input),
      };
    }),
    ignore: os.ignore.handler(({ input }) => act(input, (by) => ignoreFindings(by, input.keys, input.reason))),
    reopen: os.reopen.handler(({ input }) => act(input, (by) => reopenFindings(by, input.keys))),
    link: os.link.handler(({ input }) => act(input, (by) => linkPairs(by, input.keys))),
    unlink: os.unlink.handler(({ input }) => {
      const done: Done | null = act(input, (by) => unlinkPair(by, input.shopSku));
      if (done !== null) return done;
      return refuse('NOT_FOUND', {
        reason: 'linkUnknown',
        message: 'This pair is not confirmed any more.',
        cure: 'Read the list again.',
      });
    }),
    links: os.links.handler(({ input }) => ({ rows: listLinks(look(input.storeId).journal) })),
    mapping: os.mapping.handler(({ input }) => mappingOf(input.storeId)),
    checkMapping: os.checkMapping.handler(({ input }) => {
      openStore(agent, input.storeId);
      agent.mappingAudits.start(input.storeId);
      return mappingOf(input.storeId);
    }),
    exportMapping: os.exportMapping.handler(({ input }) => {
      const { journal, store, now } = look(input.storeId);
      return {
        fileName: `mapping-${store.config.id}-${new Date(now).toISOString().slice(0, 10)}.csv`,
        csv: mappingCsv(journal, store.config.name),
      };
    }),
    publish: os.publish.handler(({ input }) => act(input, (by) => publishFindings(by, input.keys))),
    export: os.export.handler(({ input }) => {
      const { journal, store, now } = look(input.storeId);
      return {
        fileName: `catalog-${store.config.id}-${new Date(now).toISOString().slice(0, 10)}.csv`,
        csv: auditCsv(journal, store.config.name),
      };
    }),
  });
}

function shown(row: FindingRow) {
  const { key, kind, sku, name, tillSku, shopSku, facts, since, state, note, person } = row;
  return { key, kind, sku, name, tillSku, shopSku, facts, since, state, note, person, actions: actionsFor(row) };
}

function statusOf(journal: Journal): AuditStatus {
  const run = lastAudit(journal);
  const done = lastDoneAudit(journal);
  const result =
    done?.result === null || done === null ? null : (JSON.parse(done.result) as Pick<AuditStatus, 'compared' | 'pricesIncludeTax'>);
  const kinds = countKinds(journal);
  return {
    state: run?.state ?? 'never',
    person: run?.person ?? null,
    startedAt: run?.startedAt ?? null,
    readTill: run?.readTill ?? 0,
    readShop: run?.readShop ?? 0,
    ofShop: run?.ofShop ?? null,
    finishedAt: done?.finishedAt ?? null,
    compared: result?.compared ?? null,
    pricesIncludeTax: result?.pricesIncludeTax ?? null,
    kinds,
    open: kinds.reduce((sum, one) => sum + one.open, 0),
    ignored: kinds.reduce((sum, one) => sum + one.ignored, 0),
    links: listLinks(journal).length,
  };
}

function auditCsv(journal: Journal, storeName: string): string {
  const header = ['store', 'kind', 'sku', 'name', 'till_sku', 'shop_sku', 'facts', 'since', 'state', 'note', 'person'];
  const ask = { kind: null, search: '', after: null, limit: all } as const;
  const findings = [...listFindings(journal, { ...ask, state: 'open' }), ...listFindings(journal, { ...ask, state: 'ignored' })].map(
    (row) => [
      storeName,
      row.kind,
      row.sku,
      row.name,
      row.tillSku,
      row.shopSku,
      Object.entries(row.facts)
        .map(([name, value]) => `${name}: ${name.endsWith('Changed') ? new Date(Number(value)).toISOString() : value}`)
        .join('; '),
      new Date(row.since).toISOString(),
      row.state,
      row.note,
      row.person,
    ],
  );
  const links = listLinks(journal).map((link) => [
    storeName,
    link.kind,
    link.tillSku,
    link.name,
    link.tillSku,
    link.shopSku,
    '',
    new Date(link.at).toISOString(),
    'confirmed',
    '',
    link.person,
  ]);
  return csvOf(header, [...findings, ...links]);
}
