/** Words of the exceptions of the desk. */
export const deskReturnExceptions = {
  deskReturnVoided: {
    message: 'Le retour en attente {{receipt}} de la commande {{order}} a été annulé à la caisse avant que l’argent soit rendu.',
    cure: 'Ouvrez le retour et remettez-le en attente, sauf si l’argent a été rendu autrement.',
  },
  deskReturnLeft: {
    message: 'Le remboursement d’un retour de la commande {{order}} a été abandonné : la caisse n’a pas repris les pièces en stock.',
    cure: 'Comptez les pièces à la caisse si elles sont ici, et voyez ce qui est bloqué.',
  },
};
