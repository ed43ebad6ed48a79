import type { backupProblems as englishProblems, backups as english } from '#renderer/app/i18n/backups/en.ts';

export const backups: typeof english = {
  intro:
    'Jede Filiale wird stündlich gesichert. Hier spielen Sie eine Sicherung ein oder ziehen mit einer Filiale samt allem Ungesendeten auf einen anderen PC um.',
  list: 'Sicherungen von {{store}}',
  none: 'Es gibt noch keine Sicherung. Jede Stunde entsteht eine.',
  make: 'Jetzt sichern',
  made: 'Gesichert und geprüft',
  when: 'Wann',
  why: 'Entstanden',
  entries: 'Einträge',
  unsent: 'Damals ungesendet',
  choose: 'Einspielen…',
  hourly: 'stündlich',
  manual: 'von Hand',
  migration: 'vor einer Aktualisierung',
  broken: 'Nicht vollständig, unbrauchbar',
  all: 'Alle {{count}} zeigen',
  preview: {
    title: 'Sicherung von {{time}} einspielen',
    age: 'Sie ist {{age}} alt.',
    stepsNone: 'Seither hat niemand einen Schritt getan.',
    steps_one:
      '{{count}} Schritt von seither bleibt im Verlauf, doch was er bewirkte, ist wieder wie bei der Sicherung. Wiederholen Sie ihn, wo es darauf ankommt.',
    steps_other:
      '{{count}} Schritte von seither bleiben im Verlauf, doch was sie bewirkten, ist wieder wie bei der Sicherung. Wiederholen Sie sie, wo es darauf ankommt.',
    owedNone: 'Die Sicherung schuldete Magento und Lightspeed nichts.',
    owed_one: '{{count}} geschuldete Änderung wird erst bei Magento und Lightspeed gesucht, bevor etwas gesendet wird.',
    owed_other: '{{count}} geschuldete Änderungen werden erst bei Magento und Lightspeed gesucht, bevor etwas gesendet wird.',
    presentNone: 'Jetzt wartet nichts Ungesendetes.',
    present_one: '{{count}} jetzt ungesendete Änderung kommt mit.',
    present_other: '{{count}} jetzt ungesendete Änderungen kommen mit.',
    unreadable: 'Das jetzige Journal ist nicht lesbar: Was seit der Sicherung geschah, wird fehlen.',
    kept: 'Das jetzige Journal bleibt als Datei erhalten. Andere Filialen arbeiten weiter.',
    step: '{{time}} Uhr · {{person}} · {{about}}',
    restore: 'Einspielen',
    keep: 'Jetziges Journal behalten',
  },
  restored:
    'Es geht mit der Sicherung von {{time}} weiter. Vergleichen Sie die Bestellungen seither einmal. Die bisherige Datei heißt {{file}}.',
  move: {
    title: 'Mit {{store}} auf einen anderen PC umziehen',
    hint: 'Schreibt die Filiale mit ihren ungesendeten Änderungen in eine Datei und beendet die Arbeit an ihr hier. Der andere PC holt sie und macht weiter. Die Datei enthält Kundendaten: Tragen Sie sie selbst hinüber und löschen Sie sie danach.',
    to: 'Ordner oder neue Datei',
    toHint: 'Der ganze Pfad, zum Beispiel E:\\ oder /media/stick',
    ask: 'Mit {{store}} umziehen…',
    sure: 'Hier aufhören und die Datei schreiben',
    keep: '{{store}} hier behalten',
  },
  moved: {
    title: '{{store}} ist auf einen anderen PC umgezogen',
    hint: '{{by}} hat sie um {{time}} umgezogen, als {{file}}. Von hier wird nichts gesendet, und kein Schritt ist möglich. Am anderen PC: Einstellungen, Sicherung und Umzug, Filiale hierher holen.',
    lost: 'Die Datei ist verloren…',
    danger:
      'Nehmen Sie den Umzug nur zurück, wenn kein PC die Datei geholt hat. Sonst arbeiten beide an dieser Filiale: Zwei Leute packen dieselbe Bestellung, und eine Änderung kann Magento oder Lightspeed zweimal erreichen.',
    sure: 'Ich weiß, dass die Datei verloren ist',
    last: 'Kein anderer PC hat {{store}}. Ist das sicher?',
    take: 'Ja, hier wieder an {{store}} arbeiten',
    leave: 'Umgezogen lassen',
  },
  takenBack_one: 'An {{store}} wird wieder hier gearbeitet. {{count}} ungesendete Änderung wird erst bei Magento und Lightspeed gesucht.',
  takenBack_other:
    'An {{store}} wird wieder hier gearbeitet. {{count}} ungesendete Änderungen werden erst bei Magento und Lightspeed gesucht.',
  bring: {
    title: 'Filiale hierher holen',
    hint: 'Übernimmt eine Filiale, die von einem anderen PC umgezogen ist. Dieser PC muss mit demselben Magento und Lightspeed verbunden sein.',
    file: 'Datei',
    fileHint: 'Der ganze Pfad der Datei, die der alte PC geschrieben hat',
    look: 'Datei ansehen',
    facts: '{{store}} von {{device}}, umgezogen von {{by}} um {{time}}: {{entries}} Einträge.',
    unsentNone: 'Es kommt nichts Ungesendetes mit.',
    unsent_one: '{{count}} ungesendete Änderung kommt mit und wird von hier gesendet.',
    unsent_other: '{{count}} ungesendete Änderungen kommen mit und werden von hier gesendet.',
    take: 'Hier an {{store}} arbeiten',
    cancel: 'Jetzt nicht',
    done: 'An {{store}} wird jetzt hier gearbeitet. Löschen Sie die Datei.',
    setAside: 'Das Journal, das hier war, heißt jetzt {{file}}.',
  },
};

export const backupProblems: typeof englishProblems = {
  moved: {
    message: '{{store}} ist auf einen anderen PC umgezogen. Von hier wird nichts gesendet.',
    cure: 'Arbeiten Sie am anderen PC. Ist die Datei verloren: Einstellungen, Sicherung und Umzug.',
  },
  closed: { message: 'Das Journal von {{store}} ist gerade nicht in Gebrauch.', cure: 'Warten Sie kurz und versuchen Sie es erneut.' },
  backupUnknown: { message: 'Diese Filiale hat keine Sicherung {{backup}}.', cure: 'Wählen Sie eine aus der Liste.' },
  fileExists: { message: 'Es gibt schon eine Datei {{file}}.', cure: 'Wählen Sie einen anderen Namen; nichts wird überschrieben.' },
  fileNotWritten: {
    message: '{{file}} ließ sich nicht schreiben: {{why}}.',
    cure: 'Prüfen Sie Pfad, Platz und Rechte. Die Filiale arbeitet hier weiter.',
  },
  fileUnreadable: {
    message: '{{file}} lässt sich nicht lesen ({{code}}).',
    cure: 'Prüfen Sie den Pfad und ob dieser Benutzer sie lesen darf.',
  },
  pathNotWhole: {
    message: '„{{file}}“ ist kein ganzer Pfad.',
    cure: 'Beginnen Sie mit dem Laufwerk oder der Wurzel, zum Beispiel E:\\stick oder /media/stick.',
  },
  notMoveFile: {
    message: '{{file}} ist keine umgezogene Filiale.',
    cure: 'Wählen Sie die Datei, die der alte PC geschrieben hat. Eine Sicherung oder ein kopiertes Journal ist keine.',
  },
  moveFileNewer: {
    message: '{{file}} stammt von einem neueren Backroom.',
    cure: 'Aktualisieren Sie Backroom auf diesem PC und holen Sie die Filiale dann.',
  },
  moveFileDamaged: {
    message: '{{file}} ist beschädigt oder abgeschnitten.',
    cure: 'Kopieren Sie sie neu. Gibt es keine ganze mehr, nehmen Sie den Umzug am alten PC zurück.',
  },
  alreadyImported: {
    message: 'Dieser Umzug von {{store}} wurde auf diesem PC schon übernommen oder zurückgenommen.',
    cure: 'Nichts zu tun. Je Umzug wird eine Filiale einmal geholt.',
  },
  storeAtWork: {
    message: 'Auch an diesem PC wurde an {{store}} gearbeitet: Das Journal hier hat {{steps}} Schritte von Personen.',
    cure: 'Zwei Journale lassen sich nicht vereinen. Nehmen Sie den PC mit dem richtigen und ziehen Sie mit diesem um.',
  },
  notMoved: { message: '{{store}} ist von diesem PC nicht umgezogen.', cure: 'Es gibt nichts zurückzunehmen.' },
  otherSystems: {
    message: 'Die Filiale kommt von einem PC, der mit {{theirs}} verbunden ist; dieser ist mit {{ours}} verbunden.',
    cure: 'Verbinden Sie diesen PC zuerst mit demselben Shop und derselben Kasse.',
  },
  otherMapping: {
    message: '{{store}} hat eine andere Verkaufsstelle, Quelle oder Kennung als {{other}} auf diesem PC.',
    cure: 'Gleichen Sie beide unter Einstellungen, Filialen an, oder entfernen Sie die Filiale hier.',
  },
};
