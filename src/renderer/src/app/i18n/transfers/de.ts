import type * as english from '#renderer/app/i18n/transfers/en.ts';

export const transfers: typeof english.transfers = {
  title: 'Umlagerungen',
  toDo_one: '{{count}} zu bestätigen oder zu empfangen',
  toDo_other: '{{count}} zu bestätigen oder zu empfangen',
  tab: {
    toApprove: 'Zu bestätigen',
    toPick: 'Zu packen',
    toSend: 'Zu senden',
    inTransit: 'Unterwegs',
    toReceive: 'Zu empfangen',
    discrepancies: 'Abweichungen',
    done: 'Erledigt',
  },
  empty: {
    toApprove: 'Nichts wartet auf ein Ja',
    toPick: 'Nichts für eine andere Filiale zu packen',
    toSend: 'Kein Karton wartet auf den Wagen',
    inTransit: 'Nichts von Ihnen ist unterwegs',
    toReceive: 'Nichts ist hierher unterwegs',
    discrepancies: 'Jede Zählung stimmt',
    done: 'Noch keine Umlagerung ist beendet',
  },
  emptyHint: 'Hier erscheint Ware, die von einer Filiale zur anderen geht, auch wenn sie an der Kasse begonnen wurde.',
  new: 'Neue Umlagerung',
  choose: 'Wählen Sie links eine Umlagerung.',
  gone: 'Diese Umlagerung ist nicht hier',
  from: 'Von {{store}}',
  to: 'Nach {{store}}',
  pieces_one: '{{pieces}} × in {{count}} Zeile',
  pieces_other: '{{pieces}} × in {{count}} Zeilen',
  forOrder: 'Für Bestellung {{order}}',
  madeAtTill: 'An der Kasse angelegt',
  owed_one: '{{count}} Änderung unterwegs',
  owed_other: '{{count}} Änderungen unterwegs',
  held: 'Braucht jemanden im Abgleich',
  needBy: 'Gebraucht bis {{time}}',
  differences_one: '{{count}} Abweichung',
  differences_other: '{{count}} Abweichungen',
  waitsFor: 'Wartet auf {{store}}',
  reason: {
    pickup: 'Für eine Abholung',
    lowStock: 'Wenig Bestand',
    customer: 'Für eine Kundin oder einen Kunden',
    other: 'Anderes',
  },
  state: {
    requested: 'Angefragt',
    approved: 'Bestätigt',
    picking: 'Wird gepackt',
    packed: 'Verpackt',
    sent: 'Unterwegs',
    receiving: 'Wird empfangen',
    closed: 'Abgeschlossen',
    declined: 'Abgelehnt',
    cancelled: 'Storniert',
  },
  till: {
    none: 'Noch nicht an der Kasse',
    OPEN: 'An der Kasse offen',
    SENT: 'An der Kasse gesendet',
    RECEIVED: 'An der Kasse empfangen',
    CANCELLED: 'An der Kasse storniert',
  },
  where: 'Wo die Stücke sind',
  place: {
    atOrigin: 'Bereitgelegt in {{store}}',
    inTransit: 'Unterwegs',
    atDestination: 'Gezählt in {{store}}',
    missing: 'Fehlend',
    over: 'Zu viel',
  },
  lines: 'Zeilen',
  column: {
    item: 'Artikel',
    asked: 'Angefragt',
    picked: 'Gepackt',
    sent: 'Gesendet',
    received: 'Empfangen',
    difference: 'Differenz',
  },
  show: 'Welche Zeilen',
  showAll: 'Alle ({{count}})',
  showLeft: 'Offen ({{count}})',
  progressLabel: 'Bisher gezählt',
  progress_one: '{{counted}} von {{wanted}} Stück · {{done}} von {{count}} Zeile',
  progress_other: '{{counted}} von {{wanted}} Stück · {{done}} von {{count}} Zeilen',
  online: {
    requested: 'Online hat sich nichts geändert.',
    approved: 'Online hat sich nichts geändert.',
    picking: 'Was gepackt ist, wird aus {{origin}} nicht mehr verkauft.',
    packed: 'Was gepackt ist, wird aus {{origin}} nicht mehr verkauft.',
    sent: 'Nirgends im Verkauf, bis {{destination}} sie gezählt hat.',
    receiving: 'Nirgends im Verkauf, bis {{destination}} sie gezählt hat.',
    closed: 'Was gezählt wurde, ist aus {{destination}} im Verkauf, Beschädigtes ausgenommen.',
    declined: 'Online hat sich nichts geändert.',
    cancelled: 'Sie sind wieder aus {{origin}} im Verkauf.',
  },
  countOf: 'Wie viele von {{name}}',
  act: {
    approve: 'Bestätigen',
    decline: 'Ablehnen',
    pick: 'Packen beginnen',
    goOn: 'Weiterzählen',
    receive: 'Empfang beginnen',
    receiveLate: 'Stücke kamen nach',
    pack: 'Kartons schließen',
    send: 'Senden …',
    close: 'Empfang beenden …',
    cancel: 'Umlagerung stornieren …',
    pause: 'Beiseitelegen',
    takeOver: 'Übernehmen',
    settle: 'Geklärt',
    report: 'Abweichung melden …',
  },
  confirm: {
    send: 'Jetzt senden',
    close: 'Jetzt abschließen',
    cancel: 'Jetzt stornieren',
  },
  boxes: 'Kartons',
  forceScan: 'Nur Scans zählen',
  scanNow: 'Scannen Sie jedes Stück.',
  heldBy: '{{person}} zählt seit {{since}} an einem anderen Gerät.',
  said: {
    counted: '{{name}}: {{counted}} von {{wanted}}',
    over: '{{name}}: {{counted}}, mehr als die {{wanted}} gesendeten',
    done: '{{name}}: alles ist gezählt',
    unknownCode: 'Den Code {{code}} kennt niemand',
    notInTransfer: '{{name}} gehört nicht zu dieser Umlagerung',
    enough: '{{name}}: alle {{wanted}} sind gepackt',
    several: 'Dieser Code meint mehrere Artikel: {{skus}}',
    failed: 'Nicht gezählt: {{why}}',
  },
  discrepancies: 'Was anders war',
  kind: {
    short: 'Zu wenig',
    over: 'Zu viel',
    damaged: 'Beschädigt',
    wrongItem: 'Falscher Artikel',
    notInShipment: 'Nicht in dieser Sendung',
  },
  follows: {
    short: 'In keinem Bestand, bis sie ankommen.',
    over: 'In {{destination}} gezählt; auch {{origin}} zählt sie, bis jemand sie dort herausnimmt.',
    damaged: 'In {{destination}} gezählt und vom Verkauf zurückgehalten.',
    wrongItem:
      'Kam statt eines anderen. Kein Bestand bewegt sich: {{origin}} zählt ihn weiter. Zurücksenden oder eine Umlagerung dafür anlegen.',
    notInShipment:
      'Steht nicht auf der Liste. Kein Bestand bewegt sich: {{origin}} zählt ihn weiter. Zurücksenden oder eine Umlagerung dafür anlegen.',
  },
  keepIt: 'Anfragen, um es hier zu behalten',
  cameWith: 'Kam mit {{transfer}}',
  report: {
    sku: 'SKU oder Barcode',
    item: 'Artikel',
    foreign: 'Melden …',
    withdraw: 'Meldung zu {{sku}} zurücknehmen',
    kind: 'Was nicht stimmt',
    quantity: 'Stück',
    note: 'Notiz',
    save: 'Melden',
  },
  request: {
    ask: 'Andere Filiale fragen',
    give: 'An andere Filiale senden',
    direction: 'Richtung',
    store: 'Filiale',
    storeFree: '{{store}} ({{free}} frei)',
    reason: 'Grund',
    needBy: 'Gebraucht bis',
    note: 'Notiz für die andere Filiale',
    sku: 'SKU oder Barcode',
    quantity: 'Stück',
    add: 'Hinzufügen',
    remove: '{{sku}} entfernen',
    lines: 'Was gebraucht wird',
    save: 'Anfragen',
    saveGive: 'Vorbereiten',
    fromHere: 'Umlagerung anfragen',
  },
  words: {
    lightspeed: {
      sent: 'Die Kasse nimmt {{pieces}} × aus {{origin}} heraus.',
      late: 'Die Kasse zählt {{pieces}} × mehr in {{destination}}, als gefundenen Bestand.',
      received: 'Die Kasse zählt {{pieces}} × in {{destination}}.',
      takenBack: 'Die Kasse zählt {{pieces}} × wieder in {{origin}}: Stornieren Sie erst, wenn sie zurück sind.',
      neverSent: 'Die Kasse storniert sie; kein Bestand bewegt sich.',
    },
    stock: {
      inTransit: 'Unterwegs gehören {{pieces}} × zu keinem Bestand, bis {{destination}} sie gezählt hat.',
      leftOut: 'Von {{skus}} geht weniger als angefragt.',
      held: '{{pieces}} × sind beschädigt: gezählt und vom Verkauf zurückgehalten.',
      foreign: '{{pieces}} × gehören nicht dazu: kein Bestand bewegt sich, und {{origin}}, dessen Kasse sie zählt, liest dort davon.',
      short: '{{pieces}} × fehlen: in keinem Bestand. Öffnen Sie sie wieder, wenn sie nachkommen.',
      over: '{{pieces}} × kamen an, die {{origin}} laut Kasse nicht gesendet hat: Dort werden sie mitgezählt, bis jemand sie herausnimmt.',
      notArriving: '{{destination}} kann sie nicht mehr empfangen.',
      putBack: '{{pieces}} × liegen bereit: Legen Sie sie ins Regal zurück.',
    },
    magento: {
      notForSale: 'Online sind sie aus {{origin}} nicht mehr zu kaufen.',
      forSale: 'Online sind sie aus {{destination}} zu kaufen, sobald die Kasse sie zählt.',
    },
  },
};

export const transferProblems: typeof english.transferProblems = {
  notApproved: {
    message: 'Die Filiale mit der Ware hat noch nicht zugestimmt.',
    cure: 'Bestätigen Sie zuerst.',
  },
  nothingPicked: {
    message: 'Davon ist noch nichts gepackt.',
    cure: 'Packen Sie zuerst.',
  },
  notPacked: {
    message: 'Sie ist noch nicht verpackt.',
    cure: 'Schließen Sie zuerst die Kartons.',
  },
  notSentYet: {
    message: 'Die andere Filiale hat sie noch nicht gesendet.',
    cure: 'Warten Sie, bis sie unterwegs ist.',
  },
  alreadyApproved: {
    message: 'Sie ist bestätigt und wird gepackt.',
    cure: 'Stornieren Sie sie, wenn niemand sie mehr will.',
  },
  alreadySent: {
    message: 'Sie ist unterwegs.',
    cure: 'Die andere Filiale zählt sie bei der Ankunft.',
  },
  beingReceived: {
    message: 'Die andere Filiale zählt sie gerade.',
    cure: 'Schließen Sie sie dort ab; senden Sie Ungewolltes zurück.',
  },
  alreadyClosed: {
    message: 'Sie ist abgeschlossen.',
    cure: 'Kommen Stücke nach, setzen Sie den Empfang fort.',
  },
  wasDeclined: {
    message: 'Sie wurde abgelehnt.',
    cure: 'Fragen Sie eine andere Filiale.',
  },
  wasCancelled: {
    message: 'Sie wurde storniert.',
    cure: 'Fragen Sie neu an, wenn sie noch gebraucht wird.',
  },
  notReceiving: {
    message: 'Niemand hat sie bisher gezählt.',
    cure: 'Zählen Sie zuerst, was ankam.',
  },
  otherStore: {
    message: 'Diesen Schritt macht die andere Filiale.',
    cure: 'Fragen Sie dort nach.',
  },
  unknown: {
    message: 'Diese Umlagerung steht nicht im Journal dieser Filiale.',
    cure: 'Öffnen Sie sie erneut aus der Liste.',
  },
  notBegun: {
    message: 'Auf diesem Gerät zählt niemand.',
    cure: 'Beginnen Sie zuerst zu zählen.',
  },
  notReadBack: {
    message: 'Die Kasse hat die letzte Zählung noch nicht übernommen.',
    cure: 'Warten Sie darauf und setzen Sie dann den Empfang fort.',
  },
  scanOnly: {
    message: 'Bei dieser Umlagerung zählen nur Scans.',
    cure: 'Scannen Sie jedes Stück oder beginnen Sie ohne diese Wahl neu.',
  },
  belowBooked: {
    message: 'Die Kasse zählt davon bereits mehr Stücke.',
    cure: 'Berichtigen Sie den Bestand an der Kasse, wenn sie fehlen.',
  },
  skuNotThere: {
    message: 'Diese SKU gehört nicht zur Umlagerung.',
    cure: 'Melden Sie sie als nicht in dieser Sendung.',
  },
  skuIsThere: {
    message: 'Diese SKU gehört zur Umlagerung.',
    cure: 'Zählen Sie sie; was mehr ist als gesendet, wird als zu viel vermerkt.',
  },
  reportGone: {
    message: 'Diese Meldung wurde schon zurückgenommen, oder ihre Stücke sind schon zurückgehalten.',
    cure: 'Zurückgehaltene Stücke unter Bestand freigeben.',
  },
  moreThanAsked: {
    message: 'Mehr als angefragt lässt sich nicht packen.',
    cure: 'Legen Sie für den Rest eine weitere an.',
  },
  moreThanReceived: {
    message: 'Es sind mehr Stücke beschädigt als gezählt.',
    cure: 'Zählen Sie auch die beschädigten: Sie sind angekommen.',
  },
  skuUnknown: {
    message: 'Die Kasse kennt {{skus}} nicht oder hat es mehrfach.',
    cure: 'Berichtigen Sie die SKU in Lightspeed und fragen Sie neu an.',
  },
  outletUnknown: {
    message: 'Die Kasse hat keine solche andere Filiale.',
    cure: 'Wählen Sie eine Filiale aus der Liste.',
  },
  heldElsewhere: {
    message: '{{person}} zählt sie seit {{since}} an einem anderen Gerät.',
    cure: 'Fragen Sie nach oder übernehmen Sie.',
  },
};

export const transferSteps: typeof english.transferSteps = {
  createConsignment: 'Umlagerung an der Kasse anlegen',
  transferRows: 'Mengen der Umlagerung',
  sendConsignment: 'Umlagerung senden',
  receiveConsignment: 'Umlagerung empfangen',
  cancelConsignment: 'Umlagerung stornieren',
  lateArrival: 'Nachgekommene Stücke zählen',
};

export const transferSkips: typeof english.transferSkips = {
  createConsignment: 'Die andere Filiale und die Kasse erfahren nichts von dieser Umlagerung; kein Bestand bewegt sich.',
  transferRows: 'Die Kasse zählt bei dieser Umlagerung andere Mengen als hier gezählt wurden.',
  sendConsignment: 'Die Kasse zählt die Stücke weiter dort, wo sie abgingen.',
  receiveConsignment: 'Die Kasse zählt die Stücke nie dort, wo sie ankamen.',
  cancelConsignment: 'An der Kasse bleibt diese Umlagerung für die andere Filiale offen.',
  lateArrival: 'Die Kasse zählt die nachgekommenen Stücke nicht.',
};

export const transferExceptions: typeof english.transferExceptions = {
  transferCountsDiffer: {
    message: 'Umlagerung {{transfer}} wurde an der Kasse mit anderen Zahlen empfangen als hier gezählt (hier / Kasse): {{counts}}.',
    cure: 'Die Zahlen der Kasse haben den Bestand bewegt. Zählen Sie nach und berichtigen Sie den Bestand an der Kasse, wo sie falsch sind.',
  },
  transferCancelledAtTill: {
    message: 'Umlagerung {{transfer}} wurde an der Kasse storniert, während daran gearbeitet wurde.',
    cure: 'Fragen Sie die andere Filiale. Bereitgelegte oder reisende Ware gehört der Filiale, die sie gab.',
  },
};

export const transferAnswers: typeof english.transferAnswers = {
  transferCountsDiffer: {
    ignore: 'Die Zahlen der Kasse bleiben.',
  },
  transferCancelledAtTill: {
    ignore: 'Sie bleibt storniert.',
  },
};
