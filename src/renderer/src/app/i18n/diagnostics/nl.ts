import type { diagnostics as english } from '#renderer/app/i18n/diagnostics/en.ts';

/** Het bestand voor support. */
export const diagnostics: typeof english = {
  title: 'Een bestand voor support',
  hint: 'Versies, cijfers en aantallen van deze winkel en deze pc. Geen namen, adressen, bestellingen of toegangssleutels. Je ziet alles voordat je het opslaat.',
  make: 'Doorkijken',
  intro:
    'Dit is het hele bestand. Klanten, personeel, notities, bestellingen en toegangssleutels staan er niet in; van het logboek alleen regels die niemand noemen.',
  again: 'Opnieuw maken',
  save: 'Bestand opslaan',
  made: 'Gemaakt {{time}}, {{size}} kB: {{name}}',
  section: {
    app: 'App',
    pc: 'Deze pc',
    configuration: 'Instellingen',
    journal: 'Journaal',
    health: 'Synchro',
    log: 'Logboek',
  },
  about: {
    app: 'versies',
    pc: 'systeem, geheugen, processors',
    configuration: 'hosts, getallen en regels; geen sleutels, geen teksten',
    journal: 'grootte, back-ups, wijzigingen en vragen geteld per soort',
    health: 'beide systemen, hoe laat, wat er gelezen wordt',
    log: 'de laatste bekende gebeurtenissen',
  },
};
