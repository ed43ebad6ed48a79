import type { ToAgent } from '#contract/host.ts';

/** The address of the training world, null where it has a window of its own; or, in a sentence, why there is none. */
export type TrainingShown = { ok: true; url: string | null } | { ok: false; problem: string };

/** A training world beside the real one: opened at most once, ended with the host. Neither throws. */
export type HostTraining = { open: () => Promise<TrainingShown>; close: () => Promise<void> };

/** What the agent is answered. */
export async function answerTraining(training: HostTraining | undefined, id: number): Promise<Extract<ToAgent, { type: 'training' }>> {
  const shown = (await training?.open()) ?? { ok: false, problem: 'The training world cannot be opened from here.' };
  return { type: 'training', id, url: shown.ok ? shown.url : null, problem: shown.ok ? null : shown.problem };
}
