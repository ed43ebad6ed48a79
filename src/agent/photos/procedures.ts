import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { deletedAt, forgetPhoto, keepPhoto } from '#agent/photos/keep.ts';
import { photoById } from '#agent/photos/records.ts';
import { photoGone } from '#agent/photos/refusals.ts';
import type { Acting } from '#agent/sync/acting.ts';

/** The procedures of contract/photos.ts. */
export function photoProcedures(os: FeatureOf<'photos'>, agent: Agent) {
  return os.router({
    keep: os.keep.handler(({ input: { storeId, photoId, jpeg } }) => {
      const on = acting(agent, storeId);
      const refused = durably(() => keepPhoto(on, photoId, Buffer.from(jpeg, 'base64')));
      if (refused !== null) return refuse(refused.code, refused);
      return { photoId, deletedAt: deletedAt(on.store, on.at) };
    }),
    get: os.get.handler(({ input: { storeId, photoId } }) => {
      const { journal, store } = acting(agent, storeId);
      const photo = photoById(journal, photoId) ?? refuse(photoGone.code, photoGone);
      return { photoId, jpeg: photo.jpeg.toString('base64'), deletedAt: deletedAt(store, photo.keptAt) };
    }),
    forget: os.forget.handler(({ input: { storeId, photoId, ...click } }) => {
      const seq = durably(() => forgetPhoto(acting(agent, storeId), photoId, click));
      if (typeof seq !== 'number') return refuse(seq.code, seq);
      agent.changed(storeId, ['returns', 'transfers']);
      return { journal: seq };
    }),
  });
}

function acting(agent: Agent, storeId: string): Acting {
  const { host, context } = openStore(agent, storeId);
  return { journal: host.journal, ids: agent.deps.ids, store: context, at: agent.deps.clock.now() };
}
