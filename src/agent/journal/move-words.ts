/** Why a move did not happen. Nothing was changed by it. */
export type MoveReason =
  | 'fileExists'
  | 'notMoveFile'
  | 'moveFileNewer'
  | 'moveFileDamaged'
  | 'fileUnreadable'
  | 'fileNotWritten'
  | 'alreadyImported'
  | 'storeAtWork'
  | 'notMoved';

export interface MoveRefusal {
  ok: false;
  reason: MoveReason;
  /** What the message names. */
  params: Record<string, string | number>;
  message: string;
  cure: string;
}

type Params = MoveRefusal['params'];

const words: Record<MoveReason, { message: (p: Params) => string; cure: string }> = {
  fileExists: { message: (p) => `There is a file ${p['file']} already.`, cure: 'Choose another name; nothing is overwritten.' },
  notMoveFile: {
    message: (p) => `${p['file']} is not a store that was moved.`,
    cure: 'Choose the file that “Move this store” wrote on the old PC. A backup or a copied journal is not one.',
  },
  moveFileNewer: {
    message: (p) => `${p['file']} was made by a newer Backroom.`,
    cure: 'Update Backroom on this PC, then bring the store here.',
  },
  moveFileDamaged: {
    message: (p) => `${p['file']} is damaged or cut off.`,
    cure: 'Copy it again from where it was written. If there is no whole one, take the move back on the old PC.',
  },
  fileUnreadable: {
    message: (p) => `${p['file']} cannot be read (${p['code']}).`,
    cure: 'Check the path, and that this user may read it.',
  },
  fileNotWritten: {
    message: (p) => `${p['file']} could not be written: ${p['why']}.`,
    cure: 'Check the path, the space and the permissions. The store goes on working here.',
  },
  alreadyImported: {
    message: (p) => `This move of ${p['store']} was already taken in, or taken back, on this PC.`,
    cure: 'Nothing to do. A store is brought here once for each move.',
  },
  storeAtWork: {
    message: (p) => `People worked on ${p['store']} on this PC too: the journal here has ${p['steps']} of their steps.`,
    cure: 'Nobody can merge two journals. Use the PC that has the right one, and move that one.',
  },
  notMoved: { message: (p) => `${p['store']} was not moved from this PC.`, cure: 'There is nothing to take back.' },
};

export function refuseMove(reason: MoveReason, params: Params): MoveRefusal {
  return { ok: false, reason, params, message: words[reason].message(params), cure: words[reason].cure };
}

/** The system's code of a failed file operation; anything else is a bug and thrown on. */
export function fileCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return code;
  throw error;
}
