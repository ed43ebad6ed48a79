import { external } from '#renderer/ui/external.ts';

/** A step that waits for a manager's yes. */
export interface AskedApproval {
  storeId: string;
  session: string;
  /** As the agent named it. */
  action: string;
  requestId: string | null;
  /** The approval, or null when it was given up. */
  answer: (approval: string | null) => void;
}

const asked = external<readonly AskedApproval[]>([]);

/** Opens the approval dialog and answers what came of it. */
export function askApproval(what: Omit<AskedApproval, 'answer'>): Promise<string | null> {
  return new Promise((resolve) => {
    const entry: AskedApproval = {
      ...what,
      answer(approval) {
        asked.set(asked.get().filter((each) => each !== entry));
        resolve(approval);
      },
    };
    asked.set([...asked.get(), entry]);
  });
}

/** The step the dialog is about; null when nothing waits. */
export function useAskedApproval(): AskedApproval | null {
  return asked.use()[0] ?? null;
}

/** Nobody waits any more: who asked is not here. */
export function giveUpApprovals(): void {
  for (const each of asked.get()) each.answer(null);
}
