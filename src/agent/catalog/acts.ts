import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import { forgetKnown, markDirty } from '#agent/replica/stock-dirty.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { actionsFor } from '#agent/catalog/actions.ts';
import { decideFinding, findingsOf, removeFinding } from '#agent/catalog/findings.ts';
import { listLinks, removeLink, saveLink } from '#agent/catalog/links.ts';

/** What a person decides about findings: entry and projection in one transaction; the same request twice is one action (SYNC.md J1, J2). */
export interface CatalogActing extends Acting {
  requestId: string;
  person: string;
}

/** The entry of what was done, and to how many findings. */
export interface Done {
  journal: number;
  count: number;
}

/** Leaves findings as they are until their facts change. Inside write(). */
export function ignoreFindings(acting: CatalogActing, keys: readonly string[], reason: string): Done {
  const rows = findingsOf(acting.journal, keys);
  return once(acting, 'catalog.findingsIgnored', rows, { keys: rows.map((row) => row.key), reason }, (entrySeq) => {
    for (const { key } of rows) decideFinding(acting.journal, key, { state: 'ignored', note: reason, person: acting.person, entrySeq });
  });
}

/** Inside write(). */
export function reopenFindings(acting: CatalogActing, keys: readonly string[]): Done {
  const rows = findingsOf(acting.journal, keys).filter((row) => row.state === 'ignored');
  return once(acting, 'catalog.findingsReopened', rows, { keys: rows.map((row) => row.key) }, (entrySeq) => {
    for (const { key } of rows) decideFinding(acting.journal, key, { state: 'open', note: '', person: acting.person, entrySeq });
  });
}

/** Confirms pairs; their findings are over at once. Inside write(). */
export function linkPairs(acting: CatalogActing, keys: readonly string[]): Done {
  const { journal, person, at } = acting;
  const rows = findingsOf(journal, keys).filter((row) => actionsFor(row).includes('link'));
  const pairs = rows.map(({ kind, pair, tillSku }) => ({ kind, ...pair, tillSku }));
  return once(acting, 'catalog.linked', rows, { pairs }, (entrySeq) => {
    for (const { key, pair, kind, name, tillSku } of rows) {
      if (pair === null) continue;
      saveLink(journal, { ...pair, tillSku: tillSku ?? '', kind, name, person, at, journal: entrySeq });
      removeFinding(journal, key);
    }
  });
}

/** Takes a confirmed pair back; the next audit finds it again. Null when there is none. Inside write(). */
export function unlinkPair(acting: CatalogActing, shopSku: string): Done | null {
  const done = doneBefore(acting);
  if (done !== null) return done;
  const link = listLinks(acting.journal).find((one) => one.shopSku === shopSku);
  if (link === undefined) return null;
  return once(acting, 'catalog.unlinked', [link], { shopSku, tillId: link.tillId, tillSku: link.tillSku }, () => {
    removeLink(acting.journal, shopSku);
  });
}

/** Makes the stock engine send the number of these SKUs anew, whatever Magento is thought to hold. Inside write(). */
export function publishFindings(acting: CatalogActing, keys: readonly string[]): Done {
  const { journal, at } = acting;
  const rows = findingsOf(journal, keys).filter((row) => actionsFor(row).includes('publish'));
  const skus = rows.map((row) => row.sku);
  return once(acting, 'catalog.published', rows, { skus }, () => {
    for (const sku of skus) {
      forgetKnown(journal, sku);
      markDirty(journal, sku, { cause: 'mend', since: at });
    }
  });
}

function once(acting: CatalogActing, kind: string, about: readonly unknown[], data: object, change: (entrySeq: number) => void): Done {
  const before = doneBefore(acting);
  if (before !== null) return before;
  const { journal, at, requestId, person, store } = acting;
  const count = about.length;
  const { seq } = appendEntry(journal, { kind, subject: `catalog:${store.config.id}`, person, data: { ...data, count }, requestId, at });
  change(seq);
  return { journal: seq, count };
}

function doneBefore({ journal, requestId }: CatalogActing): Done | null {
  const entry = entryByRequest(journal, requestId);
  if (entry === null) return null;
  const count = (entry.data as { count?: number }).count ?? 0;
  return { journal: entry.seq, count };
}
