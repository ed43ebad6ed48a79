import { backupProblems } from '#renderer/app/i18n/backups/en.ts';
import { driftTestProblems } from '#renderer/app/i18n/drift-test/en.ts';
import { keepingProblems } from '#renderer/app/i18n/keeping/en.ts';
import { photoProblems } from '#renderer/app/i18n/photos/en.ts';
import { pickingProblems } from '#renderer/app/i18n/picking/en.ts';
import { printingProblems } from '#renderer/app/i18n/printing/en.ts';
import { returnProblems } from '#renderer/app/i18n/returns/en.ts';
import { scannerProblems } from '#renderer/app/i18n/scanner/en.ts';
import { shortProblems } from '#renderer/app/i18n/short/en.ts';
import { staffProblems } from '#renderer/app/i18n/staff/en.ts';
import { trainingProblems } from '#renderer/app/i18n/training/en.ts';
import { transferProblems } from '#renderer/app/i18n/transfers/en.ts';

/** What an action is told that cannot be done: what it means and the cure. */
export const problems = {
  ...trainingProblems,
  noTraining: {
    message: 'The training world did not open.',
    cure: 'Try again; if it stays so, look into the log.',
  },
  ...keepingProblems,
  ...shortProblems,
  transfer: transferProblems,
  photo: photoProblems,
  ...returnProblems,
  ...staffProblems,
  ...printingProblems,
  ...scannerProblems,
  ...pickingProblems,
  ...staffProblems,
  ...backupProblems,
  ...driftTestProblems,
  waitingForShop: {
    message: 'This order is not released for picking yet: its payment or a hold in Magento stands in the way.',
    cure: 'Wait for the payment, or lift the hold in Magento.',
  },
  cancelledOnline: { message: 'This order was cancelled or refunded online.', cure: 'Do not hand it over; put the goods back.' },
  alreadyReady: { message: 'This order is already ready: Magento was told to ship it.', cure: 'Hand it over, or refund it in Magento.' },
  alreadyCollected: { message: 'This order was collected.', cure: 'Take goods back as a return.' },
  notReadyYet: {
    message: 'This order is not marked ready yet.',
    cure: 'Mark it ready first; Magento then ships it and mails the customer.',
  },
  decideShortFirst: {
    message: 'Pieces of this order are short and nobody decided what becomes of them.',
    cure: 'Decide on the short pieces, or pick on when they were found.',
  },
  alreadyExpired: {
    message: 'This order was not collected in the time it is kept.',
    cure: 'Put the goods back, or keep it longer when the customer is coming after all.',
  },
  mailOnItsWay: {
    message: 'A mail to this customer is already on its way.',
    cure: 'Wait until Magento has confirmed it.',
  },
  notToldYet: {
    message: 'Magento has not told the customer yet.',
    cure: 'Wait until the order is confirmed as ready; the mail goes out then.',
  },
  proofNeeded: {
    message: 'This store hands over only with the proof it has chosen.',
    cure: 'Ask the customer for it, or let a manager hand over without.',
  },
  codeWrong: {
    message: 'This is not the code of this order.',
    cure: 'Scan the code in the customer’s mail, or type the whole order number.',
  },
  ageNotChecked: {
    message: 'A piece of this order is for grown-ups only.',
    cure: 'Check the age of the person and confirm it.',
  },
  tooLateToUndo: {
    message: 'This cannot be taken back any more: a system was told already.',
    cure: 'Take the goods back as a return, or refund them.',
  },
  nothingToForget: {
    message: 'This customer is forgotten already.',
    cure: 'Nothing to do.',
  },
  stillOpen: {
    message: 'This pickup is still at work, so its customer is needed.',
    cure: 'Finish or cancel the order first.',
  },
  nothingToUndo: { message: 'There is nothing to undo.', cure: 'Nothing to do.' },
  putBackFirst: {
    message: 'This order was cancelled or refunded online while its goods were off the shelf.',
    cure: 'Put the goods back and confirm it.',
  },
  nothingToPutBack: { message: 'There is nothing to put back.', cure: 'Nothing to do.' },
  notPicking: { message: 'This order is not being picked.', cure: 'Start picking first.' },
  notPaid: {
    message: 'This order is still to be paid.',
    cure: 'Take the payment at the till; if it does not show here yet, enter the receipt number.',
  },
  tooMany: { message: 'More pieces than were ordered.', cure: 'Put the rest back on the shelf.' },
  lineUnknown: { message: 'This line is not in the order any more.', cure: 'Open the order again.' },
  pickupUnknown: { message: 'This pickup is not in the journal of this store.', cure: 'Go back to the queue and open it again.' },
  effectsOwed: {
    message: 'Changes of this store are not sent yet.',
    cure: 'Wait until they are sent, or decide about them in Sync health.',
  },
  effectNotHeld: { message: 'This change no longer waits for a decision.', cure: 'Nothing to do.' },
  storeUnknown: { message: 'This store is not on this PC.', cure: 'Choose one of the stores in the top bar.' },
  notKept: { message: 'The settings could not be kept.', cure: 'Check the data folder, then save again.' },
  choiceUnknown: { message: 'There is no “{{id}}” there any more.', cure: 'Choose one from the list.' },
  configInvalid: { message: 'This setting is not valid: {{path}}.', cure: 'Correct it and save again.' },
  backupFailed: { message: 'The copy could not be made.', cure: 'Check the space and permissions of the data folder, then try again.' },
  bufferKey: { message: 'A buffer needs to say what it is for.', cure: 'Name the item, the category or the speed.' },
  heldUnknown: { message: 'Nothing like this is held here any more.', cure: 'Read the list again.' },
  effectUnknown: { message: 'This change is not in the outbox.', cure: 'Read the list again.' },
  effectCannotChange: { message: 'It cannot be sent in this form.', cure: 'Check what you entered, or choose another way.' },
  exceptionUnknown: { message: 'There is nothing like this to decide any more.', cure: 'Read the list again.' },
  full: { message: 'The disk of this PC is full, so nothing was saved.', cure: 'Free some space, then do it again.' },
  readOnly: {
    message: 'The journal may not be written, so nothing was saved.',
    cure: 'Check the permissions of the data folder, then do it again.',
  },
  io: { message: 'The disk did not take it, so nothing was saved.', cure: 'Check the disk, then do it again.' },
  damaged: {
    message: 'The journal of this store is damaged.',
    cure: 'Restart Backroom: it repairs or replaces the file and says what was lost.',
  },
  locked: { message: 'Another Backroom on this PC has this store open.', cure: 'Close it, then load again.' },
  newer: { message: 'The journal was written by a newer Backroom.', cure: 'Update this PC, then start again.' },
  unreadable: { message: 'The journal cannot be read.', cure: 'Check the disk and the permissions of the data folder.' },
};
