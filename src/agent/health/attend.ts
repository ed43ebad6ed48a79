import type { Journal } from '#agent/journal/journal.ts';
import { setAttention, type Attention } from '#agent/journal/attention.ts';
import { effectById } from '#agent/journal/effects.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import { exceptionById } from '#agent/journal/exceptions.ts';

export interface Attending {
  id: string;
  requestId: string;
  person: string;
  at: number;
}

/** Gives an open question or stuck change to somebody or puts it aside; null for one that nobody knows. Inside write(). */
export function attend(journal: Journal, { id, requestId, person, at }: Attending, change: Partial<Attention>): boolean | null {
  const exception = exceptionById(journal, id);
  const effect = effectById(journal, id);
  const subject = exception?.pickupId ?? exception?.subject ?? effect?.subject;
  if (subject === undefined) return null;
  if (entryByRequest(journal, requestId) !== null) return true;
  if (exception !== null ? exception.resolvedAt !== null : effect?.settledAt !== null) return false;
  const kind = 'assignee' in change ? 'attention.assigned' : 'attention.putAside';
  const data = { kind: exception?.kind ?? effect?.kind ?? '', ...change };
  const entry = appendEntry(journal, { kind, subject, person, data, requestId, at });
  setAttention(journal, id, change, entry.seq);
  return true;
}
