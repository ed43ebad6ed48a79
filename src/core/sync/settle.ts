import type { EffectEvent } from '#core/sync/outbox.ts';

/** What a probe found out about an uncertain effect. */
export type ProbeFinding = 'found' | 'absent' | 'cannotTell' | 'failed';

/**
 * From a probe's finding to the event. "Not there" counts only once the request can no longer be running at the
 * other side: Magento works on after we stop listening, and two notifies at once ship twice (magento-measured 3).
 */
export function probeEvent(finding: ProbeFinding, age: { now: number; sendingAt: number; settleMs: number }): EffectEvent {
  if (finding === 'failed') return 'probeLater';
  if (finding !== 'absent') return finding;
  // An age below zero is a clock that was set back: wait the whole time again from now.
  const elapsed = age.now - age.sendingAt;
  return elapsed >= age.settleMs ? 'absent' : 'probeLater';
}

/** When to probe next: soon at first (it is usually there), at the latest when "absent" starts to count. */
export function nextProbeAt(age: { now: number; sendingAt: number; settleMs: number }): number {
  const settled = age.sendingAt + age.settleMs;
  if (age.now >= settled || age.now < age.sendingAt) return age.now + 5_000;
  return Math.min(settled, age.now + Math.max(1_000, Math.round((age.now - age.sendingAt) / 2)));
}
