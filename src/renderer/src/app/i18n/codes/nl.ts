import { refundDiffersLeft, shortReasons, shortSkips } from '#renderer/app/i18n/short/nl.ts';
import { transferAnswers, transferSkips } from '#renderer/app/i18n/transfers/nl.ts';
import { fulfilledAtTillLeft, stockLeftReservedLeft } from '#renderer/app/i18n/stock/nl.ts';

export const codes = {
  reason: {
    ...shortReasons,
    notSent: 'Het kwam niet aan. Het wordt vanzelf verzonden zodra de verbinding terug is.',
    passing: 'Het andere systeem kon het nu niet doen. Het wordt vanzelf opnieuw geprobeerd.',
    limited: 'Het andere systeem vroeg te wachten. Daarna wordt het vanzelf verzonden.',
    unauthorized: 'De toegangssleutel of een recht ontbreekt. Vernieuw die en test de verbinding bij Instellingen.',
    misdirected: 'Iets anders dan de shop of de kassa antwoordde. Controleer het adres bij Instellingen, Verbindingen.',
    absent: 'Het andere systeem kent dit niet. Kijk of het daar is verwijderd.',
    refused: 'Het andere systeem weigerde het. Lees wat het zegt, herstel het daar of hier en verzend opnieuw.',
    conflict: 'Iemand wijzigde het op hetzelfde moment. Het wordt opnieuw gelezen en vanzelf opnieuw geprobeerd.',
    unknown: 'Er kwam geen antwoord; misschien kwam het aan. Het andere systeem wordt gevraagd voordat er iets opnieuw gaat.',
    malformed: 'Het antwoord was niet te lezen. Werk Backroom bij of meld dit; er is niets verloren.',
    cannotTell: 'Van hieruit is niet te zien of het aankwam. Kijk daar en kies: opnieuw verzenden of laten.',
    unreadable: 'Deze wijziging komt van een andere versie en is niet te lezen. Werk Backroom bij, of doe het met de hand.',
    skuUnknownAtTill: 'De kassa kent een SKU van deze bestelling niet. Maak die in Lightspeed precies zo aan; de verkoop gaat dan vanzelf.',
    skuDoubleAtTill: 'De kassa heeft meer producten met één SKU van deze bestelling. Archiveer of hernoem het verkeerde in Lightspeed.',
    taxUnknownAtTill:
      'De kassa heeft geen belasting voor een SKU van deze bestelling. Geef het verkooppunt of product er een in Lightspeed.',
    noFulfilment:
      'De kassa heeft geen afhaling voor deze bestelling: de verkoop is daar geannuleerd, gewijzigd of verplaatst. Bekijk die in Lightspeed.',
    saleClosedAtTill: 'De kassa sloot de verkoop van een geannuleerde bestelling. Maak daar een retour van wat is verkocht.',
    orderOnHold: 'De bestelling staat in Magento in de wacht, dus de klant kreeg geen bericht. Hef dat op en verzend opnieuw.',
    orderCancelled: 'De bestelling is online geannuleerd of terugbetaald voordat Magento wist dat ze klaar is. Leg de goederen terug.',
    magentoNotReady:
      'Magento verzendt deze bestelling niet; meestal is de voorraad voor deze winkel lager dan besteld. Controleer de bron en verzend opnieuw.',
    sourceUnknown: 'Magento kent de bron van deze winkel niet. Controleer die bij Instellingen, Winkels.',
    paidButCancelled:
      'De bestelling is aan de kassa betaald maar in Magento geannuleerd. Geef het geld terug, of plaats de bestelling opnieuw.',
  },
  consequence: {
    send: {
      sendAgainRebuilt: 'Het wordt opnieuw opgebouwd uit wat nu bekend is en dan verzonden.',
      sendAsItWas: 'Het wordt precies zo opnieuw verzonden.',
      edit: 'Het wordt met uw wijzigingen verzonden.',
      now: 'Het wordt meteen geprobeerd in plaats van later.',
      skip: 'Het wordt nooit verzonden.',
    },
    skip: {
      magento: {
        ...shortSkips.magento,
        sourceItems: 'Magento houdt de oude hoeveelheid tot ze weer wijzigt of de volgende vergelijking haar herstelt.',
        resendReady: 'De klant krijgt geen verdere mail.',
        notifyReady: 'Magento verzendt deze bestelling niet en de klant krijgt geen mail; Magento blijft de stuks als verschuldigd tellen.',
        comment: 'In Magento staat hiervan niets bij de bestelling; in het journaal hier wel.',
        invoice: 'Magento blijft deze bestelling als onbetaald tonen.',
      },
      lightspeed: {
        ...shortSkips.lightspeed,
        ...transferSkips,
        createSale:
          'De kassa kent deze bestelling dan niet: de stuks zijn daar niet gereserveerd en overhandigen verplaatst er geen voorraad.',
        pack: 'De kassa toont deze bestelling niet als gepakt.',
        fulfil: 'De kassa telt de stuks nog als voorraad, hoewel ze de winkel uit zijn.',
        voidSale: 'De kassa houdt de open verkoop van deze geannuleerde bestelling en de stuks blijven daar gereserveerd.',
      },
    },
    answer: {
      ...transferAnswers,
      orderWithoutLocation: { ignore: 'De bestelling verschijnt in geen enkele winkel.' },
      sourceWithoutStore: { ignore: 'Bestellingen van deze bron zijn voor een andere pc; u krijgt dit niet opnieuw te zien.' },
      orderOnHold: { ignore: 'U wordt niet meer aan de blokkering herinnerd.' },
      orderChangedOnline: { done: 'De tas klopt weer met de bestelling.' },
      handedOverRefunded: { ignore: 'De klant houdt de stuks en het geld.' },
      saleVoidedAtTill: { ignore: 'De kassa houdt geen verkoop van deze bestelling.' },
      refundDiffers: refundDiffersLeft,
      saleTotalDiffers: { ignore: 'Het verschil blijft in de cijfers van de kassa.' },
      rowUnreadable: { ignore: 'Met dit record wordt hier niet gewerkt.' },
      skuUnknownOnline: { ignore: 'Het wordt niet gepubliceerd; u krijgt dit niet opnieuw te zien.' },
      skuUnknownAtTill: { ignore: 'De hoeveelheid online blijft zoals in Magento.' },
      skuTwiceAtTill: { ignore: 'De hoeveelheid online blijft zoals in Magento.' },
      skuNotCounted: { ignore: 'De hoeveelheid online blijft zoals in Magento.' },
      stockRefused: { ignore: 'De hoeveelheid online blijft zoals in Magento.' },
      stockOverPromised: { ignore: 'Klanten hebben misschien stuks gekocht die er niet zijn.' },
      stockNotReserved: { ignore: 'Magento verkoopt misschien stuks die aan afhaalorders zijn toegezegd.' },
      stockLeftReserved: stockLeftReservedLeft,
      fulfilledAtTill: fulfilledAtTillLeft,
      stockDrift: { ignore: 'Ze blijven verschillen tot ze wijzigen of worden hersteld.' },
      pinRecovered: { known: 'Een leidinggevende weet wie het was en waarom.' },
      movedAfterReady: {
        here: 'De klant haalt hem hier op: laat het weten en zet de winkel in Magento terug.',
        carry: 'U brengt de tas erheen en geeft hem hier af als hij weggaat; de andere winkel hoeft niets te boeken.',
      },
      goodsElsewhere: { ignore: 'De bestelling blijft buiten de lijst van deze winkel.' },
      journalRestored: { done: 'U hebt vergeleken.' },
      journalRecovered: { done: 'U hebt vergeleken.' },
    },
  },
  trouble: {
    unauthorized: 'Vul een nieuwe toegangssleutel in, of geef daar het ontbrekende recht.',
    misconfigured: 'Controleer het adres.',
  },
  check: {
    title: {
      credentials: 'Toegang',
      connection: 'Verbinding',
      clock: 'Klok',
      permission: 'Recht {{name}}',
      source: 'Bron van {{name}}',
      outlet: 'Verkooppunt van {{name}}',
      webPaymentType: 'Betaalwijze voor webbestellingen',
    },
    bad: {
      credentials: 'De toegangssleutel ontbreekt of wordt niet aanvaard.',
      connection: 'Geen duidelijk antwoord.',
      clock: 'De klok van deze pc wijkt af van die van de server.',
      permission: 'Dit recht ontbreekt.',
      source: 'De voorraadbron is zo niet te gebruiken.',
      outlet: 'De koppeling met verkooppunt of kassa klopt niet.',
      webPaymentType: 'Lightspeed kent deze betaalwijze niet.',
    },
  },
  key: {
    file: 'uit het bestand {{name}}',
    variable: 'uit de variabele {{name}}',
    vault: 'in de kluis van deze pc',
    missing: 'ontbreekt',
  },
  option: { open: 'open', closed: 'gesloten', disabled: 'uitgeschakeld', noPickup: 'geen afhaallocatie' },
  stream: {
    stock: { wholeTill: 'kassavoorraad, vergeleken', wholeShop: 'Magento-voorraad, vergeleken' },
    shop: { orders: 'Magento-bestellingen', openOrders: 'open Magento-bestellingen', madeReady: 'in Magento klaargezette bestellingen' },
    till: { sales: 'kassaverkopen', inventory: 'kassavoorraad' },
  },
};
