import type { JournalFile } from '#agent/agent.ts';
import { openJournal } from '#agent/journal/open.ts';
import type { Refusal } from '#agent/journal/refusal.ts';
import { recoverPin, type Recovery } from '#agent/staff/recover-pin.ts';

type Wanted = Pick<Recovery, 'requestId' | 'by' | 'name' | 'pin'>;

/** `recoverPin` in a journal that nobody has open; also answers why the file could not be opened. */
export function recoverPinInFile({ path, options }: JournalFile, wanted: Wanted): ReturnType<typeof recoverPin> | Refusal {
  const opened = openJournal(path, options);
  if (!opened.ok) return opened;
  const { journal } = opened;
  try {
    const { requestId, by, name, pin } = wanted;
    return recoverPin({ journal, ids: options.ids, at: options.now(), requestId, by, name, pin });
  } finally {
    journal.close();
  }
}
