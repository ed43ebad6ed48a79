import type {
  returns as english,
  returnProblems as englishProblems,
  returnVoidedAtTill as englishVoided,
} from '#renderer/app/i18n/returns/en.ts';
import { desk, deskProblems } from '#renderer/app/i18n/returns/desk/fr.ts';
import { ledger, method } from '#renderer/app/i18n/returns/ledger/fr.ts';
import { returnSettings } from '#renderer/app/i18n/returns/settings/fr.ts';

export const returns: typeof english = {
  title: 'Retours',
  toDecide_one: '{{count}} à rapprocher',
  toDecide_other: '{{count}} à rapprocher',
  tab: {
    find: 'Chercher',
    open: 'Ouverts',
    toMatch: 'À rapprocher',
    moneyNotSent: 'Argent pas envoyé',
    done: 'Terminés',
  },
  empty: {
    open: 'Aucun retour ouvert',
    toMatch: 'Rien à rapprocher',
    moneyNotSent: 'Chaque remboursement est confirmé',
    done: 'Rien de décidé pour l’instant',
  },
  emptyHint: {
    open: 'Les retours pris au comptoir dont l’argent est encore à rendre en caisse apparaissent ici.',
    toMatch: 'Les remboursements en caisse d’articles achetés en ligne apparaissent ici.',
    moneyNotSent: 'Les remboursements que Magento n’a pas encore confirmés apparaissent ici.',
    done: 'Les retours terminés apparaissent ici.',
  },
  receipt: 'Ticket {{receipt}}',
  atDesk: 'Repris au comptoir',
  desk,
  ledger,
  method,
  settings: returnSettings,
  exchange: 'Échange',
  held: 'À traiter dans l’état de synchronisation',
  waiting: 'Avoir en route',
  automatic: 'Rapproché automatiquement',
  by: 'Décidé par {{person}}',
  notWeb: 'Acheté en magasin',
  order: 'Commande {{order}}',
  choose: 'Choisissez un retour à gauche pour voir ses commandes.',
  atTill: 'Remboursé en caisse',
  candidates: 'Commandes possibles',
  noCandidate: 'Aucune commande ne correspond',
  noCandidateHint: 'Cherchez par numéro ou indiquez que ce n’est pas une commande web.',
  find: 'Autre commande, par numéro',
  notWebOrder: 'Pas une commande web',
  match: 'Rapprocher de {{order}}',
  see: 'Voir ce qui s’ensuit',
  back: 'Retour en arrière',
  placed: 'Passée {{time}}, {{amount}}',
  difference: 'Magento rembourserait {{refund}} : {{amount}} d’écart avec la caisse',
  line: '{{returned}} sur {{refundable}} encore remboursables',
  agrees: 'concorde',
  differs: 'diffère',
  reason: {
    reference: 'Citée par la caisse',
    skus: 'Tous les articles',
    quantity: 'Quantité',
    price: 'Prix TTC',
    wholeOrder: 'Toute la commande',
    date: 'Délai habituel',
    store: 'Ce magasin',
  },
  words: {
    magento: {
      creditMemo: 'Note {{amount}} ({{pieces}} ×) comme remboursé pour la commande {{order}}, hors ligne.',
    },
    lightspeed: {
      stays: 'Le ticket {{receipt}} reste inchangé.',
      leftAlone: 'Le ticket {{receipt}} reste inchangé ; {{skus}} est laissé de côté.',
    },
    stock: {
      atTill: 'Compté là où la caisse a repris les pièces ; l’avoir n’en déplace aucune.',
      released: 'Magento ne réserve plus les pièces ; elles n’ont pas été expédiées.',
    },
    money: {
      paidAtTill: 'La caisse a rendu {{amount}} ; aucun autre argent ne circule.',
      differs: 'L’avoir diffère de la caisse de {{amount}}.',
    },
    customer: {
      notMailed: 'Magento n’envoie pas d’e-mail.',
    },
  },
};

export const returnProblems: typeof englishProblems = {
  ...deskProblems,
  returnUnknown: {
    message: 'Ce retour n’est pas dans le journal de ce magasin.',
    cure: 'Rouvrez-le depuis la liste.',
  },
  returnDecided: {
    message: 'Quelqu’un a déjà décidé de ce retour.',
    cure: 'Regardez sous Terminés.',
  },
  nothingToRefund: {
    message: 'Plus rien de ces pièces n’est remboursable pour cette commande.',
    cure: 'Choisissez une autre commande ou regardez ses avoirs dans Magento.',
  },
};

/** Words of the exception. */
export const returnVoidedAtTill: typeof englishVoided = {
  message:
    'Le retour {{receipt}} a été annulé en caisse après son rapprochement avec la commande {{order}}, que Magento indique comme remboursée.',
  cure: 'Vérifiez la caisse et l’avoir de la commande : Magento ne peut pas reprendre un avoir.',
};
