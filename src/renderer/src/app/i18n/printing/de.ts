/** Die Wörter des Druckens: Menü, Vorschau, Drucker. */
export const printing = {
  print: 'Drucken',
  title: 'Drucken: {{paper}}',
  preview: 'Vorschau: {{paper}}',
  loading: 'Die Vorschau wird vorbereitet',
  copies: 'Exemplare',
  bags: 'Taschen',
  bagsAll: 'alle',
  now: 'Jetzt drucken',
  to: 'Kommt heraus bei: {{printer}}',
  number: 'Journalnummer {{number}}',
  again: 'Nochmals drucken',
  rollHint: 'Ein Bondrucker: in seiner eigenen Schrift gezeigt, nahe an dem, was herauskommt.',
  paper: {
    pickList: 'Pickliste',
    bagLabel: 'Taschenetikett',
    collectSlip: 'Abholbeleg',
    binLabel: 'Fachetikett',
    badge: 'Mitarbeiterausweis',
    selfTest: 'Druckertest',
  },
  state: {
    sending: 'Unterwegs zum Drucker',
    sent: 'Gedruckt',
    handed: 'An den Druckdialog gegeben',
    failed: 'Nicht gedruckt',
    unknown: 'Vielleicht gedruckt',
  },
  kind: { browser: 'Druckdialog', network: 'Netzwerkdrucker', system: 'Drucker dieses PCs' },
  settings: {
    intro: 'Wo welches Papier herauskommt. Gedruckt wird aus dem Journal dieses PCs, auch ohne Internet.',
    kind: 'Kommt heraus bei',
    host: 'Adresse',
    hostHint: 'Im Netz der Filiale, zum Beispiel 192.168.1.50',
    port: 'Port',
    format: 'Art des Druckers',
    escpos58: 'Bon, 58 mm (ESC/POS)',
    escpos80: 'Bon, 80 mm (ESC/POS)',
    zpl203: 'Etikett, 203 dpi (ZPL)',
    zpl300: 'Etikett, 300 dpi (ZPL)',
    name: 'Drucker',
    noSystem: 'Drucker dieses PCs gibt es in der Backroom-App, nicht im Browser.',
    gone: '{{name}} (nicht angeschlossen)',
    page: 'Papiergröße',
    own: 'Eigene Größe',
    width: 'Breite (mm)',
    height: 'Höhe (mm)',
    test: 'Testseite drucken',
    testHint: 'Erst speichern: Die Testseite kommt dort heraus, wo gespeichert wurde.',
    recent: 'Zuletzt gedruckt',
    recentEmpty: 'Noch nichts gedruckt',
    copyOf: 'Kopie von Nr. {{number}}',
  },
};

/** Why a paper did not come out. */
export const printingProblems = {
  printUnknown: {
    message: 'Der Drucker {{printer}} antwortet mittendrin nicht mehr. Vielleicht hat er gedruckt, ganz oder zum Teil.',
    cure: 'Am Drucker nachsehen; ist nichts Brauchbares da, nochmals drucken.',
  },
  printerRefused: {
    message: 'Unter {{printer}} antwortet etwas, nimmt aber keine Drucke an. Nichts wurde gedruckt.',
    cure: 'Adresse und Port in Einstellungen, Drucker prüfen; vielleicht ist der Drucker auch beschäftigt oder ohne Papier.',
  },
  printerNotFound: {
    message: 'Kein Gerät hat den Namen von {{printer}}. Nichts wurde gedruckt.',
    cure: 'Den Namen in Einstellungen, Drucker prüfen oder die IP-Adresse des Druckers eintragen.',
  },
  printerNotPrivate: {
    message: '{{printer}} liegt außerhalb des Netzes dieser Filiale. Nichts wurde dorthin gesendet.',
    cure: 'Die Adresse eintragen, die der Drucker in der Filiale hat, zum Beispiel 192.168.1.50.',
  },
  printerGone: {
    message: 'Dieser PC hat keinen Drucker {{printer}}. Nichts wurde gedruckt.',
    cure: 'In Einstellungen, Drucker einen anderen wählen oder ihn an diesen PC anschließen.',
  },
  printerDriver: {
    message: 'Dieser PC konnte auf {{printer}} nicht drucken. Nichts wurde gedruckt.',
    cure: 'Prüfen, ob der Drucker an ist und Papier hat, dann nochmals drucken.',
  },
  printerOff: {
    message: 'Der Drucker {{printer}} antwortet nicht. Nichts wurde gedruckt.',
    cure: 'Prüfen, ob er an und mit dem Netz der Filiale verbunden ist, dann nochmals drucken.',
  },
  printUnknownHere: {
    message: 'Unter der Journalnummer {{journal}} wurde hier nichts gedruckt.',
    cure: 'Die Nummer prüfen oder das Papier neu drucken.',
  },
  noSuchBag: { message: 'Es gibt keine Tasche {{bag}} von {{bags}}.', cure: 'Prüfen, wie viele Taschen die Bestellung hat.' },
  notCollectedYet: { message: 'Diese Bestellung ist noch nicht abgeholt, also gibt es nichts für den Beleg.', cure: 'Zuerst übergeben.' },
};
