import { statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Config, StoreConfig } from '#contract/config.ts';
import type { MoveFacts } from '#contract/backups.ts';
import { refuse } from '#agent/door.ts';
import type { Agent } from '#agent/agent.ts';
import { fileStamp } from '#agent/journal/files.ts';
import { inspectMove, moveIn } from '#agent/journal/move-in.ts';
import type { MoveManifest } from '#agent/journal/move-file.ts';
import { moveOut } from '#agent/journal/move-out.ts';
import { restoreBackup } from '#agent/journal/restore.ts';
import { describeRestore } from '#agent/journal/restore-words.ts';
import { readSeal } from '#agent/journal/seal.ts';
import { takeMoveBack } from '#agent/journal/take-back.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { backupNamed, backupRows, previewRestore } from '#agent/settings/backup-rows.ts';
import { refuseFile } from '#agent/settings/file-refusal.ts';

/** The procedures of contract/backups.ts. */
export function backupProcedures(os: FeatureOf<'backups'>, agent: Agent) {
  return os.router({
    list: os.list.handler(async ({ input }) => {
      const file = agent.journalFile(configured(agent, input.storeId).id);
      const seal = readSeal(file.path);
      return { rows: await backupRows(file), moved: seal === null ? null : { at: seal.at, by: seal.by, file: seal.file } };
    }),
    preview: os.preview.handler(({ input }) => previewRestore(agent, configured(agent, input.storeId).id, input.backup)),
    restore: os.restore.handler(({ input }) =>
      agent.withFile(configured(agent, input.storeId).id, async (file) => {
        const restored = restoreBackup(file.path, backupNamed(file, input.backup).path, input, file.options);
        if (!restored.ok) return refuseFile(restored);
        const { findings } = restored;
        return {
          setAside: findings.oldFile,
          backupFrom: findings.backupFrom ?? 0,
          entriesKept: findings.entriesKept,
          entriesLost: findings.entriesLost,
          probed: findings.effectsProbed,
          message: describeRestore(findings),
        };
      }),
    ),
    moveOut: os.moveOut.handler(({ input }) => {
      const store = configured(agent, input.storeId);
      const to = moveTarget(agent, input.to, store.id);
      return agent.withFile(store.id, async (file) => {
        const { magento, lightspeed } = agent.config;
        const order = { moveId: input.requestId, by: input.person, store, to, magento: magento.baseUrl, lightspeed: lightspeed.baseUrl };
        const moved = await moveOut(file.path, order, file.options);
        if (!moved.ok) return refuseFile(moved);
        return { file: moved.seal.file, bytes: moved.seal.bytes, entries: moved.seal.entries, unsent: moved.seal.unsent };
      });
    }),
    inspect: os.inspect.handler(async ({ input }) => factsOf(await manifestIn(agent, input.file))),
    moveIn: os.moveIn.handler(async ({ input }) => {
      const manifest = await manifestIn(agent, input.file);
      const storeId = manifest.store.id;
      const moved = await agent.withFile(storeId, async (file) => {
        const known = agent.config.stores.some((store) => store.id === storeId);
        const outcome = await moveIn(file.path, input.file, manifest, input.person, file.options);
        // Taken in before and only the configuration does not know it: the last step is still to do.
        if (!outcome.ok && outcome.reason === 'alreadyImported' && !known) return { setAside: null };
        return outcome.ok ? outcome : refuseFile(outcome);
      });
      await configure(agent, manifest.store);
      return { ...factsOf(manifest), setAside: moved.setAside };
    }),
    takeBack: os.takeBack.handler(({ input }) =>
      agent.withFile(configured(agent, input.storeId).id, async (file) => {
        const taken = takeMoveBack(file.path, input.person, file.options);
        return taken.ok ? { probed: taken.probed } : refuseFile(taken);
      }),
    ),
  });
}

function configured(agent: Agent, storeId: string): StoreConfig {
  const store = agent.config.stores.find((one) => one.id === storeId);
  if (store !== undefined) return store;
  return refuse('NOT_FOUND', {
    reason: 'storeUnknown',
    params: { store: storeId },
    message: `There is no store “${storeId}” on this PC.`,
    cure: 'Choose one of the stores in the settings.',
  });
}

/** The file to write: the one named, or one of our naming in the folder named. */
function moveTarget(agent: Agent, to: string, storeId: string): string {
  expectAbsolute(to);
  if (statSync(to, { throwIfNoEntry: false })?.isDirectory() !== true) return to;
  return join(to, `backroom-${storeId}-${fileStamp(agent.deps.clock.now())}.move`);
}

function expectAbsolute(path: string): void {
  if (isAbsolute(path)) return;
  refuse('REFUSED', {
    reason: 'pathNotWhole',
    params: { file: path },
    message: `“${path}” is no whole path.`,
    cure: 'Give the path from the drive or the root on, for example /media/stick or E:\\stick.',
  });
}

/** The checked content of a move file that belongs to the shop, the till and the outlet of this PC. */
async function manifestIn(agent: Agent, file: string): Promise<MoveManifest> {
  expectAbsolute(file);
  const read = await inspectMove(file);
  if (!read.ok) return refuseFile(read);
  const { manifest } = read;
  for (const system of ['magento', 'lightspeed'] as const)
    if (sameAddress(manifest[system], agent.config[system].baseUrl) === false) refuseOther(manifest[system], agent.config[system].baseUrl);
  const mapped = mappedElsewhere(agent.config, manifest.store);
  if (mapped !== null) refuseMapping(manifest.store.name, mapped.name);
  return manifest;
}

function sameAddress(one: string, other: string): boolean {
  return one.replace(/\/+$/, '') === other.replace(/\/+$/, '');
}

/** The store here that stands in the way: the same id with another outlet or source, or another id with the same ones. */
function mappedElsewhere(config: Config, moved: StoreConfig): StoreConfig | null {
  return (
    config.stores.find((store) => {
      const sameId = store.id === moved.id;
      const outlet = store.outletId === moved.outletId;
      const source = store.sourceCode === moved.sourceCode;
      return sameId ? !(outlet && source) : outlet || source;
    }) ?? null
  );
}

function refuseOther(theirs: string, ours: string): never {
  return refuse('REFUSED', {
    reason: 'otherSystems',
    params: { theirs, ours },
    message: `The store comes from a PC connected with ${theirs}; this one is connected with ${ours}.`,
    cure: 'Connect this PC with the same shop and till in Settings → Connections first.',
  });
}

function refuseMapping(store: string, other: string): never {
  return refuse('REFUSED', {
    reason: 'otherMapping',
    params: { store, other },
    message: `${store} has another outlet, source or name than ${other} on this PC.`,
    cure: 'Give both the same outlet, source and store id in Settings → Stores first, or remove the store here.',
  });
}

/** A store this PC did not know comes with its own settings. */
async function configure(agent: Agent, store: StoreConfig): Promise<void> {
  if (agent.config.stores.some((one) => one.id === store.id)) return;
  const problem = await agent.reconfigure((config) => ({ ...config, stores: [...config.stores, store] }));
  if (problem !== null)
    refuse('REFUSED', { reason: 'notKept', message: problem, cure: 'Check the configuration file, then bring the store here again.' });
}

function factsOf(manifest: MoveManifest): MoveFacts {
  const { store, device, by, at, entries, unsent } = manifest;
  return { storeId: store.id, storeName: store.name, device, by, at, entries, unsent };
}
