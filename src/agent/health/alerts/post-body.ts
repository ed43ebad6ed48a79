import type { AlertKind, AlertLanguage } from '#contract/alert-rules.ts';
import { alertText, alertWords } from '#core/health/alerts/alert-words.ts';

/** So many problems are named in one message; `count` says how many there are. */
const mostNamed = 50;

interface Told {
  kind: AlertKind;
  about: string | null;
  since: number;
}

/** The JSON that goes to a store's address. Names the store and numbers only, no person. */
export function postBody(
  store: { id: string; name: string },
  id: string,
  at: number,
  language: AlertLanguage,
  alerts: readonly Told[],
): string {
  return JSON.stringify({
    id,
    at: new Date(at).toISOString(),
    store: { id: store.id, name: store.name },
    text: `${store.name}: ${alertText(language, alerts)}`,
    test: false,
    count: alerts.length,
    problems: alerts.slice(0, mostNamed).map(({ kind, about, since }) => ({ kind, about, since: new Date(since).toISOString() })),
  });
}

/** The same shape, of a test. */
export function testBody(store: { id: string; name: string }, id: string, at: number, language: AlertLanguage): string {
  return JSON.stringify({
    id,
    at: new Date(at).toISOString(),
    store: { id: store.id, name: store.name },
    text: `${store.name}: ${alertWords[language].test}`,
    test: true,
    count: 0,
    problems: [],
  });
}
