import type { ledger as english, method as englishMethod } from '#renderer/app/i18n/returns/ledger/en.ts';

export const ledger: typeof english = {
  title: 'Geld und Stücke',
  of: 'Geld und Stücke der Bestellung {{order}}',
  open: 'Geld und Stücke',
  take: 'Etwas zurücknehmen',
  money: 'Geld',
  way: 'Weg',
  paid: 'Bezahlt',
  shop: 'In Magento erstattet',
  till: 'An der Kasse ausgezahlt',
  noted: '{{amount}} vermerkt, ohne Geld',
  kind: {
    storeCredit: 'Guthaben',
    giftCard: 'Gutschein',
    points: 'Punkte',
    elsewhere: 'Anderswo',
  },
  setOff: 'Mit neuer Ware verrechnet',
  total: 'Zusammen',
  even: 'Beim Geld stimmen beide Systeme überein.',
  uneven: 'Kasse und Magento weichen um {{amount}} voneinander ab.',
  reason: {
    memoWaits: '{{amount}} wurden an der Kasse ausgezahlt; die Gutschrift ist unterwegs zu Magento.',
    memoLeft: '{{amount}} wurden an der Kasse ausgezahlt und ihre Gutschrift gelassen: von Hand in Magento anlegen, offline.',
    amounts: 'Kasse und Gutschriften weichen um {{amount}} ab: die Bons ansehen.',
    notShown:
      '{{amount}} wurden an der Kasse ausgezahlt, Magento zeigt es noch nicht. Bleibt das so, die Gutschriften der Bestellung ansehen.',
    elsewhere: 'Magento vermerkt {{amount}} als anderswo ausgezahlt: an der Kasse einer anderen Filiale oder von Hand.',
  },
  waiting: '{{amount}} stehen der Kundschaft noch zu: nicht ausgezahlt oder noch nicht bestätigt.',
  over: 'Es wurde mehr zurückgegeben als bezahlt: {{amount}} zu viel.',
  pieces: 'Stücke',
  facts: 'bestellt {{ordered}} · versandt {{shipped}} · in Magento erstattet {{refunded}} · hier angenommen {{takenIn}}',
  effect: {
    shelf: '{{pieces}} × im Regal, {{store}}',
    writtenOff: '{{pieces}} × ausgebucht, {{store}}',
    setAside: '{{pieces}} × beiseite gelegt, {{store}}',
    forVendor: '{{pieces}} × für den Lieferanten, {{store}}',
    released: '{{pieces}} × nie übergeben',
  },
  waits: '{{what}} · die Kasse hat es noch nicht gezählt',
  why: {
    notRefunded: '{{pieces}} × hier angenommen, aber in Magento nicht erstattet.',
    tillWaits: '{{pieces}} × in Magento erstattet; die Kasse nimmt es an, sobald sie erreichbar ist.',
    notHere:
      '{{pieces}} × in Magento erstattet, aber nicht hier angenommen: zurück in einer anderen Filiale oder bei der Kundschaft geblieben.',
  },
  returns: 'Rückgaben dieser Bestellung hier',
  none: 'Von dieser Bestellung kam hier nichts zurück.',
  seen: 'Magento, Stand {{time}}.',
};

export const method: typeof englishMethod = {
  checkmo: 'Scheck oder Zahlungsanweisung',
  banktransfer: 'Überweisung',
  cashondelivery: 'Nachnahme',
  purchaseorder: 'Rechnung auf Bestellung',
  free: 'Nichts zu zahlen',
  paypal_express: 'PayPal',
  braintree: 'Karte',
  storeCredit: 'Guthaben',
  giftCard: 'Gutschein',
  points: 'Punkten',
};
