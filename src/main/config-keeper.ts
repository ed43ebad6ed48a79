import type { Config } from '#contract/config.ts';
import type { SaveMessage, StartMessage } from '#main/agent-process.ts';
import { saveConfigFile } from '#main/config-file.ts';
import { fileErrorCode } from '#main/private-file.ts';
import { readSecrets, systems } from '#main/secrets.ts';
import type { SecretsRead } from '#main/secrets.ts';
import type { Vault } from '#main/vault.ts';

export type ConfigKeeper = {
  current: () => Config;
  /** What the agent is started with, tokens included; those that could not be read are in `problems()`. */
  begin: () => Promise<StartMessage>;
  problems: () => SecretsRead['problems'];
  /** Every token seen in this run: what the log must never contain. */
  known: () => readonly string[];
  /** Keeps what the agent asked to keep; null or, in a sentence, why not. */
  save: (message: SaveMessage) => Promise<string | null>;
};

/** Holds the configuration between the lives of the agent. `device` is this PC's name. */
export function keepConfig(options: {
  config: Config;
  configFile: string;
  vault: Vault;
  device: string;
  env: NodeJS.ProcessEnv;
}): ConfigKeeper {
  let config = options.config;
  let read: SecretsRead = { secrets: {}, problems: [] };
  const known = new Set<string>();

  async function begin(): Promise<StartMessage> {
    await forgetUnused();
    read = await readSecrets(config, options.vault, options.env);
    for (const secret of Object.values(read.secrets)) if (secret !== undefined) known.add(secret);
    return { type: 'start', config, configFile: options.configFile, secrets: read.secrets, device: options.device };
  }

  async function save(message: SaveMessage): Promise<string | null> {
    let next = message.config;
    for (const system of systems) {
      const secret = message.secrets[system];
      if (secret === undefined || secret === read.secrets[system]) continue;
      known.add(secret);
      const name = next[system].tokenSecret ?? system;
      const problem = await options.vault.write(name, secret);
      if (problem !== null) return problem;
      next = { ...next, [system]: fromVault(next[system], name) };
      read.secrets[system] = secret;
    }
    for (const store of next.stores) {
      const name = `mail:${store.id}` as const;
      const secret = message.secrets[name];
      if (secret === undefined || secret === read.secrets[name]) continue;
      known.add(secret);
      const problem = await options.vault.write(name, secret);
      if (problem !== null) return problem;
      read.secrets[name] = secret;
    }
    try {
      await saveConfigFile(options.configFile, next);
    } catch (error) {
      return `${options.configFile} cannot be written (${fileErrorCode(error) ?? 'unknown reason'}). The change was not kept.`;
    }
    config = next;
    await forgetUnused();
    return null;
  }

  /** Where no mail is sent, or no store is any more, no password is kept. One that could not be taken out now is at the next start. */
  async function forgetUnused(): Promise<void> {
    const sending = config.stores.filter(({ alerts }) => alerts.mail !== null).map(({ id }) => `mail:${id}`);
    const used = new Set([...sending, ...systems.map((system) => config[system].tokenSecret)]);
    const isUnused = (name: string): boolean => name.startsWith('mail:') && !used.has(name);
    read.secrets = Object.fromEntries(Object.entries(read.secrets).filter(([name]) => !isUnused(name)));
    await options.vault.forget(isUnused);
  }

  return { current: () => config, begin, problems: () => read.problems, known: () => [...known], save };
}

/** A token typed into the app lives in the vault from then on, wherever the old one came from. */
function fromVault<T extends { tokenFile?: string | undefined; tokenEnv?: string | undefined; tokenSecret?: string | undefined }>(
  system: T,
  name: string,
): T {
  const { tokenFile: _file, tokenEnv: _env, ...rest } = system;
  return { ...rest, tokenSecret: name } as T;
}
