import type { Topic } from '#contract/events.ts';
import type { SystemName } from '#contract/ids.ts';
import type { AnswerProblem } from '#core/connector.ts';
import type { Clock, Ids, Log, Random } from '#core/ports.ts';
import { driftOf, endpointOf } from '#core/drift.ts';
import { retryDelay, usualRetry } from '#core/sync/retry.ts';
import { loadCursor, saveCursor } from '#agent/journal/cursors.ts';
import { noteDrift } from '#agent/journal/drift.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { quarantine } from '#agent/journal/quarantine.ts';
import { noteLags } from '#agent/journal/sync-lags.ts';
import type { Gateway } from '#agent/sync/gateway.ts';
import { LastPage } from '#agent/sync/last-page.ts';
import { raise } from '#agent/sync/raise.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';
import type { AnyStream, Page } from '#agent/sync/stream.ts';

export interface PullDeps {
  journal: Journal;
  store: () => StoreContext;
  gateways: Record<SystemName, Gateway>;
  streams: readonly AnyStream[];
  clock: Clock;
  random: Random;
  ids: Ids;
  log: Log;
  /** How closely someone is watching: decides the cadence. */
  watch: () => 'active' | 'open' | 'closed';
  onApplied: (topics: readonly Topic[]) => void;
  onProblem: (stream: string, problem: AnswerProblem | null) => void;
}

interface Turn {
  stream: AnyStream;
  lastPage: LastPage;
  /** Calls made, ever. */
  asked: number;
  dueAt: number;
  failures: number;
  /** When it was last read, and what stood in the way at the last try. */
  readAt: number | null;
  problem: AnswerProblem | null;
  /** The journal's changes when it had nothing to ask, and will have nothing before there are more; null for one that does not rest. */
  restsAt: number | null;
  running: Promise<AnswerProblem | null> | null;
}

export interface StreamState {
  name: string;
  system: SystemName;
  timed: boolean;
  everyMs: number;
  /** Since this process began, ms UTC; null before. */
  readAt: number | null;
  problem: AnswerProblem | null;
  /** Calls made since this process began. */
  asked: number;
}

/** Pages read in one go before other streams get their turn. */
const burst = 20;

/** Reads the streams when they are due, each single-flight, a page and its cursor in one transaction (SYNC.md C1). */
export class Pull {
  #deps: PullDeps;
  #turns: Turn[];
  #stopped = false;

  constructor(deps: PullDeps) {
    this.#deps = deps;
    this.#turns = deps.streams.map((stream) => ({
      stream,
      lastPage: new LastPage(),
      asked: 0,
      dueAt: 0,
      failures: 0,
      readAt: null,
      problem: null,
      restsAt: null,
      running: null,
    }));
  }

  /** Starts what is due; answers when to look again (ms UTC). */
  pump(): number | null {
    if (this.#stopped) return null;
    const now = this.#deps.clock.now();
    let wake: number | null = null;
    for (const turn of this.#turns) {
      if (turn.running !== null || turn.restsAt === this.#deps.journal.changes) continue;
      const gateway = this.#deps.gateways[turn.stream.system];
      // A clock set back must not silence a stream for hours.
      const longest = Math.max(turn.stream.every.closed, usualRetry.capMs);
      if (turn.dueAt > now + longest) turn.dueAt = now;
      const at = gateway.isOpen() ? turn.dueAt : Math.max(turn.dueAt, gateway.opensAt() ?? Number.POSITIVE_INFINITY);
      if (at <= now) void this.#run(turn);
      else if (at !== Number.POSITIVE_INFINITY) wake = wake === null ? at : Math.min(wake, at);
    }
    return wake;
  }

  /** Reads these streams (all by default) to their end now, whatever their turn; answers what failed. */
  async now(names?: readonly string[]): Promise<{ stream: string; problem: AnswerProblem }[]> {
    const failures: { stream: string; problem: AnswerProblem }[] = [];
    for (const turn of this.#turns) {
      if (names !== undefined && !names.includes(turn.stream.name)) continue;
      if (turn.running !== null) await turn.running;
      const problem = await this.#run(turn);
      if (problem !== null) failures.push({ stream: turn.stream.name, problem });
    }
    return failures;
  }

  /** Someone watches from now on: nothing that was read waits longer than the pace that goes with it. */
  quicken(): void {
    const watch = this.#deps.watch();
    for (const turn of this.#turns) {
      if (turn.readAt !== null && turn.problem === null) turn.dueAt = Math.min(turn.dueAt, turn.readAt + turn.stream.every[watch]);
    }
  }

  /** Makes everything due again, e.g. after the connection came back. */
  hurry(): void {
    for (const turn of this.#turns) turn.dueAt = 0;
  }

  /** Every stream with its pace as it is now, and how its last reading went. */
  streams(): StreamState[] {
    const watch = this.#deps.watch();
    return this.#turns.map(({ stream, readAt, problem, asked }) => ({
      name: stream.name,
      system: stream.system,
      timed: stream.timed,
      everyMs: stream.every[watch],
      readAt,
      problem,
      asked,
    }));
  }

  /** Ends once nothing is on the wire. A read that waits for the budget, which takes minutes, is given up. */
  async drain(): Promise<void> {
    this.#stopped = true;
    for (const gateway of Object.values(this.#deps.gateways)) gateway.giveUp(this);
    await Promise.all(this.#turns.map((turn) => turn.running ?? Promise.resolve()));
  }

  #run(turn: Turn): Promise<AnswerProblem | null> {
    const { asked } = turn;
    const running = this.#read(turn)
      .catch((error: unknown): AnswerProblem => {
        this.#deps.log.error('stream failed', { stream: turn.stream.name, error: String(error) });
        return { kind: 'malformed', path: turn.stream.name, message: String(error), sample: '' };
      })
      .then((problem) => {
        const now = this.#deps.clock.now();
        turn.running = null;
        turn.failures = problem === null ? 0 : turn.failures + 1;
        turn.problem = problem;
        if (problem === null && turn.asked > asked) turn.readAt = now;
        turn.dueAt = now + this.#pause(turn, problem);
        // A stream at rest has nothing to ask, every two seconds: that is no news.
        if (problem !== null || turn.asked > asked) this.#deps.onProblem(turn.stream.name, problem);
        return problem;
      });
    turn.running = running;
    return running;
  }

  /** ms until a stream's next turn. What never got there says nothing about the stream: the gate times the next try, for all alike. */
  #pause(turn: Turn, problem: AnswerProblem | null): number {
    if (problem === null) return turn.stream.every[this.#deps.watch()];
    if (problem.kind === 'notSent' || problem.kind === 'limited') return 0;
    return retryDelay(usualRetry, turn.failures, this.#deps.random.next());
  }

  async #read(turn: Turn): Promise<AnswerProblem | null> {
    const { stream, lastPage } = turn;
    const gateway = this.#deps.gateways[stream.system];
    turn.restsAt = null;
    for (let page = 0; page < burst && !this.#stopped; page += 1) {
      const stored = loadCursor(this.#deps.journal, stream.name)?.value ?? null;
      const begun = stream.begin(stored, this.#context());
      if (begun === null) {
        if (stream.restsUntilWritten) turn.restsAt = this.#deps.journal.changes;
        return null;
      }
      turn.asked += 1;
      const from = { system: stream.system, endpoint: endpointOf(begun.call.request) };
      const answer = await gateway.run(lastPage.remembering(begun.call), { background: true, asker: this });
      if (!answer.ok) return this.#failed(stream, from, answer.problem);
      if (this.#stopped) return null;
      const applied = this.#deps.journal.write(() => {
        const context = this.#context();
        for (const reject of begun.rejects(answer.value)) {
          quarantine(this.#deps.journal, {
            source: stream.name,
            record: reject.id,
            path: reject.path,
            message: reject.message,
            raw: reject.raw,
            at: context.now,
          });
          const params = { stream: stream.name, record: reject.id, path: reject.path };
          raise(this.#deps.journal, this.#deps.ids, {
            kind: 'rowUnreadable',
            subject: `${stream.name}:${reject.id}`,
            params,
            at: context.now,
          });
        }
        noteDrift(this.#deps.journal, from, answer.drift, context.now);
        const result = begun.apply(answer.value, context);
        noteTimes(this.#deps.journal, stream, begun, answer.value, { now: context.now, aheadMs: gateway.clockAheadMs() ?? 0 });
        saveCursor(this.#deps.journal, stream.name, stored, result.cursor, context.now);
        return result;
      });
      const topics: readonly Topic[] = begun.rejects(answer.value).length > 0 ? [...applied.topics, 'exceptions'] : applied.topics;
      if (topics.length > 0) this.#deps.onApplied(topics);
      if (!applied.more) return null;
    }
    return null;
  }

  #failed(stream: AnyStream, from: { system: SystemName; endpoint: string }, problem: AnswerProblem): AnswerProblem {
    if (problem.kind === 'malformed') {
      const { journal, clock } = this.#deps;
      journal.write(() => {
        const at = clock.now();
        quarantine(journal, { source: stream.name, record: 'page', path: problem.path, message: problem.message, raw: problem.sample, at });
        // A whole answer that is no JSON says nothing of its fields.
        if (problem.path !== '$') noteDrift(journal, from, [driftOf(problem)], at);
      });
    }
    return problem;
  }

  #context(): { journal: Journal; store: StoreContext; now: number } {
    return { journal: this.#deps.journal, store: this.#deps.store(), now: this.#deps.clock.now() };
  }
}

/** How long what changed over there took to be seen here, by this PC's clock. */
function noteTimes(journal: Journal, stream: AnyStream, begun: Page, page: unknown, clock: { now: number; aheadMs: number }): void {
  if (!stream.timed) return;
  const changes = begun.changes(page).map(({ record, at }) => ({ record, at: at + clock.aheadMs }));
  noteLags(journal, stream.name, changes, clock.now);
}
