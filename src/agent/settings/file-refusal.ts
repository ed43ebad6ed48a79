import type { ErrorCode } from '#contract/errors.ts';
import { refuse } from '#agent/door.ts';
import type { MoveRefusal } from '#agent/journal/move-words.ts';
import type { Refusal, RefusalReason } from '#agent/journal/refusal.ts';

const codes: Record<RefusalReason, ErrorCode> = {
  locked: 'STORE_CLOSED',
  newer: 'STORE_CLOSED',
  damaged: 'STORE_CLOSED',
  unreadable: 'REFUSED',
  moved: 'STORE_CLOSED',
  full: 'STORAGE',
  readOnly: 'STORAGE',
};

/** Ends a procedure with what a journal's file, or a moved one, refused. */
export function refuseFile(refusal: Refusal | MoveRefusal): never {
  const { reason, message, cure } = refusal;
  const code = reason in codes ? codes[reason as RefusalReason] : 'REFUSED';
  return refuse(code, { reason, message, cure, params: 'params' in refusal ? refusal.params : {} });
}
