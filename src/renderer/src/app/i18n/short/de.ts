export const short = {
  report: 'Es fehlt etwas…',
  decide: 'Über fehlende Stücke entscheiden…',
  refuse: 'Kundschaft lässt Stücke hier…',
  card: 'Es fehlt etwas',
  cardHint_one: '{{count}} Stück ist als fehlend gemeldet. Noch ist nichts gesendet: Entscheiden Sie, was daraus wird.',
  cardHint_other: '{{count}} Stück sind als fehlend gemeldet. Noch ist nichts gesendet: Entscheiden Sie, was daraus wird.',
  title: 'Was fehlt von Bestellung {{order}}?',
  refuseTitle: 'Was bleibt von Bestellung {{order}} hier?',
  line: '{{sku}} · {{quantity}} bestellt',
  missing: 'Es fehlen von {{name}}',
  refused: 'Es bleiben hier von {{name}}',
  why: 'Grund für {{name}}',
  damagedToo: 'Beschädigt: {{name}}',
  damagedShort: 'beschädigt',
  reason: { missing: 'Nicht gefunden', damaged: 'Beschädigt', wrongPlace: 'An anderer Stelle', soldAtCounter: 'An der Theke verkauft' },
  reportNow: 'Melden',
  reported: 'Gemeldet. Nichts wurde gesendet: Jemand entscheidet, was mit den Stücken geschieht.',
  decideNow: 'Jetzt entscheiden',
  later: 'Weiterpicken',
  next: 'Zeigen, was geschieht',
  back: 'Zurück',
  wait: 'Kundschaft warten lassen',
  waitNote: 'Wer es gesagt hat und bis wann',
  elsewhere: 'Bevor Geld zurückgeht: Andere Filialen haben es',
  elsewhereAll: '{{store}} hat alles, was fehlt',
  elsewhereSome: '{{store}} hat {{pieces}}',
  elsewhereHint: 'Die Bestellung bleibt offen, bis die Stücke hier sind; ihre Zusage kann sich verspäten.',
  nowhere: 'Keine andere Filiale auf diesem PC hat es.',
  table: 'Was geschieht',
  act: {
    refundLines: '{{pieces}} × {{amount}} erstatten und weiter',
    dropLines: '{{pieces}} aus der Bestellung nehmen und weiter',
    refundAll: 'Ganze Bestellung erstatten, {{amount}}',
    cancelOrder: 'Ganze Bestellung stornieren',
  },
  one: '{{amount}} erstatten und weiter',
  side: { magento: 'Magento', lightspeed: 'Lightspeed', stock: 'Bestand', money: 'Geld', customer: 'Kundschaft' },
  words: {
    magento: {
      cancelOrder: 'Storniert Bestellung {{order}}.',
      invoiceThenCloseAll: 'Berechnet Bestellung {{order}} und vermerkt sie dann als zurückgegeben; es fließt kein Geld.',
      invoiceThenDrop: 'Berechnet die ganze Bestellung und nimmt dann {{pieces}} × ({{amount}}) heraus; es fließt kein Geld.',
      refundOnline: 'Erstattet {{amount}} ({{pieces}} ×) über die Online-Zahlung.',
      refundAllOnline: 'Erstattet die ganze Bestellung, {{amount}}, über die Online-Zahlung.',
      refundOffline: 'Vermerkt eine Erstattung von {{amount}} ({{pieces}} ×); selbst bewegt es kein Geld.',
      refundAllOffline: 'Vermerkt die Erstattung der ganzen Bestellung, {{amount}}; selbst bewegt es kein Geld.',
    },
    lightspeed: {
      reduceSale: 'Der Verkauf sinkt auf {{amount}}.',
      voidSale: 'Der Verkauf wird storniert.',
      voidAfterPutBack: 'Der Verkauf wird storniert, sobald die Ware wieder im Regal liegt.',
    },
    stock: {
      missing: '{{pieces}}: als fehlend zurückgehalten, bis sie gefunden werden.',
      damaged: '{{pieces}}: als beschädigt ausgebucht.',
      wrongPlace: '{{pieces}}: bleibt, wie er ist; sie stehen woanders.',
      soldAtCounter: '{{pieces}}: bleibt, wie er ist; der Verkauf an der Kasse hat sie abgebucht.',
      refused: '{{pieces}}: hier zurück im Regal und wieder zu verkaufen.',
      refusedDamaged: '{{pieces}}: als beschädigt ausgebucht.',
      notCollected: '{{pieces}}: hier zurück im Regal und wieder zu verkaufen.',
      restOfSet: '{{pieces}}: zurück ins Regal; als ein Set mit dem fehlenden Stück verkauft.',
    },
    money: {
      backOnline: '{{amount}} gehen auf die Zahlung der Kundschaft zurück.',
      backByHand: '{{amount}} sind von Hand zurückzuzahlen: „{{method}}“ kann es nicht selbst.',
      backAtTill: '{{amount}} an der Kasse zurückgeben: Dort wurde bezahlt.',
      nothingDue: 'Nichts bezahlt, nichts fällig.',
      lessDue: 'Nichts bezahlt; an der Kasse sind {{amount}} fällig.',
    },
    customer: {
      getsRest: 'Bekommt den Rest ({{pieces}} ×). Nur Sie sagen es weiter.',
      getsRestMailed: 'Bekommt den Rest ({{pieces}} ×); Magento schreibt wegen der Erstattung.',
      getsNothing: 'Bekommt nichts. Magento schreibt keine Mail: Rufen Sie an.',
      getsNothingMailed: 'Bekommt nichts; Magento schreibt wegen der Erstattung.',
    },
  },
};

export const shortProblems = {
  tooManyShort: { message: 'Mehr Stücke, als bestellt sind.', cure: 'Berichtigen Sie die Zahl.' },
  nothingShort: { message: 'Von dieser Bestellung ist nichts als fehlend gemeldet.', cure: 'Melden Sie zuerst, was fehlt.' },
  changedSincePreview: {
    message: 'Die Bestellung oder ihre Zahlung hat sich geändert, seit dies gezeigt wurde.',
    cure: 'Sehen Sie nach, was jetzt geschieht, und bestätigen Sie dann noch einmal.',
  },
  orderNotRead: {
    message: 'Diese Bestellung wurde noch nicht aus Magento gelesen.',
    cure: 'Warten Sie, bis Magento wieder erreichbar ist.',
  },
};

export const shortReasons = {
  refundedOnline:
    'Jemand hat inzwischen in Magento Stücke dieser Bestellung erstattet oder storniert, deshalb wurde nichts noch einmal erstattet. Galt es denselben Stücken, lassen Sie es; sonst lassen Sie es neu erstellen.',
  refundRefused:
    'Magento erstattet diese Stücke nicht. Sehen Sie sich die Bestellung in Magento an; erstatten Sie dort von Hand und lassen Sie dies, oder senden Sie es noch einmal.',
  cancelRefused:
    'Magento storniert diese Bestellung nicht. Sehen Sie dort nach (eine Sperre muss zuerst weg), dann senden Sie es noch einmal.',
  paidMeanwhile:
    'Die Bestellung wurde inzwischen bezahlt, deshalb kann Magento sie nicht stornieren. Erstatten Sie sie in Magento und lassen Sie dies.',
};

export const shortSkips = {
  magento: {
    refundLines: 'Magento erstattet nichts: Das Geld bleibt, wo es ist. Erledigen Sie es von Hand, wenn es geschuldet ist.',
    invoiceAll: 'Magento kann keine Stücke aus dieser Bestellung nehmen: Die Erstattung danach wird abgelehnt.',
    cancelOrder: 'Magento hält diese Bestellung offen und ihre Stücke reserviert.',
  },
  lightspeed: {
    reduceSale: 'Der Verkauf an der Kasse behält Stücke und Geld, die nicht mehr zur Bestellung gehören.',
    adjustStock: 'Die Kasse zählt die beschädigten Stücke weiter mit; hier bleiben sie zurückgehalten.',
  },
};

export const shortSteps = {
  pickup: {
    shortReported: 'Fehlende Stücke gemeldet',
    shortDecided: 'Fehlende Stücke aufgegeben',
    shortWaits: 'Kundschaft wartet auf Stücke',
    piecesRefused: 'Stücke an der Theke gelassen',
  },
  magento: { refundLines: 'Erstattung', invoiceAll: 'Rechnung, bevor Stücke wegfallen', cancelOrder: 'Bestellung stornieren' },
  lightspeed: { reduceSale: 'Verkauf verringern', adjustStock: 'Beschädigte Stücke ausbuchen' },
};

export const refundDiffers = {
  message: 'Magentos Erstattung von Bestellung {{order}} weicht um {{difference}} {{currency}} von dem ab, was gezeigt wurde.',
  cure: 'Vergleichen Sie die Gutschrift mit der Bestellung; meist ist es Rundung oder eine Rabattregel.',
};
export const refundDiffersLeft = { ignore: 'Die Abweichung bleibt in Magentos Zahlen.' };
