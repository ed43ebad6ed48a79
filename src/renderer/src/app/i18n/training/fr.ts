/** The menu of the training world. */
export const training = {
  makeTrouble: 'Provoquer un incident',
  trouble: {
    networkCut: 'Le réseau est coupé',
    shopDown: 'Magento ne répond pas',
    tillDown: 'Lightspeed ne répond pas',
    keyRevoked: 'La clé d’accès de Magento est retirée',
    answersLost: 'Les prochaines réponses se perdent',
    shipmentsRefused: 'Magento refuse les prochaines expéditions',
    orderCancelled: 'La dernière commande est annulée en ligne',
    orderHeld: 'La dernière commande est mise en attente en ligne',
    saleVoided: 'La vente de la dernière commande est annulée en caisse',
    over: 'Tout refonctionne',
  },
  done: 'Fait : {{trouble}}',
  doneFor: 'Fait pour la commande {{order}} : {{trouble}}',
};

export const trainingProblems = {
  nobodyToTrouble: { message: 'Aucun retrait ouvert ne peut être touché.', cure: 'Attendez la prochaine commande en ligne.' },
  troubleRefused: {
    message: 'Le monde d’exercice n’accepte pas cet incident pour le moment.',
    cure: 'Choisissez-en un autre ou relancez le monde d’exercice.',
  },
  onlyInTraining: {
    message: 'Les incidents n’existent que dans le monde d’exercice ; ce magasin est réel.',
    cure: 'Ouvrez le monde d’exercice dans Réglages, Premiers pas.',
  },
};
