export const short = {
  report: 'Il manque des pièces…',
  decide: 'Décider des pièces manquantes…',
  refuse: 'Le client laisse des pièces ici…',
  card: 'Incomplète',
  cardHint_one: '{{count}} pièce est signalée manquante. Rien n’est parti : décidez de son sort.',
  cardHint_other: '{{count}} pièces sont signalées manquantes. Rien n’est parti : décidez de leur sort.',
  title: 'Que manque-t-il à la commande {{order}} ?',
  refuseTitle: 'Que laisse ici le client de la commande {{order}} ?',
  line: '{{sku}} · {{quantity}} voulues',
  missing: 'Manquantes de {{name}}',
  refused: 'Laissées ici de {{name}}',
  why: 'Raison pour {{name}}',
  damagedToo: 'Abîmées : {{name}}',
  damagedShort: 'abîmées',
  reason: { missing: 'Introuvable', damaged: 'Abîmée', wrongPlace: 'À un autre endroit', soldAtCounter: 'Vendue au comptoir' },
  reportNow: 'Signaler',
  reported: 'Signalé. Rien n’a été envoyé : quelqu’un décide du sort des pièces.',
  decideNow: 'Décider maintenant',
  later: 'Continuer à préparer',
  next: 'Voir ce qui se passera',
  back: 'Retour',
  wait: 'Faire patienter le client',
  waitNote: 'Qui l’a dit, et jusqu’à quand',
  elsewhere: 'Avant de rendre l’argent : d’autres magasins l’ont',
  elsewhereAll: '{{store}} a tout ce qui manque',
  elsewhereSome: '{{store}} a {{pieces}}',
  elsewhereHint: 'La commande reste ouverte tant que les pièces ne sont pas là ; sa promesse peut être en retard.',
  nowhere: 'Aucun autre magasin de ce PC ne l’a.',
  table: 'Ce qui se passe',
  act: {
    refundLines: 'Rembourser {{pieces}} × {{amount}} et continuer',
    dropLines: 'Retirer {{pieces}} de la commande et continuer',
    refundAll: 'Rembourser toute la commande, {{amount}}',
    cancelOrder: 'Annuler toute la commande',
  },
  one: 'Rembourser {{amount}} et continuer',
  side: { magento: 'Magento', lightspeed: 'Lightspeed', stock: 'Stock', money: 'Argent', customer: 'Client' },
  words: {
    magento: {
      cancelOrder: 'Annule la commande {{order}}.',
      invoiceThenCloseAll: 'Facture la commande {{order}}, puis la note comme rendue ; l’argent ne bouge pas.',
      invoiceThenDrop: 'Facture toute la commande, puis en retire {{pieces}} × ({{amount}}) ; l’argent ne bouge pas.',
      refundOnline: 'Rembourse {{amount}} ({{pieces}} ×) par le paiement en ligne.',
      refundAllOnline: 'Rembourse toute la commande, {{amount}}, par le paiement en ligne.',
      refundOffline: 'Note un remboursement de {{amount}} ({{pieces}} ×) ; l’argent ne bouge pas de lui-même.',
      refundAllOffline: 'Note le remboursement de toute la commande, {{amount}} ; l’argent ne bouge pas de lui-même.',
    },
    lightspeed: {
      reduceSale: 'La vente est ramenée à {{amount}}.',
      voidSale: 'La vente est annulée.',
      voidAfterPutBack: 'La vente est annulée quand les pièces sont de nouveau en rayon.',
    },
    stock: {
      missing: '{{pieces}} : retenues comme manquantes jusqu’à ce qu’on les trouve.',
      damaged: '{{pieces}} : sorties du stock comme abîmées.',
      wrongPlace: '{{pieces}} : le stock reste tel quel ; elles sont ailleurs.',
      soldAtCounter: '{{pieces}} : le stock reste tel quel ; la vente en caisse les a sorties.',
      refused: '{{pieces}} : de retour en rayon ici, de nouveau en vente.',
      refusedDamaged: '{{pieces}} : sorties du stock comme abîmées.',
      notCollected: '{{pieces}} : de retour en rayon ici, de nouveau en vente.',
      restOfSet: '{{pieces}} : retour en rayon ; vendus en un seul lot avec la pièce qui part.',
    },
    money: {
      backOnline: '{{amount}} retournent sur le paiement du client.',
      backByHand: '{{amount}} sont à rendre à la main : « {{method}} » ne le fait pas.',
      backAtTill: 'Rendez {{amount}} en caisse : le client y a payé.',
      nothingDue: 'Rien n’a été payé, rien n’est dû.',
      lessDue: 'Rien n’a été payé ; {{amount}} sont dus en caisse.',
    },
    customer: {
      getsRest: 'Reçoit le reste ({{pieces}} ×). Vous seul le lui dites.',
      getsRestMailed: 'Reçoit le reste ({{pieces}} ×) ; Magento écrit au sujet du remboursement.',
      getsNothing: 'Ne reçoit rien. Magento n’écrit pas : appelez le client.',
      getsNothingMailed: 'Ne reçoit rien ; Magento écrit au sujet du remboursement.',
    },
  },
};

export const shortProblems = {
  tooManyShort: { message: 'Plus de pièces que voulu.', cure: 'Corrigez le nombre.' },
  nothingShort: { message: 'Rien de cette commande n’est signalé manquant.', cure: 'Signalez d’abord ce qui manque.' },
  changedSincePreview: {
    message: 'La commande ou son paiement a changé depuis cet affichage.',
    cure: 'Regardez ce qui se passera maintenant, puis confirmez de nouveau.',
  },
  orderNotRead: { message: 'Cette commande n’a pas encore été lue dans Magento.', cure: 'Attendez que Magento soit de nouveau joignable.' },
};

export const shortReasons = {
  refundedOnline:
    'Quelqu’un a remboursé ou annulé entre-temps des pièces de cette commande dans Magento ; rien n’a donc été remboursé de nouveau. Si ce sont les mêmes pièces, laissez ; sinon, faites-le refaire.',
  refundRefused:
    'Magento ne rembourse pas ces pièces. Regardez la commande dans Magento ; remboursez-y à la main et laissez ceci, ou renvoyez-le.',
  cancelRefused: 'Magento n’annule pas cette commande. Regardez-la (un blocage doit d’abord être levé), puis renvoyez.',
  paidMeanwhile: 'La commande a été payée entre-temps, Magento ne peut pas l’annuler. Remboursez-la dans Magento, puis laissez ceci.',
};

export const shortSkips = {
  magento: {
    refundLines: 'Magento ne rembourse rien : l’argent reste où il est. Faites-le à la main s’il est dû.',
    invoiceAll: 'Magento ne peut pas retirer de pièces de cette commande : le remboursement qui suit est refusé.',
    cancelOrder: 'Magento garde cette commande ouverte et ses pièces réservées.',
  },
  lightspeed: {
    reduceSale: 'La vente en caisse garde des pièces et de l’argent qui ne sont plus dans la commande.',
    adjustStock: 'La caisse compte toujours les pièces abîmées ; ici elles restent retenues.',
  },
};

export const shortSteps = {
  pickup: {
    shortReported: 'Pièces signalées manquantes',
    shortDecided: 'Pièces manquantes abandonnées',
    shortWaits: 'Le client attend des pièces',
    piecesRefused: 'Pièces laissées au comptoir',
  },
  magento: { refundLines: 'Remboursement', invoiceAll: 'Facture avant le retrait de pièces', cancelOrder: 'Annuler la commande' },
  lightspeed: { reduceSale: 'Réduire la vente', adjustStock: 'Sortir les pièces abîmées' },
};

export const refundDiffers = {
  message: 'Le remboursement de la commande {{order}} par Magento diffère de {{difference}} {{currency}} de ce qui était affiché.',
  cure: 'Comparez l’avoir avec la commande ; c’est d’ordinaire un arrondi ou une règle de remise.',
};
export const refundDiffersLeft = { ignore: 'L’écart reste dans les chiffres de Magento.' };
