import type { diagnostics as english } from '#renderer/app/i18n/diagnostics/en.ts';

/** Die Datei für den Support. */
export const diagnostics: typeof english = {
  title: 'Eine Datei für den Support',
  hint: 'Versionen, Zahlen und Mengen dieser Filiale und dieses PCs. Keine Namen, Adressen, Bestellungen oder Zugangsschlüssel. Sie sehen alles, bevor Sie es speichern.',
  make: 'Durchsehen',
  intro:
    'Das ist die ganze Datei. Kunden, Personal, Notizen, Bestellungen und Zugangsschlüssel stehen nicht darin; vom Protokoll nur Zeilen, die niemanden nennen.',
  again: 'Neu erstellen',
  save: 'Datei speichern',
  made: 'Erstellt {{time}}, {{size}} KB: {{name}}',
  section: {
    app: 'App',
    pc: 'Dieser PC',
    configuration: 'Einstellungen',
    journal: 'Journal',
    health: 'Abgleich',
    log: 'Protokoll',
  },
  about: {
    app: 'Versionen',
    pc: 'System, Speicher, Prozessoren',
    configuration: 'Hosts, Zahlen und Regeln; keine Schlüssel, keine Texte',
    journal: 'Größe, Sicherungen, Änderungen und Fragen nach Art gezählt',
    health: 'beide Systeme, wie spät, was gelesen wird',
    log: 'die letzten bekannten Ereignisse',
  },
};
