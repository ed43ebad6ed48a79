import type { SystemName } from '#contract/ids.ts';
import type { Connection } from '#contract/system.ts';
import type { Call, Decoded, Wiring } from '#core/connector.ts';
import type { Clock, Ids, Log, Transport } from '#core/ports.ts';
import { budgetUse, newBudget, spend, type Budget } from '#core/sync/budget.ts';
import { CallTally } from '#agent/sync/call-tally.ts';
import { gateAnswered, gateFailed, gateIsOpen, newGate, type Gate } from '#core/sync/gate.ts';

export interface GatewayDeps {
  clock: Clock;
  ids: Ids;
  log: Log;
  /** Rises whenever the state of the way changes. */
  onChange: () => void;
}

interface Sending {
  /** The agent's own work: leaves room in the budget for what a person waits for. */
  background: boolean;
  /** A person looks for the cause of trouble: asks although earlier calls failed, also when one fails while this one waits its turn. */
  insist?: boolean;
  /** Who asks, if it may give up waiting. */
  asker?: object;
}

/**
 * The one door to one system, shared by every store of the agent: credentials, budget, gate and at most
 * `concurrency` calls at once. Magento slows down beyond two or three (magento-measured, Latency).
 */
export class Gateway {
  readonly system: SystemName;
  readonly tally = new CallTally();
  #deps: GatewayDeps;
  #wiring: Wiring | null;
  #transport: Transport;
  #gate: Gate = newGate;
  #budget: Budget;
  #running = 0;
  #waiting: (Sending & { start: (granted: boolean) => void })[] = [];
  #concurrency: number;
  #cancelWake: (() => void) | null = null;
  #clockAheadMs: number | null = null;
  #stopped = false;
  /** Askers that wait for nothing any more. */
  #gone = new WeakSet<object>();

  constructor(
    system: SystemName,
    wiring: Wiring | null,
    transport: Transport,
    options: { concurrency: number; limit: number; windowMs: number },
    deps: GatewayDeps,
  ) {
    this.system = system;
    this.#wiring = wiring;
    this.#transport = transport;
    this.#deps = deps;
    this.#concurrency = options.concurrency;
    this.#budget = newBudget(options.limit, options.windowMs);
    if (wiring === null) this.#missingCredentials();
  }

  /** Sends one call when its turn comes and reads the answer. Never throws; a stopped or closed gateway answers `notSent`. */
  async run<T>(call: Call<T>, options: Sending): Promise<Decoded<T>> {
    if (!(await this.#turn(options))) return { ok: false, problem: { kind: 'notSent', message: this.#gate.problem ?? 'not connected' } };
    const wiring = this.#wiring;
    try {
      if (wiring === null) return { ok: false, problem: { kind: 'notSent', message: 'no credentials' } };
      const sentAt = this.#deps.clock.now();
      const wire = wiring.toWire(call.request, { now: sentAt, nonce: this.#deps.ids.uuid() });
      const result = await this.#transport.send(wire);
      const now = this.#deps.clock.now();
      if (result.kind === 'answer') this.#measureClock(result.headers['date'], sentAt, now);
      const decoded = call.decode(result, now);
      this.tally.note(now, options.background, !decoded.ok && decoded.problem.kind !== 'absent');
      this.#learn(decoded.ok ? gateAnswered(this.#gate, now) : gateFailed(this.#gate, decoded.problem, now));
      return decoded;
    } finally {
      this.#leave();
    }
  }

  /** True when a call would leave now (or as the trial that finds out). */
  isOpen(): boolean {
    return !this.#stopped && this.#wiring !== null && gateIsOpen(this.#gate, this.#deps.clock.now());
  }

  /** True when the last call did not get through for any reason but being asked to wait. */
  isDown(): boolean {
    return !['online', 'limited', 'unknown'].includes(this.#gate.state);
  }

  /** When to look again, ms UTC; null while open. */
  opensAt(): number | null {
    if (this.isOpen() || this.#wiring === null) return null;
    return this.#gate.closedUntil;
  }

  connection(): Connection {
    return {
      system: this.system,
      state: this.#gate.state,
      since: this.#gate.since,
      lastContactAt: this.#gate.lastContactAt,
      until: this.#gate.state === 'limited' ? this.#gate.closedUntil : null,
      problem: this.#gate.problem,
    };
  }

  /** Calls of the window that is running, by whom, and what is left. */
  budget(): ReturnType<typeof budgetUse> {
    return budgetUse(this.#budget, this.#deps.clock.now());
  }

  /** How far this PC's clock is ahead of the server's, from its Date header (whole seconds); null until known. */
  clockAheadMs(): number | null {
    return this.#clockAheadMs;
  }

  /** New credentials or a new address: forget what was learned of the old ones. */
  rewire(wiring: Wiring | null, transport: Transport): void {
    this.#transport.close?.();
    this.#wiring = wiring;
    this.#transport = transport;
    this.#gate = newGate;
    if (wiring === null) this.#missingCredentials();
    this.#deps.onChange();
    this.#admit();
  }

  setLimit(limit: number): void {
    this.#budget = { ...this.#budget, limit };
  }

  /** The network may be back (wake from sleep, a person asks): try at once. */
  retryNow(): void {
    if (this.#gate.state === 'limited') return;
    this.#gate = { ...this.#gate, closedUntil: 0 };
    this.#admit();
  }

  /** What this asker has waiting here, or would have, is answered `notSent`; what has left goes on. */
  giveUp(asker: object): void {
    this.#gone.add(asker);
    const theirs = this.#waiting.filter((waiting) => waiting.asker === asker);
    this.#waiting = this.#waiting.filter((waiting) => waiting.asker !== asker);
    for (const waiting of theirs) waiting.start(false);
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelWake?.();
    this.#transport.close?.();
    for (const waiting of this.#waiting.splice(0)) waiting.start(false);
  }

  #missingCredentials(): void {
    this.#gate = { ...newGate, state: 'unauthorized', since: this.#deps.clock.now(), problem: 'No access token is configured.' };
  }

  #learn(gate: Gate): void {
    const changed = gate.state !== this.#gate.state || gate.problem !== this.#gate.problem;
    if (gate.state !== this.#gate.state) this.#deps.log.info('gate', { system: this.system, state: gate.state });
    this.#gate = gate;
    if (changed) this.#deps.onChange();
  }

  #measureClock(date: string | undefined, sentAt: number, now: number): void {
    const server = date === undefined ? Number.NaN : Date.parse(date);
    if (Number.isNaN(server)) return;
    // The header has whole seconds, the answer took some time: less than that is no news.
    const ahead = (sentAt + now) / 2 - (server + 500);
    this.#clockAheadMs = Math.abs(ahead) < 1_500 + (now - sentAt) ? 0 : Math.round(ahead);
  }

  /** Waits for a place; false when the gate is closed or the gateway stops. */
  async #turn(sending: Sending): Promise<boolean> {
    if (!this.#isOpenTo(sending)) return false;
    if (this.#mayStart(sending.background)) {
      this.#running += 1;
      return true;
    }
    if (sending.asker !== undefined && this.#gone.has(sending.asker)) return false;
    return new Promise<boolean>((resolve) => {
      this.#waiting.push({ ...sending, start: resolve });
      this.#scheduleAdmit();
    });
  }

  #isOpenTo({ insist = false }: Sending): boolean {
    return this.isOpen() || (insist && !this.#stopped && this.#wiring !== null && this.#gate.state !== 'limited');
  }

  #mayStart(background: boolean): boolean {
    if (this.#running >= this.#concurrency) return false;
    // After a failure one call finds out for all.
    if (this.#gate.failures > 0 && this.#running > 0) return false;
    const answer = spend(this.#budget, this.#deps.clock.now(), background);
    this.#budget = answer.budget;
    return answer.ok;
  }

  #leave(): void {
    this.#running -= 1;
    this.#admit();
  }

  #admit(): void {
    while (this.#waiting.length > 0) {
      const refused = this.#waiting.filter((waiting) => !this.#isOpenTo(waiting));
      this.#waiting = this.#waiting.filter((waiting) => this.#isOpenTo(waiting));
      for (const waiting of refused) waiting.start(false);
      const index = Math.max(
        0,
        this.#waiting.findIndex((waiting) => !waiting.background),
      );
      const next = this.#waiting[index];
      if (next === undefined || !this.#mayStart(next.background)) break;
      this.#waiting.splice(index, 1);
      this.#running += 1;
      next.start(true);
    }
    this.#scheduleAdmit();
  }

  /** Someone waits for the budget: look again when the window has room. */
  #scheduleAdmit(): void {
    this.#cancelWake?.();
    this.#cancelWake = null;
    if (this.#waiting.length === 0 || this.#running > 0 || this.#stopped) return;
    this.#cancelWake = this.#deps.clock.after(1_000, () => this.#admit());
  }
}
