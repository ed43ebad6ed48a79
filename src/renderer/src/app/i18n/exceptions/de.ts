import { goodsElsewhere, movedAfterReady } from '#renderer/app/i18n/keeping/de.ts';
import { mappingDiffers } from '#renderer/app/i18n/mapping/de.ts';
import { returnVoidedAtTill } from '#renderer/app/i18n/returns/de.ts';
import { deskReturnExceptions } from '#renderer/app/i18n/returns/exceptions/de.ts';
import { refundDiffers } from '#renderer/app/i18n/short/de.ts';
import { pinRecovered } from '#renderer/app/i18n/staff/de.ts';
import { fulfilledAtTill, stockLeftReserved } from '#renderer/app/i18n/stock/de.ts';
import { transferExceptions } from '#renderer/app/i18n/transfers/de.ts';
import type { exceptions as english } from '#renderer/app/i18n/exceptions/en.ts';

export const exceptions: typeof english = {
  orderWithoutLocation: {
    message: 'Bestellung {{order}} soll abgeholt werden, nennt aber keine Filiale.',
    cure: 'Tragen Sie in Magento ihren Abholort ein oder rufen Sie den Kunden an.',
  },
  sourceWithoutStore: {
    message: 'Für die Magento-Quelle „{{source}}“, die hier zu keiner Filiale gehört, kommen Abholbestellungen an (zuerst: {{order}}).',
    cure: 'Richten Sie die Filiale ein, oder lassen Sie es, wenn ein anderer PC sie bearbeitet.',
  },
  orderOnHold: {
    message: 'Bestellung {{order}} wurde während der Entnahme in Magento angehalten.',
    cure: 'Legen Sie die Ware beiseite, bis die Sperre aufgehoben ist; vorher kann sie nicht bereit gemeldet werden.',
  },
  orderChangedOnline: {
    message: 'Bestellung {{order}} wurde nach Beginn der Entnahme online geändert: {{skus}}.',
    cure: 'Vergleichen Sie die Tasche mit der Bestellung und legen Sie zurück, was nicht mehr gewünscht ist.',
  },
  handedOverRefunded: {
    message: 'Bestellung {{order}} wurde übergeben, obwohl Stücke daraus online erstattet waren: {{skus}}.',
    cure: 'Bitten Sie den Kunden, die Stücke zurückzubringen oder zu bezahlen, und berichtigen Sie den Verkauf an der Kasse.',
  },
  cancelledOnline: {
    message: 'Bestellung {{order}} wurde online storniert oder erstattet, nachdem die Ware entnommen war.',
    cure: 'Legen Sie die Ware ins Regal zurück und bestätigen Sie es bei der Bestellung.',
  },
  notCollected: {
    message: 'Niemand hat Bestellung {{order}} in der Aufbewahrungszeit abgeholt.',
    cure: 'Ware zurücklegen und an der Bestellung bestätigen, oder länger aufbewahren.',
  },
  refundNotCollected: {
    message: 'Die Ware von Bestellung {{order}} ist wieder im Regal; der Kunde muss sein Geld noch zurückbekommen.',
    cure: 'Bestellung in Magento erstatten.',
  },
  receiptNotFound: {
    message: 'Bestellung {{order}} wurde gegen einen Kassenbeleg übergeben, und die Kasse zeigt keine Zahlung dazu.',
    cure: 'Beleg an der Kasse suchen; die Zahlung dort am Verkauf der Bestellung erfassen.',
  },
  fulfilledAtTill,
  saleVoidedAtTill: {
    message: 'Der Verkauf zu Bestellung {{order}} wurde an der Kasse storniert und ist dort nicht mehr zu finden.',
    cure: 'Die Bestellung kann hier trotzdem übergeben werden; buchen Sie ihren Bestand an der Kasse von Hand.',
  },
  refundDiffers,
  returnVoidedAtTill,
  ...transferExceptions,
  ...deskReturnExceptions,
  saleTotalDiffers: {
    message: 'Der Kassenverkauf zu Bestellung {{order}} weicht um {{difference}} {{currency}} von der Onlinebestellung ab.',
    cure: 'Vergleichen Sie beide; meist kam eine Preis- oder Steuerregel der Kasse hinzu.',
  },
  rowUnreadable: {
    message: 'Ein Datensatz aus {{stream}} ({{record}}) ließ sich nicht lesen: {{path}}.',
    cure: 'Alles andere wurde gelesen. Sehen Sie sich diesen Datensatz im anderen System an.',
  },
  mappingDiffers,
  clockWrong: {
    message: 'Die Uhr dieses PCs geht {{minutes}} Minuten falsch.',
    cure: 'Lassen Sie den PC seine Uhr selbst stellen; bis dahin sind Zusagen und Zeiten falsch.',
  },
  skuUnknownOnline: {
    message: '{{sku}} wird an der Kasse gezählt, aber die Magento-Quelle dieser Filiale kennt diese SKU nicht.',
    cure: 'Geben Sie beiden dieselbe SKU und ordnen Sie sie in Magento der Quelle zu, oder lassen Sie es, wenn sie online nicht verkauft wird.',
  },
  skuUnknownAtTill: {
    message: 'Magento verkauft {{sku}} aus dieser Filiale, aber die Kasse kennt diese SKU nicht.',
    cure: 'Geben Sie dem Artikel an der Kasse diese SKU, oder lösen Sie sie in Magento von der Quelle.',
  },
  skuTwiceAtTill: {
    message: 'Mehrere Artikel an der Kasse haben die SKU {{sku}}; niemand kann sagen, wie viele es gibt.',
    cure: 'Geben Sie jedem an der Kasse eine eigene SKU, oder archivieren Sie alle bis auf einen.',
  },
  skuNotCounted: {
    message: 'Die Kasse zählt {{sku}} nicht; die Menge online wird daher nicht nachgeführt.',
    cure: 'Schalten Sie an der Kasse die Bestandsführung ein, oder führen Sie den Bestand in Magento.',
  },
  stockRefused: {
    message: 'Magento nimmt für {{sku}} keine Menge an. {{said}}',
    cure: 'Sehen Sie sich das Produkt in Magento an; bei der nächsten Änderung wird es wieder versucht.',
  },
  stockLeftReserved,
  stockOverPromised: {
    message: 'Magento hat mehr Stück von {{sku}} zugesagt, als es hat: verkaufbar sind {{salable}}.',
    cure: 'Prüfen Sie die offenen Bestellungen dieser SKU. Auf dem Server des Shops zeigt inventory:reservation:list-inconsistencies unstimmige Reservierungen, und inventory:reservation:create-compensations gleicht sie aus.',
  },
  stockNotReserved: {
    message: 'Magento hat {{reserved}} Stück von {{sku}} reserviert; allein die offenen Abholungen dieser Filiale brauchen {{open}}.',
    cure: 'Prüfen Sie die offenen Bestellungen dieser SKU. Auf dem Server des Shops zeigt inventory:reservation:list-inconsistencies unstimmige Reservierungen, und inventory:reservation:create-compensations gleicht sie aus.',
  },
  stockDrift: {
    message: 'Magento hat bei {{count}} SKUs dieser Filiale eine andere Menge, als es sollte.',
    cure: 'Siehe Bestand, Abweichungen: dort ansehen und beheben.',
  },
  pinRecovered,
  movedAfterReady,
  goodsElsewhere,
  journalRestored: {
    message: 'Eine Sicherung des Journals dieser Filiale wurde eingespielt. {{report}}',
    cure: 'Vergleichen Sie die Bestellungen seither einmal mit Magento, der Kasse und dem Regal.',
  },
  journalRecovered: {
    message: 'Das Journal dieser Filiale war beschädigt und wurde ersetzt. {{report}}',
    cure: 'Vergleichen Sie die heutigen Bestellungen einmal mit Magento und der Kasse; die beschädigte Datei wurde aufgehoben.',
  },
};
