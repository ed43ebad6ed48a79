import { createHash } from 'node:crypto';
import type { Topic } from '#contract/events.ts';
import { photoRefusal, unnamedPhotoMs } from '#core/photos.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { addPhoto, deletePhoto, photoById, photosBefore } from '#agent/photos/records.ts';
import { photoGone, photoRefused, type PhotoRefused } from '#agent/photos/refusals.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { every } from '#agent/sync/every.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

const dayMs = 86_400_000;
/** A few at a time, so that nobody waits for it. */
const atOnce = 50;

/** When a picture is deleted by itself: with the person of an order that is over, counted from when it was taken. ms UTC. */
export function deletedAt(store: StoreContext, keptAt: number): number {
  return keptAt + keptFor(store);
}

function keptFor({ config }: StoreContext): number {
  return config.clickAndCollect.forgetCustomerDays * dayMs;
}

/** Keeps a picture until what it belongs to names it. Null, or why it is not taken. */
export function keepPhoto({ journal, at }: Acting, id: string, jpeg: Buffer): PhotoRefused | null {
  const refusal = photoRefusal(jpeg);
  if (refusal !== null) return photoRefused[refusal];
  const sha256 = createHash('sha256').update(jpeg).digest('hex');
  journal.write(() => addPhoto(journal, { id, sha256, jpeg, at }));
  return null;
}

/** Deletes one now, because somebody on it asked for it. The journal number of the entry that says so, or why not. */
export function forgetPhoto({ journal, at }: Acting, id: string, click: { person: string; requestId: string }): number | PhotoRefused {
  return journal.write(() => {
    const done = entryByRequest(journal, click.requestId);
    if (done !== null) return done.seq;
    const photo = photoById(journal, id);
    return photo === null ? photoGone : forget(journal, photo, at, click);
  });
}

/** What time alone does to pictures, looked at once an hour. Answers whether any went. */
export function photoWatch(): (acting: Acting) => readonly Topic[] {
  const look = every(3_600_000);
  return (acting) => (look(acting.at) && forgetOldPhotos(acting) > 0 ? ['returns', 'transfers'] : []);
}

/** Deletes what is old enough, and what nobody named in a day. Answers how many were there. */
function forgetOldPhotos({ journal, store, at }: Acting): number {
  const old = photosBefore(journal, at - keptFor(store), true, atOnce);
  const unnamed = photosBefore(journal, at - unnamedPhotoMs, false, atOnce);
  if (old.length + unnamed.length === 0) return 0;
  journal.write(() => {
    for (const photo of old) forget(journal, photo, at, { person: null, requestId: null });
    for (const { id } of unnamed) deletePhoto(journal, id);
  });
  return old.length + unnamed.length;
}

/** The fact stays: which picture it was, and of what. */
function forget(
  journal: Journal,
  { id, sha256, subject }: { id: string; sha256: string; subject: string | null },
  at: number,
  by: { person: string | null; requestId: string | null },
): number {
  const { seq } = appendEntry(journal, { kind: 'photo.forgotten', subject: subject ?? id, data: { sha256 }, ...by, at });
  deletePhoto(journal, id);
  return seq;
}
