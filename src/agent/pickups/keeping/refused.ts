import type { Refused } from '#agent/pickups/act.ts';

/** Why a step of keeping and handing over is not taken; the renderer translates by reason. */
const words = {
  mailOnItsWay: { message: 'A mail to this customer is already on its way.', cure: 'Wait until Magento has confirmed it.' },
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
  ageNotChecked: { message: 'A piece of this order is for grown-ups only.', cure: 'Check the age of the person and confirm it.' },
  tooLateToUndo: {
    message: 'This cannot be taken back any more: a system was told already.',
    cure: 'Take the goods back as a return, or refund them.',
  },
  lookFirst: {
    message: 'Nobody fetched this order: its money goes back together with the goods.',
    cure: 'Look at what it leads to, then confirm it.',
  },
  notExpired: {
    message: 'This order is not one that nobody fetched any more.',
    cure: 'Look at the order again.',
  },
  nothingToForget: { message: 'This customer is forgotten already.', cure: 'Nothing to do.' },
  stillOpen: { message: 'This pickup is still at work, so its customer is needed.', cure: 'Finish or cancel the order first.' },
} as const;
export type KeepingRefusal = keyof typeof words;

export function refused(reason: KeepingRefusal): Refused {
  return { ok: false, code: 'NOT_NOW', reason, ...words[reason] };
}
