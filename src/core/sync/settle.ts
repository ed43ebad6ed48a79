import type { EffectEvent } from '#core/sync/outbox.ts';

/** What a probe found out about an uncertain effect. */
export type ProbeFinding = 'found' | 'absent' | 'cannotTell' | 'failed';

/** How long an effect is uncertain, by a clock that nobody sets, ms: `since` is the last instant when its request may have left. */
export interface Uncertainty {
  now: number;
  since: number;
  settleMs: number;
}

/**
 * From a probe's finding to the event. "Not there" counts only once the request can no longer be running at the
 * other side: Magento works on after we stop listening, and two notifies at once ship twice (magento-measured 3).
 */
export function probeEvent(finding: ProbeFinding, { now, since, settleMs }: Uncertainty): EffectEvent {
  if (finding === 'failed') return 'probeLater';
  if (finding !== 'absent') return finding;
  return now - since >= settleMs ? 'absent' : 'probeLater';
}

/** In how many whole ms to probe next: soon at first (it is usually there), at the latest when "absent" starts to count. */
export function nextProbeIn({ now, since, settleMs }: Uncertainty): number {
  const waited = now - since;
  if (waited >= settleMs) return 5_000;
  return Math.min(Math.ceil(settleMs - waited), Math.max(1_000, Math.round(waited / 2)));
}
