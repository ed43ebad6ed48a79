/** Pictures of goods that came back or arrived wrong. */
export const photo = {
  add: 'Add a photo',
  addOf: 'Add a photo of {{about}}',
  remove: 'Leave the photo out',
  removeOf: 'Leave out the photo of {{about}}',
  optional: 'Optional.',
  staysHere: 'Stays on this PC.',
  unreadable: 'This picture cannot be read here. Choose a JPEG or PNG.',
  openOf: 'Photo of {{about}}, larger',
  of: 'Photo of {{about}}',
  title: 'Photo: {{about}}',
  notHere: 'The photo could not be read',
  until: 'Stays on this PC and is deleted by itself: {{time}}.',
  delete: 'Delete this photo…',
  deleteAsk: 'It cannot be brought back. The journal keeps that there was one.',
  deleteDo: 'Delete it for good',
};

/** Why a picture was not taken. */
export const photoProblems = {
  notJpeg: { message: 'This is no picture that can be kept.', cure: 'Choose a JPEG or PNG.' },
  tooLarge: { message: 'This picture is too large to be kept.', cure: 'Choose a smaller one.' },
  saysMore: {
    message: 'This picture says where and when it was taken, so it is not kept.',
    cure: 'Save it without these details, then choose it again.',
  },
  gone: { message: 'This photo is not here any more.', cure: 'Take it again, or go on without it.' },
};
