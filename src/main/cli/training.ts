import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complain } from '#main/cli/agent.ts';
import { noMore, portArgument, readArguments, required, wholeNumber } from '#main/cli/arguments.ts';
import type { ExitCode } from '#main/cli/arguments.ts';
import { untilStopped } from '#main/cli/signals.ts';
import { fileErrorCode } from '#main/private-file.ts';
import { openTraining } from '#main/training-world.ts';
import type { Training } from '#main/training-world.ts';

/** `backroom training …`: the model Magento and Lightspeed alone, with a configuration for an agent, until Ctrl-C. */
export async function trainingCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    'magento-port': { type: 'string' },
    'lightspeed-port': { type: 'string' },
    seed: { type: 'string', default: '1' },
    quiet: { type: 'boolean', default: false },
    import: { type: 'string', multiple: true, default: [] },
  });
  if (values.import.length === 0) noMore(positionals);
  const options = {
    magentoPort: portArgument('magento-port', required('magento-port', values['magento-port'])),
    lightspeedPort: portArgument('lightspeed-port', required('lightspeed-port', values['lightspeed-port'])),
    seed: wholeNumber('seed', values.seed),
    quiet: values.quiet,
    // The shell expands `--import orders/*.json` to one value and further words.
    imports: [...values.import, ...positionals],
  };
  const unreadable = (await Promise.all(options.imports.map(importProblem))).filter((problem) => problem !== null);
  if (unreadable.length > 0) return complain(unreadable);
  const stopped = untilStopped();
  const folder = await mkdtemp(join(tmpdir(), 'backroom-training-'));
  const opened = await openTraining(folder, options);
  if (!opened.ok) return complain([opened.problem]);
  tell(opened.training);
  await stopped;
  await opened.training.close();
  await rm(folder, { recursive: true, force: true });
  return 0;
}

function tell(training: Training): void {
  const lines = [
    `Magento     ${training.magentoUrl}  token in ${training.magentoTokenFile}`,
    `Lightspeed  ${training.lightspeedUrl}  token in ${training.lightspeedTokenFile}`,
    `Agent       npm run backroom -- agent --config ${training.configFile}`,
    ...training.imported.map(
      ({ incrementId, problem }) => `Order       ${incrementId}  ${problem === null ? 'imported' : `left out: ${problem}`}`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Why a file cannot be a captured order; null when it may be one. */
async function importProblem(file: string): Promise<string | null> {
  try {
    JSON.parse(await readFile(file, 'utf8'));
    return null;
  } catch (error) {
    const code = fileErrorCode(error);
    return code === null ? `${file} is not JSON, so no order can be imported from it.` : `${file} cannot be read (${code}).`;
  }
}
