import { pickingSteps } from '#renderer/app/i18n/picking/de.ts';
import { shortSteps } from '#renderer/app/i18n/short/de.ts';
import { transferSteps } from '#renderer/app/i18n/transfers/de.ts';
import type { steps as english } from '#renderer/app/i18n/steps/en.ts';

export const steps: typeof english = {
  paper: { printed: 'Gedruckt' },
  pickup: {
    ...shortSteps.pickup,
    arrived: 'Bestellung eingetroffen',
    orderChanged: 'Bestellung in Magento geändert',
    released: 'Zur Entnahme freigegeben',
    onHold: 'In Magento angehalten',
    paymentChanged: 'Zahlung geändert',
    paid: 'Bezahlt',
    pickingStarted: 'Entnahme begonnen',
    picked: 'Gezählt',
    ...pickingSteps,
    staged: 'Ins Fach gelegt',
    ready: 'Bereit gemeldet',
    customerHere: 'Kunde ist da',
    customerLeft: 'Kunde ist wieder gegangen',
    readyUndone: 'Bereit zurückgenommen',
    extended: 'Länger aufbewahrt',
    mailedAgain: 'Kunde erneut benachrichtigt',
    reminded: 'Kunde erinnert',
    expired: 'Nicht rechtzeitig abgeholt',
    handOverUndone: 'Übergabe zurückgenommen',
    shippedInMagento: 'In Magento selbst versendet',
    handedOver: 'Übergeben',
    cancelledOnline: 'Online storniert',
    putBack: 'Ware zurückgelegt',
  },
  customer: { forgotten: 'Kundendaten gelöscht' },
  sale: { paidAtTill: 'An der Kasse bezahlt', state: 'Kassenverkauf geändert' },
  order: { state: 'Bestellung in Magento geändert' },
  exception: { raised: 'Frage an eine Person', cleared: 'Frage erledigt', resolved: 'Frage beantwortet' },
  magento: {
    sourceItems: 'Bestand veröffentlichen',
    ...shortSteps.magento,
    notifyReady: 'Versenden und Kunden benachrichtigen',
    resendReady: 'Kunden erneut benachrichtigen',
    comment: 'Übergabe vermerken',
    invoice: 'Zahlung berechnen',
  },
  lightspeed: {
    ...shortSteps.lightspeed,
    ...transferSteps,
    createSale: 'Abholverkauf',
    pack: 'Entnommen und gepackt',
    fulfil: 'Aus dem Bestand buchen',
    voidSale: 'Abholverkauf stornieren',
  },
};
