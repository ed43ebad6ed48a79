import { backupProblems } from '#renderer/app/i18n/backups/fr.ts';
import { driftTestProblems } from '#renderer/app/i18n/drift-test/fr.ts';
import { keepingProblems } from '#renderer/app/i18n/keeping/fr.ts';
import { photoProblems } from '#renderer/app/i18n/photos/fr.ts';
import { pickingProblems } from '#renderer/app/i18n/picking/fr.ts';
import { printingProblems } from '#renderer/app/i18n/printing/fr.ts';
import { returnProblems } from '#renderer/app/i18n/returns/fr.ts';
import { scannerProblems } from '#renderer/app/i18n/scanner/fr.ts';
import { shortProblems } from '#renderer/app/i18n/short/fr.ts';
import { staffProblems } from '#renderer/app/i18n/staff/fr.ts';
import { trainingProblems } from '#renderer/app/i18n/training/fr.ts';
import { transferProblems } from '#renderer/app/i18n/transfers/fr.ts';
import type { problems as english } from '#renderer/app/i18n/problems/en.ts';

export const problems: typeof english = {
  ...trainingProblems,
  noTraining: {
    message: 'Le monde d’exercice ne s’est pas ouvert.',
    cure: 'Réessayez ; si cela persiste, consultez le journal.',
  },
  ...keepingProblems,
  ...shortProblems,
  transfer: transferProblems,
  photo: photoProblems,
  ...returnProblems,
  ...staffProblems,
  ...printingProblems,
  ...scannerProblems,
  ...pickingProblems,
  ...staffProblems,
  ...backupProblems,
  ...driftTestProblems,
  waitingForShop: {
    message: 'Cette commande n’est pas encore libérée : son paiement ou un blocage dans Magento l’empêche.',
    cure: 'Attendez le paiement, ou levez le blocage dans Magento.',
  },
  cancelledOnline: {
    message: 'Cette commande a été annulée ou remboursée en ligne.',
    cure: 'Ne la remettez pas ; rangez la marchandise.',
  },
  alreadyReady: {
    message: 'Cette commande est déjà prête : Magento a reçu l’ordre d’expédier.',
    cure: 'Remettez-la, ou remboursez-la dans Magento.',
  },
  alreadyCollected: { message: 'Cette commande a été remise.', cure: 'Reprenez la marchandise comme un retour.' },
  notReadyYet: {
    message: 'Cette commande n’est pas encore déclarée prête.',
    cure: 'Déclarez-la d’abord prête ; Magento l’expédie alors et écrit au client.',
  },
  decideShortFirst: {
    message: 'Des articles de cette commande manquent et personne n’a décidé de la suite.',
    cure: 'Décidez pour les articles manquants, ou continuez si vous les avez retrouvés.',
  },
  alreadyExpired: {
    message: 'Cette commande n’a pas été retirée pendant le délai de garde.',
    cure: 'Remettez les articles en rayon, ou prolongez si le client vient quand même.',
  },
  mailOnItsWay: {
    message: 'Un message à ce client est déjà en route.',
    cure: 'Attendez que Magento l’ait confirmé.',
  },
  notToldYet: {
    message: 'Magento n’a pas encore prévenu le client.',
    cure: 'Attendez que la commande soit confirmée prête ; le message part à ce moment.',
  },
  proofNeeded: {
    message: 'Ce magasin ne remet qu’avec le justificatif choisi.',
    cure: 'Demandez-le au client, ou faites remettre sans par un responsable.',
  },
  codeWrong: {
    message: 'Ce n’est pas le code de cette commande.',
    cure: 'Scannez le code du message du client, ou saisissez le numéro entier.',
  },
  ageNotChecked: {
    message: 'Un article de cette commande est réservé aux adultes.',
    cure: 'Vérifiez l’âge de la personne et confirmez-le.',
  },
  tooLateToUndo: {
    message: 'Impossible de revenir en arrière : un système est déjà prévenu.',
    cure: 'Reprenez les articles en retour, ou remboursez-les.',
  },
  nothingToForget: {
    message: 'Ce client est déjà oublié.',
    cure: 'Rien à faire.',
  },
  stillOpen: {
    message: 'Ce retrait est encore en cours, le client est donc nécessaire.',
    cure: 'Terminez ou annulez d’abord la commande.',
  },
  nothingToUndo: { message: 'Il n’y a rien à annuler.', cure: 'Rien à faire.' },
  putBackFirst: {
    message: 'Cette commande a été annulée ou remboursée en ligne alors que la marchandise n’était plus en rayon.',
    cure: 'Rangez la marchandise et confirmez-le.',
  },
  nothingToPutBack: { message: 'Il n’y a rien à ranger.', cure: 'Rien à faire.' },
  notPicking: { message: 'Cette commande n’est pas en préparation.', cure: 'Commencez d’abord la préparation.' },
  notPaid: {
    message: 'Cette commande reste à payer.',
    cure: 'Encaissez ; si le paiement ne se voit pas encore ici, saisissez le numéro du ticket.',
  },
  tooMany: { message: 'Plus de pièces que commandé.', cure: 'Remettez le reste en rayon.' },
  lineUnknown: { message: 'Cette ligne ne fait plus partie de la commande.', cure: 'Rouvrez la commande.' },
  pickupUnknown: { message: 'Ce retrait n’est pas dans le journal de ce magasin.', cure: 'Revenez à la liste et rouvrez-le.' },
  effectsOwed: {
    message: 'Des modifications de ce magasin ne sont pas encore envoyées.',
    cure: 'Attendez leur envoi, ou décidez-en dans Synchronisation.',
  },
  effectNotHeld: { message: 'Cette modification n’attend plus de décision.', cure: 'Rien à faire.' },
  storeUnknown: { message: 'Ce magasin n’est pas sur ce PC.', cure: 'Choisissez un magasin en haut.' },
  notKept: { message: 'Les réglages n’ont pas pu être conservés.', cure: 'Vérifiez le dossier de données, puis enregistrez à nouveau.' },
  choiceUnknown: { message: '« {{id}} » n’existe plus là-bas.', cure: 'Choisissez dans la liste.' },
  configInvalid: { message: 'Ce réglage n’est pas valable : {{path}}.', cure: 'Corrigez-le et enregistrez à nouveau.' },
  backupFailed: {
    message: 'La copie n’a pas pu être faite.',
    cure: 'Vérifiez la place et les droits du dossier de données, puis réessayez.',
  },
  bufferKey: { message: 'Une réserve doit dire à quoi elle s’applique.', cure: 'Nommez l’article, la catégorie ou la rotation.' },
  heldUnknown: { message: 'Rien de tel n’est plus retenu ici.', cure: 'Relisez la liste.' },
  effectUnknown: { message: 'Cette modification n’est pas dans la file d’envoi.', cure: 'Relisez la liste.' },
  effectCannotChange: { message: 'Elle ne peut pas partir sous cette forme.', cure: 'Vérifiez votre saisie, ou choisissez autrement.' },
  exceptionUnknown: { message: 'Il n’y a plus rien à décider à ce sujet.', cure: 'Relisez la liste.' },
  full: { message: 'Le disque de ce PC est plein ; rien n’a été enregistré.', cure: 'Libérez de la place, puis recommencez.' },
  readOnly: {
    message: 'Le journal est protégé en écriture ; rien n’a été enregistré.',
    cure: 'Vérifiez les droits du dossier de données, puis recommencez.',
  },
  io: { message: 'Le disque n’a pas accepté ; rien n’a été enregistré.', cure: 'Vérifiez le disque, puis recommencez.' },
  damaged: {
    message: 'Le journal de ce magasin est endommagé.',
    cure: 'Redémarrez Backroom : il répare ou remplace le fichier et dit ce qui manque.',
  },
  locked: { message: 'Un autre Backroom de ce PC a ouvert ce magasin.', cure: 'Fermez-le, puis rechargez.' },
  newer: { message: 'Le journal vient d’un Backroom plus récent.', cure: 'Mettez ce PC à jour, puis redémarrez.' },
  unreadable: { message: 'Le journal est illisible.', cure: 'Vérifiez le disque et les droits du dossier de données.' },
};
