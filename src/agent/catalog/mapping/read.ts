import type { SystemName } from '#contract/ids.ts';
import type { AnswerProblem, Call, Decoded } from '#core/connector.ts';
import type { MappingLists } from '#core/catalog/mapping/facts.ts';
import type { TillPage } from '#core/till.ts';
import type { Agent } from '#agent/agent.ts';
import { listOutlets, listPaymentTypes, listRegisters, listTaxes } from '#agent/connectors/lightspeed-x/catalog.ts';
import { listSources } from '#agent/connectors/magento/inventory.ts';
import { notDenied } from '#agent/connectors/magento/not-denied.ts';
import { listStockLinks, listStocks } from '#agent/connectors/magento/stocks.ts';
import { listWebsites, storeConfigs } from '#agent/connectors/magento/store.ts';
import { readAll } from '#agent/replica/read-all.ts';
import { withPatience } from '#agent/sync/patience.ts';
import { problemWords } from '#agent/sync/push.ts';

/** Of the whole audit; what was not answered by then could not be read. The till alone may be asked to wait for minutes. */
const withinMs = 120_000;

export interface Unread {
  list: keyof MappingLists;
  system: SystemName;
  /** Null: the access token may not ask for it. */
  problem: string | null;
}

/** Reads every list an audit compares, in the background's share of the budgets. Reads only, never throws. */
export async function readMappingLists(agent: Agent): Promise<{ lists: MappingLists; unread: Unread[] }> {
  const { clock } = agent.deps;
  const until = clock.now() + withinMs;
  const unread: Unread[] = [];
  const late: Decoded<never> = { ok: false, problem: { kind: 'unknown', message: 'no answer in time' } };

  async function inTime<T>(list: keyof MappingLists, system: SystemName, asked: Promise<Decoded<T | null>>): Promise<T | null> {
    const answer = await withPatience<Decoded<T | null>>(clock, until - clock.now(), asked, late);
    if (!answer.ok) unread.push({ list, system, problem: mayNotAsk(answer.problem) ? null : problemWords(answer.problem).message });
    else if (answer.value === null) unread.push({ list, system, problem: null });
    return answer.ok ? answer.value : null;
  }
  const till = <T>(list: keyof MappingLists, call: (after: string | null) => Call<TillPage<T>>): Promise<T[] | null> =>
    inTime(
      list,
      'lightspeed',
      readAll<T>((one) => agent.gateways.lightspeed.run(one, { background: true }), call),
    );
  const shop = <T>(list: keyof MappingLists, call: Call<T>): Promise<T | null> =>
    inTime(list, 'magento', agent.gateways.magento.run(notDenied(call), { background: true }));

  const [outlets, registers, paymentTypes, taxes, sources, stockLinks, stocks, websites, storeViews] = await Promise.all([
    till('outlets', listOutlets),
    till('registers', listRegisters),
    till('paymentTypes', listPaymentTypes),
    till('taxes', listTaxes),
    shop('sources', listSources()),
    shop('stockLinks', listStockLinks()),
    shop('stocks', listStocks()),
    shop('websites', listWebsites()),
    shop('storeViews', storeConfigs()),
  ]);
  return {
    lists: { outlets, registers, paymentTypes, taxes, sources: sources?.items ?? null, stockLinks, stocks, websites, storeViews },
    unread,
  };
}

function mayNotAsk(problem: AnswerProblem): boolean {
  return problem.kind === 'forbidden' || (problem.kind === 'unauthorized' && problem.permission !== null);
}
