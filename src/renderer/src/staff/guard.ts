import { lastStoreKey } from '#renderer/app/last-store.ts';
import type { Guard } from '#renderer/rpc.ts';
import { askApproval } from '#renderer/staff/approvals.ts';
import { failureOf } from '#renderer/ui/problem.ts';
import { forgetSession, sessionOf } from '#renderer/ui/session.ts';

/**
 * What every step of a person goes through: the session takes the place of the name, a step that needs a manager opens the approval
 * dialog and is sent once more with the approval, and a session that has ended shows the lock screen. Screens need no code of their own.
 */
export const staffGuard: Guard = async (_path, input, send) => {
  if (!isStep(input)) return send(input);
  // What names no store is done by who works in the one on the screen.
  const storeId = input.storeId ?? localStorage.getItem(lastStoreKey) ?? '';
  const session = sessionOf(storeId)?.session;
  if (session === undefined) return send(input);
  try {
    return await send({ ...input, person: session });
  } catch (error) {
    const refused = refusal(error);
    if (refused?.reason === 'sessionEnded') forgetSession(storeId);
    if (refused?.reason !== 'managerNeeded') throw error;
    const asked = { storeId, session, action: String(refused.params['action']), requestId: input.requestId ?? null };
    const approval = await askApproval(asked);
    if (approval === null) throw error;
    return send({ ...input, person: `${session}+${approval}` });
  }
};

interface Step {
  person: unknown;
  storeId?: string;
  requestId?: string;
}

function isStep(input: unknown): input is Step {
  return typeof input === 'object' && input !== null && 'person' in input;
}

function refusal(error: unknown) {
  const failure = failureOf(error);
  return failure.kind === 'problem' ? failure.problem : null;
}
