import { enqueue } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { AnyEffectKind } from '#agent/sync/effect-kind.ts';
import type { Ids } from '#core/ports.ts';

export interface Owed {
  entrySeq: number;
  subject: string;
  /** In store words: the order number. */
  label: string;
  payload: object;
  lanes: readonly string[];
  at: number;
  background?: boolean;
}

/** Adds one effect to the outbox, checked against its kind's schema: what cannot be read back must not be written. Inside write(). */
export function owe(journal: Journal, ids: Ids, kind: AnyEffectKind, owed: Owed): string {
  if (kind.bind(owed.payload) === null) throw new Error(`payload of ${kind.name} does not fit its schema`);
  const id = ids.uuid();
  enqueue(journal, {
    id,
    entrySeq: owed.entrySeq,
    system: kind.system,
    kind: kind.name,
    kindVersion: kind.version,
    subject: owed.subject,
    label: owed.label,
    payload: owed.payload,
    background: owed.background ?? false,
    lanes: owed.lanes,
    at: owed.at,
  });
  return id;
}
