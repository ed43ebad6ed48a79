import type { Sim } from '#test/simulation/sim.ts';

/** Somebody presses “read now” in every store, and waits a moment: what the other end did is seen before its turn comes. */
export async function looksAgain(sim: Sim, streams: readonly string[]): Promise<void> {
  for (const { id } of sim.world.stores)
    void sim.pc.agent
      .store(id)
      ?.host?.pull.now(streams)
      .catch(() => undefined);
  await sim.clock.advance(3_000);
}
