import type { Clock } from '#core/ports.ts';

interface Timer {
  at: number;
  order: number;
  /** It happens out there, whether this PC is awake or not. */
  outside: boolean;
  callback: () => void;
}

/**
 * Time that moves only when told. `busy` says whether something is on the wire; between two instants everything that
 * can happen has happened, so a run is the same each time.
 */
export class VirtualClock implements Clock {
  #now: number;
  #timers: Timer[] = [];
  #order = 0;
  #inFlight = 0;

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  /** With a fraction that differs from one millisecond to the next, as a real one has. */
  elapsed(): number {
    return this.#now + ((this.#now * 7) % 10) / 10;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = this.#set(ms, callback, false);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  }

  /** Like `after`, of what happens out there: it does not wait until a PC that sleeps wakes up. */
  outside(ms: number, callback: () => void): void {
    this.#set(ms, callback, true);
  }

  /** Waits in virtual time, from within something in flight: it waits for time, so time may move. */
  async sleep(ms: number): Promise<void> {
    this.#inFlight -= 1;
    await new Promise<void>((resolve) => this.after(ms, resolve));
    this.#inFlight += 1;
  }

  /** Counts work that ends by itself without a timer, so that time stands still until it has. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.#inFlight += 1;
    try {
      return await work;
    } finally {
      this.#inFlight -= 1;
    }
  }

  /** Lets `ms` go by, or as much of it as it takes until `until` holds. */
  async advance(ms: number, until: () => boolean = () => false): Promise<void> {
    const end = this.#now + ms;
    await this.#settle();
    while (!until()) {
      const next = this.#next(end);
      if (next === null) break;
      this.#timers = this.#timers.filter((one) => one !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
      await this.#settle();
    }
    if (!until()) this.#now = end;
  }

  /** The PC sleeps: its timers keep their distance, and what happens out there meanwhile has happened when it wakes up. */
  jump(ms: number): void {
    const passed = this.#timers.filter((timer) => timer.outside && timer.at <= this.#now + ms);
    this.#timers = this.#timers.filter((timer) => !passed.includes(timer));
    for (const { callback } of passed) callback();
    this.#now += ms;
    for (const timer of this.#timers) timer.at += ms;
  }

  #set(ms: number, callback: () => void, outside: boolean): Timer {
    this.#order += 1;
    const timer = { at: this.#now + Math.max(0, ms), order: this.#order, outside, callback };
    this.#timers.push(timer);
    return timer;
  }

  #next(end: number): Timer | null {
    let first: Timer | null = null;
    for (const timer of this.#timers) {
      if (timer.at <= end && (first === null || timer.at < first.at || (timer.at === first.at && timer.order < first.order))) first = timer;
    }
    return first;
  }

  /** Runs what is ready: a few turns of the event loop, and more while something is in flight. */
  async #settle(): Promise<void> {
    for (let turn = 0; turn < 3 || this.#inFlight > 0; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (turn > 100_000) throw new Error('something in flight never ends');
    }
  }
}
