/** The words of printing: menu, preview, printers. */
export const printing = {
  print: 'Print',
  title: 'Print: {{paper}}',
  preview: 'Preview of {{paper}}',
  loading: 'Preparing the preview',
  copies: 'Copies',
  bags: 'Bags',
  bagsAll: 'all',
  now: 'Print now',
  to: 'Comes out at: {{printer}}',
  number: 'Journal number {{number}}',
  again: 'Print again',
  rollHint: 'A receipt printer: shown in its own type, close to what comes out.',
  paper: {
    pickList: 'Pick list',
    bagLabel: 'Bag label',
    collectSlip: 'Collect slip',
    binLabel: 'Bin label',
    badge: 'Staff badge',
    selfTest: 'Printer test',
  },
  state: {
    sending: 'On its way to the printer',
    sent: 'Printed',
    handed: 'Given to the print dialog',
    failed: 'Not printed',
    unknown: 'May have printed',
  },
  kind: { browser: 'Print dialog', network: 'Network printer', system: 'Printer of this PC' },
  settings: {
    intro: 'Where each paper comes out. Everything is printed from this PC’s journal, also without internet.',
    kind: 'Comes out at',
    host: 'Address',
    hostHint: 'In the store’s network, such as 192.168.1.50',
    port: 'Port',
    format: 'Kind of printer',
    escpos58: 'Receipt, 58 mm (ESC/POS)',
    escpos80: 'Receipt, 80 mm (ESC/POS)',
    zpl203: 'Label, 203 dpi (ZPL)',
    zpl300: 'Label, 300 dpi (ZPL)',
    name: 'Printer',
    noSystem: 'Printers of this PC can be used in the Backroom app, not in a browser.',
    gone: '{{name}} (not connected)',
    page: 'Paper size',
    own: 'Own size',
    width: 'Width (mm)',
    height: 'Height (mm)',
    test: 'Print a test page',
    testHint: 'Save first: the test page comes out where it was saved.',
    recent: 'Printed lately',
    recentEmpty: 'Nothing was printed yet',
    copyOf: 'copy of no. {{number}}',
  },
};

/** Why a paper did not come out. */
export const printingProblems = {
  printUnknown: {
    message: 'The printer {{printer}} stopped answering in the middle. It may have printed, whole or in part.',
    cure: 'Look at the printer; if nothing usable came out, print it again.',
  },
  printerRefused: {
    message: 'Something answers at {{printer}}, but it takes no prints. Nothing was printed.',
    cure: 'Check the address and the port in Settings, Printers; the printer may also be busy or out of paper.',
  },
  printerNotFound: {
    message: 'No device has the name of {{printer}}. Nothing was printed.',
    cure: 'Check the name in Settings, Printers, or use the printer’s IP address.',
  },
  printerNotPrivate: {
    message: '{{printer}} is outside this store’s network. Nothing was sent there.',
    cure: 'Enter the address the printer has in the store, such as 192.168.1.50.',
  },
  printerGone: {
    message: 'This PC has no printer {{printer}}. Nothing was printed.',
    cure: 'Choose another printer in Settings, Printers, or connect it to this PC.',
  },
  printerDriver: {
    message: 'This PC could not print on {{printer}}. Nothing was printed.',
    cure: 'Check that the printer is on and has paper, then print it again.',
  },
  printerOff: {
    message: 'The printer {{printer}} does not answer. Nothing was printed.',
    cure: 'Check that it is on and connected to the store’s network, then print it again.',
  },
  printUnknownHere: {
    message: 'Nothing was printed under journal number {{journal}} here.',
    cure: 'Check the number, or print the paper anew.',
  },
  noSuchBag: { message: 'There is no bag {{bag}} of {{bags}}.', cure: 'Check how many bags the order has.' },
  notCollectedYet: { message: 'This order is not collected yet, so there is nothing to put on the slip.', cure: 'Hand it over first.' },
};
