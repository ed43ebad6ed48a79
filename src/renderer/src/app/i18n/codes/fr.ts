import { refundDiffersLeft, shortReasons, shortSkips } from '#renderer/app/i18n/short/fr.ts';
import { transferAnswers, transferSkips } from '#renderer/app/i18n/transfers/fr.ts';
import { fulfilledAtTillLeft, stockLeftReservedLeft } from '#renderer/app/i18n/stock/fr.ts';

export const codes = {
  reason: {
    ...shortReasons,
    notSent: 'L’envoi n’est pas arrivé. Il repart de lui-même dès que la connexion revient.',
    passing: 'L’autre système n’a pas pu le faire à l’instant. Un nouvel essai se fait de lui-même.',
    limited: 'L’autre système demande d’attendre. L’envoi se fait ensuite de lui-même.',
    unauthorized: 'La clé d’accès ou une autorisation manque. Renouvelez-la, puis testez la connexion dans les réglages.',
    forbidden: 'La clé d’accès n’a pas l’autorisation nécessaire. Accordez-la là-bas ; tout le reste continue.',
    misdirected: 'Autre chose que la boutique ou la caisse a répondu. Vérifiez l’adresse dans Réglages, Connexions.',
    absent: 'L’autre système ne connaît pas cet objet. Vérifiez s’il y a été supprimé.',
    refused: 'L’autre système a refusé. Lisez ce qu’il dit, corrigez là-bas ou ici, puis renvoyez.',
    conflict: 'Quelqu’un l’a modifié au même moment. C’est relu et réessayé automatiquement.',
    unknown: 'Aucune réponse ; c’est peut-être arrivé. L’autre système est interrogé avant tout nouvel envoi.',
    malformed: 'La réponse était illisible. Mettez Backroom à jour ou signalez-le ; rien n’est perdu.',
    cannotTell: 'On ne peut pas savoir d’ici si c’est arrivé. Regardez là-bas, puis choisissez : renvoyer ou laisser.',
    unreadable: 'Cette modification vient d’une autre version et reste illisible. Mettez Backroom à jour, ou faites-la à la main.',
    skuUnknownAtTill:
      'La caisse ne connaît pas un SKU de cette commande. Créez-le à l’identique dans Lightspeed ; la vente part ensuite d’elle-même.',
    skuDoubleAtTill: 'La caisse a plusieurs articles pour un SKU de cette commande. Archivez ou renommez le mauvais dans Lightspeed.',
    taxUnknownAtTill:
      'La caisse n’a pas de taxe pour un SKU de cette commande. Donnez-en une au point de vente ou à l’article dans Lightspeed.',
    noFulfilment:
      'La caisse n’a pas de retrait pour cette commande : sa vente y a été annulée, modifiée ou déplacée. Regardez-la dans Lightspeed.',
    saleClosedAtTill: 'La caisse a clos la vente d’une commande annulée. Faites-y un retour de ce qui a été vendu.',
    orderOnHold: 'La commande est bloquée dans Magento, le client n’a donc pas été prévenu. Levez le blocage, puis renvoyez.',
    orderCancelled: 'La commande a été annulée ou remboursée en ligne avant que Magento la sache prête. Rangez la marchandise.',
    magentoNotReady:
      'Magento n’expédie pas cette commande ; son stock pour ce magasin est souvent inférieur à la commande. Vérifiez la quantité de la source, puis renvoyez.',
    sourceUnknown: 'Magento ne connaît pas la source de ce magasin. Vérifiez-la dans Réglages, Magasins.',
    paidButCancelled:
      'La commande a été payée en caisse mais est annulée dans Magento. Rendez l’argent en caisse, ou repassez la commande.',
  },
  consequence: {
    send: {
      sendAgainRebuilt: 'C’est refait d’après l’état actuel, puis envoyé.',
      sendAsItWas: 'C’est renvoyé exactement tel quel.',
      edit: 'C’est envoyé avec vos corrections.',
      now: 'C’est essayé tout de suite au lieu d’attendre.',
      skip: 'Ce n’est jamais envoyé.',
    },
    skip: {
      magento: {
        ...shortSkips.magento,
        sourceItems: 'Magento garde l’ancienne quantité jusqu’au prochain changement ou à la prochaine comparaison.',
        resendReady: 'Le client ne reçoit pas d’autre message.',
        notifyReady:
          'Magento n’expédie pas cette commande et le client ne reçoit pas d’e-mail ; Magento continue de compter ses pièces comme dues.',
        comment: 'La commande ne garde aucune note dans Magento ; le journal d’ici, si.',
        invoice: 'Magento continue d’afficher cette commande comme impayée.',
      },
      lightspeed: {
        ...shortSkips.lightspeed,
        ...transferSkips,
        createSale: 'La caisse ne connaîtra pas cette commande : ses pièces n’y sont pas engagées et la remise n’y bougera pas de stock.',
        pack: 'La caisse ne montre pas cette commande comme préparée.',
        fulfil: 'La caisse compte encore les pièces en stock, bien qu’elles aient quitté le magasin.',
        voidSale: 'La caisse garde la vente ouverte de cette commande annulée et ses pièces y restent engagées.',
      },
    },
    answer: {
      ...transferAnswers,
      orderWithoutLocation: { ignore: 'La commande n’apparaît dans aucun magasin.' },
      sourceWithoutStore: { ignore: 'Les commandes de cette source sont laissées à un autre PC ; on ne vous le redemande pas.' },
      orderOnHold: { ignore: 'Le blocage ne vous est plus rappelé.' },
      orderChangedOnline: { done: 'Le sac correspond à nouveau à la commande.' },
      handedOverRefunded: { ignore: 'Le client garde les pièces et l’argent.' },
      saleVoidedAtTill: { ignore: 'La caisse ne garde aucune vente de cette commande.' },
      refundDiffers: refundDiffersLeft,
      saleTotalDiffers: { ignore: 'L’écart reste dans les chiffres de la caisse.' },
      rowUnreadable: { ignore: 'Cet enregistrement n’est pas traité ici.' },
      skuUnknownOnline: { ignore: 'Il n’est pas publié ; on ne vous le redemande pas.' },
      skuUnknownAtTill: { ignore: 'Sa quantité en ligne reste celle de Magento.' },
      skuTwiceAtTill: { ignore: 'Sa quantité en ligne reste celle de Magento.' },
      skuNotCounted: { ignore: 'Sa quantité en ligne reste celle de Magento.' },
      stockRefused: { ignore: 'Sa quantité en ligne reste celle de Magento.' },
      stockOverPromised: { ignore: 'Des clients ont peut-être acheté des pièces qui n’existent pas.' },
      stockNotReserved: { ignore: 'Magento peut vendre des pièces promises à des retraits.' },
      stockLeftReserved: stockLeftReservedLeft,
      fulfilledAtTill: fulfilledAtTillLeft,
      stockDrift: { ignore: 'Ils restent différents jusqu’à un changement ou une correction.' },
      pinRecovered: { known: 'Un responsable sait qui l’a fait et pourquoi.' },
      movedAfterReady: {
        here: 'Le client la retire ici : prévenez-le et remettez le magasin dans Magento.',
        carry: 'Vous y portez le sac et le remettez ici quand il part ; l’autre magasin n’a rien à saisir.',
      },
      goodsElsewhere: { ignore: 'La commande reste hors de la liste de ce magasin.' },
      journalRestored: { done: 'Vous avez comparé.' },
      journalRecovered: { done: 'Vous avez comparé.' },
    },
  },
  trouble: {
    unauthorized: 'Saisissez une nouvelle clé d’accès, ou accordez là-bas l’autorisation manquante.',
    misconfigured: 'Vérifiez l’adresse.',
  },
  check: {
    title: {
      credentials: 'Accès',
      connection: 'Connexion',
      clock: 'Horloge',
      permission: 'Autorisation {{name}}',
      source: 'Source de {{name}}',
      outlet: 'Point de vente de {{name}}',
      webPaymentType: 'Type de paiement des commandes web',
    },
    bad: {
      credentials: 'La clé d’accès manque ou n’est pas acceptée.',
      connection: 'Pas de réponse claire.',
      clock: 'L’horloge de ce PC diffère de celle du serveur.',
      permission: 'Cette autorisation manque.',
      source: 'La source de stock n’est pas utilisable ainsi.',
      outlet: 'La correspondance avec le point de vente ou la caisse n’est pas juste.',
      webPaymentType: 'Lightspeed ne connaît pas ce type de paiement.',
    },
  },
  key: { file: 'du fichier {{name}}', variable: 'de la variable {{name}}', vault: 'dans le coffre de ce PC', missing: 'manque' },
  option: { open: 'ouverte', closed: 'fermée', disabled: 'désactivée', noPickup: 'pas un lieu de retrait' },
  stream: {
    stock: { wholeTill: 'stock de la caisse, comparé', wholeShop: 'stock Magento, comparé' },
    shop: { orders: 'commandes Magento', openOrders: 'commandes Magento en cours', madeReady: 'commandes préparées dans Magento' },
    till: { sales: 'ventes en caisse', inventory: 'stock de la caisse' },
  },
};
