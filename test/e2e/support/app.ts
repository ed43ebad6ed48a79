import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config as configSchema } from '#contract/config.ts';
import { commandLine } from '#test/desktop/support/command.ts';
import { webClient } from '#test/desktop/support/web-client.ts';
import type { WebClient } from '#test/desktop/support/web-client.ts';
import { models } from '#test/e2e/support/models.ts';
import type { Models } from '#test/e2e/support/models.ts';

export interface App {
  /** The printed address, with the session token. */
  url: string;
  client: WebClient;
  /** Ends the process without a word. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface TrainingApp extends App {
  models: Models;
  configFile: string;
}

/** The whole training world by README command one, without invented orders, with its data in `folder`. */
export async function startTrainingApp(folder: string): Promise<TrainingApp> {
  const data = join(folder, 'data');
  mkdirSync(data);
  const app = await opened(folder, ['start', '--no-electron', '--port', '0', '--data', data, '--quiet-world']);
  const configFile = join(data, 'training.json');
  const { magento } = configSchema.parse(JSON.parse(readFileSync(configFile, 'utf8')));
  return { ...app, models: models(magento.baseUrl), configFile };
}

export interface ModelServers {
  models: Models;
  /** For an agent of these servers. */
  configFile: string;
  stop(): Promise<void>;
}

/** The model Magento and Lightspeed alone, each on its own port. */
export async function startModelServers(folder: string): Promise<ModelServers> {
  const command = commandLine(join(folder, 'state')).open('training', '--magento-port', '0', '--lightspeed-port', '0', '--quiet');
  const lines = [await command.line(), await command.line(), await command.line()].join('\n');
  const [, magentoUrl = '', configFile = ''] = /^Magento +(\S+)[^]*--config (.+)$/.exec(lines) ?? [];
  return { models: models(magentoUrl), configFile, stop: async () => void (await command.stop()) };
}

/** The agent of a configuration file; `port` 0 for any free one. */
export function startAgent(folder: string, configFile: string, port = 0): Promise<App> {
  return opened(folder, ['agent', '--config', configFile, '--port', String(port)]);
}

async function opened(folder: string, args: string[]): Promise<App> {
  const command = commandLine(join(folder, 'state')).open(...args);
  const url = (await command.line()).replace('Backroom is open at ', '');
  const client = webClient(url);
  return {
    url,
    client,
    kill: async () => void (await command.stop('SIGKILL')),
    async stop() {
      client.close();
      await command.stop();
    },
  };
}
