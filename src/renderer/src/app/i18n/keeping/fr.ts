/** Les commandes qui attendent leur client, et le retour en rayon. */
export const keeping = {
  proof: {
    right: 'Code de la commande {{order}} : correct',
  },
  together: {
    tick: 'Remettre aussi',
    payFirst: 'À payer : ouvrez-la',
    confirm_one: 'Remettre {{count}} commande',
    confirm_other: 'Remettre {{count}} commandes',
    title: 'Remises ensemble',
    done: 'Commande {{order}} : remise',
    busy: 'Commande {{order}} : enregistrement',
    refused: 'Commande {{order}} : {{why}}',
    open: 'Ouvrir la commande {{order}}',
  },
  back: {
    title: 'Remettre en rayon',
    hint: 'Scannez chaque pièce quand elle retourne en rayon, ou cochez-la.',
    some: '{{back}} sur {{quantity}}',
    left_one: 'Encore {{count}} pièce',
    left_other: 'Encore {{count}} pièces',
    all: 'Tout est de retour en rayon',
    scanned: '{{name}} est de retour, {{back}} sur {{quantity}}',
    bag: 'Sac {{bag}} de la commande {{order}} de retour',
    full: '{{name}} : tout est déjà de retour',
    other: '{{name}} n’est pas de cette commande',
  },
  dialog: {
    title: 'Personne n’est venu chercher la commande {{order}}',
    hint: 'La marchandise est de retour en rayon. Voici ce qui suit ; on ne peut pas revenir en arrière.',
    open_one: '{{count}} pièce n’est pas cochée. Est-elle de retour en rayon ?',
    open_other: '{{count}} pièces ne sont pas cochées. Sont-elles de retour en rayon ?',
    act: {
      refundAll: 'Rembourser {{amount}} et annuler la vente',
      cancelOrder: 'Annuler la commande et la vente',
      byHand: 'Annuler la vente, rembourser à la main',
    },
  },
  words: {
    magento: { nothingByHand: 'N’est pas informé : remboursez ou annulez la commande {{order}} là-bas.' },
    lightspeed: { voidSale: 'La vente est annulée.' },
    stock: { allBack: 'Les pièces sont de retour en rayon ici et de nouveau en vente.' },
    money: { asksYou: 'Ce qui a été payé reste où il est ; Backroom continue de vous le demander.' },
    customer: { getsNothing: 'Ne reçoit rien. Magento n’envoie pas de mail : appelez le client.' },
  },
};

export const keepingProblems = {
  lookFirst: {
    message: 'Personne n’est venu chercher cette commande : son argent est rendu avec la marchandise.',
    cure: 'Regardez ce qui suit, puis confirmez.',
  },
  notExpired: { message: 'Cette commande n’est plus de celles que personne n’a retirées.', cure: 'Regardez la commande à nouveau.' },
};

/** Moved to another store in Magento after it was made ready. */
export const movedAfterReady = {
  message:
    'La commande {{order}} a été déplacée vers {{to}} dans Magento après avoir été prête ici. Ses articles sont ici et son client a été invité à venir ici.',
  cure: 'Choisissez où le client la reçoit. Si personne n’en veut plus, reprenez les pièces dans la commande.',
};

export const goodsElsewhere = {
  message: 'La commande {{order}} a été déplacée ici dans Magento après que {{from}} l’a préparée : ses articles sont là-bas.',
  cure: 'Demandez à ce magasin s’il apporte le sac ou si le client y va. Il n’y a rien à préparer ici.',
};
