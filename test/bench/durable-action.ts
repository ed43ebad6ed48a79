import { systemIds } from '#agent/real-world.ts';
import { Bare } from '#test/bench/bare.ts';
import { rateFigure, sizeOf, type Figure } from '#test/bench/figure.ts';
import type { Folder } from '#test/bench/folder.ts';
import { inTurn, timed, type Pair } from '#test/bench/measure.ts';
import { startOfflineAgent, type OfflineAgent } from '#test/bench/offline-agent.ts';
import { watchRows } from '#test/bench/rows.ts';
import { steps, take, type Step } from '#test/bench/steps.ts';
import { newPickups } from '#test/bench/work.ts';

const rounds = 40;
const perRound = 10;

/**
 * A person's action called in process: procedure, validation, rules, COMMIT, the pickup as it now stands. Beside it the same rows
 * written by bare better-sqlite3, one transaction each, action by action.
 */
export async function durableActions(folder: Folder): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const count of [5_000, 100_000]) {
    const [own, copy] = [folder.withPickups(count), folder.withPickups(count)];
    const agent = await startOfflineAgent(own);
    const bare = new Bare(copy);
    for (const [step, ms] of await wayOfPickups(agent, bare)) {
      figures.push(rateFigure(`action ${step}, ${sizeOf(count)} pickups`, ms, 0.5, 'the same rows by bare better-sqlite3'));
    }
    bare.close();
    await agent.stop();
    folder.drop(own, copy);
  }
  return figures;
}

/** Takes pickups their whole way, a few to a round, and answers ms per action by step. */
async function wayOfPickups(agent: OfflineAgent, bare: Bare): Promise<Map<Step, Pair>> {
  const work = newPickups(agent.journal.db, (rounds + 2) * perRound);
  const results = new Map<Step, Pair>();
  for (const step of steps) {
    const pair = await inTurn(rounds, async (number) => {
      const sum = { app: 0, bare: 0 };
      for (const one of work.slice(number * perRound, (number + 1) * perRound)) {
        const written = watchRows(agent.journal.db, one.pickupId);
        const requestId = systemIds.uuid();
        sum.app += await timed(() => take(agent.caller.pickups, step, one, requestId));
        sum.bare += bare.write(written());
      }
      return { app: sum.app / perRound, bare: sum.bare / perRound };
    });
    results.set(step, pair);
  }
  return results;
}
