import { goodsElsewhere, movedAfterReady } from '#renderer/app/i18n/keeping/nl.ts';
import { mappingDiffers } from '#renderer/app/i18n/mapping/nl.ts';
import { deskReturnExceptions } from '#renderer/app/i18n/returns/exceptions/nl.ts';
import { returnVoidedAtTill } from '#renderer/app/i18n/returns/nl.ts';
import { refundDiffers } from '#renderer/app/i18n/short/nl.ts';
import { pinRecovered } from '#renderer/app/i18n/staff/nl.ts';
import { fulfilledAtTill, stockLeftReserved } from '#renderer/app/i18n/stock/nl.ts';
import { transferExceptions } from '#renderer/app/i18n/transfers/nl.ts';
import type { exceptions as english } from '#renderer/app/i18n/exceptions/en.ts';

export const exceptions: typeof english = {
  orderWithoutLocation: {
    message: 'Bestelling {{order}} wordt afgehaald maar noemt geen winkel.',
    cure: 'Stel de afhaallocatie in Magento in, of bel de klant.',
  },
  sourceWithoutStore: {
    message: 'Er komen afhaalbestellingen binnen voor de Magento-bron “{{source}}”, die hier bij geen winkel hoort (eerste: {{order}}).',
    cure: 'Voeg de winkel toe, of laat het zo als een andere pc die winkel doet.',
  },
  orderOnHold: {
    message: 'Bestelling {{order}} is tijdens het pakken in Magento in de wacht gezet.',
    cure: 'Houd de goederen apart tot de blokkering is opgeheven; eerder kan ze niet klaar worden gemeld.',
  },
  orderChangedOnline: {
    message: 'Bestelling {{order}} is online gewijzigd nadat het pakken begon: {{skus}}.',
    cure: 'Vergelijk de tas met de bestelling en leg terug wat niet meer gewenst is.',
  },
  handedOverRefunded: {
    message: 'Bestelling {{order}} is meegegeven terwijl stuks ervan online waren terugbetaald: {{skus}}.',
    cure: 'Vraag de klant de stuks terug te brengen of te betalen, en corrigeer de verkoop in de kassa.',
  },
  cancelledOnline: {
    message: 'Bestelling {{order}} is online geannuleerd of terugbetaald nadat de goederen waren gepakt.',
    cure: 'Leg de goederen terug in het schap en bevestig het bij de bestelling.',
  },
  notCollected: {
    message: 'Niemand kwam binnen de bewaartijd voor bestelling {{order}}.',
    cure: 'Leg de artikelen terug en bevestig dat op de bestelling, of bewaar langer.',
  },
  refundNotCollected: {
    message: 'De artikelen van bestelling {{order}} liggen weer in het schap; de klant moet zijn geld nog terugkrijgen.',
    cure: 'Betaal de bestelling terug in Magento.',
  },
  receiptNotFound: {
    message: 'Bestelling {{order}} is op een kassabon meegegeven, en de kassa toont er geen betaling van.',
    cure: 'Zoek de bon aan de kassa; reken de verkoop van de bestelling daar af.',
  },
  fulfilledAtTill,
  saleVoidedAtTill: {
    message: 'De verkoop van bestelling {{order}} is aan de kassa geannuleerd en is daar niet meer te vinden.',
    cure: 'De bestelling kan hier toch worden overhandigd; boek de voorraad aan de kassa met de hand.',
  },
  refundDiffers,
  returnVoidedAtTill,
  ...transferExceptions,
  ...deskReturnExceptions,
  saleTotalDiffers: {
    message: 'De kassaverkoop van bestelling {{order}} wijkt {{difference}} {{currency}} af van de webbestelling.',
    cure: 'Vergelijk beide; meestal kwam er een prijs- of belastingregel van de kassa bij.',
  },
  rowUnreadable: {
    message: 'Een record van {{stream}} ({{record}}) kon niet worden gelezen: {{path}}.',
    cure: 'Al het andere is gelezen. Bekijk dit record in het andere systeem.',
  },
  mappingDiffers,
  clockWrong: {
    message: 'De klok van deze pc loopt {{minutes}} minuten verkeerd.',
    cure: 'Laat de pc zijn klok zelf gelijkzetten; tot dan kloppen toezeggingen en tijden niet.',
  },
  skuUnknownOnline: {
    message: '{{sku}} wordt aan de kassa geteld, maar de Magento-bron van deze winkel kent deze SKU niet.',
    cure: 'Geef beide dezelfde SKU en koppel die in Magento aan de bron, of laat het als het niet online wordt verkocht.',
  },
  skuUnknownAtTill: {
    message: 'Magento verkoopt {{sku}} vanuit deze winkel, maar de kassa kent deze SKU niet.',
    cure: 'Geef het product deze SKU aan de kassa, of ontkoppel het in Magento van de bron.',
  },
  skuTwiceAtTill: {
    message: 'Meer producten aan de kassa hebben de SKU {{sku}}; niemand kan zeggen hoeveel er zijn.',
    cure: 'Geef elk een eigen SKU aan de kassa, of archiveer alle op één na.',
  },
  skuNotCounted: {
    message: 'De kassa telt {{sku}} niet, dus de hoeveelheid online wordt niet bijgehouden.',
    cure: 'Zet de voorraadtelling aan de kassa aan, of beheer de voorraad in Magento.',
  },
  stockRefused: {
    message: 'Magento neemt geen hoeveelheid aan voor {{sku}}. {{said}}',
    cure: 'Bekijk het product in Magento; bij de volgende wijziging wordt het opnieuw geprobeerd.',
  },
  stockLeftReserved,
  stockOverPromised: {
    message: 'Magento heeft meer stuks van {{sku}} toegezegd dan het heeft: verkoopbaar is {{salable}}.',
    cure: 'Controleer de open orders van deze SKU. Op de server van de webshop toont inventory:reservation:list-inconsistencies reserveringen die niet kloppen, en inventory:reservation:create-compensations zet ze recht.',
  },
  stockNotReserved: {
    message:
      'Magento heeft {{reserved}} stuks van {{sku}} gereserveerd; alleen al de open afhaalorders van deze winkel vragen er {{open}}.',
    cure: 'Controleer de open orders van deze SKU. Op de server van de webshop toont inventory:reservation:list-inconsistencies reserveringen die niet kloppen, en inventory:reservation:create-compensations zet ze recht.',
  },
  stockDrift: {
    message: 'Magento heeft voor {{count}} SKU’s van deze winkel een andere hoeveelheid dan zou moeten.',
    cure: 'Zie Voorraad, Verschillen: bekijk en herstel ze.',
  },
  pinRecovered,
  movedAfterReady,
  goodsElsewhere,
  journalRestored: {
    message: 'Een back-up van het journaal van deze winkel is teruggezet. {{report}}',
    cure: 'Vergelijk de bestellingen van daarna één keer met Magento, de kassa en het schap.',
  },
  journalRecovered: {
    message: 'Het journaal van deze winkel was beschadigd en is vervangen. {{report}}',
    cure: 'Vergelijk de bestellingen van vandaag één keer met Magento en de kassa; het beschadigde bestand is bewaard.',
  },
};
