import { goodsElsewhere, movedAfterReady } from '#renderer/app/i18n/keeping/fr.ts';
import { mappingDiffers } from '#renderer/app/i18n/mapping/fr.ts';
import { deskReturnExceptions } from '#renderer/app/i18n/returns/exceptions/fr.ts';
import { returnVoidedAtTill } from '#renderer/app/i18n/returns/fr.ts';
import { refundDiffers } from '#renderer/app/i18n/short/fr.ts';
import { pinRecovered } from '#renderer/app/i18n/staff/fr.ts';
import { fulfilledAtTill, stockLeftReserved } from '#renderer/app/i18n/stock/fr.ts';
import { transferExceptions } from '#renderer/app/i18n/transfers/fr.ts';
import type { exceptions as english } from '#renderer/app/i18n/exceptions/en.ts';

export const exceptions: typeof english = {
  orderWithoutLocation: {
    message: 'La commande {{order}} est à retirer mais ne nomme aucun magasin.',
    cure: 'Indiquez son lieu de retrait dans Magento, ou appelez le client.',
  },
  sourceWithoutStore: {
    message:
      'Des commandes à retirer arrivent pour la source Magento « {{source}} », qui n’appartient à aucun magasin ici (première : {{order}}).',
    cure: 'Ajoutez le magasin, ou laissez si un autre PC s’en occupe.',
  },
  orderOnHold: {
    message: 'La commande {{order}} a été bloquée dans Magento pendant sa préparation.',
    cure: 'Gardez la marchandise de côté jusqu’à la levée du blocage ; elle ne peut pas être déclarée prête avant.',
  },
  orderChangedOnline: {
    message: 'La commande {{order}} a été modifiée en ligne après le début de la préparation : {{skus}}.',
    cure: 'Comparez le sac avec la commande et rangez ce qui n’est plus voulu.',
  },
  handedOverRefunded: {
    message: 'La commande {{order}} a été remise alors que des pièces avaient été remboursées en ligne : {{skus}}.',
    cure: 'Demandez au client de rapporter les pièces ou de les payer, et corrigez la vente en caisse.',
  },
  cancelledOnline: {
    message: 'La commande {{order}} a été annulée ou remboursée en ligne après le prélèvement.',
    cure: 'Remettez la marchandise en rayon et confirmez-le sur la commande.',
  },
  notCollected: {
    message: 'Personne n’est venu chercher la commande {{order}} pendant le délai de garde.',
    cure: 'Remettez les articles en rayon et confirmez-le sur la commande, ou prolongez.',
  },
  refundNotCollected: {
    message: 'Les articles de la commande {{order}} sont de retour en rayon ; le client doit encore être remboursé.',
    cure: 'Remboursez la commande dans Magento.',
  },
  receiptNotFound: {
    message: 'La commande {{order}} a été remise contre un ticket de caisse, et la caisse n’en montre aucun paiement.',
    cure: 'Cherchez le ticket en caisse ; encaissez sur la vente de la commande.',
  },
  fulfilledAtTill,
  saleVoidedAtTill: {
    message: 'La vente de la commande {{order}} a été annulée en caisse, où on ne la trouve donc plus.',
    cure: 'La commande peut tout de même être remise ici ; sortez son stock en caisse à la main.',
  },
  refundDiffers,
  returnVoidedAtTill,
  ...transferExceptions,
  ...deskReturnExceptions,
  saleTotalDiffers: {
    message: 'La vente en caisse de la commande {{order}} diffère de la commande web de {{difference}} {{currency}}.',
    cure: 'Comparez les deux ; souvent une règle de prix ou de taxe de la caisse s’est ajoutée.',
  },
  rowUnreadable: {
    message: 'Un enregistrement de {{stream}} ({{record}}) n’a pas pu être lu : {{path}}.',
    cure: 'Tout le reste a été lu. Regardez cet enregistrement dans l’autre système.',
  },
  mappingDiffers,
  clockWrong: {
    message: 'L’horloge de ce PC est décalée de {{minutes}} minutes.',
    cure: 'Laissez ce PC régler son horloge lui-même ; d’ici là, promesses et heures sont fausses.',
  },
  skuUnknownOnline: {
    message: '{{sku}} est compté en caisse, mais la source Magento de ce magasin ne connaît pas ce SKU.',
    cure: 'Donnez le même SKU aux deux et affectez-le à la source dans Magento, ou laissez s’il n’est pas vendu en ligne.',
  },
  skuUnknownAtTill: {
    message: 'Magento vend {{sku}} depuis ce magasin, mais la caisse ne connaît pas ce SKU.',
    cure: 'Donnez ce SKU à l’article en caisse, ou retirez-le de la source dans Magento.',
  },
  skuTwiceAtTill: {
    message: 'Plusieurs articles en caisse ont le SKU {{sku}} ; personne ne sait combien il y en a.',
    cure: 'Donnez à chacun son SKU en caisse, ou archivez-les tous sauf un.',
  },
  skuNotCounted: {
    message: 'La caisse ne compte pas {{sku}} ; sa quantité en ligne n’est donc pas tenue à jour.',
    cure: 'Activez le suivi du stock en caisse, ou gérez son stock dans Magento.',
  },
  stockRefused: {
    message: 'Magento n’accepte pas de quantité pour {{sku}}. {{said}}',
    cure: 'Regardez le produit dans Magento ; un nouvel essai se fait au prochain changement.',
  },
  stockLeftReserved,
  stockOverPromised: {
    message: 'Magento a promis plus de pièces de {{sku}} qu’il n’en a : {{salable}} à vendre.',
    cure: 'Vérifiez les commandes en cours de ce SKU. Sur le serveur de la boutique, inventory:reservation:list-inconsistencies montre les réservations incohérentes et inventory:reservation:create-compensations les corrige.',
  },
  stockNotReserved: {
    message: 'Magento a réservé {{reserved}} pièces de {{sku}} ; les retraits en cours de ce magasin en demandent déjà {{open}}.',
    cure: 'Vérifiez les commandes en cours de ce SKU. Sur le serveur de la boutique, inventory:reservation:list-inconsistencies montre les réservations incohérentes et inventory:reservation:create-compensations les corrige.',
  },
  stockDrift: {
    message: 'Magento a une autre quantité que prévu pour {{count}} SKU de ce magasin.',
    cure: 'Voir Stock, Écarts : regardez-les et corrigez-les.',
  },
  pinRecovered,
  movedAfterReady,
  goodsElsewhere,
  journalRestored: {
    message: 'Une sauvegarde du journal de ce magasin a été remise en place. {{report}}',
    cure: 'Comparez une fois les commandes depuis lors avec Magento, la caisse et le rayon.',
  },
  journalRecovered: {
    message: 'Le journal de ce magasin était endommagé et a été remplacé. {{report}}',
    cure: 'Comparez une fois les commandes du jour avec Magento et la caisse ; le fichier endommagé a été gardé.',
  },
};
