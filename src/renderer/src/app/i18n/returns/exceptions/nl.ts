/** Words of the exceptions of the desk. */
export const deskReturnExceptions = {
  deskReturnVoided: {
    message:
      'De geparkeerde retour {{receipt}} van bestelling {{order}} is aan de kassa ongeldig gemaakt voordat het geld was terugbetaald.',
    cure: 'Open de retour en parkeer hem opnieuw, tenzij het geld op een andere manier is terugbetaald.',
  },
  deskReturnLeft: {
    message: 'De terugbetaling van een retour van bestelling {{order}} is gelaten, dus de kassa heeft de stuks niet ingeboekt.',
    cure: 'Boek de stuks aan de kassa in als ze hier zijn en kijk wat er wordt vastgehouden.',
  },
};
