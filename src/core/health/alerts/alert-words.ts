import type { AlertKind, AlertLanguage } from '#contract/alert-rules.ts';

interface AlertWords {
  /** One problem; `about` is an order number, SKU, transfer or system, or empty. */
  one: Record<AlertKind, (about: string) => string>;
  many: (count: number) => string;
  test: string;
}

const named = (text: string, about: string, colon = ':') => (about === '' ? `${text}.` : `${text}${colon} ${about}.`);

/** What an alert says outside the window. Names no person: order numbers, SKUs, transfers and systems only. */
export const alertWords: Record<AlertLanguage, AlertWords> = {
  en: {
    one: {
      connection: (about) => `No working connection to ${about}.`,
      refused: (about) => named('A change was refused and waits for your decision', about),
      unsent: (about) => `${about} has not confirmed changes made here.`,
      stockLate: () => 'Stock numbers online are late.',
      money: (about) => named('A question about money', about),
      orders: (about) => named('A question about an order', about),
      transfers: (about) => named('A question about a transfer', about),
      stock: (about) => named('A question about stock', about),
      machine: () => 'This PC needs you: see Sync health.',
    },
    many: (count) => `${count} things need you. See Sync health.`,
    test: 'This is a test alert. Nothing is wrong.',
  },
  de: {
    one: {
      connection: (about) => `Keine funktionierende Verbindung zu ${about}.`,
      refused: (about) => named('Eine Änderung wurde abgelehnt und wartet auf Ihre Entscheidung', about),
      unsent: (about) => `${about} hat Änderungen von hier noch nicht bestätigt.`,
      stockLate: () => 'Bestandszahlen im Onlineshop sind verspätet.',
      money: (about) => named('Eine Frage zu Geld', about),
      orders: (about) => named('Eine Frage zu einer Bestellung', about),
      transfers: (about) => named('Eine Frage zu einer Umlagerung', about),
      stock: (about) => named('Eine Frage zum Bestand', about),
      machine: () => 'Dieser PC braucht Sie: siehe Abgleich.',
    },
    many: (count) => `${count} Dinge brauchen Sie. Siehe Abgleich.`,
    test: 'Das ist eine Probemeldung. Es ist alles in Ordnung.',
  },
  fr: {
    one: {
      connection: (about) => `Pas de connexion utilisable avec ${about}.`,
      refused: (about) => named('Une modification a été refusée et attend votre décision', about, ' :'),
      unsent: (about) => `${about} n’a pas confirmé des modifications faites ici.`,
      stockLate: () => 'Des quantités en ligne sont en retard.',
      money: (about) => named('Une question d’argent', about, ' :'),
      orders: (about) => named('Une question sur une commande', about, ' :'),
      transfers: (about) => named('Une question sur un transfert', about, ' :'),
      stock: (about) => named('Une question sur le stock', about, ' :'),
      machine: () => 'Ce PC a besoin de vous : voir Synchro.',
    },
    many: (count) => `${count} points ont besoin de vous. Voir Synchro.`,
    test: 'Ceci est une alerte d’essai. Tout va bien.',
  },
  nl: {
    one: {
      connection: (about) => `Geen werkende verbinding met ${about}.`,
      refused: (about) => named('Een wijziging is geweigerd en wacht op uw beslissing', about),
      unsent: (about) => `${about} heeft wijzigingen van hier nog niet bevestigd.`,
      stockLate: () => 'Voorraadaantallen online lopen achter.',
      money: (about) => named('Een vraag over geld', about),
      orders: (about) => named('Een vraag over een bestelling', about),
      transfers: (about) => named('Een vraag over een overboeking', about),
      stock: (about) => named('Een vraag over voorraad', about),
      machine: () => 'Deze pc heeft u nodig: zie Synchro.',
    },
    many: (count) => `${count} zaken hebben u nodig. Zie Synchro.`,
    test: 'Dit is een testmelding. Er is niets mis.',
  },
};

/** What a message says: the problem itself, or how many there are. */
export function alertText(language: AlertLanguage, alerts: readonly { kind: AlertKind; about: string | null }[]): string {
  const words = alertWords[language];
  const [first] = alerts;
  return first !== undefined && alerts.length === 1 ? words.one[first.kind](first.about ?? '') : words.many(alerts.length);
}
