import { noticeClockSetBack } from '#agent/stock/clock-set-back.ts';
import { planPublishes, type Planning } from '#agent/stock/plan.ts';
import { startNightly } from '#agent/stock/reconcile.ts';

/** What stock does at every look of its store: the night's reconcile, and publishes of what changed. Short: it runs between two calls. */
export function tendStock(planning: Planning): void {
  noticeClockSetBack(planning.journal, planning.now);
  startNightly(planning);
  planPublishes(planning);
}
