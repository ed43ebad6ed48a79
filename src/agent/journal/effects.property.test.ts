import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EffectState } from '#contract/outbox.ts';
import { isSettled, outboxTable } from '#core/sync/outbox.ts';
import type { EffectEvent } from '#core/sync/outbox.ts';
import { verifyJournal } from '#agent/journal/doctor.ts';
import { EffectConflict, effectBySeq, eligible, recoverSending, transition } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { owe, startOfTest, tempJournal } from '#test/journal/support/temp-journal.ts';

/**
 * Whatever happens in whatever order, the outbox keeps its promises (SYNC.md §2, §3): a lane's effects leave in the order they
 * were owed, one at a time; a settled effect never changes; everything adds up for the doctor.
 */

type Step =
  | { do: 'owe'; lanes: number[]; background: boolean }
  | { do: 'event'; pick: number; event: EffectEvent; wait: number }
  | { do: 'sendNext'; pick: number }
  | { do: 'restart' }
  | { do: 'pass'; ms: number };

const events = Object.keys(outboxTable.queued) as EffectEvent[];

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('owe' as const),
      lanes: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
      background: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('event' as const), pick: fc.nat(), event: fc.constantFrom(...events), wait: fc.nat(50) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sendNext' as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.nat(60) }) },
);

test('a lane’s effects leave in order and alone; settled ones never change', () => {
  const journal = tempJournal();
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
      const world = new World(journal);
      for (const one of steps) world.take(one);
      world.end();
    }),
    { numRuns: 60 },
  );
  expect(verifyJournal(journal).findings).toEqual([]);
});

/** Takes steps on the journal and remembers what must stay true. Each run works in lanes of its own. */
class World {
  static #runs = 0;
  readonly #journal: Journal;
  readonly #run = (World.#runs += 1);
  readonly #seqs: number[] = [];
  readonly #settled = new Map<number, unknown>();
  /** Last effect that was sent in each lane. */
  readonly #sent = new Map<string, number>();
  #now = startOfTest;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  take(one: Step): void {
    if (one.do === 'pass') this.#now += one.ms;
    else if (one.do === 'restart') this.#journal.write(() => recoverSending(this.#journal, this.#now));
    else if (one.do === 'owe') this.#owe(one);
    else if (one.do === 'sendNext') this.#sendNext(one.pick);
    else this.#event(one);
    this.#check();
  }

  /** Leaves nothing that the next run would find at work. */
  end(): void {
    for (const seq of this.#seqs) {
      const state = this.#state(seq);
      if (!isSettled(state))
        this.#journal.write(() => transition(this.#journal, seq, state, 'withdrawn', { at: this.#now, event: 'skip' }));
    }
  }

  #owe(one: Extract<Step, { do: 'owe' }>): void {
    const lanes = one.lanes.map((lane) => `run-${this.#run}-lane-${lane}`);
    this.#seqs.push(this.#journal.write(() => owe(this.#journal, lanes, { background: one.background, at: this.#now })));
  }

  #sendNext(pick: number): void {
    const able = eligible(this.#journal, 'magento', this.#now, 100);
    const effect = able[pick % Math.max(1, able.length)];
    if (effect === undefined || effect.state === 'uncertain') return;
    this.#move(effect.seq, effect.state, 'send', 0);
  }

  #event(one: Extract<Step, { do: 'event' }>): void {
    const seq = this.#seqs[one.pick % Math.max(1, this.#seqs.length)];
    if (seq !== undefined) this.#move(seq, this.#state(seq), one.event, one.wait);
  }

  #move(seq: number, from: EffectState, event: EffectEvent, wait: number): void {
    const to = outboxTable[from][event];
    if (to === null) return;
    const problem = { reason: event, message: event, cure: '', detail: null };
    const needsTime = to === 'retry' || to === 'uncertain';
    try {
      this.#journal.write(() =>
        transition(this.#journal, seq, from, to, { at: this.#now, event, problem, nextAt: needsTime ? this.#now + wait : null }),
      );
    } catch (error) {
      // Not first in its lanes: the journal refuses to send it.
      if (!(error instanceof EffectConflict) || to !== 'sending') throw error;
      return;
    }
    if (to === 'sending') this.#noteSent(seq);
  }

  #noteSent(seq: number): void {
    for (const lane of effectBySeq(this.#journal, seq)?.lanes ?? []) {
      expect(this.#sent.get(lane) ?? 0, `lane ${lane} goes forward`).toBeLessThanOrEqual(seq);
      this.#sent.set(lane, seq);
    }
  }

  #check(): void {
    const onTheWire = new Map<string, number>();
    for (const seq of this.#seqs) {
      const effect = effectBySeq(this.#journal, seq);
      if (effect === null) throw new Error(`effect ${seq} vanished`);
      if (this.#settled.has(seq)) expect(effect).toEqual(this.#settled.get(seq));
      if (isSettled(effect.state)) this.#settled.set(seq, effect);
      if (effect.state !== 'sending') continue;
      for (const lane of effect.lanes) {
        expect(onTheWire.get(lane), `two effects on the wire in ${lane}`).toBeUndefined();
        onTheWire.set(lane, seq);
      }
    }
  }

  #state(seq: number): EffectState {
    const effect = effectBySeq(this.#journal, seq);
    if (effect === null) throw new Error(`effect ${seq} vanished`);
    return effect.state;
  }
}
