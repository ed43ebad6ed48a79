import type * as english from '#renderer/app/i18n/transfers/en.ts';

export const transfers: typeof english.transfers = {
  title: 'Overboekingen',
  toDo_one: '{{count}} goed te keuren of te ontvangen',
  toDo_other: '{{count}} goed te keuren of te ontvangen',
  tab: {
    toApprove: 'Goed te keuren',
    toPick: 'Te verzamelen',
    toSend: 'Te versturen',
    inTransit: 'Onderweg',
    toReceive: 'Te ontvangen',
    discrepancies: 'Verschillen',
    done: 'Klaar',
  },
  empty: {
    toApprove: 'Niets wacht op een ja',
    toPick: 'Niets te verzamelen voor een andere winkel',
    toSend: 'Geen doos wacht op vertrek',
    inTransit: 'Niets van u is onderweg',
    toReceive: 'Niets is hierheen onderweg',
    discrepancies: 'Elke telling klopt',
    done: 'Nog geen overboeking is klaar',
  },
  emptyHint: 'Goederen die van de ene winkel naar de andere gaan staan hier, ook die aan de kassa begonnen zijn.',
  new: 'Nieuwe overboeking',
  choose: 'Kies links een overboeking.',
  gone: 'Deze overboeking is hier niet',
  from: 'Van {{store}}',
  to: 'Naar {{store}}',
  pieces_one: '{{pieces}} × in {{count}} regel',
  pieces_other: '{{pieces}} × in {{count}} regels',
  forOrder: 'Voor bestelling {{order}}',
  madeAtTill: 'Aan de kassa gemaakt',
  owed_one: '{{count}} wijziging onderweg',
  owed_other: '{{count}} wijzigingen onderweg',
  held: 'Heeft iemand nodig in Synchro',
  needBy: 'Nodig voor {{time}}',
  differences_one: '{{count}} verschil',
  differences_other: '{{count}} verschillen',
  waitsFor: 'Wacht op {{store}}',
  reason: {
    pickup: 'Voor een afhaling',
    lowStock: 'Weinig voorraad',
    customer: 'Voor een klant',
    other: 'Anders',
  },
  state: {
    requested: 'Gevraagd',
    approved: 'Goedgekeurd',
    picking: 'Wordt verzameld',
    packed: 'Ingepakt',
    sent: 'Onderweg',
    receiving: 'Wordt ontvangen',
    closed: 'Afgesloten',
    declined: 'Geweigerd',
    cancelled: 'Geannuleerd',
  },
  till: {
    none: 'Nog niet aan de kassa',
    OPEN: 'Open aan de kassa',
    SENT: 'Verstuurd aan de kassa',
    RECEIVED: 'Ontvangen aan de kassa',
    CANCELLED: 'Geannuleerd aan de kassa',
  },
  where: 'Waar de stuks zijn',
  place: {
    atOrigin: 'Apart gelegd in {{store}}',
    inTransit: 'Onderweg',
    atDestination: 'Geteld in {{store}}',
    missing: 'Ontbrekend',
    over: 'Te veel',
  },
  lines: 'Regels',
  column: {
    item: 'Artikel',
    asked: 'Gevraagd',
    picked: 'Verzameld',
    sent: 'Verstuurd',
    received: 'Ontvangen',
    difference: 'Verschil',
  },
  show: 'Welke regels',
  showAll: 'Alle ({{count}})',
  showLeft: 'Open ({{count}})',
  progressLabel: 'Tot nu toe geteld',
  progress_one: '{{counted}} van {{wanted}} stuks · {{done}} van {{count}} regel',
  progress_other: '{{counted}} van {{wanted}} stuks · {{done}} van {{count}} regels',
  online: {
    requested: 'Online is er niets veranderd.',
    approved: 'Online is er niets veranderd.',
    picking: 'Wat verzameld is, is niet meer te koop uit {{origin}}.',
    packed: 'Wat ingepakt is, is niet meer te koop uit {{origin}}.',
    sent: 'Nergens te koop tot {{destination}} ze heeft geteld.',
    receiving: 'Nergens te koop tot {{destination}} ze heeft geteld.',
    closed: 'Wat geteld is, is te koop uit {{destination}}, behalve wat beschadigd is.',
    declined: 'Online is er niets veranderd.',
    cancelled: 'Ze zijn weer te koop uit {{origin}}.',
  },
  countOf: 'Hoeveel van {{name}}',
  act: {
    approve: 'Goedkeuren',
    decline: 'Weigeren',
    pick: 'Begin met verzamelen',
    goOn: 'Verder tellen',
    receive: 'Begin met ontvangen',
    receiveLate: 'Stuks kwamen later',
    pack: 'Sluit de dozen',
    send: 'Versturen…',
    close: 'Ontvangst afsluiten…',
    cancel: 'Overboeking annuleren…',
    pause: 'Leg opzij',
    takeOver: 'Overnemen',
    settle: 'Uitgezocht',
    report: 'Verschil melden…',
  },
  confirm: {
    send: 'Nu versturen',
    close: 'Nu afsluiten',
    cancel: 'Nu annuleren',
  },
  boxes: 'Dozen',
  forceScan: 'Alleen scans tellen',
  scanNow: 'Scan elk stuk.',
  heldBy: '{{person}} telt sinds {{since}} op een ander apparaat.',
  said: {
    counted: '{{name}}: {{counted}} van {{wanted}}',
    over: '{{name}}: {{counted}}, meer dan de {{wanted}} verstuurde',
    done: '{{name}}: alles is geteld',
    unknownCode: 'Niemand kent de code {{code}}',
    notInTransfer: '{{name}} hoort niet bij deze overboeking',
    enough: '{{name}}: alle {{wanted}} zijn verzameld',
    several: 'Deze code betekent meerdere artikelen: {{skus}}',
    failed: 'Niet geteld: {{why}}',
  },
  discrepancies: 'Wat anders was',
  kind: {
    short: 'Te weinig',
    over: 'Te veel',
    damaged: 'Beschadigd',
    wrongItem: 'Verkeerd artikel',
    notInShipment: 'Niet in deze zending',
  },
  follows: {
    short: 'In geen enkele voorraad tot ze aankomen.',
    over: 'Geteld in {{destination}}; {{origin}} telt ze ook tot iemand ze daar eruit haalt.',
    damaged: 'Geteld in {{destination}} en uit de verkoop gehouden.',
    wrongItem:
      'Kwam in plaats van een ander. Er beweegt geen voorraad: {{origin}} blijft het tellen. Stuur het terug of maak er een overboeking voor.',
    notInShipment:
      'Staat niet op de lijst. Er beweegt geen voorraad: {{origin}} blijft het tellen. Stuur het terug of maak er een overboeking voor.',
  },
  keepIt: 'Aanvragen, om het hier te houden',
  cameWith: 'Kwam met {{transfer}}',
  report: {
    sku: 'SKU of barcode',
    item: 'Artikel',
    foreign: 'Melden…',
    withdraw: 'Melding van {{sku}} intrekken',
    kind: 'Wat er mis is',
    quantity: 'Stuks',
    note: 'Notitie',
    save: 'Melden',
  },
  request: {
    ask: 'Vraag een andere winkel',
    give: 'Naar een andere winkel sturen',
    direction: 'Richting',
    store: 'Winkel',
    storeFree: '{{store}} ({{free}} vrij)',
    reason: 'Reden',
    needBy: 'Nodig voor',
    note: 'Notitie voor de andere winkel',
    sku: 'SKU of barcode',
    quantity: 'Stuks',
    add: 'Toevoegen',
    remove: '{{sku}} weghalen',
    lines: 'Wat nodig is',
    save: 'Vragen',
    saveGive: 'Klaarzetten',
    fromHere: 'Overboeking vragen',
  },
  words: {
    lightspeed: {
      sent: 'De kassa haalt {{pieces}} × uit {{origin}}.',
      late: 'De kassa telt {{pieces}} × meer in {{destination}}, als gevonden voorraad.',
      received: 'De kassa telt {{pieces}} × in {{destination}}.',
      takenBack: 'De kassa telt {{pieces}} × weer in {{origin}}: annuleer pas als ze terug zijn.',
      neverSent: 'De kassa annuleert hem; er beweegt geen voorraad.',
    },
    stock: {
      inTransit: 'Onderweg staan {{pieces}} × in geen enkele voorraad tot {{destination}} ze geteld heeft.',
      leftOut: 'Van {{skus}} gaat minder dan gevraagd.',
      held: '{{pieces}} × zijn beschadigd: geteld en uit de verkoop gehouden.',
      foreign: '{{pieces}} × horen er niet bij: er beweegt geen voorraad, en {{origin}}, waar de kassa ze telt, leest het daar.',
      short: '{{pieces}} × ontbreken: in geen enkele voorraad. Heropen hem als ze later komen.',
      over: '{{pieces}} × kwamen aan die {{origin}} volgens de kassa niet stuurde: die telt ze ook tot iemand ze daar weghaalt.',
      notArriving: '{{destination}} kan hem niet meer ontvangen.',
      putBack: '{{pieces}} × liggen apart: leg ze terug in het schap.',
    },
    magento: {
      notForSale: 'Online zijn ze niet meer te koop vanuit {{origin}}.',
      forSale: 'Online zijn ze te koop vanuit {{destination}} zodra de kassa ze telt.',
    },
  },
};

export const transferProblems: typeof english.transferProblems = {
  notApproved: {
    message: 'De winkel met de goederen heeft nog niet ingestemd.',
    cure: 'Keur hem eerst goed.',
  },
  nothingPicked: {
    message: 'Er is nog niets van verzameld.',
    cure: 'Verzamel het eerst.',
  },
  notPacked: {
    message: 'Hij is nog niet ingepakt.',
    cure: 'Sluit eerst de dozen.',
  },
  notSentYet: {
    message: 'De andere winkel heeft hem nog niet verstuurd.',
    cure: 'Wacht tot hij onderweg is.',
  },
  alreadyApproved: {
    message: 'Hij is goedgekeurd en wordt verzameld.',
    cure: 'Annuleer hem als niemand hem meer wil.',
  },
  alreadySent: {
    message: 'Hij is onderweg.',
    cure: 'De andere winkel telt hem bij aankomst.',
  },
  beingReceived: {
    message: 'De andere winkel is aan het tellen.',
    cure: 'Sluit hem daar af; stuur terug wat niet gewenst is.',
  },
  alreadyClosed: {
    message: 'Hij is afgesloten.',
    cure: 'Komen er later stuks, ga dan verder met ontvangen.',
  },
  wasDeclined: {
    message: 'Hij is geweigerd.',
    cure: 'Vraag een andere winkel.',
  },
  wasCancelled: {
    message: 'Hij is geannuleerd.',
    cure: 'Vraag opnieuw als hij nog nodig is.',
  },
  notReceiving: {
    message: 'Niemand heeft hem nog geteld.',
    cure: 'Tel eerst wat er aankwam.',
  },
  otherStore: {
    message: 'Deze stap doet de andere winkel.',
    cure: 'Vraag het daar.',
  },
  unknown: {
    message: 'Deze overboeking staat niet in het journaal van deze winkel.',
    cure: 'Open hem opnieuw vanuit de lijst.',
  },
  notBegun: {
    message: 'Niemand telt op dit apparaat.',
    cure: 'Begin eerst met tellen.',
  },
  notReadBack: {
    message: 'De kassa heeft de laatste telling nog niet.',
    cure: 'Wacht daarop en ga dan verder met ontvangen.',
  },
  scanOnly: {
    message: 'Bij deze overboeking tellen alleen scans.',
    cure: 'Scan elk stuk, of begin opnieuw zonder deze keuze.',
  },
  belowBooked: {
    message: 'De kassa telt er al meer van.',
    cure: 'Corrigeer de voorraad aan de kassa als ze er niet zijn.',
  },
  skuNotThere: {
    message: 'Deze SKU hoort niet bij de overboeking.',
    cure: 'Meld hem als niet in deze zending.',
  },
  skuIsThere: {
    message: 'Deze SKU hoort bij de overboeking.',
    cure: 'Tel het; wat meer is dan verstuurd, wordt als te veel genoteerd.',
  },
  reportGone: {
    message: 'Deze melding is al ingetrokken, of de stuks zijn al vastgehouden.',
    cure: 'Geef vastgehouden stuks vrij bij Voorraad.',
  },
  moreThanAsked: {
    message: 'Meer dan gevraagd kan niet verzameld worden.',
    cure: 'Maak voor de rest een andere overboeking.',
  },
  moreThanReceived: {
    message: 'Er zijn meer stuks beschadigd dan geteld.',
    cure: 'Tel ook de beschadigde: ze zijn aangekomen.',
  },
  skuUnknown: {
    message: 'De kassa kent {{skus}} niet, of heeft het meermaals.',
    cure: 'Zet de SKU recht in Lightspeed en vraag opnieuw.',
  },
  outletUnknown: {
    message: 'De kassa heeft geen andere winkel als deze.',
    cure: 'Kies een winkel uit de lijst.',
  },
  heldElsewhere: {
    message: '{{person}} telt hem sinds {{since}} op een ander apparaat.',
    cure: 'Vraag het, of neem over.',
  },
};

export const transferSteps: typeof english.transferSteps = {
  createConsignment: 'Overboeking aan de kassa maken',
  transferRows: 'Aantallen van de overboeking',
  sendConsignment: 'Overboeking versturen',
  receiveConsignment: 'Overboeking ontvangen',
  cancelConsignment: 'Overboeking annuleren',
  lateArrival: 'Late stuks tellen',
};

export const transferSkips: typeof english.transferSkips = {
  createConsignment: 'De andere winkel en de kassa horen niets van deze overboeking; er beweegt geen voorraad.',
  transferRows: 'De kassa telt van deze overboeking andere aantallen dan hier geteld zijn.',
  sendConsignment: 'De kassa blijft de stuks tellen waar ze vertrokken.',
  receiveConsignment: 'De kassa telt de stuks nooit waar ze aankwamen.',
  cancelConsignment: 'Aan de kassa blijft deze overboeking open voor de andere winkel.',
  lateArrival: 'De kassa telt de later gekomen stuks niet.',
};

export const transferExceptions: typeof english.transferExceptions = {
  transferCountsDiffer: {
    message: 'Overboeking {{transfer}} is aan de kassa met andere tellingen ontvangen dan hier (hier / kassa): {{counts}}.',
    cure: 'De tellingen van de kassa bewogen de voorraad. Tel opnieuw en corrigeer de voorraad aan de kassa waar ze niet kloppen.',
  },
  transferCancelledAtTill: {
    message: 'Overboeking {{transfer}} is aan de kassa geannuleerd terwijl eraan gewerkt werd.',
    cure: 'Vraag de andere winkel. Goederen die apart liggen of onderweg zijn horen bij de winkel die ze gaf.',
  },
};

export const transferAnswers: typeof english.transferAnswers = {
  transferCountsDiffer: {
    ignore: 'De tellingen van de kassa blijven.',
  },
  transferCancelledAtTill: {
    ignore: 'Hij blijft geannuleerd.',
  },
};
