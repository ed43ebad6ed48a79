import { pickingSteps } from '#renderer/app/i18n/picking/nl.ts';
import { shortSteps } from '#renderer/app/i18n/short/nl.ts';
import { transferSteps } from '#renderer/app/i18n/transfers/nl.ts';
import type { steps as english } from '#renderer/app/i18n/steps/en.ts';

export const steps: typeof english = {
  paper: { printed: 'Afgedrukt' },
  pickup: {
    ...shortSteps.pickup,
    arrived: 'Bestelling binnengekomen',
    orderChanged: 'Bestelling gewijzigd in Magento',
    released: 'Vrijgegeven om te pakken',
    onHold: 'In de wacht gezet in Magento',
    paymentChanged: 'Betaling gewijzigd',
    paid: 'Betaald',
    pickingStarted: 'Begonnen met pakken',
    picked: 'Geteld',
    ...pickingSteps,
    staged: 'In het vak gelegd',
    ready: 'Klaar gemeld',
    customerHere: 'Klant is er',
    customerLeft: 'Klant is weer weg',
    readyUndone: 'Klaar teruggenomen',
    extended: 'Langer bewaard',
    mailedAgain: 'Klant opnieuw gemaild',
    reminded: 'Klant herinnerd',
    expired: 'Niet op tijd opgehaald',
    handOverUndone: 'Overhandiging teruggenomen',
    shippedInMagento: 'In Magento zelf verzonden',
    handedOver: 'Overhandigd',
    cancelledOnline: 'Online geannuleerd',
    putBack: 'Goederen teruggelegd',
  },
  customer: { forgotten: 'Klant vergeten' },
  sale: { paidAtTill: 'Aan de kassa betaald', state: 'Kassaverkoop gewijzigd' },
  order: { state: 'Bestelling gewijzigd in Magento' },
  exception: { raised: 'Vraag aan een persoon', cleared: 'Vraag afgehandeld', resolved: 'Vraag beantwoord' },
  magento: {
    sourceItems: 'Voorraad publiceren',
    ...shortSteps.magento,
    notifyReady: 'Verzenden en klant mailen',
    resendReady: 'Klant opnieuw mailen',
    comment: 'Overhandiging noteren',
    invoice: 'Betaling factureren',
  },
  lightspeed: {
    ...shortSteps.lightspeed,
    ...transferSteps,
    createSale: 'Afhaalverkoop',
    pack: 'Gepakt en ingepakt',
    fulfil: 'Uit de voorraad boeken',
    voidSale: 'Afhaalverkoop annuleren',
  },
};
