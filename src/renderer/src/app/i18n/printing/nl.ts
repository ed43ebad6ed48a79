/** De woorden van het afdrukken: menu, voorbeeld, printers. */
export const printing = {
  print: 'Afdrukken',
  title: 'Afdrukken: {{paper}}',
  preview: 'Voorbeeld: {{paper}}',
  loading: 'Het voorbeeld wordt gemaakt',
  copies: 'Exemplaren',
  bags: 'Tassen',
  bagsAll: 'alle',
  now: 'Nu afdrukken',
  to: 'Komt uit: {{printer}}',
  number: 'Journaalnummer {{number}}',
  again: 'Nogmaals afdrukken',
  rollHint: 'Een bonprinter: in zijn eigen letters getoond, dicht bij wat eruit komt.',
  paper: {
    pickList: 'Picklijst',
    bagLabel: 'Taslabel',
    collectSlip: 'Afhaalbon',
    binLabel: 'Vaklabel',
    badge: 'Personeelspas',
    selfTest: 'Printertest',
  },
  state: {
    sending: 'Onderweg naar de printer',
    sent: 'Afgedrukt',
    handed: 'Aan het afdrukvenster gegeven',
    failed: 'Niet afgedrukt',
    unknown: 'Misschien afgedrukt',
  },
  kind: { browser: 'Afdrukvenster', network: 'Netwerkprinter', system: 'Printer van deze pc' },
  settings: {
    intro: 'Waar elk papier uitkomt. Alles wordt uit het journaal van deze pc afgedrukt, ook zonder internet.',
    kind: 'Komt uit',
    host: 'Adres',
    hostHint: 'In het netwerk van de winkel, zoals 192.168.1.50',
    port: 'Poort',
    format: 'Soort printer',
    escpos58: 'Bon, 58 mm (ESC/POS)',
    escpos80: 'Bon, 80 mm (ESC/POS)',
    zpl203: 'Labelprinter, 203 dpi (ZPL)',
    zpl300: 'Labelprinter, 300 dpi (ZPL)',
    name: 'Printer',
    noSystem: 'Printers van deze pc werken in de Backroom-app, niet in een browser.',
    gone: '{{name}} (niet aangesloten)',
    page: 'Papierformaat',
    own: 'Eigen formaat',
    width: 'Breedte (mm)',
    height: 'Hoogte (mm)',
    test: 'Testpagina afdrukken',
    testHint: 'Eerst opslaan: de testpagina komt uit waar is opgeslagen.',
    recent: 'Laatst afgedrukt',
    recentEmpty: 'Er is nog niets afgedrukt',
    copyOf: 'kopie van nr. {{number}}',
  },
};

/** Why a paper did not come out. */
export const printingProblems = {
  printUnknown: {
    message: 'De printer {{printer}} antwoordt halverwege niet meer. Misschien heeft hij afgedrukt, geheel of deels.',
    cure: 'Kijk bij de printer; kwam er niets bruikbaars uit, druk dan nogmaals af.',
  },
  printerRefused: {
    message: 'Op {{printer}} antwoordt iets, maar het neemt geen afdrukken aan. Er is niets afgedrukt.',
    cure: 'Controleer adres en poort in Instellingen, Printers; misschien is de printer bezig of is het papier op.',
  },
  printerNotFound: {
    message: 'Geen apparaat heeft de naam van {{printer}}. Er is niets afgedrukt.',
    cure: 'Controleer de naam in Instellingen, Printers, of gebruik het IP-adres van de printer.',
  },
  printerNotPrivate: {
    message: '{{printer}} ligt buiten het netwerk van deze winkel. Er is niets heen gestuurd.',
    cure: 'Voer het adres in dat de printer in de winkel heeft, zoals 192.168.1.50.',
  },
  printerGone: {
    message: 'Deze pc heeft geen printer {{printer}}. Er is niets afgedrukt.',
    cure: 'Kies een andere printer in Instellingen, Printers, of sluit hem aan op deze pc.',
  },
  printerDriver: {
    message: 'Deze pc kon niet afdrukken op {{printer}}. Er is niets afgedrukt.',
    cure: 'Controleer of de printer aan staat en papier heeft, druk dan nogmaals af.',
  },
  printerOff: {
    message: 'De printer {{printer}} antwoordt niet. Er is niets afgedrukt.',
    cure: 'Controleer of hij aan staat en op het netwerk van de winkel zit, druk dan nogmaals af.',
  },
  printUnknownHere: {
    message: 'Onder journaalnummer {{journal}} is hier niets afgedrukt.',
    cure: 'Controleer het nummer, of druk het papier opnieuw af.',
  },
  noSuchBag: { message: 'Er is geen tas {{bag}} van {{bags}}.', cure: 'Controleer hoeveel tassen de bestelling heeft.' },
  notCollectedYet: { message: 'Deze bestelling is nog niet afgehaald, dus er is niets voor de bon.', cure: 'Reik haar eerst uit.' },
};
