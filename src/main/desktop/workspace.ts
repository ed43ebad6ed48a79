import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import type { Config } from '#contract/config.ts';
import { readConfigFile } from '#main/config-file.ts';
import type { LaunchOptions } from '#main/desktop/launch-options.ts';
import { openTraining } from '#main/training-world.ts';

/** What this run works on: the person's configuration, or a training world that ends with it. */
export type Workspace = { config: Config; configFile: string; warnings: string[]; close(): Promise<void> };
export type WorkspaceOpened = { ok: true; workspace: Workspace } | { ok: false; problem: string };

/** The configuration in the app's own folder; without one, or when asked for, the training world. */
export async function openWorkspace(options: LaunchOptions): Promise<WorkspaceOpened> {
  const configFile = join(app.getPath('userData'), 'backroom.json');
  if (options.training === null && existsSync(configFile)) return openConfigured(configFile);
  const temporary = options.training === null;
  const folder = options.training ?? (await mkdtemp(join(tmpdir(), 'backroom-training-')));
  const opened = await openTraining(folder, { magentoPort: 0, lightspeedPort: 0, seed: options.seed, quiet: options.quiet, imports: [] });
  if (!opened.ok) return opened;
  const { training } = opened;
  return {
    ok: true,
    workspace: {
      config: training.config,
      configFile: training.configFile,
      warnings: [],
      async close() {
        await training.close();
        if (temporary) await rm(folder, { recursive: true, force: true });
      },
    },
  };
}

async function openConfigured(configFile: string): Promise<WorkspaceOpened> {
  const read = await readConfigFile(configFile);
  if (!read.ok) return { ok: false, problem: `${configFile}\n\n${read.problems.join('\n')}` };
  return { ok: true, workspace: { config: read.config, configFile, warnings: read.warnings, close: async () => undefined } };
}
