import type { SystemName } from '#contract/ids.ts';
import type { WireRequest, WireResult } from '#core/ports.ts';
import type { VirtualClock } from '#test/support/virtual-clock.ts';

const windowMs = 300_000;
/** Calls at once that each door lets through, as the agent's own doors. */
const lanes: Record<SystemName, number> = { magento: 2, lightspeed: 4 };

/** What a system says to one call. */
export interface Said {
  status: number;
  body: string;
}
export type Answerer = (request: WireRequest) => Said | Promise<Said>;

/** The way to both systems: their latency as measured (magento-measured, Latency), Lightspeed's limit kept, and what was asked. */
export class Wire {
  /** Calls that reached each system. */
  readonly calls: Record<SystemName, number> = { magento: 0, lightspeed: 0 };
  /** Answers that asked to wait. */
  refused = 0;
  /** ms the stand-ins themselves took of the processor. */
  standInMs = 0;
  /** Calls whose answer was news or a change: an empty list is neither. */
  readonly needed: Record<SystemName, { calls: number; ms: number }> = { magento: { calls: 0, ms: 0 }, lightspeed: { calls: 0, ms: 0 } };
  up = true;
  readonly #clock: VirtualClock;
  readonly #limit: number;
  readonly #answers: Record<SystemName, Answerer>;
  #spent: number[] = [];

  constructor(clock: VirtualClock, registers: number, answers: Record<SystemName, Answerer>) {
    this.#clock = clock;
    this.#limit = 300 * registers + 50;
    this.#answers = answers;
  }

  async send(system: SystemName, request: WireRequest): Promise<WireResult> {
    if (!this.up) return { kind: 'failure', sent: false, reason: 'offline', detail: 'no network' };
    return this.#clock.during(this.#send(system, request));
  }

  /** ms that the limits alone ask for the needed calls since `from`: Lightspeed's windows filled to the brim, or the doors always full. */
  leastMs(from: Wire['needed']): number {
    const calls = this.needed.lightspeed.calls - from.lightspeed.calls;
    const windows = Math.floor(Math.max(0, calls - 1) / this.#limit) * windowMs;
    const busy = (system: SystemName) => (this.needed[system].ms - from[system].ms) / lanes[system];
    return Math.max(busy('magento'), windows === 0 ? busy('lightspeed') : windows);
  }

  async #send(system: SystemName, request: WireRequest): Promise<WireResult> {
    const latency = latencyOf(system, request);
    await this.#clock.sleep(latency / 2);
    this.calls[system] += 1;
    const headers = { 'content-type': 'application/json', date: new Date(this.#clock.now()).toUTCString() };
    const until = system === 'lightspeed' ? this.#overLimit() : null;
    const from = process.threadCpuUsage();
    const said = until === null ? await this.#answers[system](request) : { status: 429, body: '{"error":"Too Many Requests"}' };
    const used = process.threadCpuUsage(from);
    this.standInMs += (used.user + used.system) / 1_000;
    await this.#clock.sleep(latency / 2);
    if (!isEmptyList(said.body)) {
      this.needed[system].calls += 1;
      this.needed[system].ms += latency;
    }
    if (until === null) return { kind: 'answer', ...said, headers };
    this.refused += 1;
    return { kind: 'answer', ...said, headers: { ...headers, 'retry-after': new Date(until).toUTCString() } };
  }

  /** Until when the till asks to wait, ms UTC; null while there is room in the window. */
  #overLimit(): number | null {
    const now = this.#clock.now();
    this.#spent = this.#spent.filter((at) => at > now - windowMs);
    if (this.#spent.length >= this.#limit) return (this.#spent[0] ?? now) + windowMs + 1_000;
    this.#spent.push(now);
    return null;
  }
}

const emptyLists = [/^\[\]$/, /"data":\[\]/, /"items":(\[\]|null)/];

function isEmptyList(body: string): boolean {
  return emptyLists.some((list) => list.test(body.slice(0, 200)));
}

/** ms. Lightspeed's is not measured: a quarter of a second is assumed. */
function latencyOf(system: SystemName, request: WireRequest): number {
  if (system === 'lightspeed') return 250;
  if (request.url.includes('/notify-orders-are-ready')) return 1_500;
  if (request.method === 'POST') return 150;
  return request.url.includes('/orders') ? 410 : 60;
}
