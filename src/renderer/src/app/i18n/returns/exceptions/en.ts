/** Words of the exceptions of the desk. */
export const deskReturnExceptions = {
  deskReturnVoided: {
    message: 'The parked return {{receipt}} of order {{order}} was voided at the till before its money was given.',
    cure: 'Open the return and park it again, unless the money was given another way.',
  },
  deskReturnLeft: {
    message: 'The refund of a return of order {{order}} was left, so the till did not take its pieces in.',
    cure: 'Count the pieces in at the till if they are here, and look at what is held.',
  },
};
