import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { config as configSchema } from '#contract/config.ts';
import type { Config } from '#contract/config.ts';
import { problemText, unknownKeys } from '#main/config-problem.ts';
import { fileErrorCode, writePrivateFile } from '#main/private-file.ts';

/** `problems` are complete sentences with path and cure, one per line; `warnings` do not stop the start. */
export type ConfigRead = { ok: true; config: Config; warnings: string[] } | { ok: false; problems: string[] };

/**
 * Reads and validates a configuration. Relative `dataDir` and `tokenFile` count from the folder of the file,
 * so that the answer holds absolute paths only. Never throws: what is wrong is in `problems`.
 */
export async function readConfigFile(file: string): Promise<ConfigRead> {
  const text = await readText(file);
  if (!text.ok) return { ok: false, problems: [text.problem] };
  const json = parseJson(text.text);
  if (!json.ok) return { ok: false, problems: [`${file} is not JSON: ${json.problem}`] };
  const parsed = configSchema.safeParse(json.value, { reportInput: true });
  if (!parsed.success) return { ok: false, problems: firstPerPath(parsed.error.issues.map(problemText)) };
  const warnings = unknownKeys(json.value, parsed.data).map((path) => `${path}: not a setting of this version; it is ignored`);
  return { ok: true, config: absolute(parsed.data, dirname(resolve(file))), warnings };
}

/** Replaces the configuration file in one step (0600); rejects with the system's error when the disk refuses. */
export async function saveConfigFile(file: string, config: Config): Promise<void> {
  await writePrivateFile(file, `${JSON.stringify(config, null, 2)}\n`);
}

async function readText(file: string): Promise<{ ok: true; text: string } | { ok: false; problem: string }> {
  try {
    const bytes = await readFile(file);
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      return { ok: false, problem: `${file} is saved as UTF-16. Save it again as UTF-8.` };
    }
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return { ok: false, problem: readProblem(file, error) };
  }
}

function readProblem(file: string, error: unknown): string {
  const code = fileErrorCode(error);
  if (code === 'ENOENT') return `There is no file ${file}. Check the path given with --config.`;
  if (code === 'EISDIR') return `${file} is a folder. Give the configuration file itself with --config.`;
  if (code === 'EACCES' || code === 'EPERM') return `${file} may not be read by this user. Change its owner or permissions.`;
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return `${file} is not UTF-8 text. Save it again as UTF-8.`;
  return `${file} cannot be read${code === null ? '' : ` (${code})`}.`;
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; problem: string } {
  const body = text.replace(/^\uFEFF/, '');
  if (body.trim() === '') return { ok: false, problem: 'the file is empty.' };
  try {
    const value: unknown = JSON.parse(body);
    return { ok: true, value };
  } catch (error) {
    return {
      ok: false,
      problem: `${error instanceof Error ? error.message : String(error)}. Often a comma or a quote too many or too few.`,
    };
  }
}

function absolute(config: Config, folder: string): Config {
  return {
    ...config,
    dataDir: resolve(folder, config.dataDir),
    magento: withAbsoluteToken(config.magento, folder),
    lightspeed: withAbsoluteToken(config.lightspeed, folder),
  };
}

function withAbsoluteToken<T extends { tokenFile?: string | undefined }>(system: T, folder: string): T {
  return system.tokenFile === undefined ? system : { ...system, tokenFile: resolve(folder, system.tokenFile) };
}

/** Several rules may object to one value; the first says it best. */
function firstPerPath(problems: string[]): string[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const path = problem.slice(0, problem.indexOf(': '));
    return seen.has(path) ? false : seen.add(path);
  });
}
