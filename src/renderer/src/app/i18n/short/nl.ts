export const short = {
  report: 'Er ontbreekt iets…',
  decide: 'Over de ontbrekende stuks beslissen…',
  refuse: 'Klant laat stuks hier…',
  card: 'Niet compleet',
  cardHint_one: '{{count}} stuk is als ontbrekend gemeld. Er is niets verzonden: beslis wat ermee gebeurt.',
  cardHint_other: '{{count}} stuks zijn als ontbrekend gemeld. Er is niets verzonden: beslis wat ermee gebeurt.',
  title: 'Wat ontbreekt er van bestelling {{order}}?',
  refuseTitle: 'Wat laat de klant van bestelling {{order}} hier?',
  line: '{{sku}} · {{quantity}} gewenst',
  missing: 'Ontbrekend van {{name}}',
  refused: 'Hier gelaten van {{name}}',
  why: 'Reden voor {{name}}',
  damagedToo: 'Beschadigd: {{name}}',
  damagedShort: 'beschadigd',
  reason: { missing: 'Niet gevonden', damaged: 'Beschadigd', wrongPlace: 'Op een andere plek', soldAtCounter: 'Aan de balie verkocht' },
  reportNow: 'Melden',
  reported: 'Gemeld. Er is niets verzonden: iemand beslist wat er met de stuks gebeurt.',
  decideNow: 'Nu beslissen',
  later: 'Verder pakken',
  next: 'Zien wat er gebeurt',
  back: 'Terug',
  wait: 'Klant laten wachten',
  waitNote: 'Wie het zei, en tot wanneer',
  elsewhere: 'Voordat er geld teruggaat: andere winkels hebben het',
  elsewhereAll: '{{store}} heeft alles wat ontbreekt',
  elsewhereSome: '{{store}} heeft {{pieces}}',
  elsewhereHint: 'De bestelling blijft open tot de stuks hier zijn; de belofte kan te laat worden.',
  nowhere: 'Geen andere winkel op deze pc heeft het.',
  table: 'Wat er gebeurt',
  act: {
    refundLines: '{{pieces}} × {{amount}} terugbetalen en verder',
    dropLines: '{{pieces}} van de bestelling halen en verder',
    refundAll: 'Hele bestelling terugbetalen, {{amount}}',
    cancelOrder: 'Hele bestelling annuleren',
  },
  one: '{{amount}} terugbetalen en verder',
  side: { magento: 'Magento', lightspeed: 'Lightspeed', stock: 'Voorraad', money: 'Geld', customer: 'Klant' },
  words: {
    magento: {
      cancelOrder: 'Annuleert bestelling {{order}}.',
      invoiceThenCloseAll: 'Factureert bestelling {{order}} en noteert die dan als teruggegeven; er gaat geen geld om.',
      invoiceThenDrop: 'Factureert de hele bestelling en haalt er dan {{pieces}} × ({{amount}}) af; er gaat geen geld om.',
      refundOnline: 'Betaalt {{amount}} ({{pieces}} ×) terug via de onlinebetaling.',
      refundAllOnline: 'Betaalt de hele bestelling, {{amount}}, terug via de onlinebetaling.',
      refundOffline: 'Noteert een terugbetaling van {{amount}} ({{pieces}} ×); zelf verplaatst het geen geld.',
      refundAllOffline: 'Noteert de terugbetaling van de hele bestelling, {{amount}}; zelf verplaatst het geen geld.',
    },
    lightspeed: {
      reduceSale: 'De verkoop wordt verlaagd tot {{amount}}.',
      voidSale: 'De verkoop wordt geannuleerd.',
      voidAfterPutBack: 'De verkoop wordt geannuleerd zodra de goederen terug in het rek liggen.',
    },
    stock: {
      missing: '{{pieces}}: als ontbrekend achtergehouden tot ze gevonden zijn.',
      damaged: '{{pieces}}: als beschadigd uit de voorraad gehaald.',
      wrongPlace: '{{pieces}}: blijft zoals die is; ze staan ergens anders.',
      soldAtCounter: '{{pieces}}: blijft zoals die is; de verkoop aan de kassa haalde ze eraf.',
      refused: '{{pieces}}: hier terug in het rek en weer te koop.',
      refusedDamaged: '{{pieces}}: als beschadigd uit de voorraad gehaald.',
      notCollected: '{{pieces}}: hier terug in het rek en weer te koop.',
      restOfSet: '{{pieces}}: terug in het rek; als één set verkocht met het stuk dat wegvalt.',
    },
    money: {
      backOnline: '{{amount}} gaan terug naar de betaling van de klant.',
      backByHand: '{{amount}} moeten met de hand worden terugbetaald: „{{method}}” kan het niet zelf.',
      backAtTill: 'Geef {{amount}} terug aan de kassa: de klant betaalde daar.',
      nothingDue: 'Er is niets betaald en niets verschuldigd.',
      lessDue: 'Er is niets betaald; aan de kassa is {{amount}} verschuldigd.',
    },
    customer: {
      getsRest: 'Krijgt de rest ({{pieces}} ×). Alleen jij vertelt het de klant.',
      getsRestMailed: 'Krijgt de rest ({{pieces}} ×); Magento mailt over de terugbetaling.',
      getsNothing: 'Krijgt niets. Magento stuurt geen mail: bel de klant.',
      getsNothingMailed: 'Krijgt niets; Magento mailt over de terugbetaling.',
    },
  },
};

export const shortProblems = {
  tooManyShort: { message: 'Meer stuks dan gewenst.', cure: 'Verbeter het aantal.' },
  nothingShort: { message: 'Van deze bestelling is niets als ontbrekend gemeld.', cure: 'Meld eerst wat er ontbreekt.' },
  changedSincePreview: {
    message: 'De bestelling of de betaling is veranderd sinds dit werd getoond.',
    cure: 'Kijk wat er nu gebeurt en bevestig dan opnieuw.',
  },
  orderNotRead: { message: 'Deze bestelling is nog niet uit Magento gelezen.', cure: 'Wacht tot Magento weer bereikbaar is.' },
};

export const shortReasons = {
  refundedOnline:
    'Iemand heeft intussen in Magento stuks van deze bestelling terugbetaald of geannuleerd, dus er is niets nog eens terugbetaald. Waren het dezelfde stuks, laat dit dan; zo niet, laat het opnieuw maken.',
  refundRefused:
    'Magento betaalt deze stuks niet terug. Bekijk de bestelling in Magento; betaal daar met de hand terug en laat dit, of verzend het opnieuw.',
  cancelRefused: 'Magento annuleert deze bestelling niet. Bekijk die daar (een blokkade moet eerst weg) en verzend het dan opnieuw.',
  paidMeanwhile: 'De bestelling is intussen betaald, dus Magento kan die niet annuleren. Betaal die in Magento terug en laat dit dan.',
};

export const shortSkips = {
  magento: {
    refundLines: 'Magento betaalt niets terug: het geld blijft waar het is. Doe het met de hand als het verschuldigd is.',
    invoiceAll: 'Magento kan geen stuks van deze bestelling halen: de terugbetaling die volgt wordt geweigerd.',
    cancelOrder: 'Magento houdt deze bestelling open en de stuks gereserveerd.',
  },
  lightspeed: {
    reduceSale: 'De verkoop aan de kassa houdt stuks en geld die niet meer bij de bestelling horen.',
    adjustStock: 'De kassa blijft de beschadigde stuks tellen; hier blijven ze achtergehouden.',
  },
};

export const shortSteps = {
  pickup: {
    shortReported: 'Ontbrekende stuks gemeld',
    shortDecided: 'Ontbrekende stuks opgegeven',
    shortWaits: 'Klant wacht op stuks',
    piecesRefused: 'Stuks aan de balie gelaten',
  },
  magento: { refundLines: 'Terugbetaling', invoiceAll: 'Factuur voordat stuks vervallen', cancelOrder: 'Bestelling annuleren' },
  lightspeed: { reduceSale: 'Verkoop verlagen', adjustStock: 'Beschadigde stuks uitboeken' },
};

export const refundDiffers = {
  message: 'De terugbetaling van bestelling {{order}} door Magento wijkt {{difference}} {{currency}} af van wat werd getoond.',
  cure: 'Vergelijk de creditnota met de bestelling; meestal is het afronding of een kortingsregel.',
};
export const refundDiffersLeft = { ignore: 'Het verschil blijft in de cijfers van Magento.' };
