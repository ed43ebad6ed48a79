/** Transfers between stores. */
export const transfers = {
  title: 'Transfers',
  toDo_one: '{{count}} to approve or receive',
  toDo_other: '{{count}} to approve or receive',
  tab: {
    toApprove: 'To approve',
    toPick: 'To pick',
    toSend: 'To send',
    inTransit: 'In transit',
    toReceive: 'To receive',
    discrepancies: 'Discrepancies',
    done: 'Done',
  },
  empty: {
    toApprove: 'Nothing waits for a yes',
    toPick: 'Nothing to pick for another store',
    toSend: 'No box waits for the van',
    inTransit: 'Nothing of yours is on the road',
    toReceive: 'Nothing is on its way here',
    discrepancies: 'Every count agrees',
    done: 'No transfer has ended yet',
  },
  emptyHint: 'Goods that go from one store to another appear here, also those begun at the till.',
  new: 'New transfer',
  choose: 'Choose a transfer on the left.',
  gone: 'This transfer is not here',
  from: 'From {{store}}',
  to: 'To {{store}}',
  pieces_one: '{{pieces}} × in {{count}} line',
  pieces_other: '{{pieces}} × in {{count}} lines',
  forOrder: 'For order {{order}}',
  madeAtTill: 'Made at the till',
  owed_one: '{{count}} change on its way',
  owed_other: '{{count}} changes on their way',
  held: 'Needs a person in Sync health',
  needBy: 'Needed by {{time}}',
  differences_one: '{{count}} discrepancy',
  differences_other: '{{count}} discrepancies',
  waitsFor: 'Waiting for {{store}}',
  reason: {
    pickup: 'For a pickup',
    lowStock: 'Low stock',
    customer: 'For a customer',
    other: 'Other',
  },
  state: {
    requested: 'Asked for',
    approved: 'Approved',
    picking: 'Being picked',
    packed: 'Packed',
    sent: 'On its way',
    receiving: 'Being received',
    closed: 'Closed',
    declined: 'Declined',
    cancelled: 'Cancelled',
  },
  till: {
    none: 'Not at the till yet',
    OPEN: 'Open at the till',
    SENT: 'Sent at the till',
    RECEIVED: 'Received at the till',
    CANCELLED: 'Cancelled at the till',
  },
  where: 'Where the pieces are',
  place: {
    atOrigin: 'Set aside in {{store}}',
    inTransit: 'On their way',
    atDestination: 'Counted in {{store}}',
    missing: 'Missing',
    over: 'Over',
  },
  lines: 'Lines',
  line: {
    asked: 'asked {{n}}',
    picked: 'picked {{n}}',
    sent: 'sent {{n}}',
    received: 'received {{n}}',
  },
  countOf: 'How many of {{name}}',
  act: {
    approve: 'Approve',
    decline: 'Decline',
    pick: 'Start picking',
    goOn: 'Go on counting',
    receive: 'Start receiving',
    receiveLate: 'Pieces arrived late',
    pack: 'Close the boxes',
    send: 'Send…',
    close: 'Finish receiving…',
    cancel: 'Cancel the transfer…',
    pause: 'Lay aside',
    takeOver: 'Take over',
    settle: 'Looked into',
    report: 'Report a discrepancy…',
  },
  confirm: {
    send: 'Send it',
    close: 'Close it',
    cancel: 'Cancel it',
  },
  boxes: 'Boxes',
  forceScan: 'Only scans count',
  scanNow: 'Scan each piece.',
  heldBy: '{{person}} counts it on another device since {{since}}.',
  said: {
    counted: '{{name}}: {{counted}} of {{wanted}}',
    over: '{{name}}: {{counted}}, more than the {{wanted}} sent',
    done: '{{name}}: everything is counted',
    unknownCode: 'Nobody knows the code {{code}}',
    notInTransfer: '{{name}} is not in this transfer',
    enough: '{{name}}: all {{wanted}} are picked',
    several: 'This code means several items: {{skus}}',
    failed: 'Not counted: {{why}}',
  },
  discrepancies: 'What was different',
  kind: {
    short: 'Short',
    over: 'Over',
    damaged: 'Damaged',
    wrongItem: 'Wrong item',
    notInShipment: 'Not in this shipment',
  },
  report: {
    sku: 'SKU',
    kind: 'What is wrong',
    quantity: 'Pieces',
    note: 'Note',
    save: 'Report',
  },
  request: {
    ask: 'Ask another store',
    give: 'Send to another store',
    direction: 'Direction',
    store: 'Store',
    storeFree: '{{store}} ({{free}} free)',
    reason: 'Reason',
    needBy: 'Needed by',
    note: 'Note for the other store',
    sku: 'SKU or barcode',
    quantity: 'Pieces',
    add: 'Add',
    remove: 'Take {{sku}} off',
    lines: 'What is wanted',
    save: 'Ask for it',
    saveGive: 'Prepare it',
    fromHere: 'Request a transfer',
  },
  words: {
    lightspeed: {
      sent: 'The till takes {{pieces}} × out of {{origin}}.',
      late: 'The till counts {{pieces}} × more in {{destination}}, as stock found.',
      received: 'The till counts {{pieces}} × in {{destination}}.',
      takenBack: 'The till counts {{pieces}} × in {{origin}} again: cancel only when they are back there.',
      neverSent: 'The till cancels it; no stock moves.',
    },
    stock: {
      inTransit: 'On the way, {{pieces}} × are in no store’s stock until {{destination}} has counted them.',
      leftOut: 'Less than asked for is sent of {{skus}}.',
      held: '{{pieces}} × are damaged: counted, and held from sale.',
      short: '{{pieces}} × are missing: in no store’s stock. Open it again if they arrive late.',
      over: '{{pieces}} × arrived that {{origin}} did not send by its till: it counts them too until somebody takes them out there.',
      notArriving: '{{destination}} can no longer receive it.',
      putBack: '{{pieces}} × are set aside: put them back on the shelf.',
    },
    magento: {
      notForSale: 'They are no longer for sale online from {{origin}}.',
      forSale: 'They are for sale online from {{destination}} once the till counts them.',
    },
  },
};

export const transferProblems = {
  notApproved: {
    message: 'The store that has the goods has not agreed yet.',
    cure: 'Approve it first.',
  },
  nothingPicked: {
    message: 'Nothing of it is picked yet.',
    cure: 'Pick it first.',
  },
  notPacked: {
    message: 'It is not packed yet.',
    cure: 'Close its boxes first.',
  },
  notSentYet: {
    message: 'The other store has not sent it yet.',
    cure: 'Wait until it is on its way.',
  },
  alreadyApproved: {
    message: 'It is agreed and being picked.',
    cure: 'Cancel it if nobody wants it any more.',
  },
  alreadySent: {
    message: 'It is on its way.',
    cure: 'The other store counts it when it arrives.',
  },
  beingReceived: {
    message: 'The other store is counting it.',
    cure: 'Close it there; send back what is not wanted.',
  },
  alreadyClosed: {
    message: 'It is closed.',
    cure: 'Where pieces arrive late, go on receiving it.',
  },
  wasDeclined: {
    message: 'It was declined.',
    cure: 'Ask another store.',
  },
  wasCancelled: {
    message: 'It was cancelled.',
    cure: 'Ask again if it is still wanted.',
  },
  notReceiving: {
    message: 'Nobody has counted it yet.',
    cure: 'Count what arrived first.',
  },
  otherStore: {
    message: 'The other store takes this step.',
    cure: 'Ask them.',
  },
  unknown: {
    message: 'This transfer is not in this store’s journal.',
    cure: 'Open it from the list again.',
  },
  notBegun: {
    message: 'Nobody counts it on this device.',
    cure: 'Begin counting first.',
  },
  notReadBack: {
    message: 'The till has not taken the last count yet.',
    cure: 'Wait until it has; then go on receiving.',
  },
  scanOnly: {
    message: 'Of this transfer only scans count.',
    cure: 'Scan each piece, or begin again without this choice.',
  },
  belowBooked: {
    message: 'The till counts more pieces of it already.',
    cure: 'Correct stock at the till if they are not there.',
  },
  skuNotThere: {
    message: 'This SKU is not part of the transfer.',
    cure: 'Report it as not in this shipment.',
  },
  moreThanAsked: {
    message: 'More than was asked for cannot be picked.',
    cure: 'Make another transfer for the rest.',
  },
  moreThanReceived: {
    message: 'More pieces are damaged than were counted.',
    cure: 'Count the damaged pieces too: they arrived.',
  },
  skuUnknown: {
    message: 'The till does not know {{skus}}, or has it several times.',
    cure: 'Put the SKU right in Lightspeed, then ask again.',
  },
  outletUnknown: {
    message: 'The till has no other store like this.',
    cure: 'Choose one of the stores in the list.',
  },
  heldElsewhere: {
    message: '{{person}} has been counting it on another device since {{since}}.',
    cure: 'Ask, or take it over.',
  },
};

export const transferSteps = {
  createConsignment: 'Make the transfer at the till',
  transferRows: 'Quantities of the transfer',
  sendConsignment: 'Send the transfer',
  receiveConsignment: 'Receive the transfer',
  cancelConsignment: 'Cancel the transfer',
  lateArrival: 'Count late pieces',
};

export const transferSkips = {
  createConsignment: 'The other store and the till never hear of this transfer; no stock moves.',
  transferRows: 'The till counts other quantities of this transfer than were counted here.',
  sendConsignment: 'The till goes on counting the pieces where they left.',
  receiveConsignment: 'The till never counts the pieces where they arrived.',
  cancelConsignment: 'At the till this transfer stays open for the other store.',
  lateArrival: 'The till does not count the pieces that arrived late.',
};

export const transferExceptions = {
  transferCountsDiffer: {
    message: 'Transfer {{transfer}} was received at the till with other counts than were made here (here / till): {{counts}}.',
    cure: 'The till’s counts moved the stock. Count the pieces again and correct the stock at the till where they are wrong.',
  },
  transferCancelledAtTill: {
    message: 'Transfer {{transfer}} was cancelled at the till while it was being worked on.',
    cure: 'Ask the other store. Goods that are set aside or on their way belong to the store that gave them.',
  },
};

export const transferAnswers = {
  transferCountsDiffer: {
    ignore: 'The till’s counts stay.',
  },
  transferCancelledAtTill: {
    ignore: 'It stays cancelled.',
  },
};
