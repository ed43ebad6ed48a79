/** Les mots de l’impression : menu, aperçu, imprimantes. */
export const printing = {
  print: 'Imprimer',
  title: 'Imprimer : {{paper}}',
  preview: 'Aperçu : {{paper}}',
  loading: 'L’aperçu se prépare',
  copies: 'Exemplaires',
  bags: 'Sacs',
  bagsAll: 'tous',
  now: 'Imprimer maintenant',
  to: 'Sort sur : {{printer}}',
  number: 'Numéro de journal {{number}}',
  again: 'Réimprimer',
  rollHint: 'Une imprimante à tickets : montré dans ses propres lettres, proche de ce qui sortira.',
  paper: {
    pickList: 'Liste de préparation',
    bagLabel: 'Étiquette de sac',
    collectSlip: 'Bon de retrait',
    binLabel: 'Étiquette de casier',
    badge: 'Badge',
    returnSlip: 'Bon de retour',
    putAwayList: 'Liste de rangement',
    selfTest: 'Test d’imprimante',
  },
  withoutPrices: 'Bon de retour sans prix',
  state: {
    sending: 'En route vers l’imprimante',
    sent: 'Imprimé',
    handed: 'Confié à la boîte d’impression',
    failed: 'Pas imprimé',
    unknown: 'Peut-être imprimé',
  },
  kind: { browser: 'Boîte d’impression', network: 'Imprimante réseau', system: 'Imprimante de ce PC' },
  settings: {
    intro: 'Où sort chaque papier. Tout s’imprime depuis le journal de ce PC, même sans internet.',
    kind: 'Sort sur',
    host: 'Adresse',
    hostHint: 'Dans le réseau du magasin, par exemple 192.168.1.50',
    port: 'Port',
    format: 'Type d’imprimante',
    escpos58: 'Ticket, 58 mm (ESC/POS)',
    escpos80: 'Ticket, 80 mm (ESC/POS)',
    zpl203: 'Étiquette, 203 dpi (ZPL)',
    zpl300: 'Étiquette, 300 dpi (ZPL)',
    name: 'Imprimante',
    noSystem: 'Les imprimantes de ce PC servent dans l’application Backroom, pas dans un navigateur.',
    gone: '{{name}} (non connectée)',
    page: 'Format du papier',
    own: 'Format libre',
    width: 'Largeur (mm)',
    height: 'Hauteur (mm)',
    test: 'Imprimer une page de test',
    testHint: 'Enregistrez d’abord : la page de test sort là où c’est enregistré.',
    recent: 'Imprimé récemment',
    recentEmpty: 'Rien n’a encore été imprimé',
    copyOf: 'copie du n° {{number}}',
  },
};

/** Why a paper did not come out. */
export const printingProblems = {
  printUnknown: {
    message: 'L’imprimante {{printer}} ne répond plus en cours de route. Elle a peut-être imprimé, en tout ou en partie.',
    cure: 'Regardez l’imprimante ; si rien d’utilisable n’en est sorti, réimprimez.',
  },
  printerRefused: {
    message: 'Quelque chose répond à {{printer}}, mais n’accepte pas d’impression. Rien n’a été imprimé.',
    cure: 'Vérifiez l’adresse et le port dans Réglages, Imprimantes ; l’imprimante est peut-être occupée ou sans papier.',
  },
  printerNotFound: {
    message: 'Aucun appareil ne porte le nom de {{printer}}. Rien n’a été imprimé.',
    cure: 'Vérifiez le nom dans Réglages, Imprimantes, ou indiquez l’adresse IP de l’imprimante.',
  },
  printerNotPrivate: {
    message: '{{printer}} est hors du réseau de ce magasin. Rien n’y a été envoyé.',
    cure: 'Indiquez l’adresse de l’imprimante dans le magasin, par exemple 192.168.1.50.',
  },
  printerGone: {
    message: 'Ce PC n’a pas d’imprimante {{printer}}. Rien n’a été imprimé.',
    cure: 'Choisissez-en une autre dans Réglages, Imprimantes, ou connectez-la à ce PC.',
  },
  printerDriver: {
    message: 'Ce PC n’a pas pu imprimer sur {{printer}}. Rien n’a été imprimé.',
    cure: 'Vérifiez que l’imprimante est allumée et a du papier, puis réimprimez.',
  },
  printerOff: {
    message: 'L’imprimante {{printer}} ne répond pas. Rien n’a été imprimé.',
    cure: 'Vérifiez qu’elle est allumée et reliée au réseau du magasin, puis réimprimez.',
  },
  printUnknownHere: {
    message: 'Rien n’a été imprimé ici sous le numéro de journal {{journal}}.',
    cure: 'Vérifiez le numéro, ou imprimez le papier à nouveau.',
  },
  noSuchBag: { message: 'Il n’y a pas de sac {{bag}} sur {{bags}}.', cure: 'Vérifiez combien de sacs a la commande.' },
  notCollectedYet: {
    message: 'Cette commande n’est pas encore retirée, il n’y a donc rien à mettre sur le bon.',
    cure: 'Remettez-la d’abord.',
  },
};
