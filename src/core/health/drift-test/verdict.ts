import type { DriftCheck, DriftVerdict } from '#contract/drift-test.ts';
import { driftLimits } from '#core/health/drift-test/limits.ts';
import { percentile } from '#core/percentile.ts';

/** What seven days have shown. */
export interface DriftFigures {
  /** Delay of every sampled sale, ms; of one that is not online yet, its age. */
  delays: readonly number[];
  oversells: number;
  negatives: number;
  fixes: number;
  fixingMs: number;
  /** False when Magento does not tell the salable quantity: then a negative one is never seen. */
  salableKnown: boolean;
  /** Opening hours so far, and those of them in which this PC was running, ms. */
  openMs: number;
  watchedMs: number;
}

/**
 * Green when every figure keeps its limit; red as soon as one is broken; unclear when nothing is broken but too little was seen to say
 * that all is well. `over` is false while the test still runs: what is not reached yet is open then, not missed.
 */
export function driftVerdict(figures: DriftFigures, over: boolean): { verdict: DriftVerdict; checks: DriftCheck[] } {
  const sorted = figures.delays.toSorted((a, b) => a - b);
  const [p95, max] = [percentile(sorted, 0.95), sorted.at(-1) ?? null];
  const share = figures.openMs === 0 ? null : figures.watchedMs / figures.openMs;
  const checks: DriftCheck[] = [
    atLeast('samples', sorted.length, driftLimits.samples, over),
    atMost('p95', p95, driftLimits.p95Ms),
    atMost('max', max, driftLimits.maxMs),
    atMost('oversells', figures.oversells, driftLimits.oversells),
    atMost('negatives', seen(figures), driftLimits.negatives),
    atMost('fixes', figures.fixes, driftLimits.fixes),
    atMost('fixingMs', figures.fixingMs, driftLimits.fixingMs),
    atLeast('watched', share, driftLimits.watched, over),
  ];
  return { verdict: verdictOf(checks), checks };
}

function verdictOf(checks: readonly DriftCheck[]): DriftVerdict {
  if (checks.some((check) => check.state === 'broken')) return 'red';
  return checks.some((check) => check.state === 'open') ? 'unclear' : 'green';
}

/** One that was seen counts; that none was seen counts only where one would have been. */
function seen({ negatives, salableKnown }: DriftFigures): number | null {
  return negatives > 0 || salableKnown ? negatives : null;
}

function atMost(check: DriftCheck['check'], value: number | null, limit: number): DriftCheck {
  return { check, value, limit, state: value === null ? 'open' : value <= limit ? 'kept' : 'broken' };
}

/** Too little of what is looked at breaks nothing; it only leaves the answer open. */
function atLeast(check: DriftCheck['check'], value: number | null, limit: number, over: boolean): DriftCheck {
  return { check, value, limit, state: value !== null && value >= limit && (over || check === 'samples') ? 'kept' : 'open' };
}
