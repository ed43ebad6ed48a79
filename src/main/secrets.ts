import { readFile } from 'node:fs/promises';
import type { Config } from '#contract/config.ts';
import type { Secrets, SystemName } from '#contract/ids.ts';
import { fileErrorCode } from '#main/private-file.ts';
import type { Vault } from '#main/vault.ts';

type TokenSource = Pick<Config['magento'], 'tokenFile' | 'tokenEnv' | 'tokenSecret'>;
type SecretRead = { ok: true; text: string } | { ok: false; problem: string };

/** `problems` names, per system whose token could not be read, what is missing and the cure. */
export type SecretsRead = { secrets: Secrets; problems: { system: SystemName; problem: string }[] };

export const systems = ['magento', 'lightspeed'] as const;

/**
 * The access tokens of both systems, from wherever the configuration says they are, and the passwords of mail servers, which are in the
 * vault; one that is not there is asked for where alerts are set. Never throws.
 */
export async function readSecrets(config: Config, vault: Vault, env: NodeJS.ProcessEnv): Promise<SecretsRead> {
  const result: SecretsRead = { secrets: {}, problems: [] };
  for (const system of systems) {
    const read = await readSecret(config[system], vault, env);
    if (read.ok) result.secrets[system] = read.text;
    else result.problems.push({ system, problem: `${system}.${read.problem}` });
  }
  for (const { id, alerts } of config.stores) {
    const name = `mail:${id}` as const;
    const read = alerts.mail === null ? null : await vault.read(name);
    if (read?.ok === true && read.text !== null) result.secrets[name] = read.text;
  }
  return result;
}

async function readSecret(source: TokenSource, vault: Vault, env: NodeJS.ProcessEnv): Promise<SecretRead> {
  if (source.tokenFile !== undefined) return fromFile(source.tokenFile);
  if (source.tokenEnv !== undefined) return fromEnvironment(source.tokenEnv, env);
  return fromVault(source.tokenSecret ?? '', vault);
}

async function fromFile(file: string): Promise<SecretRead> {
  try {
    const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').trim();
    return text === '' ? { ok: false, problem: `tokenFile: ${file} is empty. Put the access token into it.` } : { ok: true, text };
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === 'ENOENT')
      return { ok: false, problem: `tokenFile: there is no file ${file}. Create it with the access token as its only content.` };
    if (code === 'EACCES' || code === 'EPERM')
      return { ok: false, problem: `tokenFile: ${file} may not be read by this user. Change its owner or permissions.` };
    return { ok: false, problem: `tokenFile: ${file} cannot be read${code === null ? '' : ` (${code})`}.` };
  }
}

function fromEnvironment(name: string, env: NodeJS.ProcessEnv): SecretRead {
  const text = env[name]?.trim() ?? '';
  return text === ''
    ? { ok: false, problem: `tokenEnv: the environment variable ${name} is not set or empty. Set it to the access token before starting.` }
    : { ok: true, text };
}

async function fromVault(name: string, vault: Vault): Promise<SecretRead> {
  const read = await vault.read(name);
  if (!read.ok) return { ok: false, problem: `tokenSecret: ${read.problem}` };
  if (read.text === null)
    return { ok: false, problem: `tokenSecret: no access token is kept under "${name}". Enter it in Settings, Connections.` };
  return { ok: true, text: read.text };
}
