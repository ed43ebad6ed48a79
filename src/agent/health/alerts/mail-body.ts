import type { AlertKind, AlertLanguage } from '#contract/alert-rules.ts';
import { alertText, alertWords } from '#core/health/alerts/alert-words.ts';

/** So many problems are named in one mail. */
const mostNamed = 50;

interface Told {
  kind: AlertKind;
  about: string | null;
  since: number;
}

/** Subject and text of the mail that goes to a store's addresses, as JSON. Names the store and numbers only, no person. */
export function mailBody(name: string, timeZone: string, language: AlertLanguage, alerts: readonly Told[]): string {
  const format = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  const lines = alerts
    .slice(0, mostNamed)
    .map(({ kind, about, since }) => `${format.format(since)}  ${alertWords[language].one[kind](about ?? '')}`);
  const more = alerts.length > mostNamed ? ['…'] : [];
  return JSON.stringify({ subject: `${name}: ${alertText(language, alerts)}`, text: [name, '', ...lines, ...more, ''].join('\n') });
}

/** The same shape, of a test. */
export function testMail(name: string, language: AlertLanguage): { subject: string; text: string } {
  const { test } = alertWords[language];
  return { subject: `${name}: ${test}`, text: `${name}\n\n${test}\n` };
}
