export const photo = {
  add: 'Foto toevoegen',
  addOf: 'Foto van {{about}} toevoegen',
  remove: 'Foto weglaten',
  removeOf: 'Foto van {{about}} weglaten',
  optional: 'Niet verplicht.',
  staysHere: 'Blijft op deze pc.',
  unreadable: 'Deze afbeelding is hier niet te lezen. Kies een JPEG of PNG.',
  openOf: 'Foto van {{about}}, groter',
  of: 'Foto van {{about}}',
  title: 'Foto: {{about}}',
  notHere: 'De foto was niet te lezen',
  until: 'Blijft op deze pc en wordt vanzelf verwijderd: {{time}}.',
  delete: 'Deze foto verwijderen…',
  deleteAsk: 'Hij komt niet terug. In het journaal blijft staan dat er een was.',
  deleteDo: 'Voorgoed verwijderen',
};

export const photoProblems = {
  notJpeg: { message: 'Deze afbeelding kan niet worden bewaard.', cure: 'Kies een JPEG of PNG.' },
  tooLarge: { message: 'Deze afbeelding is te groot om te bewaren.', cure: 'Kies een kleinere.' },
  saysMore: {
    message: 'Deze afbeelding zegt waar en wanneer ze is gemaakt en wordt daarom niet bewaard.',
    cure: 'Sla haar op zonder die gegevens en kies haar opnieuw.',
  },
  gone: { message: 'Deze foto is er niet meer.', cure: 'Maak hem opnieuw, of ga verder zonder.' },
};
