/** What a store has to do before a trouble can come to it; the renderer translates by reason. */
export const firstSteps = {
  nobodyToTrouble: { message: 'There is no open pickup to make trouble for.', cure: 'Wait for the next web order.' },
  noneBeingPicked: {
    message: 'No order that fits is being picked.',
    cure: 'Start picking a paid order of two pieces or more, then choose this again.',
  },
  noneReady: {
    message: 'No order is ready whose customer was told.',
    cure: 'Make one ready; when Magento has confirmed it, choose this again.',
  },
  noneGivenUp: {
    message: 'No paid order was given up because nobody came.',
    cure: 'Choose “Nobody comes for the newest ready order” first.',
  },
  noneToBePaid: {
    message: 'No order that is still to be paid was handed over.',
    cure: 'Hand one over with a receipt number, then choose this again.',
  },
  noneHandedOver: {
    message: 'No paid order was handed over whose sale the till has closed.',
    cure: 'Hand one over, wait a minute, then choose this again.',
  },
  noneParked: {
    message: 'No return waits at the till for its money.',
    cure: 'Take an order back with the money at the till, then choose this again.',
  },
  noneAtRest: { message: 'Nothing that is sold here is at rest just now.', cure: 'Wait until the stock was read, then choose this again.' },
  noManager: { message: 'Nobody manages this store yet.', cure: 'Add a manager in Settings, Staff, then choose this again.' },
} as const;
export type FirstStep = keyof typeof firstSteps;
