/** The menu of the training world. */
export const training = {
  makeTrouble: 'Make trouble',
  trouble: {
    networkCut: 'The network is cut',
    shopDown: 'Magento does not answer',
    tillDown: 'Lightspeed does not answer',
    keyRevoked: 'Magento’s access key is revoked',
    answersLost: 'The next answers are lost',
    shipmentsRefused: 'Magento refuses the next shipments',
    orderCancelled: 'The newest order is cancelled online',
    orderHeld: 'The newest order is put on hold online',
    saleVoided: 'The newest order’s sale is voided at the till',
    over: 'Everything works again',
  },
  done: 'Done: {{trouble}}',
  doneFor: 'Done for order {{order}}: {{trouble}}',
};

export const trainingProblems = {
  nobodyToTrouble: { message: 'There is no open pickup to make trouble for.', cure: 'Wait for the next web order.' },
  troubleRefused: {
    message: 'The training world does not take this trouble just now.',
    cure: 'Choose another one, or start the training world again.',
  },
  onlyInTraining: {
    message: 'Trouble is made in the training world only; this store is real.',
    cure: 'Open the training world in Settings, First steps.',
  },
};
