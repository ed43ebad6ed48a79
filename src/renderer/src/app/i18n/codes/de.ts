import { refundDiffersLeft, shortReasons, shortSkips } from '#renderer/app/i18n/short/de.ts';
import { transferAnswers, transferSkips } from '#renderer/app/i18n/transfers/de.ts';
import { fulfilledAtTillLeft, stockLeftReservedLeft } from '#renderer/app/i18n/stock/de.ts';

export const codes = {
  reason: {
    ...shortReasons,
    notSent: 'Es kam nicht an. Es wird von selbst gesendet, sobald die Verbindung wieder steht.',
    passing: 'Das andere System konnte es gerade nicht ausführen. Es wird von selbst wieder versucht.',
    limited: 'Das andere System bat zu warten. Danach wird von selbst gesendet.',
    unauthorized:
      'Der Zugriffsschlüssel oder eine Berechtigung fehlt. Erneuern Sie ihn und testen Sie die Verbindung in den Einstellungen.',
    forbidden: 'Dem Zugriffsschlüssel fehlt eine Berechtigung dafür. Erteilen Sie sie dort; alles andere läuft weiter.',
    misdirected: 'Etwas anderes als der Shop oder die Kasse hat geantwortet. Prüfen Sie die Adresse unter Einstellungen, Verbindungen.',
    absent: 'Das andere System kennt den Gegenstand nicht. Prüfen Sie, ob er dort gelöscht wurde.',
    refused: 'Das andere System hat es abgelehnt. Lesen Sie, was es sagt, beheben Sie es dort oder hier und senden Sie noch einmal.',
    conflict: 'Jemand hat es im selben Moment geändert. Es wird neu gelesen und von selbst wieder versucht.',
    unknown: 'Es kam keine Antwort; vielleicht kam es an. Das andere System wird gefragt, bevor noch einmal gesendet wird.',
    malformed: 'Die Antwort war nicht lesbar. Aktualisieren Sie Backroom oder melden Sie es; verloren ging nichts.',
    cannotTell: 'Von hier aus ist nicht zu erkennen, ob es ankam. Sehen Sie dort nach und wählen Sie: noch einmal senden oder lassen.',
    unreadable:
      'Diese Änderung stammt von einer anderen Version und ist nicht lesbar. Aktualisieren Sie Backroom, oder erledigen Sie sie von Hand.',
    skuUnknownAtTill:
      'Die Kasse kennt eine SKU dieser Bestellung nicht. Legen Sie sie in Lightspeed genau so an; der Verkauf wird dann von selbst gesendet.',
    skuDoubleAtTill:
      'Die Kasse hat mehrere Artikel mit einer SKU dieser Bestellung. Archivieren oder benennen Sie den falschen in Lightspeed um.',
    taxUnknownAtTill:
      'Die Kasse hat für eine SKU dieser Bestellung keine Steuer. Geben Sie dem Outlet oder dem Artikel in Lightspeed eine.',
    noFulfilment:
      'Die Kasse hat zu dieser Bestellung keine Abholung: Ihr Verkauf wurde dort storniert, geändert oder verschoben. Sehen Sie ihn sich in Lightspeed an.',
    saleClosedAtTill: 'Die Kasse hat den Verkauf einer stornierten Bestellung abgeschlossen. Nehmen Sie dort zurück, was verkauft wurde.',
    orderOnHold:
      'Die Bestellung ist in Magento angehalten, daher wurde dem Kunden nicht geschrieben. Heben Sie die Sperre auf und senden Sie noch einmal.',
    orderCancelled:
      'Die Bestellung wurde online storniert oder erstattet, bevor Magento davon erfuhr, dass sie bereit ist. Legen Sie die Ware zurück.',
    magentoNotReady:
      'Magento versendet diese Bestellung nicht; meist ist sein Bestand für diese Filiale kleiner als bestellt. Prüfen Sie die Menge der Quelle und senden Sie noch einmal.',
    sourceUnknown: 'Magento kennt die Quelle dieser Filiale nicht. Prüfen Sie sie unter Einstellungen, Filialen.',
    paidButCancelled:
      'Die Bestellung wurde an der Kasse bezahlt, ist in Magento aber storniert. Zahlen Sie dort zurück oder legen Sie die Bestellung neu an.',
  },
  consequence: {
    send: {
      sendAgainRebuilt: 'Es wird aus dem jetzigen Stand neu gebildet und dann gesendet.',
      sendAsItWas: 'Es wird genau so noch einmal gesendet.',
      edit: 'Es wird mit Ihren Änderungen gesendet.',
      now: 'Es wird sofort versucht statt später.',
      skip: 'Es wird nie gesendet.',
    },
    skip: {
      magento: {
        ...shortSkips.magento,
        sourceItems: 'Magento behält die alte Menge, bis sie sich wieder ändert oder der nächste Vergleich sie behebt.',
        resendReady: 'Der Kunde bekommt keine weitere Nachricht.',
        notifyReady:
          'Magento versendet diese Bestellung nicht, und der Kunde bekommt keine E-Mail; Magento zählt ihre Stücke weiter als geschuldet.',
        comment: 'In Magento steht bei der Bestellung kein Vermerk davon; im Journal hier schon.',
        invoice: 'Magento zeigt diese Bestellung weiter als unbezahlt.',
      },
      lightspeed: {
        ...shortSkips.lightspeed,
        ...transferSkips,
        createSale:
          'Die Kasse kennt diese Bestellung dann nicht: Ihre Stücke sind dort nicht vorgemerkt, und die Übergabe bewegt dort keinen Bestand.',
        pack: 'Die Kasse zeigt diese Bestellung nicht als entnommen.',
        fulfil: 'Die Kasse zählt die Stücke weiter zum Bestand, obwohl sie die Filiale verlassen haben.',
        voidSale: 'Die Kasse behält den offenen Verkauf dieser stornierten Bestellung, und ihre Stücke bleiben dort vorgemerkt.',
      },
    },
    answer: {
      ...transferAnswers,
      orderWithoutLocation: { ignore: 'Die Bestellung erscheint in keiner Filiale.' },
      sourceWithoutStore: {
        ignore: 'Bestellungen dieser Quelle bleiben einem anderen PC überlassen; Sie werden nicht wieder gefragt.',
      },
      orderOnHold: { ignore: 'Sie werden nicht mehr an die Sperre erinnert.' },
      orderChangedOnline: { done: 'Die Tasche stimmt wieder mit der Bestellung überein.' },
      handedOverRefunded: { ignore: 'Der Kunde behält die Stücke und das Geld.' },
      saleVoidedAtTill: { ignore: 'Die Kasse behält keinen Verkauf zu dieser Bestellung.' },
      refundDiffers: refundDiffersLeft,
      saleTotalDiffers: { ignore: 'Die Abweichung bleibt in den Zahlen der Kasse.' },
      rowUnreadable: { ignore: 'Mit diesem Datensatz wird hier nicht gearbeitet.' },
      skuUnknownOnline: { ignore: 'Sie wird nicht veröffentlicht; Sie werden nicht wieder gefragt.' },
      skuUnknownAtTill: { ignore: 'Die Menge online bleibt, wie sie in Magento ist.' },
      skuTwiceAtTill: { ignore: 'Die Menge online bleibt, wie sie in Magento ist.' },
      skuNotCounted: { ignore: 'Die Menge online bleibt, wie sie in Magento ist.' },
      stockRefused: { ignore: 'Die Menge online bleibt, wie sie in Magento ist.' },
      stockOverPromised: { ignore: 'Kunden haben vielleicht Stücke gekauft, die es nicht gibt.' },
      stockNotReserved: { ignore: 'Magento verkauft vielleicht Stücke, die Abholungen zugesagt sind.' },
      stockLeftReserved: stockLeftReservedLeft,
      fulfilledAtTill: fulfilledAtTillLeft,
      stockDrift: { ignore: 'Sie bleiben verschieden, bis sie sich ändern oder behoben werden.' },
      pinRecovered: { known: 'Die Leitung weiß, wer es war und warum.' },
      movedAfterReady: {
        here: 'Der Kunde holt sie hier ab: Sagen Sie es ihm und stellen Sie die Filiale in Magento zurück.',
        carry: 'Sie bringen die Tasche hin und übergeben sie hier, wenn sie geht; die andere Filiale hat nichts zu buchen.',
      },
      goodsElsewhere: { ignore: 'Die Bestellung erscheint in dieser Filiale nicht.' },
      journalRestored: { done: 'Sie haben verglichen.' },
      journalRecovered: { done: 'Sie haben verglichen.' },
    },
  },
  trouble: {
    unauthorized: 'Geben Sie einen neuen Zugriffsschlüssel ein, oder erteilen Sie dort die fehlende Berechtigung.',
    misconfigured: 'Prüfen Sie die Adresse.',
  },
  check: {
    title: {
      credentials: 'Zugriff',
      connection: 'Verbindung',
      clock: 'Uhr',
      permission: 'Berechtigung {{name}}',
      source: 'Quelle von {{name}}',
      outlet: 'Outlet von {{name}}',
      webPaymentType: 'Zahlungsart für Onlinebestellungen',
    },
    bad: {
      credentials: 'Der Zugriffsschlüssel fehlt oder wird nicht angenommen.',
      connection: 'Keine klare Antwort.',
      clock: 'Die Uhr dieses PCs weicht von der des Servers ab.',
      permission: 'Diese Berechtigung fehlt.',
      source: 'Die Bestandsquelle ist so nicht zu gebrauchen.',
      outlet: 'Die Zuordnung zu Outlet oder Kasse stimmt nicht.',
      webPaymentType: 'Lightspeed kennt diese Zahlungsart nicht.',
    },
  },
  key: { file: 'aus der Datei {{name}}', variable: 'aus der Variablen {{name}}', vault: 'im Tresor dieses PCs', missing: 'fehlt' },
  option: { open: 'geöffnet', closed: 'geschlossen', disabled: 'abgeschaltet', noPickup: 'kein Abholort' },
  stream: {
    stock: { wholeTill: 'Kassenbestand im Vergleich', wholeShop: 'Magento-Bestand im Vergleich' },
    shop: {
      orders: 'Magento-Bestellungen',
      openOrders: 'offene Magento-Bestellungen',
      madeReady: 'in Magento bereitgestellte Bestellungen',
    },
    till: { sales: 'Kassenverkäufe', inventory: 'Kassenbestand' },
  },
};
