import type { pinRecovered as englishRecovered, staff as english, staffProblems as englishProblems } from '#renderer/app/i18n/staff/en.ts';

export const staff: typeof english = {
  people: 'Personen',
  chooseHint: 'Wählen Sie Ihren Namen oder scannen Sie Ihren Ausweis.',
  pin: 'PIN',
  pinOf: 'PIN von {{name}}',
  pinNew: 'Neue PIN von {{name}}',
  pinHint: '4 bis 8 Ziffern, nicht alle gleich und nicht der Reihe nach.',
  digits: 'Ziffern',
  erase: 'Letzte Ziffer löschen',
  signIn: 'Anmelden',
  signInFirst: 'Melden Sie sich zuerst an',
  lockTitle: 'Wer arbeitet hier?',
  lockHint: '{{store}} ist gesperrt. Wählen Sie Ihren Namen oder scannen Sie Ihren Ausweis und geben Sie dann Ihre PIN ein.',
  lock: 'Sperren',
  switchTitle: 'Person wechseln',
  signedInAs: '{{name}} ist angemeldet ({{role}}).',
  nobodyElse: 'Hier arbeitet noch niemand sonst. Die Leitung fügt Personen unter Einstellungen, Personal hinzu.',
  badge: 'Ausweis',
  badgeOf: 'Ausweis von {{name}}. Geben Sie die PIN ein.',
  badgeUnknown: 'Dieser Ausweis gehört niemandem, der hier arbeitet.',
  isYou: '{{name}} ist schon angemeldet.',
  role: { clerk: 'Verkauf', manager: 'Leitung' },
  roleLabel: 'Rolle',
  intro: 'Wer in {{store}} arbeitet, meldet sich mit einer PIN an. Jeder Schritt wird mit dem Namen vermerkt.',
  introEmpty:
    'In {{store}} ist noch niemand eingerichtet: Wer hier arbeitet, gibt einen Namen ein. Sobald die erste Leitung hinzugefügt ist, melden sich alle mit einer PIN an.',
  add: 'Person hinzufügen',
  addFirst: 'Erste Leitung hinzufügen',
  firstHint: 'Die erste Person ist eine Leitung: Nur sie fügt Personen hinzu und genehmigt, was der Verkauf nicht allein darf.',
  change: 'Name oder Rolle ändern',
  resetPin: 'Neue PIN vergeben',
  newBadge: 'Ausweis ersetzen',
  deactivate: 'Arbeitet nicht mehr hier',
  activate: 'Ist wieder da',
  unlock: 'Jetzt entsperren',
  locked: 'Gesperrt: zu viele falsche PINs',
  left: 'Nicht mehr hier',
  more: '{{name}} ändern',
  name: 'Name',
  initials: 'Kürzel',
  initialsHint: 'Darf leer bleiben; es entsteht dann aus dem Namen',
  lockAfter: 'Sperren, wenn niemand diesen PC bedient für',
  minutes_one: '{{count}} Minute',
  minutes_other: '{{count}} Minuten',
  approve: {
    title: 'Die Leitung muss genehmigen',
    about: 'Es geht um: {{action}}. Das Journal vermerkt, wer genehmigt hat und warum.',
    thisStep: 'diesen Schritt',
    manager: 'Leitung',
    choose: 'Wählen',
    reason: 'Grund',
    pin: 'PIN der Leitung',
    do: 'Genehmigen',
  },
  action: {
    settings: {
      saveStore: 'eine Filiale ändern',
      savePaymentTypes: 'die Zahlungsart ändern',
      saveConnection: 'eine Verbindung ändern',
      removeStore: 'eine Filiale von diesem PC entfernen',
    },
    stock: {
      buffersSet: 'einen Puffer ändern',
      driftMend: 'Bestandsunterschiede beheben',
      driftIgnore: 'Bestandsunterschiede so lassen',
    },
    catalog: {
      ignore: 'Funde der Katalogprüfung so lassen',
      link: 'bestätigen, dass zwei Artikel einer sind',
      unlink: 'ein bestätigtes Paar zurücknehmen',
      publish: 'Artikel online aus dem Verkauf nehmen',
    },
    printing: { savePrinter: 'einen Drucker ändern' },
    keeping: {
      handOverUnproven: 'ohne Nachweis übergeben',
      forgetCustomer: 'die Daten eines Kunden löschen',
      notCollected: 'eine nicht abgeholte Bestellung beenden',
    },
    backups: {
      restore: 'eine Sicherung zurückspielen',
      moveOut: 'diese Filiale auf einen anderen PC umziehen',
      moveIn: 'eine umgezogene Filiale übernehmen',
      takeBack: 'mit einer umgezogenen Filiale hier weiterarbeiten',
    },
    scan: { teach: 'einen Barcode anlernen', forget: 'einen angelernten Barcode vergessen' },
    returnDesk: { override: 'eine späte Rückgabe oder einen Endverkauf zurücknehmen', unproven: 'Ware ohne Nachweis zurücknehmen' },
    short: { confirm: 'über fehlende Teile entscheiden', refusePieces: 'Teile an der Theke zurücknehmen' },
    driftTest: { start: 'einen Abweichungstest starten' },
    exceptions: { known: 'bestätigen, dass eine PIN zu Recht neu gesetzt wurde' },
    outbox: { skip: 'eine Änderung nicht senden', edit: 'eine Änderung vor dem Senden bearbeiten' },
    staff: {
      add: 'eine Person hinzufügen',
      change: 'eine Person ändern',
      setActive: 'eine Person gehen oder wiederkommen lassen',
      resetPin: 'eine neue PIN vergeben',
      newBadge: 'einen Ausweis ersetzen',
      unlock: 'eine Person entsperren',
      setLockAfter: 'ändern, wann der PC gesperrt wird',
    },
  },
};

export const staffProblems: typeof englishProblems = {
  signInFirst: {
    message: 'Niemand ist angemeldet, darum geschah nichts.',
    cure: 'Melden Sie sich mit Ihrer PIN an und wiederholen Sie es.',
  },
  sessionEnded: {
    message: 'Ihre Anmeldung ist abgelaufen, darum geschah nichts.',
    cure: 'Melden Sie sich mit Ihrer PIN an und wiederholen Sie es.',
  },
  managerNeeded: {
    message: 'Das darf nur die Leitung, darum geschah nichts.',
    cure: 'Wiederholen Sie es und bitten Sie die Leitung um Genehmigung.',
  },
  staffUnknown: {
    message: 'Niemand, der in dieser Filiale arbeitet, passt dazu.',
    cure: 'Wählen Sie Ihren Namen in der Liste oder lassen Sie sich von der Leitung hinzufügen.',
  },
  badgeUnknown: {
    message: 'Dieser Ausweis gehört niemandem, der in dieser Filiale arbeitet.',
    cure: 'Wählen Sie Ihren Namen in der Liste oder bitten Sie die Leitung um einen neuen Ausweis.',
  },
  pinWrong: { message: 'Die PIN stimmt nicht. Versuche bis zu einer Pause: {{count}}.', cure: 'Geben Sie sie noch einmal ein.' },
  pinLocked: {
    message: 'Zu viele falsche PINs. Die nächste wird in {{count}} s angenommen.',
    cure: 'Warten Sie oder lassen Sie sich von der Leitung entsperren.',
  },
  notAManager: { message: 'Das darf nur die Leitung genehmigen.', cure: 'Fragen Sie die Leitung.' },
  nameTaken: {
    message: 'So heißt hier schon jemand.',
    cure: 'Ergänzen Sie einen Buchstaben oder zweiten Namen, damit das Journal beide unterscheidet.',
  },
  lastManager: {
    message: 'Das ist die letzte Leitung; jemand muss genehmigen und Personal ändern können.',
    cure: 'Machen Sie zuerst jemand anderen zur Leitung.',
  },
  pinRepeated: { message: 'Diese PIN wiederholt sich und ist leicht zu erraten.', cure: 'Wählen Sie Ziffern, die sich nicht wiederholen.' },
  pinSequence: {
    message: 'Diese Ziffern folgen aufeinander und sind leicht zu erraten.',
    cure: 'Wählen Sie Ziffern in anderer Reihenfolge.',
  },
  backroomIsOpen: {
    message: 'Backroom ist auf diesem PC geöffnet, darum ist nichts geschehen.',
    cure: 'Schließen Sie es, auch im Browser und im Infobereich, und führen Sie den Befehl noch einmal aus.',
  },
  noSuchManager: {
    message: 'In dieser Filiale heißt keine aktive Leitung „{{name}}“.',
    cure: 'Schreiben Sie den Namen wie auf dem Anmeldebild. Die PIN anderer setzt die Leitung.',
  },
};

/** A manager’s PIN that was set on the PC itself. */
export const pinRecovered: typeof englishRecovered = {
  message: 'Die PIN von {{name}} wurde direkt am PC {{device}} neu gesetzt, von dessen Benutzer {{by}}, ohne Leitung.',
  cure: 'Fragen Sie, wer es war. War es nicht die Leitung: in Einstellungen → Personal eine andere PIN setzen und ansehen, was seither geschah.',
};
