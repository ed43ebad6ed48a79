import Database from 'better-sqlite3';
import { systemIds } from '#agent/real-world.ts';
import { Bare } from '#test/bench/bare.ts';
import { figure, sizeOf, type Figure } from '#test/bench/figure.ts';
import type { Folder } from '#test/bench/folder.ts';
import { percentile, timed, type Pair } from '#test/bench/measure.ts';
import { watchRows } from '#test/bench/rows.ts';
import { steps, take, type Api, type Work } from '#test/bench/steps.ts';
import { newPickups } from '#test/bench/work.ts';
import { startWorkerAgent } from '#test/bench/worker-agent.ts';
import { journalIn } from '#test/bench/world.ts';

const rounds = 7;
const perRound = 60;

/**
 * The same actions across a MessagePort, from the call to its answer, with the agent in a thread and its scheduler at work. A round
 * is 300 actions; the figure is the p99 of the quietest of seven, since what else this machine does only adds to it. Beside it, found
 * the same way, the p99 of the same rows written by bare better-sqlite3 in this thread: what a disk takes to sync is not the app's, so
 * the limit holds what comes on top of it.
 */
export async function acrossPort(folder: Folder): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const count of [5_000, 100_000]) {
    const [own, copy] = [folder.withPickups(count), folder.withPickups(count)];
    const agent = await startWorkerAgent(own);
    const bare = new Bare(copy);
    const reader = new Database(journalIn(own), { readonly: true });
    const work = newPickups(reader, (rounds + 1) * perRound);
    await round(agent.api.pickups, reader, bare, work.slice(0, perRound));
    const measured: Pair[][] = [];
    for (let number = 1; number <= rounds; number += 1) {
      measured.push(await round(agent.api.pickups, reader, bare, work.slice(number * perRound, (number + 1) * perRound)));
    }
    figures.push(portFigure(count, measured));
    reader.close();
    bare.close();
    await agent.stop();
    folder.drop(own, copy);
  }
  return figures;
}

function portFigure(count: number, measured: readonly Pair[][]): Figure {
  const p99 = (side: keyof Pair) =>
    Math.min(
      ...measured.map((pairs) =>
        percentile(
          pairs.map((pair) => pair[side]),
          0.99,
        ),
      ),
    );
  const all = measured.flat().map((pair) => pair.app);
  const [median, worst] = [percentile(all, 0.5), percentile(all, 0.99)].map((ms) => ms.toFixed(2));
  const note = `p99 of the quietest round, ${(p99('app') - p99('bare')).toFixed(2)} ms beyond the bare one; of all rounds: median ${median} ms, p99 ${worst} ms`;
  return figure({
    name: `action across the port, ${sizeOf(count)} pickups`,
    value: p99('app'),
    unit: 'ms',
    baseline: p99('bare'),
    limit: 5,
    rule: 'value beyond at most',
    note,
  });
}

async function round(api: Api, reader: Database.Database, bare: Bare, work: readonly Work[]): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const one of work) {
    for (const step of steps) {
      const written = watchRows(reader, one.pickupId);
      const requestId = systemIds.uuid();
      const app = await timed(() => take(api, step, one, requestId));
      pairs.push({ app, bare: bare.write(written()) });
    }
  }
  return pairs;
}
