import type { ToAgent } from '#contract/host.ts';

/** The address of the training world, null where it has a window of its own; or, in a sentence, why there is none. */
export type TrainingShown = { ok: true; url: string | null } | { ok: false; problem: string };

/** A training world beside the real one: open at most once, ended with the host. `open` rejects when no folder can be made for it. */
export type HostTraining = { open: () => Promise<TrainingShown>; close: () => Promise<void> };

const didNotOpen = 'The training world did not open.';

/** What the agent is answered. */
export async function answerTraining(training: HostTraining | undefined, id: number): Promise<Extract<ToAgent, { type: 'training' }>> {
  const opening = training?.open().catch((): TrainingShown => ({ ok: false, problem: didNotOpen }));
  const shown = (await opening) ?? { ok: false, problem: 'The training world cannot be opened from here.' };
  return { type: 'training', id, url: shown.ok ? shown.url : null, problem: shown.ok ? null : shown.problem };
}
