/** Why a journal is not open. `unreadable` covers files that are not this store's journal and folders the app may not use. */
export type RefusalReason = 'locked' | 'newer' | 'damaged' | 'unreadable' | 'full' | 'readOnly' | 'moved';

/** In store words: what is the matter and what to do about it. Nothing in the file was changed. */
export interface Refusal {
  ok: false;
  reason: RefusalReason;
  message: string;
  cure: string;
}

const words: Record<RefusalReason, (store: string) => { message: string; cure: string }> = {
  locked: (store) => ({
    message: `Another Backroom already works with the journal of ${store}.`,
    cure: 'Close the other one (look in the tray, or on the PC that shares this folder), then try again.',
  }),
  newer: (store) => ({
    message: `The journal of ${store} was written by a newer Backroom.`,
    cure: 'Update Backroom on this PC. The journal was not touched.',
  }),
  damaged: (store) => ({
    message: `The journal of ${store} is damaged and could not be set aside.`,
    cure: 'Copy the data folder to another disk, then start Backroom again. Do not delete anything: unsent work may still be in it.',
  }),
  unreadable: (store) => ({
    message: `The journal of ${store} cannot be read.`,
    cure: 'Check that the data folder exists and that this user may read and write it, and that the disk is well.',
  }),
  full: (store) => ({
    message: `The disk is full: the journal of ${store} cannot be opened.`,
    cure: 'Make room on the disk that holds the data folder, then try again. Nothing was lost.',
  }),
  moved: (store) => ({
    message: `The journal of ${store} was moved to another PC. Nothing is sent from here.`,
    cure: 'Work on the other PC. If the moved file was lost before another PC took it in, take the move back: Settings → Backups and moving, or backroom unseal.',
  }),
  readOnly: (store) => ({
    message: `The journal of ${store} cannot be written: the folder or the disk is read-only.`,
    cure: 'Let this user write the data folder, or choose another data folder.',
  }),
};

/** The refusal for a reason; `message` says it more precisely where more is known. */
export function refuse(reason: RefusalReason, storeId: string, message?: string): Refusal {
  const usual = words[reason](storeId);
  return { ok: false, reason, message: message ?? usual.message, cure: usual.cure };
}
