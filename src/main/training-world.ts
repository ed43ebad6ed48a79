import { access, mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { trainingConfig } from '#training/config.ts';
import { startTraining } from '#training/server.ts';
import { config as configSchema } from '#contract/config.ts';
import type { Config } from '#contract/config.ts';
import { saveConfigFile } from '#main/config-file.ts';
import { fileErrorCode, writePrivateFile } from '#main/private-file.ts';

export type TrainingOptions = { magentoPort: number; lightspeedPort: number; seed: number; quiet: boolean; imports: string[] };

export type Training = {
  magentoUrl: string;
  lightspeedUrl: string;
  magentoTokenFile: string;
  lightspeedTokenFile: string;
  config: Config;
  configFile: string;
  /** What became of each imported order; `problem` null: it is in the world. */
  imported: { incrementId: string; problem: string | null }[];
  close(): Promise<void>;
};
export type TrainingOpened = { ok: true; training: Training } | { ok: false; problem: string };

const configName = 'training.json';

/**
 * Starts the model Magento and Lightspeed on 127.0.0.1 and writes the tokens and a configuration for an agent into `folder`.
 * The agent's data goes into the same folder.
 */
export async function openTraining(folder: string, options: TrainingOptions): Promise<TrainingOpened> {
  try {
    const servers = await startTraining(options);
    const magentoTokenFile = join(folder, 'magento.token');
    const lightspeedTokenFile = join(folder, 'lightspeed.token');
    await writePrivateFile(magentoTokenFile, servers.world.shop.integration.token);
    await writePrivateFile(lightspeedTokenFile, servers.world.till.token);
    const { magentoUrl, lightspeedUrl, imported } = servers;
    const input = trainingConfig(servers.world, { magentoUrl, lightspeedUrl, dataDir: folder, magentoTokenFile, lightspeedTokenFile });
    const config = configSchema.parse(input);
    const configFile = join(folder, configName);
    await saveConfigFile(configFile, config);
    return {
      ok: true,
      training: {
        magentoUrl,
        lightspeedUrl,
        magentoTokenFile,
        lightspeedTokenFile,
        config,
        configFile,
        imported,
        close: () => servers.close(),
      },
    };
  } catch (error) {
    const problem = startProblem(error, folder);
    if (problem === null) throw error;
    return { ok: false, problem };
  }
}

function startProblem(error: unknown, folder: string): string | null {
  const code = fileErrorCode(error);
  if (code === 'EADDRINUSE') return 'A port for the training world is taken by another program. Choose others, or 0 for any free one.';
  if (code === null) return null;
  return `The training world cannot be started in ${folder} (${code}).`;
}

/**
 * Makes `folder` ready for a new training run. The model servers begin afresh each time, so the journals of an earlier run would
 * speak of orders that no longer exist: they are moved to `earlier/<when>`. Null, or why the folder cannot be used.
 */
export async function clearForTraining(folder: string, when: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const names = (await readdir(folder)).filter((name) => name !== 'earlier');
    if (names.length === 0) return null;
    const ours = await access(join(folder, configName)).then(
      () => true,
      () => false,
    );
    if (!ours) return `${folder} holds other files. Give an empty folder with --data.`;
    const aside = join(folder, 'earlier', when);
    await mkdir(aside, { recursive: true, mode: 0o700 });
    for (const name of names) await rename(join(folder, name), join(aside, name));
    return null;
  } catch (error) {
    return `${folder} cannot be used (${fileErrorCode(error) ?? 'unknown reason'}). Give another folder with --data.`;
  }
}
