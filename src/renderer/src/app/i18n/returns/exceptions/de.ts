/** Words of the exceptions of the desk. */
export const deskReturnExceptions = {
  deskReturnVoided: {
    message: 'Die geparkte Rückgabe {{receipt}} zur Bestellung {{order}} wurde an der Kasse storniert, bevor das Geld ausgezahlt war.',
    cure: 'Öffnen Sie die Rückgabe und parken Sie sie neu, außer das Geld wurde anders ausgezahlt.',
  },
  deskReturnLeft: {
    message: 'Die Erstattung einer Rückgabe zur Bestellung {{order}} wurde belassen, darum hat die Kasse die Teile nicht eingebucht.',
    cure: 'Buchen Sie die Teile an der Kasse ein, wenn sie hier sind, und sehen Sie nach, was zurückgehalten wird.',
  },
};
