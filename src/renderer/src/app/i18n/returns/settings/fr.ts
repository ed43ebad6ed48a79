import type { returnSettings as english } from '#renderer/app/i18n/returns/settings/en.ts';

export const returnSettings: typeof english = {
  title: 'Retours',
  reasons: 'Raisons qu’un client peut donner',
  reasonsHint:
    'Demandées pour chaque pièce. Elles disent quoi ne plus acheter et quoi mieux décrire. « Ne le dit pas » reste toujours possible.',
  window: 'Jours pour un retour',
  windowHint: 'Comptés depuis le jour de la commande. Après, un responsable doit approuver.',
  final: 'Ventes fermes',
  finalHint: 'SKU, ou débuts de SKU terminés par *, qui ne reviennent pas. Un responsable peut approuver.',
  noReceipt: 'Quand le client ne montre rien',
  noReceiptHint: 'Des articles sans numéro, e-mail ni contact correspondant peuvent être à quelqu’un d’autre.',
  never: 'Ne rien reprendre',
  manager: 'Un responsable approuve',
  webRefund: 'Type de paiement pour l’argent rendu en ligne',
  webRefundHint:
    'La caisse note ainsi les retours dont l’argent revient sur le paiement web, pour que le tiroir tombe juste. Aucun argent ne sort de la caisse.',
  same: 'Le même que pour les commandes web',
};
