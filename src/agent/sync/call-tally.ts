import { hourMs, type CallCount } from '#agent/journal/sync-hours.ts';

const keptHours = 26;

/** Calls of one gateway per hour since the process began. */
export class CallTally {
  #hours = new Map<number, CallCount>();

  note(at: number, background: boolean, failed: boolean): void {
    const hour = Math.floor(at / hourMs) * hourMs;
    const count = this.#hours.get(hour) ?? { people: 0, background: 0, failed: 0 };
    if (background) count.background += 1;
    else count.people += 1;
    if (failed) count.failed += 1;
    this.#hours.set(hour, count);
    while (this.#hours.size > keptHours) this.#hours.delete(Math.min(...this.#hours.keys()));
  }

  hours(): ReadonlyMap<number, Readonly<CallCount>> {
    return this.#hours;
  }
}
