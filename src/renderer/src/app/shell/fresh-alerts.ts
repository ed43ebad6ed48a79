import type { AlertsView, ToldAlert } from '#contract/alerts.ts';

/**
 * What was told since the reading before, for this page to show: nothing at the first reading (`newest` null), and nothing where the
 * program around the page shows alerts itself. `newest` is for the next reading.
 */
export function freshAlerts({ told, desktop }: AlertsView, newest: number | null): { fresh: ToldAlert[]; newest: number } {
  return {
    fresh: newest === null || desktop ? [] : told.filter(({ toldAt }) => toldAt > newest),
    newest: Math.max(newest ?? 0, ...told.map(({ toldAt }) => toldAt)),
  };
}
