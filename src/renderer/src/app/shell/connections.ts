import type { SystemName } from '#contract/ids.ts';
import type { Connection, StoreStatus } from '#contract/system.ts';
import { systems } from '#renderer/ui/systems.ts';

export function connectionOf(status: StoreStatus | undefined, system: SystemName): Connection | undefined {
  return status?.connections.find((connection) => connection.system === system);
}

/** What the line under the top bar is about; null while all is well or nothing was asked yet. */
export type Trouble =
  | { kind: 'offlineBoth'; since: number | null }
  | { kind: 'offlineOne' | 'unauthorized' | 'misconfigured'; system: SystemName; since: number | null }
  | { kind: 'limited'; system: SystemName; until: number };

/** The most important trouble first: a person has to act on a refusal, offline only needs patience, a limit ends by itself. */
export function troubleOf(status: StoreStatus | undefined): Trouble | null {
  const all = systems.map((system) => connectionOf(status, system)).filter((connection) => connection !== undefined);
  const refusing = all.find((connection) => connection.state === 'unauthorized' || connection.state === 'misconfigured');
  if (refusing && (refusing.state === 'unauthorized' || refusing.state === 'misconfigured')) {
    return { kind: refusing.state, system: refusing.system, since: refusing.since };
  }
  const offline = all.filter((connection) => connection.state === 'offline');
  const [first] = offline;
  if (first && offline.length === systems.length) return { kind: 'offlineBoth', since: earliest(offline) };
  if (first) return { kind: 'offlineOne', system: first.system, since: first.since };
  const limited = all.find((connection) => connection.state === 'limited' && connection.until !== null);
  return limited?.until ? { kind: 'limited', system: limited.system, until: limited.until } : null;
}

function earliest(connections: readonly Connection[]): number | null {
  const known = connections.map((connection) => connection.since).filter((since) => since !== null);
  return known.length === 0 ? null : Math.min(...known);
}
