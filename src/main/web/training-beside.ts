import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '#contract/config.ts';
import type { HostTraining, TrainingShown } from '#main/host-training.ts';
import { openTraining } from '#main/training-world.ts';

type Opened = { host: { url: string }; stop(): Promise<void> };
/** The agent and web host of a configuration, on any free port. */
type OpenSession = (config: Config, configFile: string) => Promise<{ ok: true; session: Opened } | { ok: false; problem: string }>;

/** The training world in this process, with an agent, a journal and an address of its own; its files go when it ends. */
export function trainingBeside(openSession: OpenSession): HostTraining {
  let begun: Promise<TrainingShown & { end: () => Promise<void> }> | null = null;
  return {
    async open() {
      const opening = (begun ??= begin(openSession));
      const shown = await opening.catch((error: unknown) => {
        begun = null;
        throw error;
      });
      // Asked again after a failure, it is tried again.
      if (!shown.ok) begun = null;
      return shown;
    },
    async close() {
      await (await begun?.catch(() => null))?.end();
      begun = null;
    },
  };
}

async function begin(openSession: OpenSession): Promise<TrainingShown & { end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'backroom-training-'));
  const forget = () => rm(folder, { recursive: true, force: true });
  const opened = await openTraining(folder, { magentoPort: 0, lightspeedPort: 0, seed: 1, quiet: false, imports: [] });
  if (!opened.ok) {
    await forget();
    return { ...opened, end: () => Promise.resolve() };
  }
  const { training } = opened;
  const session = await openSession(training.config, training.configFile);
  const end = async (): Promise<void> => {
    if (session.ok) await session.session.stop();
    await training.close();
    await forget();
  };
  if (session.ok) return { ok: true, url: session.session.host.url, end };
  await end();
  return { ...session, end: () => Promise.resolve() };
}
