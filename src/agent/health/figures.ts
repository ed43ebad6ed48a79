import type { Figures, Flow, StreamFigures, SystemFigures } from '#contract/health.ts';
import { systemName, type SystemName } from '#contract/ids.ts';
import { lagFigures, lagHistogram } from '#core/health/figures.ts';
import { localDay } from '#core/local-day.ts';
import type { Agent } from '#agent/agent.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { hourMs } from '#agent/journal/sync-hours.ts';
import { lagsSince, type Delay } from '#agent/journal/sync-lags.ts';
import { behavioursOf } from '#agent/health/behaviours.ts';
import { quietSince, waiting } from '#agent/health/waiting.ts';
import type { StreamState } from '#agent/sync/pull.ts';
import { problemWords } from '#agent/sync/push.ts';
import type { StoreHost } from '#agent/sync/store-host.ts';

const weekMs = 7 * 24 * hourMs;
const stripHours = 24;
const streamsOf: Record<SystemName, string> = { magento: 'shop.*', lightspeed: 'till.*' };

/** Every figure of Sync health as it is now; what is not known is null, never a guess. */
export function figuresOf(agent: Agent, host: StoreHost, timeZone: string): Figures {
  const now = agent.deps.clock.now();
  const { journal } = host;
  const windows = { hour: now - hourMs, today: localDay(now, timeZone).from, week: now - weekMs };
  return journal.read(() => {
    const streams = host.pull.streams();
    const waits = waiting(journal, now);
    return {
      now,
      waiting: waits,
      quietSince: waits.length > 0 ? null : quietSince(journal),
      systems: systemName.options.map((system) => ({
        ...systemOf(agent, host, system, now),
        flows: [flowIn(journal, system, streams, windows), flowOut(journal, system, windows)],
      })),
      streams: streams.map((stream) => streamOf(journal, stream, windows.today)),
    };
  });
}

function systemOf(agent: Agent, host: StoreHost, system: SystemName, now: number): Omit<SystemFigures, 'flows'> {
  const gateway = agent.gateways[system];
  const connection = gateway.connection();
  const thisHour = Math.floor(now / hourMs) * hourMs;
  const calls = host.calls.hours(system, thisHour - (stripHours - 1) * hourMs);
  const state = credentialState(agent, system, connection);
  return {
    system,
    connection,
    budget: gateway.budget(),
    credential: { state, expiresAt: agent.secretEndsAt(system) },
    clockAheadMs: gateway.clockAheadMs(),
    version: agent.versions.of(system),
    behaviours: state === 'accepted' ? behavioursOf(agent, host.journal, system) : [],
    hours: Array.from({ length: stripHours }, (_, index) => {
      const at = thisHour - (stripHours - 1 - index) * hourMs;
      return { at, ...(calls.get(at) ?? { people: 0, background: 0, failed: 0 }) };
    }),
  };
}

function credentialState(agent: Agent, system: SystemName, connection: SystemFigures['connection']): SystemFigures['credential']['state'] {
  if (!agent.hasSecret(system)) return 'missing';
  if (connection.state === 'unauthorized') return 'refused';
  return connection.lastContactAt === null ? 'unknown' : 'accepted';
}

interface Windows {
  hour: number;
  today: number;
  week: number;
}

function measured(delays: readonly Delay[], windows: Windows): Pick<Flow, 'lag' | 'histogram'> {
  const from = (since: number) => delays.filter(({ at }) => at >= since).map(({ ms }) => ms);
  const [hour, today, week] = [from(windows.hour), from(windows.today), from(windows.week)];
  return {
    lag: { hour: lagFigures(hour), today: lagFigures(today), week: lagFigures(week) },
    histogram: { hour: lagHistogram(hour), today: lagHistogram(today), week: lagHistogram(week) },
  };
}

function flowIn(journal: Journal, system: SystemName, streams: readonly StreamState[], windows: Windows): Flow {
  const read = streams.filter((stream) => stream.system === system).flatMap(({ readAt }) => (readAt === null ? [] : [readAt]));
  const stuck = journal
    .sql<[string], { count: number; oldestAt: number | null }>(
      'SELECT count(*) AS count, min(at) AS oldestAt FROM quarantine WHERE source GLOB ?',
    )
    .get(streamsOf[system]);
  return {
    direction: 'in',
    lastSuccessAt: read.length === 0 ? null : Math.max(...read),
    backlog: stuck ?? { count: 0, oldestAt: null },
    ...measured(lagsSince(journal, streamsOf[system], Math.min(windows.today, windows.week)), windows),
  };
}

function flowOut(journal: Journal, system: SystemName, windows: Windows): Flow {
  const open = journal
    .sql<[SystemName], { count: number; oldestAt: number | null }>(
      `SELECT count(*) AS count, min(e.created_at) AS oldestAt FROM effects e
       WHERE e.state NOT IN ('done', 'withdrawn') AND e.system = ? AND e.background = 0`,
    )
    .get(system) ?? { count: 0, oldestAt: null };
  const late = system === 'magento' ? dirtySkus(journal) : { count: 0, oldestAt: null };
  const oldest = [open.oldestAt, late.oldestAt].filter((at) => at !== null);
  return {
    direction: 'out',
    lastSuccessAt: lastAnswered(journal, system),
    backlog: { count: open.count + late.count, oldestAt: oldest.length === 0 ? null : Math.min(...oldest) },
    ...measured(sentSince(journal, system, Math.min(windows.today, windows.week)), windows),
  };
}

function dirtySkus(journal: Journal): { count: number; oldestAt: number | null } {
  return (
    journal
      .sql<[], { count: number; oldestAt: number | null }>('SELECT count(*) AS count, min(since) AS oldestAt FROM stock_dirty')
      .get() ?? {
      count: 0,
      oldestAt: null,
    }
  );
}

function lastAnswered(journal: Journal, system: SystemName): number | null {
  return (
    journal
      .sql<[SystemName], { at: number | null }>(
        `SELECT max(settled_at) AS at FROM effects WHERE settled_at IS NOT NULL AND state = 'done' AND system = ?`,
      )
      .get(system)?.at ?? null
  );
}

/** From the entry's own time to the answer; of a stock number from its cause's own time. */
function sentSince(journal: Journal, system: SystemName, since: number): Delay[] {
  const effects = journal
    .sql<[number, SystemName], Delay>(
      `SELECT e.settled_at AS at, max(0, e.settled_at - n.at) AS ms FROM effects e JOIN entries n ON n.seq = e.entry_seq
       WHERE e.settled_at >= ? AND e.state = 'done' AND e.system = ? AND e.background = 0`,
    )
    .all(since, system);
  if (system !== 'magento') return effects;
  const numbers = journal
    .sql<[number], Delay>('SELECT confirmed_at AS at, max(0, confirmed_at - since) AS ms FROM stock_delays WHERE confirmed_at >= ?')
    .all(since);
  return [...effects, ...numbers];
}

function streamOf(journal: Journal, stream: StreamState, today: number): StreamFigures {
  const quarantined =
    journal.sql<[string], { n: number }>('SELECT count(*) AS n FROM quarantine WHERE source = ?').get(stream.name)?.n ?? 0;
  return {
    name: stream.name,
    system: stream.system,
    everyMs: stream.everyMs,
    lastReadAt: stream.readAt,
    problem: stream.problem === null ? null : problemWords(stream.problem).message,
    lag: stream.timed ? lagFigures(lagsSince(journal, stream.name, today).map(({ ms }) => ms)) : null,
    quarantined,
  };
}
