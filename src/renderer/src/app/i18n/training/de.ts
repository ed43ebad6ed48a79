/** The menu of the training world. */
export const training = {
  makeTrouble: 'Störung auslösen',
  trouble: {
    networkCut: 'Das Netz ist weg',
    shopDown: 'Magento antwortet nicht',
    tillDown: 'Lightspeed antwortet nicht',
    keyRevoked: 'Magentos Zugangsschlüssel wird entzogen',
    answersLost: 'Die nächsten Antworten gehen verloren',
    shipmentsRefused: 'Magento lehnt die nächsten Sendungen ab',
    orderCancelled: 'Die neueste Bestellung wird online storniert',
    orderHeld: 'Die neueste Bestellung wird online angehalten',
    saleVoided: 'Der Verkauf der neuesten Bestellung wird an der Kasse storniert',
    over: 'Alles geht wieder',
  },
  done: 'Erledigt: {{trouble}}',
  doneFor: 'Erledigt für Bestellung {{order}}: {{trouble}}',
};

export const trainingProblems = {
  nobodyToTrouble: { message: 'Es gibt keine offene Abholung, die es treffen könnte.', cure: 'Auf die nächste Onlinebestellung warten.' },
  troubleRefused: {
    message: 'Die Übungswelt nimmt diese Störung gerade nicht an.',
    cure: 'Eine andere wählen oder die Übungswelt neu starten.',
  },
  onlyInTraining: {
    message: 'Störungen gibt es nur in der Übungswelt; diese Filiale ist echt.',
    cure: 'Die Übungswelt unter Einstellungen, Erste Schritte öffnen.',
  },
};
