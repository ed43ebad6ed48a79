import type { Clock, Random } from '#core/ports.ts';
import { retryDelay, usualRetry } from '#core/sync/retry.ts';

/**
 * Effects that failed in a way nobody foresaw, left alone for a while, longer each time: tried again at once, one row the journal does not
 * take would spend the other system's whole allowance. By a clock that nobody sets.
 */
export class Resting {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #effects = new Map<number, { failures: number; until: number }>();

  constructor(clock: Clock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  failed(seq: number): void {
    const failures = (this.#effects.get(seq)?.failures ?? 0) + 1;
    this.#effects.set(seq, { failures, until: this.#clock.elapsed() + retryDelay(usualRetry, failures, this.#random.next()) });
  }

  wentWell(seq: number): void {
    this.#effects.delete(seq);
  }

  /** Those to leave alone now, and when to look again for the first of them (ms UTC). */
  now(): { seqs: readonly number[]; wake: number | null } {
    const elapsed = this.#clock.elapsed();
    const resting = [...this.#effects].filter(([, { until }]) => until > elapsed);
    const first = Math.min(...resting.map(([, { until }]) => until));
    return {
      seqs: resting.map(([seq]) => seq),
      wake: resting.length === 0 ? null : this.#clock.now() + Math.ceil(first - elapsed),
    };
  }
}
