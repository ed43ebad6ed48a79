import type { Behaviour } from '#contract/health.ts';
import type { SystemName } from '#contract/ids.ts';
import type { Agent } from '#agent/agent.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { statedLimit } from '#agent/replica/shop-limits.ts';

/** What is known of how a system answers, by its own answers alone: one that was never reached has none. Reads only. */
export function behavioursOf(agent: Agent, journal: Journal, system: SystemName): Behaviour[] {
  return system === 'magento' ? shopBehaviours(agent, journal) : tillBehaviours(agent);
}

function shopBehaviours(agent: Agent, journal: Journal): Behaviour[] {
  const max = statedLimit(journal);
  return [{ kind: 'signsIn', way: agent.config.magento.auth }, ...(max === null ? [] : [{ kind: 'takesAtOnce' as const, max }])];
}

function tillBehaviours(agent: Agent): Behaviour[] {
  const month = agent.versions.list().find(({ system }) => system === 'lightspeed')?.keptUntil ?? null;
  return month === null ? [] : [{ kind: 'keepsVersionUntil', month }];
}
