import type { setup as english } from '#renderer/app/i18n/setup/en.ts';

export const setup: typeof english = {
  title: 'Bereit für den ersten Tag',
  ready: 'Alles ist eingerichtet',
  again: 'Erneut prüfen',
  do: 'Erledigen',
  doFor: '{{step}}: erledigen',
  look: 'Ansehen',
  lookFor: '{{step}}: ansehen',
  leave: 'Hier nicht nötig',
  leaveFor: '{{step}}: hier nicht nötig',
  take: 'Doch nötig',
  takeFor: '{{step}}: doch nötig',
  proposal: '{{store}}: Outlet {{outlet}}, Bestandsquelle {{source}}',
  takeProposal: 'Übernehmen',
  tryTraining: 'In der Übungswelt ausprobieren',
  tryTrainingWhy:
    'Ein Shop und eine Kasse, die nicht echt sind, neben Ihren eigenen: Was dort geschieht, erreicht weder Magento noch Lightspeed.',
  trainingOpened: 'Die Übungswelt ist in einem eigenen Fenster offen',
  progress_one: '{{done}} von {{count}} Schritt erledigt',
  progress_other: '{{done}} von {{count}} Schritten erledigt',
  names: { permissions: 'Es fehlt: {{names}}', stores: 'Betrifft: {{names}}' },
  state: {
    done: 'In Ordnung',
    open: 'Zu erledigen',
    wrong: 'Braucht Sie',
    checking: 'Wird geprüft',
    unseen: 'Noch nicht zu sehen',
    left: 'Hier nicht nötig',
  },
  step: {
    lightspeed: { title: 'Lightspeed verbinden', why: 'Die Kasse bekommt jede Abholung und meldet, was verkauft wird.' },
    magento: { title: 'Magento verbinden', why: 'Von dort kommen die Bestellungen, von dort wird benachrichtigt.' },
    match: {
      title: 'Outlets und Bestandsquellen zuordnen',
      why: 'Jede Filiale ist ein Outlet der Kasse und eine Bestandsquelle des Shops.',
    },
    registers: { title: 'Kasse auswählen', why: 'Auf ihr stehen die Abholungen, damit die Theke sie findet.' },
    payment: { title: 'Zahlart für Online-Bestellungen wählen', why: 'Was online bezahlt ist, bleibt an der Kasse nicht offen.' },
    hours: { title: 'Öffnungszeiten eintragen', why: 'Zusagen an Kunden zählen nur geöffnete Stunden.' },
    scanner: {
      title: 'Scanner ausprobieren',
      why: 'Ein zu langsamer oder falsch eingestellter Scanner fällt jetzt auf, nicht vor Kunden.',
    },
    printer: { title: 'Testseite drucken', why: 'Zeigt, ob Etiketten richtig herauskommen, bevor eines gebraucht wird.' },
    staff: { title: 'Personal anlegen', why: 'Ab der ersten Leitung trägt jeder Schritt den Namen der Person.' },
  },
};
