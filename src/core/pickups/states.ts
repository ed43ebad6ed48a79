import type { PickupState } from '#contract/pickups.ts';

/** What can happen to a pickup: steps of the store, and what the agent sees at the shop. */
export type PickupEvent =
  | 'startPicking'
  | 'setPicked'
  /** Laid aside for now: nobody holds it. */
  | 'pausePicking'
  /** A colleague goes on with it. */
  | 'takeOver'
  /** Pieces are not there; what becomes of them is decided later. */
  | 'reportShort'
  /** The short pieces are given up; what is left goes on. */
  | 'dropLines'
  /** Nothing is left to hand over, and nothing was taken from the shelf. */
  | 'dropAll'
  /** Nothing is left to hand over, but pieces are off the shelf. */
  | 'dropAllTaken'
  | 'stage'
  | 'markReady'
  /** The customer is mailed once more. */
  | 'resendReady'
  | 'handOver'
  /** The customer leaves pieces at the counter, or all of them. */
  | 'refuseLines'
  | 'refuseAll'
  /** Kept longer for the customer. */
  | 'extend'
  /** The time it is kept is over. */
  | 'expire'
  | 'putBackDone'
  /** Possible until Magento was told. */
  | 'undoReady'
  /** Possible until a system was told. */
  | 'undoHandOver'
  /** The order's payment or a lifted hold allows picking. */
  | 'shopAllows'
  /** Payment review, pending payment or a hold. */
  | 'shopHolds'
  /** Cancelled, or refunded whole. */
  | 'shopCancels'
  /** Someone notified the customer in Magento itself: it is shipped. */
  | 'shopShipped';

/** Why a step is refused; the renderer has the words. */
export type Refusal =
  | 'waitingForShop'
  | 'cancelledOnline'
  | 'alreadyReady'
  | 'alreadyCollected'
  | 'notReadyYet'
  | 'putBackFirst'
  | 'nothingToPutBack'
  | 'notPicking'
  | 'decideShortFirst'
  | 'alreadyExpired'
  | 'nothingToUndo';

export type Outcome = { to: PickupState } | { refuse: Refusal } | 'nothing';

const go = (to: PickupState): Outcome => ({ to });
const refuse = (why: Refusal): Outcome => ({ refuse: why });

/** Every state meets every event (DESIGN §4 Pickups; SYNC.md §5). Shop events are facts: they are never refused. */
export const pickupTable: Record<PickupState, Record<PickupEvent, Outcome>> = {
  waiting: {
    startPicking: refuse('waitingForShop'),
    setPicked: refuse('waitingForShop'),
    pausePicking: refuse('waitingForShop'),
    takeOver: refuse('waitingForShop'),
    reportShort: refuse('waitingForShop'),
    dropLines: refuse('waitingForShop'),
    dropAll: refuse('waitingForShop'),
    dropAllTaken: refuse('waitingForShop'),
    stage: refuse('waitingForShop'),
    markReady: refuse('waitingForShop'),
    resendReady: refuse('waitingForShop'),
    handOver: refuse('waitingForShop'),
    refuseLines: refuse('waitingForShop'),
    refuseAll: refuse('waitingForShop'),
    extend: refuse('waitingForShop'),
    expire: 'nothing',
    putBackDone: refuse('nothingToPutBack'),
    undoReady: refuse('nothingToUndo'),
    undoHandOver: refuse('nothingToUndo'),
    shopAllows: go('new'),
    shopHolds: 'nothing',
    shopCancels: go('cancelled'),
    shopShipped: go('ready'),
  },
  new: {
    startPicking: go('picking'),
    setPicked: refuse('notPicking'),
    pausePicking: refuse('notPicking'),
    takeOver: refuse('notPicking'),
    reportShort: go('short'),
    dropLines: go('picking'),
    dropAll: go('cancelled'),
    dropAllTaken: go('putBack'),
    stage: go('staged'),
    markReady: go('ready'),
    resendReady: refuse('notReadyYet'),
    handOver: refuse('notReadyYet'),
    refuseLines: refuse('notReadyYet'),
    refuseAll: refuse('notReadyYet'),
    extend: refuse('notReadyYet'),
    expire: 'nothing',
    putBackDone: refuse('nothingToPutBack'),
    undoReady: refuse('nothingToUndo'),
    undoHandOver: refuse('nothingToUndo'),
    shopAllows: 'nothing',
    shopHolds: go('waiting'),
    shopCancels: go('cancelled'),
    shopShipped: go('ready'),
  },
  picking: {
    startPicking: 'nothing',
    setPicked: go('picking'),
    pausePicking: go('picking'),
    takeOver: go('picking'),
    reportShort: go('short'),
    dropLines: go('picking'),
    dropAll: go('cancelled'),
    dropAllTaken: go('putBack'),
    stage: go('staged'),
    markReady: go('ready'),
    resendReady: refuse('notReadyYet'),
    handOver: refuse('notReadyYet'),
    refuseLines: refuse('notReadyYet'),
    refuseAll: refuse('notReadyYet'),
    extend: refuse('notReadyYet'),
    expire: 'nothing',
    putBackDone: refuse('nothingToPutBack'),
    undoReady: refuse('nothingToUndo'),
    undoHandOver: refuse('nothingToUndo'),
    shopAllows: 'nothing',
    shopHolds: 'nothing',
    shopCancels: go('putBack'),
    shopShipped: go('ready'),
  },
  short: {
    startPicking: go('picking'),
    setPicked: go('picking'),
    pausePicking: 'nothing',
    takeOver: go('picking'),
    reportShort: go('short'),
    dropLines: go('picking'),
    dropAll: go('cancelled'),
    dropAllTaken: go('putBack'),
    stage: refuse('decideShortFirst'),
    markReady: refuse('decideShortFirst'),
    resendReady: refuse('notReadyYet'),
    handOver: refuse('notReadyYet'),
    refuseLines: refuse('notReadyYet'),
    refuseAll: refuse('notReadyYet'),
    extend: refuse('notReadyYet'),
    expire: 'nothing',
    putBackDone: refuse('nothingToPutBack'),
    undoReady: refuse('nothingToUndo'),
    undoHandOver: refuse('nothingToUndo'),
    shopAllows: 'nothing',
    shopHolds: 'nothing',
    shopCancels: go('putBack'),
    shopShipped: go('ready'),
  },
  staged: {
    startPicking: go('picking'),
    setPicked: refuse('notPicking'),
    pausePicking: refuse('notPicking'),
    takeOver: refuse('notPicking'),
    reportShort: go('short'),
    dropLines: go('picking'),
    dropAll: go('cancelled'),
    dropAllTaken: go('putBack'),
    stage: go('staged'),
    markReady: go('ready'),
    resendReady: refuse('notReadyYet'),
    handOver: refuse('notReadyYet'),
    refuseLines: refuse('notReadyYet'),
    refuseAll: refuse('notReadyYet'),
    extend: refuse('notReadyYet'),
    expire: 'nothing',
    putBackDone: refuse('nothingToPutBack'),
    undoReady: refuse('nothingToUndo'),
    undoHandOver: refuse('nothingToUndo'),
    shopAllows: 'nothing',
    shopHolds: 'nothing',
    shopCancels: go('putBack'),
    shopShipped: go('ready'),
  },
  ready: {
    startPicking: refuse('alreadyReady'),
    setPicked: refuse('alreadyReady'),
    pausePicking: refuse('alreadyReady'),
    takeOver: refuse('alreadyReady'),
    reportShort: refuse('alreadyReady'),
    dropLines: refuse('alreadyReady'),
    dropAll: refuse('alreadyReady'),
    dropAllTaken: refuse('alreadyReady'),
    stage: go('ready'),
    markReady: 'nothing',
    resendReady: go('ready'),
    handOver: go('collected'),
    refuseLines: go('ready'),
    refuseAll: go('putBack'),
    extend: go('ready'),
    expire: go('expired'),
    putBackDone: refuse('nothingToPutBack'),
    undoReady: go('staged'),
    undoHandOver: refuse('nothingToUndo'),
    shopAllows: 'nothing',
    shopHolds: 'nothing',
    shopCancels: go('putBack'),
    shopShipped: 'nothing',
  },
  expired: {
    startPicking: refuse('alreadyExpired'),
    setPicked: refuse('alreadyExpired'),
    pausePicking: refuse('alreadyExpired'),
    takeOver: refuse('alreadyExpired'),
    reportShort: refuse('alreadyExpired'),
    dropLines: refuse('alreadyExpired'),
    dropAll: refuse('alreadyExpired'),
    dropAllTaken: refuse('alreadyExpired'),
    stage: go('expired'),
    markReady: refuse('alreadyReady'),
    resendReady: refuse('alreadyExpired'),
    handOver: go('collected'),
    refuseLines: go('expired'),
    refuseAll: go('putBack'),
    extend: go('ready'),
    expire: 'nothing',
    putBackDone: go('cancelled'),
    undoReady: refuse('nothingToUndo'),
    undoHandOver: refuse('nothingToUndo'),
    shopAllows: 'nothing',
    shopHolds: 'nothing',
    shopCancels: go('putBack'),
    shopShipped: 'nothing',
  },
  collected: {
    startPicking: refuse('alreadyCollected'),
    setPicked: refuse('alreadyCollected'),
    pausePicking: refuse('alreadyCollected'),
    takeOver: refuse('alreadyCollected'),
    reportShort: refuse('alreadyCollected'),
    dropLines: refuse('alreadyCollected'),
    dropAll: refuse('alreadyCollected'),
    dropAllTaken: refuse('alreadyCollected'),
    stage: refuse('alreadyCollected'),
    markReady: refuse('alreadyCollected'),
    resendReady: refuse('alreadyCollected'),
    handOver: 'nothing',
    refuseLines: refuse('alreadyCollected'),
    refuseAll: refuse('alreadyCollected'),
    extend: refuse('alreadyCollected'),
    expire: 'nothing',
    putBackDone: refuse('nothingToPutBack'),
    undoReady: refuse('nothingToUndo'),
    undoHandOver: go('ready'),
    shopAllows: 'nothing',
    shopHolds: 'nothing',
    shopCancels: 'nothing',
    shopShipped: 'nothing',
  },
  putBack: {
    startPicking: refuse('putBackFirst'),
    setPicked: refuse('putBackFirst'),
    pausePicking: refuse('putBackFirst'),
    takeOver: refuse('putBackFirst'),
    reportShort: refuse('putBackFirst'),
    dropLines: refuse('putBackFirst'),
    dropAll: refuse('putBackFirst'),
    dropAllTaken: refuse('putBackFirst'),
    stage: refuse('putBackFirst'),
    markReady: refuse('putBackFirst'),
    resendReady: refuse('putBackFirst'),
    handOver: refuse('cancelledOnline'),
    refuseLines: refuse('putBackFirst'),
    refuseAll: refuse('putBackFirst'),
    extend: refuse('putBackFirst'),
    expire: 'nothing',
    putBackDone: go('cancelled'),
    undoReady: refuse('nothingToUndo'),
    undoHandOver: refuse('nothingToUndo'),
    shopAllows: 'nothing',
    shopHolds: 'nothing',
    shopCancels: 'nothing',
    shopShipped: 'nothing',
  },
  cancelled: {
    startPicking: refuse('cancelledOnline'),
    setPicked: refuse('cancelledOnline'),
    pausePicking: refuse('cancelledOnline'),
    takeOver: refuse('cancelledOnline'),
    reportShort: refuse('cancelledOnline'),
    dropLines: refuse('cancelledOnline'),
    dropAll: refuse('cancelledOnline'),
    dropAllTaken: refuse('cancelledOnline'),
    stage: refuse('cancelledOnline'),
    markReady: refuse('cancelledOnline'),
    resendReady: refuse('cancelledOnline'),
    handOver: refuse('cancelledOnline'),
    refuseLines: refuse('cancelledOnline'),
    refuseAll: refuse('cancelledOnline'),
    extend: refuse('cancelledOnline'),
    expire: 'nothing',
    putBackDone: refuse('nothingToPutBack'),
    undoReady: refuse('nothingToUndo'),
    undoHandOver: refuse('nothingToUndo'),
    shopAllows: 'nothing',
    shopHolds: 'nothing',
    shopCancels: 'nothing',
    shopShipped: 'nothing',
  },
};

/** English words and cure for a refusal, for the command line and logs. */
export const refusalWords: Record<Refusal, { message: string; cure: string }> = {
  waitingForShop: {
    message: 'This order is not released for picking yet: its payment or a hold in Magento stands in the way.',
    cure: 'Wait for the payment, or lift the hold in Magento.',
  },
  cancelledOnline: { message: 'This order was cancelled or refunded online.', cure: 'Do not hand it over; put the goods back.' },
  alreadyReady: {
    message: 'This order is ready for pickup: Magento has been told to ship it.',
    cure: 'Hand it over, or refund it in Magento.',
  },
  alreadyCollected: { message: 'This order was collected.', cure: 'Take goods back as a return.' },
  notReadyYet: {
    message: 'This order is not marked ready yet.',
    cure: 'Mark it ready first; Magento then ships it and mails the customer.',
  },
  putBackFirst: {
    message: 'This order was cancelled or refunded online while its goods were off the shelf.',
    cure: 'Put the goods back and confirm it.',
  },
  nothingToPutBack: { message: 'There is nothing to put back.', cure: 'Nothing to do.' },
  decideShortFirst: {
    message: 'Pieces of this order were reported short, and nobody decided what becomes of them.',
    cure: 'Decide on the short pieces, or pick on when they were found.',
  },
  alreadyExpired: {
    message: 'This order was not collected in the time it is kept.',
    cure: 'Put the goods back, or keep it longer when the customer is coming after all.',
  },
  nothingToUndo: { message: 'There is nothing to undo.', cure: 'Nothing to do.' },
  notPicking: { message: 'This order is not being picked.', cure: 'Start picking first.' },
};
