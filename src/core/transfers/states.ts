import type { TransferRole, TransferState } from '#contract/transfers.ts';

/** What can happen to a transfer: steps of a store, and what the agent sees of its consignment at the till. */
export type TransferEvent =
  | 'approve'
  | 'decline'
  | 'pick'
  | 'pack'
  | 'send'
  /** Also after it was closed: pieces arrived late. */
  | 'receive'
  | 'close'
  | 'cancel'
  | 'tillSent'
  | 'tillReceived'
  | 'tillCancelled';
export type TransferStep = Exclude<TransferEvent, `till${string}`>;

export type Refusal =
  | 'notApproved'
  | 'nothingPicked'
  | 'notPacked'
  | 'notSentYet'
  | 'alreadyApproved'
  | 'alreadySent'
  | 'beingReceived'
  | 'alreadyClosed'
  | 'wasDeclined'
  | 'wasCancelled'
  | 'notReceiving'
  | 'otherStore';

export type Outcome = { to: TransferState } | { refuse: Refusal } | 'nothing';

const go = (to: TransferState): Outcome => ({ to });
const refuse = (why: Refusal): Outcome => ({ refuse: why });
const over = (why: Refusal) => ({
  approve: refuse(why),
  decline: refuse(why),
  pick: refuse(why),
  pack: refuse(why),
  send: refuse(why),
  receive: refuse(why),
  close: refuse(why),
  cancel: refuse(why),
});

/** Every state meets every event (DESIGN §4 Transfers; SYNC.md §5). What the till shows is a fact and never refused. */
export const transferTable: Record<TransferState, Record<TransferEvent, Outcome>> = {
  requested: {
    approve: go('approved'),
    decline: go('declined'),
    pick: refuse('notApproved'),
    pack: refuse('notApproved'),
    send: refuse('notApproved'),
    receive: refuse('notSentYet'),
    close: refuse('notSentYet'),
    cancel: go('cancelled'),
    tillSent: go('sent'),
    tillReceived: go('closed'),
    tillCancelled: go('cancelled'),
  },
  approved: {
    approve: 'nothing',
    decline: go('declined'),
    pick: go('picking'),
    pack: refuse('nothingPicked'),
    send: refuse('notPacked'),
    receive: refuse('notSentYet'),
    close: refuse('notSentYet'),
    cancel: go('cancelled'),
    tillSent: go('sent'),
    tillReceived: go('closed'),
    tillCancelled: go('cancelled'),
  },
  picking: {
    approve: refuse('alreadyApproved'),
    decline: refuse('alreadyApproved'),
    pick: go('picking'),
    pack: go('packed'),
    send: refuse('notPacked'),
    receive: refuse('notSentYet'),
    close: refuse('notSentYet'),
    cancel: go('cancelled'),
    tillSent: go('sent'),
    tillReceived: go('closed'),
    tillCancelled: go('cancelled'),
  },
  packed: {
    approve: refuse('alreadyApproved'),
    decline: refuse('alreadyApproved'),
    pick: go('picking'),
    pack: go('packed'),
    send: go('sent'),
    receive: refuse('notSentYet'),
    close: refuse('notSentYet'),
    cancel: go('cancelled'),
    tillSent: go('sent'),
    tillReceived: go('closed'),
    tillCancelled: go('cancelled'),
  },
  sent: {
    approve: refuse('alreadySent'),
    decline: refuse('alreadySent'),
    pick: refuse('alreadySent'),
    pack: refuse('alreadySent'),
    send: 'nothing',
    receive: go('receiving'),
    close: refuse('notReceiving'),
    cancel: go('cancelled'),
    tillSent: 'nothing',
    tillReceived: go('closed'),
    tillCancelled: go('cancelled'),
  },
  receiving: {
    approve: refuse('alreadySent'),
    decline: refuse('alreadySent'),
    pick: refuse('alreadySent'),
    pack: refuse('alreadySent'),
    send: refuse('alreadySent'),
    receive: go('receiving'),
    close: go('closed'),
    cancel: refuse('beingReceived'),
    tillSent: 'nothing',
    tillReceived: go('closed'),
    tillCancelled: go('cancelled'),
  },
  closed: {
    ...over('alreadyClosed'),
    receive: go('receiving'),
    close: 'nothing',
    tillSent: 'nothing',
    tillReceived: 'nothing',
    tillCancelled: 'nothing',
  },
  declined: { ...over('wasDeclined'), decline: 'nothing', tillSent: 'nothing', tillReceived: go('closed'), tillCancelled: 'nothing' },
  cancelled: { ...over('wasCancelled'), cancel: 'nothing', tillSent: 'nothing', tillReceived: go('closed'), tillCancelled: 'nothing' },
};

/** Which end takes a step. Once the goods are on their way only who sent them may call them back. */
export function mayStep(step: TransferStep, role: TransferRole, state: TransferState): boolean {
  switch (step) {
    case 'approve':
    case 'decline':
    case 'pick':
    case 'pack':
    case 'send':
      return role === 'origin';
    case 'receive':
    case 'close':
      return role === 'destination';
    case 'cancel':
      return role === 'origin' || state === 'requested';
  }
}

/** A step of a store that is this end of it. */
export function stepOutcome(state: TransferState, step: TransferStep, role: TransferRole): Outcome {
  const outcome = transferTable[state][step];
  return mayStep(step, role, state) || (typeof outcome === 'object' && 'refuse' in outcome) ? outcome : refuse('otherStore');
}

/** English words and cure for a refusal. */
export const refusalWords: Record<Refusal, { message: string; cure: string }> = {
  notApproved: { message: 'The store that has the goods has not agreed yet.', cure: 'Approve it first.' },
  nothingPicked: { message: 'Nothing of it is picked yet.', cure: 'Pick it first.' },
  notPacked: { message: 'It is not packed yet.', cure: 'Close its boxes first.' },
  notSentYet: { message: 'The other store has not sent it yet.', cure: 'Wait until it is on its way.' },
  alreadyApproved: { message: 'It is agreed and being picked.', cure: 'Cancel it if nobody wants it any more.' },
  alreadySent: { message: 'It is on its way.', cure: 'The other store counts it when it arrives.' },
  beingReceived: { message: 'The other store is counting it.', cure: 'Close it there; send back what is not wanted.' },
  alreadyClosed: { message: 'It is closed.', cure: 'Where pieces arrive late, go on receiving it.' },
  wasDeclined: { message: 'It was declined.', cure: 'Ask another store.' },
  wasCancelled: { message: 'It was cancelled.', cure: 'Ask again if it is still wanted.' },
  notReceiving: { message: 'Nobody has counted it yet.', cure: 'Count what arrived first.' },
  otherStore: { message: 'The other store takes this step.', cure: 'Ask them.' },
};
