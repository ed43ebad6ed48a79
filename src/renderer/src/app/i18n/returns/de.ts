import type {
  returns as english,
  returnProblems as englishProblems,
  returnVoidedAtTill as englishVoided,
} from '#renderer/app/i18n/returns/en.ts';
import { desk, deskProblems } from '#renderer/app/i18n/returns/desk/de.ts';
import { ledger, method } from '#renderer/app/i18n/returns/ledger/de.ts';
import { returnSettings } from '#renderer/app/i18n/returns/settings/de.ts';

export const returns: typeof english = {
  title: 'Rückgaben',
  toDecide_one: '{{count}} zuzuordnen',
  toDecide_other: '{{count}} zuzuordnen',
  tab: {
    find: 'Finden',
    open: 'Offen',
    toMatch: 'Zuzuordnen',
    moneyNotSent: 'Geld nicht gesendet',
    done: 'Erledigt',
  },
  empty: {
    open: 'Keine Rückgabe ist offen',
    toMatch: 'Nichts zuzuordnen',
    moneyNotSent: 'Jede Erstattung ist bestätigt',
    done: 'Noch nichts entschieden',
  },
  emptyHint: {
    open: 'Hier erscheinen Rückgaben, deren Geld noch an der Kasse auszuzahlen ist.',
    toMatch: 'Hier erscheinen Erstattungen an der Kasse für Ware aus dem Webshop.',
    moneyNotSent: 'Hier erscheinen Erstattungen, die Magento noch nicht bestätigt hat.',
    done: 'Hier erscheinen erledigte Rückgaben.',
  },
  receipt: 'Bon {{receipt}}',
  atDesk: 'Am Tresen angenommen',
  desk,
  ledger,
  method,
  settings: returnSettings,
  exchange: 'Umtausch',
  held: 'Braucht jemanden im Sync-Status',
  waiting: 'Gutschrift unterwegs',
  automatic: 'Von selbst zugeordnet',
  by: 'Entschieden von {{person}}',
  notWeb: 'Im Laden gekauft',
  order: 'Bestellung {{order}}',
  choose: 'Wählen Sie links eine Rückgabe, um ihre Webbestellungen zu sehen.',
  atTill: 'An der Kasse erstattet',
  candidates: 'Mögliche Webbestellungen',
  noCandidate: 'Keine Webbestellung passt',
  noCandidateHint: 'Suchen Sie nach der Nummer oder sagen Sie, dass es keine Webbestellung ist.',
  find: 'Andere Bestellung nach Nummer',
  notWebOrder: 'Keine Webbestellung',
  match: '{{order}} zuordnen',
  see: 'Folgen ansehen',
  back: 'Zurück',
  placed: 'Bestellt {{time}}, {{amount}}',
  difference: 'Magento würde {{refund}} erstatten: {{amount}} Abstand zur Kasse',
  line: '{{returned}} von {{refundable}} noch erstattbaren',
  agrees: 'stimmt',
  differs: 'weicht ab',
  reason: {
    reference: 'Von der Kasse genannt',
    skus: 'Alle Artikel',
    quantity: 'Stückzahl',
    price: 'Preis mit Steuer',
    wholeOrder: 'Die ganze Bestellung',
    date: 'Übliche Frist',
    store: 'Diese Filiale',
  },
  words: {
    magento: {
      creditMemo: 'Vermerkt {{amount}} ({{pieces}} ×) als erstattet für Bestellung {{order}}, offline.',
    },
    lightspeed: {
      stays: 'Bon {{receipt}} bleibt, wie er ist.',
      leftAlone: 'Bon {{receipt}} bleibt, wie er ist; {{skus}} bleibt außen vor.',
    },
    stock: {
      atTill: 'Gezählt, wo die Kasse die Stücke zurücknahm; die Gutschrift bewegt keine.',
      released: 'Magento reserviert die Stücke nicht mehr; sie wurden nicht versandt.',
    },
    money: {
      paidAtTill: 'Die Kasse hat {{amount}} zurückgegeben; mehr Geld fließt nicht.',
      differs: 'Die Gutschrift weicht um {{amount}} von der Kasse ab.',
    },
    customer: {
      notMailed: 'Magento sendet keine E-Mail.',
    },
  },
};

export const returnProblems: typeof englishProblems = {
  ...deskProblems,
  returnUnknown: {
    message: 'Diese Rückgabe steht nicht im Journal dieser Filiale.',
    cure: 'Öffnen Sie sie erneut aus der Liste.',
  },
  returnDecided: {
    message: 'Jemand hat über diese Rückgabe schon entschieden.',
    cure: 'Sehen Sie unter Erledigt nach.',
  },
  nothingToRefund: {
    message: 'Von diesen Stücken ist für diese Bestellung nichts mehr zu erstatten.',
    cure: 'Wählen Sie eine andere Bestellung oder sehen Sie ihre Gutschriften in Magento an.',
  },
};

/** Words of the exception. */
export const returnVoidedAtTill: typeof englishVoided = {
  message:
    'Die Rückgabe {{receipt}} wurde an der Kasse storniert, nachdem sie der Bestellung {{order}} zugeordnet war; Magento führt diese als erstattet.',
  cure: 'Sehen Sie an der Kasse und in der Gutschrift nach: Magento kann eine Gutschrift nicht zurücknehmen.',
};
