import { appendEntry } from '#agent/journal/entries.ts';
import { findOpenException, openException, resolveException } from '#agent/journal/exceptions.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { Ids } from '#core/ports.ts';

export interface Raise {
  kind: string;
  subject: string;
  params: Record<string, string>;
  pickupId?: string;
  effectId?: string;
  at: number;
}

/**
 * Puts something before a person, once: while the same is open, and after a person said to leave it, nothing is added.
 * Answers whether it is new. Inside write().
 */
export function raise(journal: Journal, ids: Ids, what: Raise): boolean {
  if (findOpenException(journal, what.kind, what.subject) !== null || wasIgnored(journal, what)) return false;
  const entry = appendEntry(journal, {
    kind: 'exception.raised',
    subject: what.pickupId ?? what.subject,
    person: null,
    data: { kind: what.kind, subject: what.subject, ...what.params },
    requestId: null,
    at: what.at,
  });
  openException(journal, {
    id: ids.uuid(),
    kind: what.kind,
    subject: what.subject,
    params: what.params,
    pickupId: what.pickupId ?? null,
    effectId: what.effectId ?? null,
    entrySeq: entry.seq,
    at: what.at,
  });
  return true;
}

/** The cause went away by itself: closes what is open about it. Inside write(). */
export function clearRaised(journal: Journal, kind: string, subject: string, at: number): void {
  const open = findOpenException(journal, kind, subject);
  if (open === null) return;
  const entry = appendEntry(journal, {
    kind: 'exception.cleared',
    subject: open.pickupId ?? subject,
    person: null,
    data: { kind, subject },
    requestId: null,
    at,
  });
  resolveException(journal, open.id, { entrySeq: entry.seq, resolution: 'cleared', at });
}

function wasIgnored(journal: Journal, what: Raise): boolean {
  return (
    journal
      .sql<[string, string], { id: string }>(`SELECT id FROM exceptions WHERE kind = ? AND subject = ? AND resolution = 'ignore' LIMIT 1`)
      .get(what.kind, what.subject) !== undefined
  );
}
