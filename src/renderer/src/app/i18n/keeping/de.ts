/** Bestellungen, die auf ihren Kunden warten, und der Weg zurück ins Regal. */
export const keeping = {
  proof: {
    right: 'Code der Bestellung {{order}}: stimmt',
  },
  together: {
    tick: 'Mit übergeben',
    payFirst: 'Zu bezahlen: öffnen',
    confirm_one: '{{count}} Bestellung übergeben',
    confirm_other: '{{count}} Bestellungen übergeben',
    title: 'Zusammen übergeben',
    done: 'Bestellung {{order}}: übergeben',
    busy: 'Bestellung {{order}}: wird gespeichert',
    refused: 'Bestellung {{order}}: {{why}}',
    open: 'Bestellung {{order}} öffnen',
  },
  back: {
    title: 'Zurückräumen',
    hint: 'Scannen Sie jedes Stück, wenn es zurück ins Regal kommt, oder haken Sie es ab.',
    some: '{{back}} von {{quantity}}',
    left_one: 'Noch {{count}} Stück',
    left_other: 'Noch {{count}} Stück',
    all: 'Alles ist zurück im Regal',
    scanned: '{{name}} ist zurück, {{back}} von {{quantity}}',
    bag: 'Tüte {{bag}} der Bestellung {{order}} ist zurück',
    full: 'Von {{name}} ist schon alles zurück',
    other: '{{name}} gehört nicht zu dieser Bestellung',
  },
  dialog: {
    title: 'Bestellung {{order}} wurde nicht abgeholt',
    hint: 'Die Ware ist zurück im Regal. Das folgt daraus; es lässt sich nicht zurücknehmen.',
    open_one: '{{count}} Stück ist noch nicht abgehakt. Ist es zurück im Regal?',
    open_other: '{{count}} Stück sind noch nicht abgehakt. Sind sie zurück im Regal?',
    act: {
      refundAll: '{{amount}} erstatten und Verkauf stornieren',
      cancelOrder: 'Bestellung und Verkauf stornieren',
      byHand: 'Verkauf stornieren, von Hand erstatten',
    },
  },
  words: {
    magento: { nothingByHand: 'Erfährt nichts: Erstatten oder stornieren Sie Bestellung {{order}} dort.' },
    lightspeed: { voidSale: 'Der Verkauf wird storniert.' },
    stock: { allBack: 'Die Stücke sind hier zurück im Regal und wieder verkäuflich.' },
    money: { asksYou: 'Was bezahlt wurde, bleibt, wo es ist; Backroom fragt Sie weiter danach.' },
    customer: { getsNothing: 'Bekommt nichts. Magento schreibt keine Mail: Rufen Sie an.' },
  },
};

export const keepingProblems = {
  lookFirst: {
    message: 'Niemand hat diese Bestellung abgeholt: Ihr Geld geht zusammen mit der Ware zurück.',
    cure: 'Sehen Sie an, was daraus folgt, und bestätigen Sie es.',
  },
  notExpired: {
    message: 'Diese Bestellung ist keine mehr, die niemand abgeholt hat.',
    cure: 'Sehen Sie die Bestellung noch einmal an.',
  },
};

/** Moved to another store in Magento after it was made ready. */
export const movedAfterReady = {
  message:
    'Bestellung {{order}} wurde in Magento nach {{to}} verlegt, nachdem sie hier bereit war. Die Ware ist hier, und der Kunde wurde hierher bestellt.',
  cure: 'Entscheiden Sie, wo der Kunde sie bekommt. Will sie niemand mehr, nehmen Sie die Stücke in der Bestellung zurück.',
};

export const goodsElsewhere = {
  message: 'Bestellung {{order}} wurde in Magento hierher verlegt, nachdem {{from}} sie bereitgestellt hatte: Die Ware ist dort.',
  cure: 'Fragen Sie dort, ob die Tasche gebracht wird oder der Kunde hingeht. Hier ist nichts zu entnehmen.',
};
