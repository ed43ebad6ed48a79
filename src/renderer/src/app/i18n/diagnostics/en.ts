/** The file for support: what it holds, and that it names nobody. */
export const diagnostics = {
  title: 'A file for support',
  hint: 'Versions, figures and counts of this store and this PC. No names, addresses, orders or access keys. You see all of it before you save it.',
  make: 'Look through it',
  intro:
    'This is the whole file. Customers, staff, notes, orders and access keys are not in it; the log is cut down to lines that name nobody.',
  again: 'Make it anew',
  save: 'Save the file',
  made: 'Made {{time}}, {{size}} KB: {{name}}',
  section: {
    app: 'App',
    pc: 'This PC',
    configuration: 'Settings',
    journal: 'Journal',
    health: 'Sync health',
    log: 'Log',
  },
  about: {
    app: 'versions',
    pc: 'system, memory, processors',
    configuration: 'hosts, numbers and rules; no keys, no texts',
    journal: 'size, backups, changes and questions counted by kind',
    health: 'both systems, how late, what is read',
    log: 'the last known events',
  },
};
