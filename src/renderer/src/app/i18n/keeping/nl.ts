/** Bestellingen die op hun klant wachten, en terug in het schap. */
export const keeping = {
  proof: {
    right: 'Code van bestelling {{order}}: klopt',
  },
  together: {
    tick: 'Ook meegeven',
    payFirst: 'Te betalen: openen',
    confirm_one: '{{count}} bestelling meegeven',
    confirm_other: '{{count}} bestellingen meegeven',
    title: 'Samen meegegeven',
    done: 'Bestelling {{order}}: meegegeven',
    busy: 'Bestelling {{order}}: wordt opgeslagen',
    refused: 'Bestelling {{order}}: {{why}}',
    open: 'Bestelling {{order}} openen',
  },
  back: {
    title: 'Terugleggen',
    hint: 'Scan elk stuk als het terug in het schap gaat, of vink het af.',
    some: '{{back}} van {{quantity}}',
    left_one: 'Nog {{count}} stuk',
    left_other: 'Nog {{count}} stuks',
    all: 'Alles ligt terug in het schap',
    scanned: '{{name}} is terug, {{back}} van {{quantity}}',
    bag: 'Tas {{bag}} van bestelling {{order}} is terug',
    full: 'Van {{name}} is alles al terug',
    other: '{{name}} hoort niet bij deze bestelling',
  },
  dialog: {
    title: 'Niemand heeft bestelling {{order}} afgehaald',
    hint: 'De goederen liggen terug in het schap. Dit volgt; het kan niet worden teruggedraaid.',
    open_one: '{{count}} stuk is nog niet afgevinkt. Ligt het terug in het schap?',
    open_other: '{{count}} stuks zijn nog niet afgevinkt. Liggen ze terug in het schap?',
    act: {
      refundAll: '{{amount}} terugbetalen en verkoop annuleren',
      cancelOrder: 'Bestelling en verkoop annuleren',
      byHand: 'Verkoop annuleren, met de hand terugbetalen',
    },
  },
  words: {
    magento: { nothingByHand: 'Hoort niets: betaal bestelling {{order}} daar terug of annuleer haar.' },
    lightspeed: { voidSale: 'De verkoop wordt geannuleerd.' },
    stock: { allBack: 'De stuks liggen hier terug in het schap en zijn weer te koop.' },
    money: { asksYou: 'Wat betaald is, blijft waar het is; Backroom blijft u erom vragen.' },
    customer: { getsNothing: 'Krijgt niets. Magento stuurt geen mail: bel de klant.' },
  },
};

export const keepingProblems = {
  lookFirst: {
    message: 'Niemand heeft deze bestelling afgehaald: het geld gaat samen met de goederen terug.',
    cure: 'Bekijk wat ervan komt en bevestig het.',
  },
  notExpired: { message: 'Deze bestelling is er geen meer die niemand heeft afgehaald.', cure: 'Bekijk de bestelling opnieuw.' },
};

/** Moved to another store in Magento after it was made ready. */
export const movedAfterReady = {
  message:
    'Bestelling {{order}} is in Magento naar {{to}} verplaatst nadat hij hier klaarstond. De spullen zijn hier en de klant is hierheen gevraagd.',
  cure: 'Kies waar de klant hem krijgt. Wil niemand hem meer, neem de stuks dan terug bij de bestelling.',
};

export const goodsElsewhere = {
  message: 'Bestelling {{order}} is in Magento hierheen verplaatst nadat {{from}} hem had klaargezet: de spullen zijn daar.',
  cure: 'Vraag die winkel of de tas gebracht wordt of dat de klant erheen gaat. Hier valt niets te pakken.',
};
