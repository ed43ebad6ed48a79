import type { EffectAction, EffectRow } from '#contract/outbox.ts';
import { nextState } from '#core/sync/outbox.ts';
import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import { effectById, transition, type Effect, type EffectChange } from '#agent/journal/effects.ts';
import { attentionOf } from '#agent/journal/attention.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { countBehind, listEffects } from '#agent/journal/outbox-view.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import type { BoundEffect, EffectContext } from '#agent/sync/effect-kind.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

/** The procedures of contract/outbox.ts: what is owed, what is stuck, and what a person decided (SYNC.md §2). */
export function outboxProcedures(os: FeatureOf<'outbox'>, agent: Agent) {
  return os.router({
    list: os.list.handler(({ input }) => {
      const { journal } = openStore(agent, input.storeId).host;
      const { rows, total } = listEffects(journal, input);
      return { rows: rows.map((effect) => rowOf(agent, journal, effect, effect.behind)), total };
    }),
    decide: os.decide.handler(({ input }) => {
      const { host, context } = openStore(agent, input.storeId);
      const { journal } = host;
      const decided = durably(() => journal.write(() => decide(agent, journal, context, input)));
      if (decided === 'unknown')
        return refuse('NOT_FOUND', { reason: 'effectUnknown', message: 'This change is not in the outbox.', cure: 'Read the list again.' });
      if (decided === 'notNow')
        return refuse('NOT_NOW', {
          reason: 'effectNotHeld',
          message: 'This change does not wait for a decision any more.',
          cure: 'Read the list again.',
        });
      if (decided === 'unfit')
        return refuse('NOT_NOW', {
          reason: 'effectCannotChange',
          message: 'It cannot be sent in this form.',
          cure: 'Check what you entered, or choose another way.',
        });
      host.kick();
      agent.changed(input.storeId, ['outbox', 'pickups', 'status']);
      return rowOf(agent, journal, decided, countBehind(journal, decided.seq));
    }),
  });
}

export interface Decision {
  effectId: string;
  requestId: string;
  person: string;
  action: EffectAction;
  fields?: Record<string, string> | undefined;
}

/** One effect as a person decided. Inside write(). */
export function decide(agent: Agent, journal: Journal, store: StoreContext, decision: Decision): Effect | 'unknown' | 'notNow' | 'unfit' {
  const effect = effectById(journal, decision.effectId);
  if (effect === null) return 'unknown';
  if (entryByRequest(journal, decision.requestId) !== null) return effect;
  if (!actionsOf(agent, effect).some((one) => one.action === decision.action)) return 'notNow';
  const at = agent.deps.clock.now();
  const kind = agent.kinds.get(effect.kind);
  const bound = kind?.bind(effect.payload) ?? null;
  const change: EffectChange = {
    at,
    event: decision.action === 'skip' ? 'skip' : 'sendAgain',
    problem: decision.action === 'skip' ? effect.problem : null,
  };
  if (decision.action === 'sendAgainRebuilt' || decision.action === 'edit') {
    const payload = bound === null ? null : rebuilt(bound, decision, { store, journal, ids: agent.deps.ids, effect, now: at });
    if (payload === null || kind === undefined) return 'unfit';
    change.payload = payload;
    change.kindVersion = kind.version;
  }
  appendEntry(journal, {
    kind: 'outbox.decided',
    subject: effect.subject,
    person: decision.person,
    data: { effect: effect.id, kind: effect.kind, action: decision.action, label: effect.label },
    requestId: decision.requestId,
    at,
  });
  transition(journal, effect.seq, effect.state, nextState(effect.state, change.event === 'skip' ? 'skip' : 'sendAgain'), change);
  return effectById(journal, effect.id) ?? 'unknown';
}

function rebuilt(bound: BoundEffect, decision: Decision, context: EffectContext): unknown {
  return decision.action === 'edit' ? bound.edited(decision.fields ?? {}) : bound.rebuild(context);
}

function rowOf(agent: Agent, journal: Journal, effect: Effect, behind: number): EffectRow {
  return {
    id: effect.id,
    system: effect.system,
    kind: effect.kind,
    subject: effect.label,
    lane: effect.lanes[0] ?? '',
    state: effect.state,
    attempts: effect.attempts,
    createdAt: effect.createdAt,
    nextAt: effect.nextAt,
    reason: effect.problem?.reason ?? null,
    problem: effect.problem === null ? null : `${effect.problem.message} ${effect.problem.cure}`.trim(),
    detail: effect.problem?.detail ?? null,
    ...attentionOf(journal, effect.id),
    behind,
    actions: actionsOf(agent, effect),
  };
}

/** Only what waits for a person is decided by one; what retries by itself may be hurried. */
function actionsOf(agent: Agent, effect: Effect): EffectRow['actions'] {
  const again = { action: 'sendAsItWas' as const, consequence: 'It is sent again exactly as it was.' };
  if (effect.state === 'retry') return [{ ...again, consequence: 'It is tried at once instead of waiting.' }];
  if (effect.state !== 'rejected') return [];
  const bound = agent.kinds.get(effect.kind)?.bind(effect.payload) ?? null;
  if (bound === null) return [{ action: 'skip', consequence: 'It is never sent.' }];
  const fields = bound.editable();
  return [
    { action: 'sendAgainRebuilt', consequence: 'It is made anew from what is known now, then sent.' },
    again,
    ...(Object.keys(fields).length === 0 ? [] : [{ action: 'edit' as const, consequence: 'It is sent with your changes.', fields }]),
    { action: 'skip', consequence: bound.skipConsequence() },
  ];
}
