import { endpointOf } from '#core/drift.ts';
import type { EffectEvent } from '#core/sync/outbox.ts';
import { eventOf, isSettled, nextState } from '#core/sync/outbox.ts';
import { retryDelay } from '#core/sync/retry.ts';
import { nextProbeIn, probeEvent, type ProbeFinding } from '#core/sync/settle.ts';
import type { AnswerProblem } from '#core/connector.ts';
import type { Clock, Ids, Log, Random } from '#core/ports.ts';
import type { SystemName } from '#contract/ids.ts';
import { noteDrift } from '#agent/journal/drift.ts';
import { EffectConflict, effectState, eligible, nextWake, transition, type Effect, type EffectProblem } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { AnyEffectKind, BoundEffect, EffectContext, EffectResult } from '#agent/sync/effect-kind.ts';
import type { Gateway } from '#agent/sync/gateway.ts';
import { Resting } from '#agent/sync/resting.ts';
import { runOperation, type Wrote } from '#agent/sync/run-operation.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

export interface PushDeps {
  journal: Journal;
  store: () => StoreContext;
  gateways: Record<SystemName, Gateway>;
  kinds: ReadonlyMap<string, AnyEffectKind>;
  clock: Clock;
  random: Random;
  ids: Ids;
  log: Log;
  /** Told after each change of an effect, once it is committed. */
  onChange: (effect: { id: string; subject: string; state: string; kind: string }) => void;
}

/**
 * Sends what is owed: the driver that executes what core/sync decides. At most one effect of a lane is ever in
 * work, because only the first of a lane is eligible and it stays first until it is settled (SYNC.md S3).
 */
export class Push {
  #deps: PushDeps;
  #inWork = new Set<number>();
  /**
   * Since when what is uncertain cannot have left any more, by a clock that nobody sets: when nobody listened any more, or, of what an
   * earlier process sent, when this one began. A PC that falls asleep over a call sends it when it wakes up.
   */
  #uncertainSince = new Map<number, number>();
  #begunAt: number;
  /** Were on the wire when the disk refused to keep what became of them. */
  #lost = new Set<number>();
  #resting: Resting;
  #stopped = false;
  #idle: (() => void)[] = [];

  constructor(deps: PushDeps) {
    this.#deps = deps;
    this.#begunAt = deps.clock.elapsed();
    this.#resting = new Resting(deps.clock, deps.random);
  }

  /** Starts everything that may leave now; answers when to look again (ms UTC), or null when nothing waits for a time. */
  pump(): number | null {
    if (this.#stopped) return null;
    this.#recoverLost();
    const resting = this.#resting.now();
    const aside = () => new Set([...this.#inWork, ...resting.seqs]);
    let { wake } = resting;
    for (const system of ['magento', 'lightspeed'] as const) {
      const gateway = this.#deps.gateways[system];
      const opensAt = gateway.opensAt();
      if (!gateway.isOpen()) {
        wake = earlier(wake, opensAt);
        continue;
      }
      for (const effect of eligible(this.#deps.journal, system, this.#deps.clock.now(), 16 + resting.seqs.length, aside())) {
        this.#start(effect, gateway);
      }
      wake = earlier(wake, nextWake(this.#deps.journal, system, aside()));
    }
    return wake;
  }

  /** Resolves once nothing is on the wire; nothing new starts. What waits for the budget with nothing written yet is given up, and still owed. */
  async drain(): Promise<void> {
    this.#stopped = true;
    for (const gateway of Object.values(this.#deps.gateways)) gateway.giveUp(this);
    if (this.#inWork.size === 0) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #start(effect: Effect, gateway: Gateway): void {
    this.#inWork.add(effect.seq);
    void this.#work(effect, gateway)
      .then(() => this.#resting.wentWell(effect.seq))
      .catch((error: unknown) => {
        // Withdrawn while its first read was on the way: that read is of no interest any more.
        if (error instanceof EffectConflict && error.harmless) return;
        this.#lost.add(effect.seq);
        this.#resting.failed(effect.seq);
        this.#deps.log.error('effect failed', { kind: effect.kind, error: String(error) });
      })
      .finally(() => {
        this.#inWork.delete(effect.seq);
        if (this.#inWork.size === 0) for (const idle of this.#idle.splice(0)) idle();
        const state = effectState(this.#deps.journal, effect.seq) ?? effect.state;
        if (state !== 'uncertain') this.#uncertainSince.delete(effect.seq);
        this.#deps.onChange({ id: effect.id, subject: effect.subject, kind: effect.kind, state });
      });
  }

  /** As after a restart (SYNC.md S1): nobody works on them any more, so they are asked about. */
  #recoverLost(): void {
    if (this.#lost.size === 0) return;
    const { journal, clock } = this.#deps;
    journal.write(() => {
      const at = clock.now();
      for (const seq of this.#lost) {
        if (effectState(journal, seq) !== 'sending') continue;
        transition(journal, seq, 'sending', nextState('sending', 'restart'), { at, event: 'restart', nextAt: at });
        this.#uncertainSince.set(seq, clock.elapsed());
      }
    });
    this.#lost.clear();
  }

  async #work(effect: Effect, gateway: Gateway): Promise<void> {
    const kind = this.#deps.kinds.get(effect.kind);
    const bound = kind?.bind(effect.payload) ?? null;
    if (kind === undefined || bound === null) {
      this.#move(effect, 'refused', { problem: unreadable(effect) });
      return;
    }
    if (effect.state === 'uncertain') await this.#probe(effect, kind, bound, gateway);
    else await this.#send(effect, kind, bound, gateway);
  }

  async #send(effect: Effect, kind: AnyEffectKind, bound: BoundEffect, gateway: Gateway): Promise<void> {
    const context = this.#context(effect);
    const verdict = bound.check(context);
    if (verdict.kind === 'wait') return this.#move(effect, 'wait', { nextAt: context.now + verdict.ms });
    if (verdict.kind === 'withdraw') return this.#move(effect, 'supersede', { detail: verdict.why });
    if (verdict.kind === 'refuse') return this.#move(effect, 'refused', { problem: { ...verdict, detail: null } });

    let current: Effect = effect;
    const run = await runOperation(bound.send(context), gateway, {
      background: effect.background,
      asker: this,
      beforeFirstWrite: (leaving) => {
        const left = this.#leave(current, bound, leaving);
        if (left !== null) current = left;
        return left !== null;
      },
      onDrift: (drift, request) => {
        const { journal, clock } = this.#deps;
        journal.write(() => noteDrift(journal, { system: request.system, endpoint: endpointOf(request) }, drift, clock.now()));
      },
    });
    if (run === null) return;
    const { outcome, wrote } = run;
    if (outcome.kind === 'done') return this.#done(current, bound, outcome.result, 'confirmed');
    if (outcome.kind === 'refused') {
      return this.#refused(current, bound, { reason: outcome.reason, message: outcome.message, cure: outcome.cure, detail: null });
    }
    this.#failed(current, kind, outcome.problem, wrote);
  }

  /** S1: `sending` is durable before the bytes leave; the preconditions are looked at once more in the same transaction. */
  #leave(effect: Effect, bound: BoundEffect, leaving: (() => void) | undefined): Effect | null {
    return this.#deps.journal.write(() => {
      // Somebody decided about it during its first read: it is looked at anew as it stands now.
      if (effectState(this.#deps.journal, effect.seq) !== effect.state) return null;
      if (bound.check(this.#context(effect)).kind !== 'go') return null;
      const now = this.#deps.clock.now();
      const state = nextState(effect.state, 'send');
      transition(this.#deps.journal, effect.seq, effect.state, state, {
        at: now,
        event: 'send',
        sendingAt: now,
        attempts: effect.attempts + 1,
      });
      leaving?.();
      return { ...effect, state, sendingAt: now, attempts: effect.attempts + 1 };
    });
  }

  #failed(effect: Effect, kind: AnyEffectKind, problem: AnswerProblem, wrote: Wrote): void {
    const event = eventOf(problem, wrote);
    const now = this.#deps.clock.now();
    const words = problemWords(problem);
    if (event === 'unknown') {
      if (kind.repeat === 'idempotent') {
        // Safe to say twice: uncertain only for a moment, so that the log shows it was.
        this.#move(effect, 'unknown', { nextAt: now, problem: words });
        return;
      }
      this.#uncertainSince.set(effect.seq, this.#deps.clock.elapsed());
      this.#move(effect, 'unknown', { nextAt: now + 1_000, problem: words });
      return;
    }
    if (event === 'passing') {
      // A call that never got there says nothing about the effect: the gate times the next try.
      const impatient = problem.kind === 'passing' || problem.kind === 'conflict';
      if (impatient && effect.attempts >= kind.retry.patience) return this.#move(effect, 'refused', { problem: words });
      const delay =
        problem.kind === 'notSent' || problem.kind === 'limited'
          ? 0
          : retryDelay(kind.retry, Math.max(1, effect.attempts), this.#deps.random.next());
      return this.#move(effect, 'passing', { nextAt: now + delay, problem: words });
    }
    this.#move(effect, event, { problem: words });
  }

  async #probe(effect: Effect, kind: AnyEffectKind, bound: BoundEffect, gateway: Gateway): Promise<void> {
    if (kind.repeat === 'idempotent') return this.#move(effect, 'absent', { nextAt: null });
    if (kind.repeat === 'person') return this.#move(effect, 'cannotTell', { problem: cannotTell('It may or may not have arrived.') });
    const operation = bound.probe(this.#context(effect));
    if (operation === null) throw new Error(`${kind.name} is to be probed and has no probe`);
    const run = await runOperation(operation, gateway, {
      background: false,
      asker: this,
      beforeFirstWrite: () => false,
      onDrift: () => undefined,
    });
    if (run === null) throw new Error(`the probe of ${kind.name} tried to write`);
    const { outcome } = run;
    const now = this.#deps.clock.now();
    const age = {
      now: this.#deps.clock.elapsed(),
      since: this.#uncertainSince.get(effect.seq) ?? this.#begunAt,
      settleMs: kind.settleMs,
    };
    const finding: ProbeFinding = outcome.kind === 'failed' && !passes(outcome.problem) ? 'cannotTell' : outcome.kind;
    const event = probeEvent(finding, age);
    if (outcome.kind === 'found') return this.#done(effect, bound, outcome.result, 'found');
    if (event === 'cannotTell') {
      const question =
        outcome.kind === 'cannotTell' ? outcome.question : outcome.kind === 'failed' ? problemWords(outcome.problem).message : '';
      return this.#move(effect, 'cannotTell', { problem: cannotTell(question) });
    }
    const nextAt =
      event === 'probeLater' ? now + (finding === 'failed' ? retryDelay(kind.retry, 2, this.#deps.random.next()) : nextProbeIn(age)) : null;
    this.#move(effect, event, { nextAt });
  }

  #done(effect: Effect, bound: BoundEffect, result: EffectResult, event: 'confirmed' | 'found'): void {
    this.#deps.journal.write(() => {
      const at = this.#deps.clock.now();
      transition(this.#deps.journal, effect.seq, effect.state, nextState(effect.state, event), {
        at,
        event,
        result,
        problem: null,
        nextAt: null,
      });
      bound.done(result, this.#context(effect));
    });
  }

  #move(effect: Effect, event: EffectEvent, change: { nextAt?: number | null; problem?: EffectProblem; detail?: string }): void {
    const state = nextState(effect.state, event);
    this.#deps.journal.write(() => {
      transition(this.#deps.journal, effect.seq, effect.state, state, {
        at: this.#deps.clock.now(),
        event,
        nextAt: isSettled(state) || state === 'rejected' ? null : (change.nextAt ?? null),
        ...(change.problem === undefined ? {} : { problem: change.problem }),
        ...(change.detail === undefined ? {} : { detail: change.detail }),
      });
    });
  }

  /** Refused over there; if meanwhile it is known that nobody wants it any more, no person need be asked. */
  #refused(effect: Effect, bound: BoundEffect, problem: EffectProblem): void {
    this.#deps.journal.write(() => {
      const at = this.#deps.clock.now();
      const rejected = nextState(effect.state, 'refused');
      transition(this.#deps.journal, effect.seq, effect.state, rejected, { at, event: 'refused', problem });
      const verdict = bound.check(this.#context(effect));
      if (verdict.kind === 'withdraw')
        transition(this.#deps.journal, effect.seq, rejected, nextState(rejected, 'skip'), { at, event: 'skip', detail: verdict.why });
    });
  }

  #context(effect: Effect): EffectContext {
    return {
      store: this.#deps.store(),
      journal: this.#deps.journal,
      ids: this.#deps.ids,
      effect: { id: effect.id, seq: effect.seq, entrySeq: effect.entrySeq, attempts: effect.attempts, createdAt: effect.createdAt },
      now: this.#deps.clock.now(),
    };
  }
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}

/** Failures of the way, not of the question: the probe is asked again later. */
function passes(problem: AnswerProblem): boolean {
  return problem.kind !== 'refused' && problem.kind !== 'malformed';
}

/** English words for a failed call; the renderer translates by `reason`. */
export function problemWords(problem: AnswerProblem): EffectProblem {
  switch (problem.kind) {
    case 'notSent':
      return {
        reason: 'notSent',
        message: 'It did not get there.',
        cure: 'It is sent by itself once the connection is back.',
        detail: problem.message,
      };
    case 'passing':
      return {
        reason: 'passing',
        message: 'The other system could not do it just now.',
        cure: 'It is tried again by itself.',
        detail: problem.message,
      };
    case 'limited':
      return {
        reason: 'limited',
        message: 'The other system asked to wait.',
        cure: 'It is sent by itself when the wait is over.',
        detail: problem.message,
      };
    case 'unauthorized':
      return {
        reason: 'unauthorized',
        message: problem.permission === null ? 'The access token is not accepted.' : `The permission “${problem.permission}” is missing.`,
        cure: 'Renew the token or grant the permission, then test the connection in Settings.',
        detail: problem.message,
      };
    case 'forbidden':
      return {
        reason: 'forbidden',
        message: problem.permission === null ? 'The access token may not do this.' : `The permission “${problem.permission}” is missing.`,
        cure: 'Grant the permission to the token, then test the connection in Settings. Everything else goes on.',
        detail: problem.message,
      };
    case 'misdirected':
      return {
        reason: 'misdirected',
        message: 'Something else than the shop or till answered.',
        cure: 'Check the address in Settings → Connections.',
        detail: problem.message,
      };
    case 'absent':
      return {
        reason: 'absent',
        message: 'The other system does not know what this is about.',
        cure: 'Check whether it was deleted there.',
        detail: problem.message,
      };
    case 'refused':
      return {
        reason: 'refused',
        message: 'The other system refused it.',
        cure: 'Read what it says, mend it there or here, then send again.',
        detail: problem.message,
      };
    case 'conflict':
      return {
        reason: 'conflict',
        message: 'Someone changed it at the same moment.',
        cure: 'It is read again and tried again by itself.',
        detail: problem.message,
      };
    case 'unknown':
      return {
        reason: 'unknown',
        message: 'No answer came; it may have arrived.',
        cure: 'The other system is asked before anything is sent again.',
        detail: problem.message,
      };
    case 'malformed':
      return {
        reason: 'malformed',
        message: 'The answer could not be read.',
        cure: 'Update Backroom or report this; nothing was lost.',
        detail: `${problem.path}: ${problem.message}`,
      };
  }
}

function cannotTell(question: string): EffectProblem {
  return { reason: 'cannotTell', message: question, cure: 'Look there, then choose: send it again, or leave it.', detail: null };
}

function unreadable(effect: Effect): EffectProblem {
  return {
    reason: 'unreadable',
    message: 'This change was written by another version and cannot be read.',
    cure: 'Update Backroom, or leave it and do it by hand.',
    detail: effect.kind,
  };
}
