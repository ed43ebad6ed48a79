import type { diagnostics as english } from '#renderer/app/i18n/diagnostics/en.ts';

/** Le fichier pour l’assistance. */
export const diagnostics: typeof english = {
  title: 'Un fichier pour l’assistance',
  hint: 'Versions, chiffres et nombres de ce magasin et de ce PC. Ni noms, ni adresses, ni commandes, ni clés d’accès. Vous voyez tout avant d’enregistrer.',
  make: 'Le parcourir',
  intro:
    'Voici le fichier entier. Clients, personnel, notes, commandes et clés d’accès n’y sont pas ; du journal technique, seulement les lignes qui ne nomment personne.',
  again: 'Le refaire',
  save: 'Enregistrer le fichier',
  made: 'Fait {{time}}, {{size}} Ko : {{name}}',
  section: {
    app: 'Application',
    pc: 'Ce PC',
    configuration: 'Réglages',
    journal: 'Journal',
    health: 'Synchro',
    log: 'Journal technique',
  },
  about: {
    app: 'versions',
    pc: 'système, mémoire, processeurs',
    configuration: 'hôtes, nombres et règles ; ni clés, ni textes',
    journal: 'taille, sauvegardes, changements et questions comptés par genre',
    health: 'les deux systèmes, les retards, ce qui est lu',
    log: 'les derniers événements connus',
  },
};
