import { backupProblems } from '#renderer/app/i18n/backups/de.ts';
import { driftTestProblems } from '#renderer/app/i18n/drift-test/de.ts';
import { keepingProblems } from '#renderer/app/i18n/keeping/de.ts';
import { photoProblems } from '#renderer/app/i18n/photos/de.ts';
import { pickingProblems } from '#renderer/app/i18n/picking/de.ts';
import { printingProblems } from '#renderer/app/i18n/printing/de.ts';
import { returnProblems } from '#renderer/app/i18n/returns/de.ts';
import { scannerProblems } from '#renderer/app/i18n/scanner/de.ts';
import { shortProblems } from '#renderer/app/i18n/short/de.ts';
import { staffProblems } from '#renderer/app/i18n/staff/de.ts';
import { trainingProblems } from '#renderer/app/i18n/training/de.ts';
import { transferProblems } from '#renderer/app/i18n/transfers/de.ts';
import type { problems as english } from '#renderer/app/i18n/problems/en.ts';

export const problems: typeof english = {
  ...trainingProblems,
  noTraining: {
    message: 'Die Übungswelt ließ sich nicht öffnen.',
    cure: 'Noch einmal versuchen; wenn es so bleibt, ins Protokoll sehen.',
  },
  ...keepingProblems,
  ...shortProblems,
  transfer: transferProblems,
  photo: photoProblems,
  ...returnProblems,
  ...staffProblems,
  ...printingProblems,
  ...scannerProblems,
  ...pickingProblems,
  ...staffProblems,
  ...backupProblems,
  ...driftTestProblems,
  waitingForShop: {
    message: 'Diese Bestellung ist noch nicht zur Entnahme freigegeben: Ihre Zahlung oder eine Sperre in Magento steht im Weg.',
    cure: 'Warten Sie auf die Zahlung oder heben Sie die Sperre in Magento auf.',
  },
  cancelledOnline: {
    message: 'Diese Bestellung wurde online storniert oder erstattet.',
    cure: 'Nicht übergeben; legen Sie die Ware zurück.',
  },
  alreadyReady: {
    message: 'Diese Bestellung ist schon bereit: Magento hat den Auftrag zum Versand.',
    cure: 'Übergeben Sie sie oder erstatten Sie sie in Magento.',
  },
  alreadyCollected: { message: 'Diese Bestellung wurde abgeholt.', cure: 'Nehmen Sie Ware als Retoure zurück.' },
  notReadyYet: {
    message: 'Diese Bestellung ist noch nicht bereit gemeldet.',
    cure: 'Melden Sie sie zuerst bereit; Magento versendet sie dann und schreibt dem Kunden.',
  },
  decideShortFirst: {
    message: 'Bei dieser Bestellung fehlen Teile, und noch niemand hat entschieden, was damit geschieht.',
    cure: 'Über die fehlenden Teile entscheiden oder weiterpicken, wenn sie gefunden wurden.',
  },
  alreadyExpired: {
    message: 'Diese Bestellung wurde in der Aufbewahrungszeit nicht abgeholt.',
    cure: 'Ware zurücklegen oder länger aufbewahren, wenn der Kunde doch kommt.',
  },
  mailOnItsWay: {
    message: 'Eine Nachricht an diesen Kunden ist schon unterwegs.',
    cure: 'Warten, bis Magento sie bestätigt hat.',
  },
  notToldYet: {
    message: 'Magento hat den Kunden noch nicht benachrichtigt.',
    cure: 'Warten, bis die Bestellung als bereit bestätigt ist; dann geht die Nachricht hinaus.',
  },
  proofNeeded: {
    message: 'Diese Filiale übergibt nur mit dem gewählten Nachweis.',
    cure: 'Den Kunden danach fragen oder von einer Leitung ohne Nachweis übergeben lassen.',
  },
  codeWrong: {
    message: 'Das ist nicht der Code dieser Bestellung.',
    cure: 'Den Code aus der Nachricht des Kunden scannen oder die ganze Bestellnummer eingeben.',
  },
  ageNotChecked: {
    message: 'Ein Teil dieser Bestellung ist nur für Erwachsene.',
    cure: 'Alter der Person prüfen und bestätigen.',
  },
  tooLateToUndo: {
    message: 'Das lässt sich nicht mehr zurücknehmen: Ein System weiß es schon.',
    cure: 'Die Ware als Rückgabe annehmen oder erstatten.',
  },
  nothingToForget: {
    message: 'Dieser Kunde ist schon gelöscht.',
    cure: 'Nichts zu tun.',
  },
  stillOpen: {
    message: 'Diese Abholung ist noch in Arbeit, der Kunde wird noch gebraucht.',
    cure: 'Zuerst die Bestellung abschließen oder stornieren.',
  },
  nothingToUndo: { message: 'Es gibt nichts rückgängig zu machen.', cure: 'Nichts zu tun.' },
  putBackFirst: {
    message: 'Diese Bestellung wurde online storniert oder erstattet, während die Ware nicht im Regal lag.',
    cure: 'Legen Sie die Ware zurück und bestätigen Sie es.',
  },
  nothingToPutBack: { message: 'Es gibt nichts zurückzulegen.', cure: 'Nichts zu tun.' },
  notPicking: { message: 'Diese Bestellung wird gerade nicht entnommen.', cure: 'Beginnen Sie zuerst die Entnahme.' },
  notPaid: {
    message: 'Diese Bestellung ist noch zu bezahlen.',
    cure: 'Nehmen Sie das Geld an der Kasse; ist es hier noch nicht zu sehen, geben Sie die Belegnummer ein.',
  },
  tooMany: { message: 'Mehr Stücke als bestellt.', cure: 'Legen Sie den Rest ins Regal zurück.' },
  lineUnknown: { message: 'Diese Position gehört nicht mehr zur Bestellung.', cure: 'Öffnen Sie die Bestellung neu.' },
  pickupUnknown: {
    message: 'Diese Abholung steht nicht im Journal dieser Filiale.',
    cure: 'Gehen Sie zur Liste zurück und öffnen Sie sie neu.',
  },
  effectsOwed: {
    message: 'Änderungen dieser Filiale sind noch nicht gesendet.',
    cure: 'Warten Sie, bis sie gesendet sind, oder entscheiden Sie im Abgleich über sie.',
  },
  effectNotHeld: { message: 'Diese Änderung wartet auf keine Entscheidung mehr.', cure: 'Nichts zu tun.' },
  storeUnknown: { message: 'Diese Filiale gibt es auf diesem PC nicht.', cure: 'Wählen Sie oben eine der Filialen.' },
  notKept: {
    message: 'Die Einstellungen konnten nicht aufbewahrt werden.',
    cure: 'Prüfen Sie den Datenordner und speichern Sie noch einmal.',
  },
  choiceUnknown: { message: '„{{id}}“ gibt es dort nicht mehr.', cure: 'Wählen Sie aus der Liste.' },
  configInvalid: { message: 'Diese Einstellung ist nicht gültig: {{path}}.', cure: 'Berichtigen Sie sie und speichern Sie noch einmal.' },
  backupFailed: {
    message: 'Die Sicherung gelang nicht.',
    cure: 'Prüfen Sie Platz und Rechte des Datenordners und versuchen Sie es noch einmal.',
  },
  bufferKey: { message: 'Ein Puffer muss sagen, wofür er gilt.', cure: 'Nennen Sie den Artikel, die Kategorie oder das Tempo.' },
  heldUnknown: { message: 'Hier ist nichts mehr so gesperrt.', cure: 'Lesen Sie die Liste neu.' },
  effectUnknown: { message: 'Diese Änderung steht nicht im Ausgang.', cure: 'Lesen Sie die Liste neu.' },
  effectCannotChange: { message: 'So lässt es sich nicht senden.', cure: 'Prüfen Sie Ihre Eingabe oder wählen Sie einen anderen Weg.' },
  exceptionUnknown: { message: 'Hierzu gibt es nichts mehr zu entscheiden.', cure: 'Lesen Sie die Liste neu.' },
  full: {
    message: 'Die Festplatte dieses PCs ist voll; es wurde nichts gespeichert.',
    cure: 'Schaffen Sie Platz und tun Sie es noch einmal.',
  },
  readOnly: {
    message: 'Das Journal darf nicht beschrieben werden; es wurde nichts gespeichert.',
    cure: 'Prüfen Sie die Rechte des Datenordners und tun Sie es noch einmal.',
  },
  io: {
    message: 'Die Festplatte nahm es nicht an; es wurde nichts gespeichert.',
    cure: 'Prüfen Sie die Festplatte und tun Sie es noch einmal.',
  },
  damaged: {
    message: 'Das Journal dieser Filiale ist beschädigt.',
    cure: 'Starten Sie Backroom neu: Es repariert oder ersetzt die Datei und sagt, was fehlt.',
  },
  locked: { message: 'Ein anderes Backroom auf diesem PC hat diese Filiale offen.', cure: 'Schließen Sie es und laden Sie neu.' },
  newer: { message: 'Das Journal stammt von einem neueren Backroom.', cure: 'Aktualisieren Sie diesen PC und starten Sie neu.' },
  unreadable: { message: 'Das Journal ist nicht lesbar.', cure: 'Prüfen Sie die Festplatte und die Rechte des Datenordners.' },
};
