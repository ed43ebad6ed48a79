import { pickingSteps } from '#renderer/app/i18n/picking/fr.ts';
import { shortSteps } from '#renderer/app/i18n/short/fr.ts';
import { transferSteps } from '#renderer/app/i18n/transfers/fr.ts';
import type { steps as english } from '#renderer/app/i18n/steps/en.ts';

export const steps: typeof english = {
  paper: { printed: 'Imprimé' },
  pickup: {
    ...shortSteps.pickup,
    arrived: 'Commande arrivée',
    orderChanged: 'Commande modifiée dans Magento',
    released: 'Libérée pour la préparation',
    onHold: 'Bloquée dans Magento',
    paymentChanged: 'Paiement modifié',
    paid: 'Payée',
    pickingStarted: 'Préparation commencée',
    picked: 'Compté',
    ...pickingSteps,
    staged: 'Mis en casier',
    ready: 'Déclaré prêt',
    customerHere: 'Le client est là',
    customerLeft: 'Le client est reparti',
    readyUndone: '« Prêt » repris',
    extended: 'Gardée plus longtemps',
    mailedAgain: 'Client prévenu à nouveau',
    reminded: 'Client relancé',
    expired: 'Non retirée à temps',
    handOverUndone: 'Remise reprise',
    shippedInMagento: 'Expédié dans Magento même',
    handedOver: 'Remis',
    cancelledOnline: 'Annulé en ligne',
    putBack: 'Marchandise rangée',
  },
  customer: { forgotten: 'Client oublié' },
  sale: { paidAtTill: 'Payé en caisse', state: 'Vente en caisse modifiée' },
  order: { state: 'Commande modifiée dans Magento' },
  exception: { raised: 'Question pour une personne', cleared: 'Question réglée', resolved: 'Question traitée' },
  magento: {
    sourceItems: 'Publier le stock',
    ...shortSteps.magento,
    notifyReady: 'Expédier et écrire au client',
    resendReady: 'Prévenir le client à nouveau',
    comment: 'Noter la remise',
    invoice: 'Facturer le paiement',
  },
  lightspeed: {
    ...shortSteps.lightspeed,
    ...transferSteps,
    createSale: 'Vente de retrait',
    pack: 'Prélevé et emballé',
    fulfil: 'Sortir du stock',
    voidSale: 'Annuler la vente de retrait',
  },
};
