import { systemName, type SystemName } from '#contract/ids.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { addCalls, callHours, type CallCount } from '#agent/journal/sync-hours.ts';
import type { Gateway } from '#agent/sync/gateway.ts';

const none: CallCount = { people: 0, background: 0, failed: 0 };

/** What one store's journal keeps of the calls of both gateways: written now and then, read whole. */
export class CallBook {
  #journal: Journal;
  #gateways: Record<SystemName, Gateway>;
  /** What is in the journal of this process's calls. */
  #kept: Record<SystemName, Map<number, CallCount>> = { magento: new Map(), lightspeed: new Map() };

  constructor(journal: Journal, gateways: Record<SystemName, Gateway>) {
    this.#journal = journal;
    this.#gateways = gateways;
    for (const system of systemName.options) this.#remember(system);
  }

  /** Inside write(). */
  keep(): void {
    for (const system of systemName.options) {
      for (const [hour, more] of this.#notKept(system)) addCalls(this.#journal, system, hour, more);
      this.#remember(system);
    }
  }

  /** Calls per hour from an instant on, ms UTC. */
  hours(system: SystemName, from: number): Map<number, CallCount> {
    const hours = callHours(this.#journal, system, from);
    for (const [hour, more] of this.#notKept(system)) if (hour >= from) hours.set(hour, sum(hours.get(hour) ?? none, more));
    return hours;
  }

  #notKept(system: SystemName): [number, CallCount][] {
    return [...this.#gateways[system].tally.hours()].flatMap(([hour, now]): [number, CallCount][] => {
      const before = this.#kept[system].get(hour) ?? none;
      const more = {
        people: now.people - before.people,
        background: now.background - before.background,
        failed: now.failed - before.failed,
      };
      return more.people + more.background === 0 ? [] : [[hour, more]];
    });
  }

  #remember(system: SystemName): void {
    this.#kept[system] = new Map([...this.#gateways[system].tally.hours()].map(([hour, count]) => [hour, { ...count }]));
  }
}

function sum(one: CallCount, other: CallCount): CallCount {
  return { people: one.people + other.people, background: one.background + other.background, failed: one.failed + other.failed };
}
