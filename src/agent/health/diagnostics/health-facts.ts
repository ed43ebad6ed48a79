import type { DiagnosticsBundle } from '#contract/diagnostics.ts';
import type { Flow } from '#contract/health.ts';
import type { Agent } from '#agent/agent.ts';
import { timeText } from '#agent/health/diagnostics/time-text.ts';
import { figuresOf } from '#agent/health/figures.ts';
import type { StoreHost } from '#agent/sync/store-host.ts';

/** The figures of Sync health without any text that came from a system: of what stood in the way only its kind. */
export function healthFacts(agent: Agent, host: StoreHost, timeZone: string): DiagnosticsBundle['health'] {
  const figures = figuresOf(agent, host, timeZone);
  const states = new Map(host.pull.streams().map((stream) => [stream.name, stream]));
  return {
    quietSince: timeText(figures.quietSince),
    waiting: figures.waiting.map((one) => ({ ...one, oldestAt: timeText(one.oldestAt) })),
    systems: figures.systems.map(({ system, connection, credential, hours, version, clockAheadMs, budget, flows }) => ({
      system,
      state: connection.state,
      since: timeText(connection.since),
      lastContactAt: timeText(connection.lastContactAt),
      version,
      credential: credential.state,
      credentialEndsAt: timeText(credential.expiresAt),
      clockAheadMs,
      budget,
      lastDay: {
        people: hours.reduce((sum, hour) => sum + hour.people, 0),
        background: hours.reduce((sum, hour) => sum + hour.background, 0),
        failed: hours.reduce((sum, hour) => sum + hour.failed, 0),
      },
      flows: flows.map(flowFacts),
    })),
    streams: figures.streams.map((stream) => {
      const { problem = null, asked = 0 } = states.get(stream.name) ?? {};
      return {
        name: stream.name,
        system: stream.system,
        everyMs: stream.everyMs,
        lastReadAt: timeText(stream.lastReadAt),
        problem: problem?.kind ?? null,
        status: problem !== null && 'status' in problem ? problem.status : null,
        asked,
        unreadable: stream.quarantined,
        today: stream.lag,
      };
    }),
  };
}

function flowFacts({ direction, lastSuccessAt, backlog, lag }: Flow) {
  return {
    direction,
    lastSuccessAt: timeText(lastSuccessAt),
    backlog: { count: backlog.count, oldestAt: timeText(backlog.oldestAt) },
    today: lag.today,
    week: lag.week,
  };
}
