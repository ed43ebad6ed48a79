import { join, resolve } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { complain } from '#main/cli/agent.ts';
import { noMore, readArguments, required } from '#main/cli/arguments.ts';
import type { ExitCode } from '#main/cli/arguments.ts';
import { say, withAgent } from '#main/cli/reach.ts';
import { fileErrorCode } from '#main/private-file.ts';

/** `backroom diagnostics --config <file> --store <id> [--to <folder>]`: what support needs of a store, printed or as a file. */
export async function diagnosticsCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    config: { type: 'string' },
    store: { type: 'string' },
    to: { type: 'string' },
  });
  noMore(positionals);
  const storeId = required('store', values.store);
  return withAgent(required('config', values.config), async (client) => {
    const { name, bundle } = await client.api.diagnostics.bundle({ storeId });
    const text = JSON.stringify(bundle, null, 2);
    return values.to === undefined ? say([text]) : write(resolve(values.to), name, text);
  });
}

async function write(folder: string, name: string, text: string): Promise<ExitCode> {
  const file = join(folder, name);
  try {
    await writeFile(file, `${text}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === null) throw error;
    return complain([`${file} cannot be written (${code}). Choose another folder for --to.`]);
  }
  return say([`Written to ${file}`, 'Look through it before you send it.']);
}
