import type { pinRecovered as englishRecovered, staff as english, staffProblems as englishProblems } from '#renderer/app/i18n/staff/en.ts';

export const staff: typeof english = {
  people: 'Personnes',
  chooseHint: 'Choisissez votre nom ou scannez votre badge.',
  pin: 'Code PIN',
  pinOf: 'Code PIN de {{name}}',
  pinNew: 'Nouveau code PIN de {{name}}',
  pinHint: 'De 4 à 8 chiffres, ni tous identiques ni à la suite.',
  digits: 'Chiffres',
  erase: 'Effacer le dernier chiffre',
  signIn: 'S’identifier',
  signInFirst: 'Identifiez-vous d’abord',
  lockTitle: 'Qui travaille ici ?',
  lockHint: '{{store}} est verrouillé. Choisissez votre nom ou scannez votre badge, puis tapez votre code PIN.',
  lock: 'Verrouiller',
  switchTitle: 'Changer de personne',
  signedInAs: '{{name}} est identifié ({{role}}).',
  nobodyElse: 'Personne d’autre ne travaille encore ici. Un responsable ajoute des personnes dans Réglages, Équipe.',
  badge: 'Badge',
  badgeOf: 'Badge de {{name}}. Tapez le code PIN.',
  badgeUnknown: 'Ce badge n’appartient à personne qui travaille ici.',
  isYou: '{{name}} est déjà identifié.',
  role: { clerk: 'Vendeur', manager: 'Responsable' },
  roleLabel: 'Rôle',
  intro: 'Toute personne qui travaille à {{store}} s’identifie par un code PIN. Chaque étape est notée avec son nom.',
  introEmpty:
    'Personne n’est encore enregistré à {{store}} : qui travaille ici saisit un nom. Dès que le premier responsable est ajouté, chacun s’identifie par un code PIN.',
  add: 'Ajouter une personne',
  addFirst: 'Ajouter le premier responsable',
  firstHint:
    'La première personne est responsable : seuls les responsables ajoutent des personnes et approuvent ce qu’un vendeur ne peut pas faire seul.',
  change: 'Changer le nom ou le rôle',
  resetPin: 'Donner un nouveau code PIN',
  newBadge: 'Remplacer le badge',
  deactivate: 'A quitté le magasin',
  activate: 'Est de retour',
  unlock: 'Déverrouiller maintenant',
  locked: 'Verrouillé : trop de codes PIN faux',
  left: 'Parti',
  more: 'Modifier {{name}}',
  name: 'Nom',
  initials: 'Initiales',
  initialsHint: 'Peuvent rester vides ; elles viennent alors du nom',
  lockAfter: 'Verrouiller si personne ne touche ce PC pendant',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  approve: {
    title: 'Un responsable doit approuver',
    about: 'Pour : {{action}}. Le journal note qui a approuvé et pourquoi.',
    thisStep: 'cette étape',
    manager: 'Responsable',
    choose: 'Choisir',
    reason: 'Motif',
    pin: 'Code PIN du responsable',
    do: 'Approuver',
  },
  action: {
    alerts: { save: 'modifier les alertes d’un magasin' },
    settings: {
      saveStore: 'modifier un magasin',
      savePaymentTypes: 'modifier le type de paiement',
      saveConnection: 'modifier une connexion',
      removeStore: 'retirer un magasin de ce PC',
    },
    stock: {
      buffersSet: 'modifier une réserve de sécurité',
      driftMend: 'corriger des écarts de stock',
      driftIgnore: 'laisser des écarts de stock tels quels',
    },
    catalog: {
      ignore: 'laisser ainsi ce que l’audit du catalogue a trouvé',
      link: 'confirmer que deux articles n’en font qu’un',
      unlink: 'revenir sur une paire confirmée',
      publish: 'retirer des articles de la vente en ligne',
    },
    printing: { savePrinter: 'modifier une imprimante' },
    keeping: {
      handOverUnproven: 'remettre sans preuve',
      forgetCustomer: 'oublier les données d’un client',
      notCollected: 'clore une commande non retirée',
    },
    backups: {
      restore: 'restaurer une sauvegarde',
      moveOut: 'déplacer ce magasin vers un autre PC',
      moveIn: 'reprendre un magasin déplacé',
      takeBack: 'continuer ici avec un magasin déplacé',
    },
    photos: { forget: 'effacer une photo' },
    scan: { teach: 'apprendre un code-barres', forget: 'oublier un code-barres appris' },
    returnDesk: { override: 'reprendre un retour tardif ou une vente finale', unproven: 'reprendre des articles sans justificatif' },
    short: { confirm: 'décider des pièces manquantes', refusePieces: 'reprendre des pièces refusées au comptoir' },
    driftTest: { start: 'lancer un test d’écart' },
    exceptions: { known: 'confirmer qu’un code PIN a été remplacé à bon droit' },
    outbox: { skip: 'ne pas envoyer une modification', edit: 'retoucher une modification avant l’envoi' },
    staff: {
      add: 'ajouter une personne',
      change: 'modifier une personne',
      setActive: 'noter un départ ou un retour',
      resetPin: 'donner un nouveau code PIN',
      newBadge: 'remplacer un badge',
      unlock: 'déverrouiller une personne',
      setLockAfter: 'changer quand le PC se verrouille',
    },
  },
};

export const staffProblems: typeof englishProblems = {
  signInFirst: {
    message: 'Personne n’est identifié, donc rien n’a été fait.',
    cure: 'Identifiez-vous par votre code PIN, puis recommencez.',
  },
  sessionEnded: {
    message: 'Votre session est terminée, donc rien n’a été fait.',
    cure: 'Identifiez-vous par votre code PIN, puis recommencez.',
  },
  managerNeeded: {
    message: 'Seul un responsable peut le faire, donc rien n’a été fait.',
    cure: 'Recommencez et demandez l’approbation d’un responsable.',
  },
  staffUnknown: {
    message: 'Personne au travail dans ce magasin ne correspond.',
    cure: 'Choisissez votre nom dans la liste, ou demandez à un responsable de vous ajouter.',
  },
  badgeUnknown: {
    message: 'Ce badge n’appartient à personne au travail dans ce magasin.',
    cure: 'Choisissez votre nom dans la liste, ou demandez un nouveau badge à un responsable.',
  },
  pinWrong: { message: 'Le code PIN est faux. Essais restants avant une pause : {{count}}.', cure: 'Tapez-le de nouveau.' },
  pinLocked: {
    message: 'Trop de codes PIN faux. Le prochain sera accepté dans {{count}} s.',
    cure: 'Attendez, ou demandez à un responsable de vous déverrouiller.',
  },
  notAManager: { message: 'Seul un responsable peut l’approuver.', cure: 'Demandez à un responsable.' },
  nameTaken: {
    message: 'Quelqu’un au travail ici porte déjà ce nom.',
    cure: 'Ajoutez une lettre ou un second nom, pour que le journal les distingue.',
  },
  lastManager: {
    message: 'C’est le dernier responsable ; quelqu’un doit pouvoir approuver et modifier l’équipe.',
    cure: 'Nommez d’abord un autre responsable.',
  },
  pinRepeated: { message: 'Ce code PIN se répète et se devine facilement.', cure: 'Choisissez des chiffres qui ne se répètent pas.' },
  pinSequence: { message: 'Ces chiffres se suivent et se devinent facilement.', cure: 'Choisissez des chiffres dans un autre ordre.' },
  backroomIsOpen: {
    message: 'Backroom est ouvert sur ce PC, rien n’a été fait.',
    cure: 'Fermez-le, aussi dans le navigateur et la zone de notification, puis relancez la commande.',
  },
  noSuchManager: {
    message: 'Aucun responsable actif de ce magasin ne s’appelle « {{name}} ».',
    cure: 'Écrivez le nom comme sur l’écran de connexion. Le code PIN d’un vendeur est donné par un responsable.',
  },
};

/** A manager’s PIN that was set on the PC itself. */
export const pinRecovered: typeof englishRecovered = {
  message: 'Le code PIN de {{name}} a été remplacé sur le PC {{device}} même, par son utilisateur {{by}}, sans responsable.',
  cure: 'Demandez qui l’a fait. Si ce n’est pas un responsable, donnez un autre code PIN dans Réglages → Équipe et voyez ce qui a été fait depuis.',
};
