import type * as english from '#renderer/app/i18n/transfers/en.ts';

export const transfers: typeof english.transfers = {
  title: 'Transferts',
  toDo_one: '{{count}} à approuver ou à recevoir',
  toDo_other: '{{count}} à approuver ou à recevoir',
  tab: {
    toApprove: 'À approuver',
    toPick: 'À préparer',
    toSend: 'À envoyer',
    inTransit: 'En route',
    toReceive: 'À recevoir',
    discrepancies: 'Écarts',
    done: 'Terminés',
  },
  empty: {
    toApprove: 'Rien n’attend un oui',
    toPick: 'Rien à préparer pour un autre magasin',
    toSend: 'Aucun carton n’attend le départ',
    inTransit: 'Rien de vous n’est en route',
    toReceive: 'Rien n’arrive ici',
    discrepancies: 'Tous les comptes sont justes',
    done: 'Aucun transfert n’est terminé',
  },
  emptyHint: 'Les marchandises qui vont d’un magasin à l’autre s’affichent ici, même celles commencées en caisse.',
  new: 'Nouveau transfert',
  choose: 'Choisissez un transfert à gauche.',
  gone: 'Ce transfert n’est pas ici',
  from: 'De {{store}}',
  to: 'Vers {{store}}',
  pieces_one: '{{pieces}} × en {{count}} ligne',
  pieces_other: '{{pieces}} × en {{count}} lignes',
  forOrder: 'Pour la commande {{order}}',
  madeAtTill: 'Créé en caisse',
  owed_one: '{{count}} changement en route',
  owed_other: '{{count}} changements en route',
  held: 'Attend quelqu’un dans Synchro',
  needBy: 'Nécessaire pour {{time}}',
  differences_one: '{{count}} écart',
  differences_other: '{{count}} écarts',
  waitsFor: 'En attente de {{store}}',
  reason: {
    pickup: 'Pour un retrait',
    lowStock: 'Stock bas',
    customer: 'Pour un client',
    other: 'Autre',
  },
  state: {
    requested: 'Demandé',
    approved: 'Approuvé',
    picking: 'En préparation',
    packed: 'Emballé',
    sent: 'En route',
    receiving: 'En réception',
    closed: 'Clos',
    declined: 'Refusé',
    cancelled: 'Annulé',
  },
  till: {
    none: 'Pas encore en caisse',
    OPEN: 'Ouvert en caisse',
    SENT: 'Envoyé en caisse',
    RECEIVED: 'Reçu en caisse',
    CANCELLED: 'Annulé en caisse',
  },
  where: 'Où sont les pièces',
  place: {
    atOrigin: 'Mises de côté à {{store}}',
    inTransit: 'En route',
    atDestination: 'Comptées à {{store}}',
    missing: 'Manquantes',
    over: 'En trop',
  },
  lines: 'Lignes',
  column: {
    item: 'Article',
    asked: 'Demandé',
    picked: 'Préparé',
    sent: 'Envoyé',
    received: 'Reçu',
    difference: 'Écart',
  },
  show: 'Lignes à montrer',
  showAll: 'Toutes ({{count}})',
  showLeft: 'Restantes ({{count}})',
  progressLabel: 'Compté jusqu’ici',
  progress_one: '{{counted}} pièces sur {{wanted}} · {{done}} ligne sur {{count}}',
  progress_other: '{{counted}} pièces sur {{wanted}} · {{done}} lignes sur {{count}}',
  online: {
    requested: 'Rien n’a changé en ligne.',
    approved: 'Rien n’a changé en ligne.',
    picking: 'Ce qui est préparé n’est plus en vente depuis {{origin}}.',
    packed: 'Ce qui est emballé n’est plus en vente depuis {{origin}}.',
    sent: 'En vente nulle part tant que {{destination}} ne les a pas comptées.',
    receiving: 'En vente nulle part tant que {{destination}} ne les a pas comptées.',
    closed: 'Ce qui a été compté est en vente depuis {{destination}}, sauf les pièces abîmées.',
    declined: 'Rien n’a changé en ligne.',
    cancelled: 'Elles sont de nouveau en vente depuis {{origin}}.',
  },
  countOf: 'Combien de {{name}}',
  act: {
    approve: 'Approuver',
    decline: 'Refuser',
    pick: 'Commencer la préparation',
    goOn: 'Continuer à compter',
    receive: 'Commencer la réception',
    receiveLate: 'Pièces arrivées plus tard',
    pack: 'Fermer les cartons',
    send: 'Envoyer…',
    close: 'Terminer la réception…',
    cancel: 'Annuler le transfert…',
    pause: 'Mettre de côté',
    takeOver: 'Reprendre',
    settle: 'Vérifié',
    report: 'Signaler un écart…',
  },
  confirm: {
    send: 'Envoyer maintenant',
    close: 'Clore maintenant',
    cancel: 'Annuler maintenant',
  },
  boxes: 'Cartons',
  forceScan: 'Seuls les scans comptent',
  scanNow: 'Scannez chaque pièce.',
  heldBy: '{{person}} compte sur un autre appareil depuis {{since}}.',
  said: {
    counted: '{{name}} : {{counted}} sur {{wanted}}',
    over: '{{name}} : {{counted}}, plus que les {{wanted}} envoyées',
    done: '{{name}} : tout est compté',
    unknownCode: 'Personne ne connaît le code {{code}}',
    notInTransfer: '{{name}} n’est pas dans ce transfert',
    enough: '{{name}} : les {{wanted}} sont préparées',
    several: 'Ce code désigne plusieurs articles : {{skus}}',
    failed: 'Pas compté : {{why}}',
  },
  discrepancies: 'Ce qui différait',
  kind: {
    short: 'Manque',
    over: 'En trop',
    damaged: 'Abîmé',
    wrongItem: 'Mauvais article',
    notInShipment: 'Pas dans cet envoi',
  },
  follows: {
    short: 'Dans aucun stock tant qu’elles n’arrivent pas.',
    over: 'Comptées à {{destination}} ; {{origin}} les compte aussi tant que personne ne les y retire.',
    damaged: 'Comptées à {{destination}} et retenues de la vente.',
    wrongItem:
      'Arrivé à la place d’un autre. Aucun stock ne bouge : {{origin}} continue de le compter. Renvoyez-le, ou faites un transfert pour lui.',
    notInShipment:
      'Pas sur la liste. Aucun stock ne bouge : {{origin}} continue de le compter. Renvoyez-le, ou faites un transfert pour lui.',
  },
  keepIt: 'Le demander, pour le garder ici',
  cameWith: 'Arrivé avec {{transfer}}',
  report: {
    sku: 'SKU ou code-barres',
    item: 'Article',
    foreign: 'Signaler…',
    withdraw: 'Retirer le signalement de {{sku}}',
    kind: 'Ce qui ne va pas',
    quantity: 'Pièces',
    note: 'Note',
    save: 'Signaler',
  },
  request: {
    ask: 'Demander à un magasin',
    give: 'Envoyer à un magasin',
    direction: 'Sens',
    store: 'Magasin',
    storeFree: '{{store}} ({{free}} libres)',
    reason: 'Motif',
    needBy: 'Nécessaire pour',
    note: 'Note pour l’autre magasin',
    sku: 'SKU ou code-barres',
    quantity: 'Pièces',
    add: 'Ajouter',
    remove: 'Retirer {{sku}}',
    lines: 'Ce qu’il faut',
    save: 'Demander',
    saveGive: 'Préparer',
    fromHere: 'Demander un transfert',
  },
  words: {
    lightspeed: {
      sent: 'La caisse retire {{pieces}} × de {{origin}}.',
      late: 'La caisse compte {{pieces}} × de plus à {{destination}}, comme stock retrouvé.',
      received: 'La caisse compte {{pieces}} × à {{destination}}.',
      takenBack: 'La caisse compte de nouveau {{pieces}} × à {{origin}} : n’annulez que lorsqu’elles y sont revenues.',
      neverSent: 'La caisse l’annule ; aucun stock ne bouge.',
    },
    stock: {
      inTransit: 'En route, {{pieces}} × ne sont au stock d’aucun magasin avant que {{destination}} les ait comptées.',
      leftOut: 'Il part moins que demandé de {{skus}}.',
      held: '{{pieces}} × sont abîmées : comptées et retenues de la vente.',
      foreign: '{{pieces}} × n’en font pas partie : aucun stock ne bouge, et {{origin}}, dont la caisse les compte, l’y lit.',
      short: '{{pieces}} × manquent : au stock d’aucun magasin. Rouvrez-le si elles arrivent plus tard.',
      over: '{{pieces}} × sont arrivées que {{origin}} n’a pas envoyées selon sa caisse : elle les compte aussi jusqu’à ce que quelqu’un les y retire.',
      notArriving: '{{destination}} ne peut plus le recevoir.',
      putBack: '{{pieces}} × sont mises de côté : remettez-les en rayon.',
    },
    magento: {
      notForSale: 'Elles ne sont plus en vente en ligne depuis {{origin}}.',
      forSale: 'Elles sont en vente en ligne depuis {{destination}} dès que la caisse les compte.',
    },
  },
};

export const transferProblems: typeof english.transferProblems = {
  notApproved: {
    message: 'Le magasin qui a la marchandise n’a pas encore accepté.',
    cure: 'Approuvez d’abord.',
  },
  nothingPicked: {
    message: 'Rien n’en est encore préparé.',
    cure: 'Préparez-le d’abord.',
  },
  notPacked: {
    message: 'Il n’est pas encore emballé.',
    cure: 'Fermez d’abord les cartons.',
  },
  notSentYet: {
    message: 'L’autre magasin ne l’a pas encore envoyé.',
    cure: 'Attendez qu’il soit en route.',
  },
  alreadyApproved: {
    message: 'Il est accepté et en préparation.',
    cure: 'Annulez-le si personne n’en veut plus.',
  },
  alreadySent: {
    message: 'Il est en route.',
    cure: 'L’autre magasin le compte à l’arrivée.',
  },
  beingReceived: {
    message: 'L’autre magasin le compte.',
    cure: 'Clôturez-le là-bas ; renvoyez ce qui est de trop.',
  },
  alreadyClosed: {
    message: 'Il est clos.',
    cure: 'Si des pièces arrivent plus tard, reprenez la réception.',
  },
  wasDeclined: {
    message: 'Il a été refusé.',
    cure: 'Demandez à un autre magasin.',
  },
  wasCancelled: {
    message: 'Il a été annulé.',
    cure: 'Refaites la demande s’il le faut encore.',
  },
  notReceiving: {
    message: 'Personne ne l’a encore compté.',
    cure: 'Comptez d’abord ce qui est arrivé.',
  },
  otherStore: {
    message: 'C’est à l’autre magasin de le faire.',
    cure: 'Demandez-leur.',
  },
  unknown: {
    message: 'Ce transfert n’est pas dans le journal de ce magasin.',
    cure: 'Rouvrez-le depuis la liste.',
  },
  notBegun: {
    message: 'Personne ne compte sur cet appareil.',
    cure: 'Commencez d’abord à compter.',
  },
  notReadBack: {
    message: 'La caisse n’a pas encore pris le dernier compte.',
    cure: 'Attendez, puis reprenez la réception.',
  },
  scanOnly: {
    message: 'Pour ce transfert seuls les scans comptent.',
    cure: 'Scannez chaque pièce, ou recommencez sans ce choix.',
  },
  belowBooked: {
    message: 'La caisse en compte déjà plus.',
    cure: 'Corrigez le stock en caisse si elles n’y sont pas.',
  },
  skuNotThere: {
    message: 'Ce SKU ne fait pas partie du transfert.',
    cure: 'Signalez-le comme absent de cet envoi.',
  },
  skuIsThere: {
    message: 'Ce SKU fait partie du transfert.',
    cure: 'Comptez-le ; ce qui dépasse l’envoi est noté en trop.',
  },
  reportGone: {
    message: 'Ce signalement a déjà été retiré, ou ses pièces sont déjà retenues.',
    cure: 'Libérez les pièces retenues dans Stock.',
  },
  moreThanAsked: {
    message: 'On ne peut préparer plus que demandé.',
    cure: 'Faites un autre transfert pour le reste.',
  },
  moreThanReceived: {
    message: 'Plus de pièces abîmées que comptées.',
    cure: 'Comptez aussi les pièces abîmées : elles sont arrivées.',
  },
  skuUnknown: {
    message: 'La caisse ne connaît pas {{skus}}, ou l’a plusieurs fois.',
    cure: 'Corrigez le SKU dans Lightspeed, puis refaites la demande.',
  },
  outletUnknown: {
    message: 'La caisse n’a pas d’autre magasin de ce nom.',
    cure: 'Choisissez un magasin de la liste.',
  },
  heldElsewhere: {
    message: '{{person}} le compte sur un autre appareil depuis {{since}}.',
    cure: 'Demandez, ou reprenez.',
  },
};

export const transferSteps: typeof english.transferSteps = {
  createConsignment: 'Créer le transfert en caisse',
  transferRows: 'Quantités du transfert',
  sendConsignment: 'Envoyer le transfert',
  receiveConsignment: 'Recevoir le transfert',
  cancelConsignment: 'Annuler le transfert',
  lateArrival: 'Compter les pièces tardives',
};

export const transferSkips: typeof english.transferSkips = {
  createConsignment: 'L’autre magasin et la caisse n’apprennent rien de ce transfert ; aucun stock ne bouge.',
  transferRows: 'La caisse compte pour ce transfert d’autres quantités que celles comptées ici.',
  sendConsignment: 'La caisse continue de compter les pièces là d’où elles sont parties.',
  receiveConsignment: 'La caisse ne compte jamais les pièces là où elles sont arrivées.',
  cancelConsignment: 'En caisse ce transfert reste ouvert pour l’autre magasin.',
  lateArrival: 'La caisse ne compte pas les pièces arrivées plus tard.',
};

export const transferExceptions: typeof english.transferExceptions = {
  transferCountsDiffer: {
    message: 'Le transfert {{transfer}} a été reçu en caisse avec d’autres comptes qu’ici (ici / caisse) : {{counts}}.',
    cure: 'Les comptes de la caisse ont fait bouger le stock. Recomptez et corrigez le stock en caisse là où ils sont faux.',
  },
  transferCancelledAtTill: {
    message: 'Le transfert {{transfer}} a été annulé en caisse pendant qu’on y travaillait.',
    cure: 'Demandez à l’autre magasin. La marchandise mise de côté ou en route appartient au magasin qui l’a donnée.',
  },
};

export const transferAnswers: typeof english.transferAnswers = {
  transferCountsDiffer: {
    ignore: 'Les comptes de la caisse restent.',
  },
  transferCancelledAtTill: {
    ignore: 'Il reste annulé.',
  },
};
