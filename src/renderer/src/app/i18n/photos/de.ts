export const photo = {
  add: 'Foto hinzufügen',
  addOf: 'Foto von {{about}} hinzufügen',
  remove: 'Foto weglassen',
  removeOf: 'Foto von {{about}} weglassen',
  optional: 'Freiwillig.',
  staysHere: 'Bleibt auf diesem PC.',
  unreadable: 'Dieses Bild ist hier nicht lesbar. Wählen Sie ein JPEG oder PNG.',
  openOf: 'Foto von {{about}}, größer',
  of: 'Foto von {{about}}',
  title: 'Foto: {{about}}',
  notHere: 'Das Foto war nicht lesbar',
  until: 'Bleibt auf diesem PC und wird von selbst gelöscht: {{time}}.',
  delete: 'Dieses Foto löschen …',
  deleteAsk: 'Es kommt nicht zurück. Im Journal bleibt, dass es eines gab.',
  deleteDo: 'Endgültig löschen',
};

export const photoProblems = {
  notJpeg: { message: 'Dieses Bild lässt sich nicht aufbewahren.', cure: 'Wählen Sie ein JPEG oder PNG.' },
  tooLarge: { message: 'Dieses Bild ist zu groß, um es aufzubewahren.', cure: 'Wählen Sie ein kleineres.' },
  saysMore: {
    message: 'Dieses Bild verrät, wo und wann es entstand, und wird deshalb nicht aufbewahrt.',
    cure: 'Speichern Sie es ohne diese Angaben und wählen Sie es noch einmal.',
  },
  gone: { message: 'Dieses Foto ist nicht mehr da.', cure: 'Nehmen Sie es noch einmal auf, oder fahren Sie ohne fort.' },
};
