import type {
  returns as english,
  returnProblems as englishProblems,
  returnVoidedAtTill as englishVoided,
} from '#renderer/app/i18n/returns/en.ts';
import { desk, deskProblems } from '#renderer/app/i18n/returns/desk/nl.ts';
import { ledger, method } from '#renderer/app/i18n/returns/ledger/nl.ts';
import { returnSettings } from '#renderer/app/i18n/returns/settings/nl.ts';

export const returns: typeof english = {
  title: 'Retouren',
  toDecide_one: '{{count}} te koppelen',
  toDecide_other: '{{count}} te koppelen',
  tab: {
    find: 'Zoeken',
    open: 'Open',
    toMatch: 'Te koppelen',
    moneyNotSent: 'Geld niet verzonden',
    done: 'Klaar',
  },
  empty: {
    open: 'Geen retour staat open',
    toMatch: 'Niets te koppelen',
    moneyNotSent: 'Elke terugbetaling is bevestigd',
    done: 'Nog niets beslist',
  },
  emptyHint: {
    open: 'Hier verschijnen retouren waarvan het geld nog aan de kassa gegeven moet worden.',
    toMatch: 'Hier verschijnen terugbetalingen aan de kassa van webgoederen.',
    moneyNotSent: 'Hier verschijnen terugbetalingen die Magento nog niet bevestigde.',
    done: 'Hier verschijnen afgeronde retouren.',
  },
  receipt: 'Bon {{receipt}}',
  atDesk: 'Aan de balie aangenomen',
  desk,
  ledger,
  method,
  settings: returnSettings,
  exchange: 'Ruil',
  held: 'Iemand nodig in Sync-status',
  waiting: 'Creditnota onderweg',
  automatic: 'Vanzelf gekoppeld',
  by: 'Beslist door {{person}}',
  notWeb: 'In de winkel gekocht',
  order: 'Bestelling {{order}}',
  choose: 'Kies links een retour om de webbestellingen te zien.',
  atTill: 'Terugbetaald aan de kassa',
  candidates: 'Mogelijke webbestellingen',
  noCandidate: 'Geen webbestelling past',
  noCandidateHint: 'Zoek op nummer of zeg dat het geen webbestelling is.',
  find: 'Andere bestelling op nummer',
  notWebOrder: 'Geen webbestelling',
  match: 'Koppelen aan {{order}}',
  see: 'Gevolgen bekijken',
  back: 'Terug',
  placed: 'Geplaatst {{time}}, {{amount}}',
  difference: 'Magento zou {{refund}} terugbetalen: {{amount}} verschil met de kassa',
  line: '{{returned}} van {{refundable}} nog terug te betalen',
  agrees: 'klopt',
  differs: 'wijkt af',
  reason: {
    reference: 'Door de kassa genoemd',
    skus: 'Alle artikelen',
    quantity: 'Aantal',
    price: 'Prijs incl. btw',
    wholeOrder: 'De hele bestelling',
    date: 'Gewone termijn',
    store: 'Deze winkel',
  },
  words: {
    magento: {
      creditMemo: 'Noteert {{amount}} ({{pieces}} ×) als terugbetaald voor bestelling {{order}}, offline.',
    },
    lightspeed: {
      stays: 'Bon {{receipt}} blijft zoals hij is.',
      leftAlone: 'Bon {{receipt}} blijft zoals hij is; {{skus}} blijft erbuiten.',
    },
    stock: {
      atTill: 'Geteld waar de kassa de stuks terugnam; de creditnota verplaatst er geen.',
      released: 'Magento reserveert de stuks niet meer; ze zijn niet verzonden.',
    },
    money: {
      paidAtTill: 'De kassa heeft {{amount}} teruggegeven; er gaat geen geld meer om.',
      differs: 'De creditnota wijkt {{amount}} af van de kassa.',
    },
    customer: {
      notMailed: 'Magento stuurt geen e-mail.',
    },
  },
};

export const returnProblems: typeof englishProblems = {
  ...deskProblems,
  returnUnknown: {
    message: 'Deze retour staat niet in het journaal van deze winkel.',
    cure: 'Open hem opnieuw vanuit de lijst.',
  },
  returnDecided: {
    message: 'Iemand heeft al over deze retour beslist.',
    cure: 'Kijk bij Klaar.',
  },
  nothingToRefund: {
    message: 'Van deze stuks is voor deze bestelling niets meer terug te betalen.',
    cure: 'Kies een andere bestelling of bekijk de creditnota’s in Magento.',
  },
};

/** Words of the exception. */
export const returnVoidedAtTill: typeof englishVoided = {
  message:
    'Retour {{receipt}} is aan de kassa geannuleerd nadat hij aan bestelling {{order}} was gekoppeld; Magento toont die als terugbetaald.',
  cure: 'Kijk aan de kassa en in de creditnota: Magento kan een creditnota niet terugnemen.',
};
