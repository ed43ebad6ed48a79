import type { backupProblems as englishProblems, backups as english } from '#renderer/app/i18n/backups/en.ts';

export const backups: typeof english = {
  intro:
    'Chaque magasin est sauvegardé toutes les heures. Ici, vous remettez une sauvegarde en place, ou vous déplacez un magasin vers un autre PC avec tout ce qu’il doit encore envoyer.',
  list: 'Sauvegardes de {{store}}',
  none: 'Pas encore de sauvegarde. Il s’en fait une chaque heure.',
  make: 'Sauvegarder maintenant',
  made: 'Sauvegardé et vérifié',
  when: 'Quand',
  why: 'Faite',
  entries: 'Écritures',
  unsent: 'Non envoyé alors',
  choose: 'Remettre…',
  hourly: 'chaque heure',
  manual: 'à la main',
  migration: 'avant une mise à jour',
  broken: 'Incomplète, inutilisable',
  all: 'Afficher les {{count}}',
  preview: {
    title: 'Remettre la sauvegarde de {{time}}',
    age: 'Elle date d’il y a {{age}}.',
    stepsNone: 'Personne n’a rien fait depuis.',
    steps_one:
      '{{count}} étape faite depuis reste dans l’historique, mais ce qu’elle a changé redevient comme à la sauvegarde. Refaites-la là où il le faut.',
    steps_other:
      '{{count}} étapes faites depuis restent dans l’historique, mais ce qu’elles ont changé redevient comme à la sauvegarde. Refaites-les là où il le faut.',
    owedNone: 'La sauvegarde ne devait rien à Magento ni à Lightspeed.',
    owed_one: '{{count}} changement dû est d’abord cherché chez Magento et Lightspeed, avant tout envoi.',
    owed_other: '{{count}} changements dus sont d’abord cherchés chez Magento et Lightspeed, avant tout envoi.',
    presentNone: 'Rien n’attend d’être envoyé en ce moment.',
    present_one: '{{count}} changement non envoyé est repris.',
    present_other: '{{count}} changements non envoyés sont repris.',
    unreadable: 'Le journal actuel est illisible : ce qui a été fait depuis la sauvegarde manquera.',
    kept: 'Le journal actuel est gardé comme fichier. Les autres magasins continuent.',
    step: '{{time}} – {{person}} – {{about}}',
    restore: 'La remettre en place',
    keep: 'Garder le journal actuel',
  },
  restored: 'Le travail reprend à la sauvegarde de {{time}}. Comparez une fois les commandes depuis lors. L’ancien fichier est {{file}}.',
  move: {
    title: 'Déplacer {{store}} vers un autre PC',
    hint: 'Écrit le magasin et ses changements non envoyés dans un seul fichier, puis arrête d’y travailler ici. L’autre PC le reprend et continue. Le fichier contient des données de clients : portez-le vous-même, et supprimez-le ensuite.',
    to: 'Dossier ou nouveau fichier',
    toHint: 'Le chemin complet, par exemple E:\\ ou /media/stick',
    ask: 'Déplacer {{store}}…',
    sure: 'Arrêter ici et écrire le fichier',
    keep: 'Garder {{store}} ici',
  },
  moved: {
    title: '{{store}} a été déplacé vers un autre PC',
    hint: '{{by}} l’a déplacé à {{time}}, sous {{file}}. Rien n’est envoyé d’ici, et aucune étape n’est possible. Sur l’autre PC : Réglages, Sauvegarde et déplacement, Amener un magasin ici.',
    lost: 'Le fichier est perdu…',
    danger:
      'N’annulez le déplacement que si aucun PC n’a repris le fichier. Sinon, les deux travaillent pour ce magasin : deux personnes préparent la même commande, et un changement peut arriver deux fois chez Magento ou Lightspeed.',
    sure: 'Je sais que le fichier est perdu',
    last: 'Aucun autre PC n’a {{store}}. Est-ce certain ?',
    take: 'Oui, travailler de nouveau ici pour {{store}}',
    leave: 'Le laisser déplacé',
  },
  takenBack_one: '{{store}} travaille de nouveau ici. {{count}} changement non envoyé est d’abord cherché chez Magento et Lightspeed.',
  takenBack_other:
    '{{store}} travaille de nouveau ici. {{count}} changements non envoyés sont d’abord cherchés chez Magento et Lightspeed.',
  bring: {
    title: 'Amener un magasin ici',
    hint: 'Reprend un magasin déplacé depuis un autre PC. Ce PC doit être connecté au même Magento et au même Lightspeed.',
    file: 'Fichier',
    fileHint: 'Le chemin complet du fichier écrit par l’ancien PC',
    look: 'Examiner le fichier',
    facts: '{{store}} depuis {{device}}, déplacé par {{by}} à {{time}} : {{entries}} écritures.',
    unsentNone: 'Rien de non envoyé ne l’accompagne.',
    unsent_one: '{{count}} changement non envoyé l’accompagne et part d’ici.',
    unsent_other: '{{count}} changements non envoyés l’accompagnent et partent d’ici.',
    take: 'Travailler ici pour {{store}}',
    cancel: 'Pas maintenant',
    done: '{{store}} travaille ici désormais. Supprimez le fichier.',
    setAside: 'Le journal qui était ici est gardé sous {{file}}.',
  },
};

export const backupProblems: typeof englishProblems = {
  moved: {
    message: '{{store}} a été déplacé vers un autre PC. Rien n’est envoyé d’ici.',
    cure: 'Travaillez sur l’autre PC. Si le fichier est perdu : Réglages, Sauvegarde et déplacement.',
  },
  closed: { message: 'Le journal de {{store}} n’est pas en service en ce moment.', cure: 'Attendez un peu, puis recommencez.' },
  backupUnknown: { message: 'Ce magasin n’a pas de sauvegarde {{backup}}.', cure: 'Choisissez-en une dans la liste.' },
  fileExists: { message: 'Il y a déjà un fichier {{file}}.', cure: 'Choisissez un autre nom ; rien n’est écrasé.' },
  fileNotWritten: {
    message: '{{file}} n’a pas pu être écrit : {{why}}.',
    cure: 'Vérifiez le chemin, la place et les droits. Le magasin continue ici.',
  },
  fileUnreadable: {
    message: '{{file}} ne peut pas être lu ({{code}}).',
    cure: 'Vérifiez le chemin, et que cet utilisateur peut le lire.',
  },
  pathNotWhole: {
    message: '« {{file}} » n’est pas un chemin complet.',
    cure: 'Commencez par le lecteur ou la racine, par exemple E:\\stick ou /media/stick.',
  },
  notMoveFile: {
    message: '{{file}} n’est pas un magasin déplacé.',
    cure: 'Choisissez le fichier écrit par l’ancien PC. Une sauvegarde ou un journal copié n’en est pas un.',
  },
  moveFileNewer: {
    message: '{{file}} vient d’un Backroom plus récent.',
    cure: 'Mettez Backroom à jour sur ce PC, puis amenez le magasin ici.',
  },
  moveFileDamaged: {
    message: '{{file}} est endommagé ou coupé.',
    cure: 'Copiez-le de nouveau. S’il n’en reste aucun d’entier, annulez le déplacement sur l’ancien PC.',
  },
  alreadyImported: {
    message: 'Ce déplacement de {{store}} a déjà été repris, ou annulé, sur ce PC.',
    cure: 'Rien à faire. Un magasin est amené une fois par déplacement.',
  },
  storeAtWork: {
    message: 'On a aussi travaillé pour {{store}} sur ce PC : son journal y a {{steps}} étapes de personnes.',
    cure: 'Deux journaux ne se fusionnent pas. Gardez le PC qui a le bon, et déplacez celui-là.',
  },
  notMoved: { message: '{{store}} n’a pas été déplacé depuis ce PC.', cure: 'Il n’y a rien à annuler.' },
  otherSystems: {
    message: 'Le magasin vient d’un PC connecté à {{theirs}} ; celui-ci est connecté à {{ours}}.',
    cure: 'Connectez d’abord ce PC à la même boutique et à la même caisse.',
  },
  otherMapping: {
    message: '{{store}} a un autre point de vente, une autre source ou un autre identifiant que {{other}} sur ce PC.',
    cure: 'Accordez les deux dans Réglages, Magasins, ou retirez le magasin ici.',
  },
};
