import { effectById } from '#agent/journal/effects.ts';
import type { EffectContext, Verdict } from '#agent/sync/effect-kind.ts';

/** Looked at again after a quarter of the time it has waited, so that what waits for a person for days costs next to nothing. */
const soonestMs = 2_000;
const latestMs = 120_000;

/** Whether an effect may go: null once the one it follows is through (one settled long ago is gone), withdrawn with it when that was left. */
export function follows({ journal, effect, now }: EffectContext, effectId: string | null, left: string): Verdict | null {
  const state = effectId === null ? null : (effectById(journal, effectId)?.state ?? null);
  if (state === null || state === 'done') return null;
  if (state === 'withdrawn') return { kind: 'withdraw', why: left };
  const ms = Math.min(latestMs, Math.max(soonestMs, Math.round((now - effect.createdAt) / 4)));
  return { kind: 'wait', ms, why: 'another step comes first' };
}
