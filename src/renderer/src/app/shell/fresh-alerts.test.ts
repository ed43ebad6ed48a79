import { expect, test } from 'vitest';
import { alertRules } from '#contract/alert-rules.ts';
import type { AlertsView } from '#contract/alerts.ts';
import { freshAlerts } from '#renderer/app/shell/fresh-alerts.ts';

const view = (times: readonly number[], desktop = false): AlertsView => ({
  rules: alertRules.parse({}),
  desktop,
  mailPassword: false,
  posts: { waiting: 0, lastSentAt: null, problem: null, givenUp: 0 },
  mails: { waiting: 0, lastSentAt: null, problem: null, givenUp: 0 },
  told: times.map((toldAt) => ({ id: crypto.randomUUID(), kind: 'orders', about: null, since: 0, toldAt, overAt: null })),
});
const times = ({ fresh }: ReturnType<typeof freshAlerts>) => fresh.map(({ toldAt }) => toldAt);

test('what was told before the page was opened is not shown again, what comes afterwards is, once', () => {
  const first = freshAlerts(view([5, 3]), null);
  expect(times(first)).toEqual([]);
  const second = freshAlerts(view([9, 9, 5, 3]), first.newest);
  expect(times(second)).toEqual([9, 9]);
  expect(times(freshAlerts(view([9, 9, 5, 3]), second.newest))).toEqual([]);
});

test('the first alert ever is shown', () => {
  expect(times(freshAlerts(view([5]), freshAlerts(view([]), null).newest))).toEqual([5]);
});

test('nothing is shown twice where the program around the page shows it', () => {
  expect(times(freshAlerts(view([9], true), 5))).toEqual([]);
});
