export const photo = {
  add: 'Ajouter une photo',
  addOf: 'Ajouter une photo de {{about}}',
  remove: 'Retirer la photo',
  removeOf: 'Retirer la photo de {{about}}',
  optional: 'Facultatif.',
  staysHere: 'Reste sur ce PC.',
  unreadable: 'Cette image est illisible ici. Choisissez un JPEG ou un PNG.',
  openOf: 'Photo de {{about}}, en grand',
  of: 'Photo de {{about}}',
  title: 'Photo : {{about}}',
  notHere: 'La photo n’a pas pu être lue',
  until: 'Reste sur ce PC et s’efface d’elle-même : {{time}}.',
  delete: 'Effacer cette photo…',
  deleteAsk: 'Elle ne reviendra pas. Le journal garde qu’il y en avait une.',
  deleteDo: 'Effacer définitivement',
};

export const photoProblems = {
  notJpeg: { message: 'Cette image ne peut pas être gardée.', cure: 'Choisissez un JPEG ou un PNG.' },
  tooLarge: { message: 'Cette image est trop lourde pour être gardée.', cure: 'Choisissez-en une plus petite.' },
  saysMore: {
    message: 'Cette image dit où et quand elle a été prise ; elle n’est donc pas gardée.',
    cure: 'Enregistrez-la sans ces indications, puis choisissez-la de nouveau.',
  },
  gone: { message: 'Cette photo n’est plus là.', cure: 'Reprenez-la, ou continuez sans elle.' },
};
