import type { StoreConfig } from '#contract/config.ts';
import type { Topic } from '#contract/events.ts';
import type { SystemName } from '#contract/ids.ts';
import { isOpen } from '#core/opening-hours.ts';
import type { Clock, Ids, Log, Random } from '#core/ports.ts';
import { backUp, latestBackup } from '#agent/journal/backup.ts';
import { pruneSettled, recoverSending } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { AnyEffectKind } from '#agent/sync/effect-kind.ts';
import { CallBook } from '#agent/sync/call-book.ts';
import type { Gateway } from '#agent/sync/gateway.ts';
import { Pull } from '#agent/sync/pull.ts';
import { Push } from '#agent/sync/push.ts';
import { clearRaised, raise } from '#agent/sync/raise.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';
import type { AnyStream } from '#agent/sync/stream.ts';

export interface StoreHostDeps {
  journal: Journal;
  context: () => StoreContext;
  gateways: Record<SystemName, Gateway>;
  kinds: ReadonlyMap<string, AnyEffectKind>;
  streams: readonly AnyStream[];
  clock: Clock;
  random: Random;
  ids: Ids;
  log: Log;
  /** True while a window shows this agent's work. */
  isWatched: () => boolean;
  onChange: (topics: readonly Topic[]) => void;
  /** Looked at every few seconds: what changed by the mere passing of time. */
  onTime: (now: number) => readonly Topic[];
  /** The file turned out to be damaged while at work: it must be opened anew, which repairs or replaces it. */
  onDamaged: () => void;
}

/** The longest nap of the scheduler: a clock that was set, or a wake that was lost, costs no more than this. */
const longestNapMs = 5_000;
/** Promises are wrong beyond this; signatures and rate limits follow the server's clock anyway. */
const clockToleranceMs = 300_000;

const backupEveryMs = 3_600_000;
/** How long a settled effect stays for the timeline; the entries stay for good. */
const keepSettledMs = 90 * 24 * 3_600_000;

/** One store at work: its journal, what it owes and what it reads. Everything happens on the agent's one thread. */
export class StoreHost {
  readonly journal: Journal;
  readonly pull: Pull;
  readonly calls: CallBook;
  #deps: StoreHostDeps;
  #push: Push;
  #cancelNap: (() => void) | null = null;
  #stopped = false;
  #kicked = false;
  #clockIsWrong: boolean | null = null;
  #backupDueAt: number | null = null;
  #backup: Promise<void> = Promise.resolve();

  constructor(deps: StoreHostDeps) {
    this.#deps = deps;
    this.journal = deps.journal;
    this.calls = new CallBook(deps.journal, deps.gateways);
    this.#push = new Push({
      journal: deps.journal,
      store: deps.context,
      gateways: deps.gateways,
      kinds: deps.kinds,
      clock: deps.clock,
      random: deps.random,
      ids: deps.ids,
      log: deps.log,
      onChange: () => {
        deps.onChange(['outbox', 'pickups', 'returns', 'transfers', 'status', 'exceptions']);
        this.kick();
      },
    });
    this.pull = new Pull({
      journal: deps.journal,
      store: deps.context,
      gateways: deps.gateways,
      streams: deps.streams,
      clock: deps.clock,
      random: deps.random,
      ids: deps.ids,
      log: deps.log,
      watch: () => (deps.isWatched() ? 'active' : storeIsOpen(deps.context().config, deps.clock.now()) ? 'open' : 'closed'),
      onApplied: (topics) => {
        deps.onChange([...topics, 'status']);
        this.kick();
      },
      onProblem: () => {
        deps.onChange(['status']);
        this.kick();
      },
    });
  }

  /** Begins work: what was on the wire when the process last ended is uncertain now (SYNC.md S1). */
  start(): void {
    this.journal.write(() => recoverSending(this.journal, this.#deps.clock.now()));
    this.kick();
  }

  /** Something changed: look at once what may leave and what is due. Calls within one turn are one look. */
  kick(): void {
    if (this.#kicked || this.#stopped) return;
    this.#kicked = true;
    this.#cancelNap?.();
    this.#cancelNap = this.#deps.clock.after(0, () => {
      this.#kicked = false;
      this.#look();
    });
  }

  /** Finishes what is on the wire and starts nothing new. The journal stays open for the caller to close. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelNap?.();
    await Promise.all([this.#push.drain(), this.pull.drain(), this.#backup]);
    this.#keepCalls();
  }

  #look(): void {
    if (this.#stopped) return;
    try {
      this.#watchClock();
      this.#keepHouse();
      const passed = this.#deps.onTime(this.#deps.clock.now());
      if (passed.length > 0) this.#deps.onChange(passed);
      const wakes = [this.#push.pump(), this.pull.pump()].filter((at) => at !== null);
      const now = this.#deps.clock.now();
      const nap = Math.min(longestNapMs, ...wakes.map((at) => Math.max(20, at - now)));
      this.#cancelNap = this.#deps.clock.after(nap, () => this.#look());
    } catch (error) {
      // A full or damaged disk: nothing was written, nothing is lost; look again later.
      if (this.journal.damaged) return this.#deps.onDamaged();
      this.#deps.log.error('store look failed', { store: this.journal.storeId, error: String(error) });
      this.#cancelNap = this.#deps.clock.after(longestNapMs, () => this.#look());
    }
  }

  /** Once an hour: a verified backup, and a few old settled effects go. */
  #keepHouse(): void {
    const now = this.#deps.clock.now();
    this.#backupDueAt ??= (latestBackup(this.journal.path, this.journal.storeId)?.at ?? now) + backupEveryMs;
    if (now < this.#backupDueAt && this.#backupDueAt - now <= backupEveryMs) return;
    this.#backupDueAt = now + backupEveryMs;
    this.journal.write(() => {
      pruneSettled(this.journal, now - keepSettledMs, 500);
      this.calls.keep();
    });
    this.#backup = backUp(this.journal, 'hourly').then((made) => {
      if (!made.ok) this.#deps.log.error('backup failed', { store: this.journal.storeId, problem: made.message });
    });
  }

  /** How many calls were made is no reason not to stop. */
  #keepCalls(): void {
    try {
      this.journal.write(() => this.calls.keep());
    } catch (error) {
      this.#deps.log.warn('calls not kept', { store: this.journal.storeId, error: String(error) });
    }
  }

  #watchClock(): void {
    const ahead = this.#deps.gateways.magento.clockAheadMs() ?? this.#deps.gateways.lightspeed.clockAheadMs();
    if (ahead === null) return;
    const at = this.#deps.clock.now();
    const wrong = Math.abs(ahead) > clockToleranceMs;
    if (wrong === this.#clockIsWrong) return;
    this.#clockIsWrong = wrong;
    this.journal.write(() => {
      if (wrong) {
        raise(this.journal, this.#deps.ids, {
          kind: 'clockWrong',
          subject: 'clock',
          params: { minutes: String(Math.round(Math.abs(ahead) / 60_000)), direction: ahead > 0 ? 'ahead' : 'behind' },
          at,
        });
      } else {
        clearRaised(this.journal, 'clockWrong', 'clock', at);
      }
    });
    this.#deps.onChange(['exceptions', 'status']);
  }
}

function storeIsOpen(store: StoreConfig, now: number): boolean {
  return isOpen(now, store.openingHours, store.timeZone);
}
