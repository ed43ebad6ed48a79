import type { FitFlag, FitReport, FitRow } from '#contract/fit-check.ts';
import type { Call } from '#core/connector.ts';
import { breaksFirst, callsNeeded, commitsNeeded, fitRowOf, flagOf, roomOf } from '#core/health/fit-check/rules.ts';
import type { Agent } from '#agent/agent.ts';
import { countOrders, countProducts, countStocks, countWebsites } from '#agent/connectors/magento/counts.ts';
import { listSources } from '#agent/connectors/magento/inventory.ts';
import { storeConfigs } from '#agent/connectors/magento/store.ts';
import { commitRate, memory } from '#agent/health/fit-check/this-pc.ts';
import { withPatience } from '#agent/sync/patience.ts';
import { tillCounts } from '#agent/health/fit-check/till-counts.ts';
import { catalogIsRead } from '#agent/replica/till.ts';
import type { StoreHost } from '#agent/sync/store-host.ts';
import { problemWords } from '#agent/sync/push.ts';

const dayMs = 86_400_000;
const lookBackDays = 28;
/** All of it; what has not answered by then is not known. */
const withinMs = 60_000;

type Told = FitRow['magento'];
const unknown: Told = { value: null, problem: null };

export const neverChecked: FitReport = {
  state: 'never',
  startedAt: null,
  finishedAt: null,
  done: 0,
  steps: 0,
  rows: [],
  flags: [],
  rooms: [],
  breaksFirst: null,
};

/** Counts both systems and measures this PC, one step after the other; `tell` gets every step. Reads only. Never throws. */
export async function runFitCheck(agent: Agent, host: StoreHost, outletId: string, tell: (report: FitReport) => void): Promise<void> {
  const startedAt = agent.deps.clock.now();
  const magento = {
    stores: count(listSources(), (page) => page.items.filter((source) => source.enabled && source.code !== 'default').length),
    skus: count(countProducts(null)),
    orders: count(countOrders(startedAt - lookBackDays * dayMs), (orders) => Math.round((orders / lookBackDays) * 10) / 10),
    configurables: count(countProducts('configurable')),
    bundles: count(countProducts('bundle')),
    grouped: count(countProducts('grouped')),
    websites: count(countWebsites()),
    stocks: count(countStocks(), (stocks) => Math.max(0, stocks - 1)),
    currencies: count(storeConfigs(), (views) => new Set(views.flatMap((view) => [view.baseCurrency, view.displayCurrency])).size),
  };
  const told: Partial<Record<keyof typeof magento, Told>> = {};
  const steps = Object.keys(magento).length + 1;
  let done = 0;
  const step = (finishedAt: number | null, commits: number | null): void => {
    done += 1;
    const found = judge(agent, host, outletId, told, commits);
    tell({ ...found, state: finishedAt === null ? 'running' : 'done', startedAt, finishedAt, done, steps });
  };
  agent.gateways.magento.retryNow();
  for (const name of Object.keys(magento) as (keyof typeof magento)[]) {
    told[name] = await magento[name](agent, startedAt + withinMs);
    step(null, null);
  }
  // A disk that refuses says so elsewhere, loudly.
  const commits = host.journal.disposed ? null : commitRate(host.journal);
  step(agent.deps.clock.now(), commits);
}

type Count = (agent: Agent, until: number) => Promise<Told>;

function count<T>(call: Call<T>, read: (value: T) => number = (value) => Number(value)): Count {
  return async (agent, until) => {
    const left = until - agent.deps.clock.now();
    const late: Told = { value: null, problem: 'Magento did not answer within a minute. Try again when it has less to do.' };
    if (left <= 0) return late;
    const asked = agent.gateways.magento.run(call, { background: false }).then((answer): Told => {
      if (answer.ok) return { value: read(answer.value), problem: null };
      const { message, cure } = problemWords(answer.problem);
      return { value: null, problem: `${message} ${cure}`.trim() };
    });
    return withPatience(agent.deps.clock, left, asked, late);
  };
}

function judge(
  agent: Agent,
  { journal }: StoreHost,
  outletId: string,
  told: Partial<Record<string, Told>>,
  commits: number | null,
): Pick<FitReport, 'rows' | 'flags' | 'rooms' | 'breaksFirst'> {
  const of = (name: string): Told => told[name] ?? unknown;
  const isRead = !journal.disposed && catalogIsRead(journal);
  const till = isRead ? tillCounts(journal, outletId, agent.deps.clock.now()) : null;
  const atTill = (value: number | null | undefined): Told => ({
    value: value ?? null,
    problem: till === null ? 'The till’s lists were not read yet. Wait until Lightspeed is connected.' : null,
  });
  const rows = [
    fitRowOf('stores', of('stores'), atTill(till?.outlets)),
    fitRowOf('skus', of('skus'), atTill(till?.skus)),
    fitRowOf('dailyOrders', of('orders'), atTill(till?.dailySales)),
  ];
  const shopFlag = (flag: FitFlag['flag']): FitFlag => flagOf(flag, 'magento', of(flag).value);
  const flags = [
    ...(['configurables', 'bundles', 'grouped', 'websites', 'stocks', 'currencies'] as const).map(shopFlag),
    flagOf('families', 'lightspeed', till?.families ?? null),
    flagOf('tillCurrencies', 'lightspeed', till?.currencies ?? null),
    flagOf('timeZones', 'lightspeed', till?.timeZones ?? null),
    flagOf('laybys', 'lightspeed', till?.laybys ?? null),
  ];
  const dailyOrders = rows.find((row) => row.row === 'dailyOrders')?.value ?? null;
  const { used, available } = memory();
  const rooms = [
    roomOf('commits', dailyOrders === null ? null : commitsNeeded(dailyOrders), commits),
    roomOf('memory', used, available),
    ...(['magento', 'lightspeed'] as const).map((system) => {
      const { limit, windowMs, left } = agent.gateways[system].budget();
      const needed = dailyOrders === null ? null : callsNeeded(system, { dailyOrders, measured: limit - left, windowMs });
      return roomOf(`${system}Calls`, needed, limit);
    }),
  ];
  return { rows, flags, rooms, breaksFirst: breaksFirst(rows, rooms) };
}
