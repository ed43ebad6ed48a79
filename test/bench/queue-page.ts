import { pickupTab, type PickupTab } from '#contract/pickups.ts';
import { figure, sizeOf, type Figure } from '#test/bench/figure.ts';
import type { Folder } from '#test/bench/folder.ts';
import { inTurn, least, timed, type Pair } from '#test/bench/measure.ts';
import { startOfflineAgent, type Caller } from '#test/bench/offline-agent.ts';
import { collectOlder } from '#test/bench/seed.ts';
import { storeId } from '#test/bench/world.ts';

const rounds = 15;
const [few, many] = [1_000, 100_000];
const perPage = 100;

const sorts = ['promised', 'order', 'customer', 'placed'] as const;
type Sort = (typeof sorts)[number];

interface View {
  tab: PickupTab;
  sort: Sort;
  descending: boolean;
  /** The first page, or one asked for by the cursor of a row before it. */
  page: 'first' | 'next';
}

/**
 * A page of 100 through the procedure, from 100,000 pickups beside 1,000: every tab, every sort, both ways round, the first page and one
 * by cursor. Twice: with the large queue open in the same proportions, and with a thousand open and the rest collected long ago.
 */
export async function queuePage(folder: Folder): Promise<Figure[]> {
  const small = folder.withPickups(few);
  const open = folder.withPickups(many);
  const history = folder.withPickups(many);
  collectOlder(history, few);
  const figures = [...(await compare(small, open, 'all open')), ...(await compare(small, history, 'old ones collected'))];
  folder.drop(small, open, history);
  return figures;
}

async function compare(small: string, large: string, what: string): Promise<Figure[]> {
  const [short, long] = [await startOfflineAgent(small), await startOfflineAgent(large)];
  const figures: Figure[] = [];
  for (const sort of sorts) {
    const measured: { view: View; ms: Pair }[] = [];
    for (const view of viewsOf(sort)) {
      const [one, other] = [await asker(long.caller, view), await asker(short.caller, view)];
      measured.push({ view, ms: await inTurn(rounds, async () => ({ app: await timed(one), bare: await timed(other) }), least) });
    }
    figures.push(worstOf(measured, `queue page by ${sort}, ${sizeOf(many)}, ${what}`));
  }
  await short.stop();
  await long.stop();
  return figures;
}

function worstOf(measured: readonly { view: View; ms: Pair }[], name: string): Figure {
  const [worst] = measured.toSorted((a, b) => b.ms.app / b.ms.bare - a.ms.app / a.ms.bare);
  if (worst === undefined) throw new Error('nothing was measured');
  const { view, ms } = worst;
  const note = `worst of ${measured.length}: ${view.tab}, ${view.descending ? 'descending' : 'ascending'}, ${view.page} page; beside ${sizeOf(few)} pickups`;
  return figure({ name, value: ms.app, unit: 'ms', baseline: ms.bare, limit: 2, rule: 'ratio at most', note });
}

function viewsOf(sort: Sort): View[] {
  return pickupTab.options.flatMap((tab) =>
    [false, true].flatMap((descending) => (['first', 'next'] as const).map((page): View => ({ tab, sort, descending, page }))),
  );
}

/** Asks for the page of a view again and again. */
async function asker(caller: Caller, { page, ...view }: View): Promise<() => Promise<unknown>> {
  const ask = { storeId, ...view, limit: perPage };
  // By the cursor of the very first row: even the least tab of the small queue then has a page of 99.
  const { next } = page === 'first' ? { next: null } : await caller.pickups.list({ ...ask, limit: 1 });
  const { rows } = await caller.pickups.list({ ...ask, cursor: next });
  if (rows.length < perPage - 1) throw new Error(`the tab ${view.tab} has no page of ${perPage}`);
  return async () => caller.pickups.list({ ...ask, cursor: next });
}
