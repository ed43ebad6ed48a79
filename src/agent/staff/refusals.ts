import { refuse } from '#agent/door.ts';
import type { StaffRefusal } from '#agent/staff/acts.ts';

/** What staff procedures and the gate say no with. English; the renderer has the other languages by reason. */

export function signInFirst(): never {
  return refuse('NOT_NOW', {
    reason: 'signInFirst',
    message: 'Nobody is signed in, so nothing was done.',
    cure: 'Sign in with your PIN, then do it again.',
  });
}

export function sessionEnded(): never {
  return refuse('NOT_NOW', {
    reason: 'sessionEnded',
    message: 'Your session has ended, so nothing was done.',
    cure: 'Sign in with your PIN, then do it again.',
  });
}

export function managerNeeded(action: string): never {
  return refuse('NOT_NOW', {
    reason: 'managerNeeded',
    params: { action },
    message: 'Only a manager may do this, so nothing was done.',
    cure: 'Ask a manager to approve it with their PIN.',
  });
}

export function staffUnknown(): never {
  return refuse('NOT_FOUND', {
    reason: 'staffUnknown',
    message: 'Nobody at work in this store matches.',
    cure: 'Choose your name in the list, or ask a manager to add you.',
  });
}

export function badgeUnknown(): never {
  return refuse('NOT_FOUND', {
    reason: 'badgeUnknown',
    message: 'This badge belongs to nobody at work in this store.',
    cure: 'Choose your name in the list, or ask a manager for a new badge.',
  });
}

export function pinWrong(left: number): never {
  return refuse('NOT_NOW', {
    reason: 'pinWrong',
    params: { count: left },
    message: `The PIN is not right. ${left} more ${left === 1 ? 'try' : 'tries'} before a pause.`,
    cure: 'Type it again.',
  });
}

export function pinLocked(ms: number): never {
  const seconds = Math.ceil(ms / 1_000);
  return refuse('NOT_NOW', {
    reason: 'pinLocked',
    params: { count: seconds },
    message: `Too many wrong PINs. The next one is taken in ${seconds} s.`,
    cure: 'Wait, or ask a manager to unlock you.',
  });
}

export function notAManager(): never {
  return refuse('NOT_NOW', {
    reason: 'notAManager',
    message: 'Only a manager may approve this.',
    cure: 'Ask a manager.',
  });
}

const words: Record<Exclude<StaffRefusal, 'unknown'>, { message: string; cure: string }> = {
  nameTaken: {
    message: 'Someone at work here has this name already.',
    cure: 'Add a letter or a second name, so that the journal can tell them apart.',
  },
  lastManager: {
    message: 'This is the last manager; someone must be able to approve and to change staff.',
    cure: 'Make someone else a manager first.',
  },
  pinRepeated: { message: 'This PIN repeats itself and is easy to guess.', cure: 'Choose digits that do not repeat.' },
  pinSequence: { message: 'These digits follow each other and are easy to guess.', cure: 'Choose digits in another order.' },
};

export function staffRefused(refusal: StaffRefusal): never {
  return refusal === 'unknown' ? staffUnknown() : refuse('NOT_NOW', { reason: refusal, ...words[refusal] });
}

/** A new PIN without a manager is for the person who runs this PC, not for whoever stands before an open window. */
export function backroomIsOpen(): never {
  return refuse('NOT_NOW', {
    reason: 'backroomIsOpen',
    message: 'Backroom is open on this PC, so nothing was done.',
    cure: 'Close it, also in the browser and the tray, and run the command again.',
  });
}

export function noSuchManager(name: string): never {
  return refuse('NOT_FOUND', {
    reason: 'noSuchManager',
    params: { name },
    message: `No manager at work in this store is called “${name}”.`,
    cure: 'Write the name as it stands on the sign-in screen. A clerk’s PIN is set by a manager.',
  });
}
