import { resolve } from 'node:path';
import { noMore, readArguments, required } from '#main/cli/arguments.ts';
import type { ExitCode } from '#main/cli/arguments.ts';
import { examine } from '#main/cli/examination.ts';
import type { Finding } from '#main/cli/examination.ts';
import { reachAgent } from '#main/cli/reach.ts';
import { readConfigFile } from '#main/config-file.ts';
import type { Config } from '#contract/config.ts';
import { readSecrets } from '#main/secrets.ts';
import { fileVault, plainCipher } from '#main/vault.ts';

/** `backroom doctor --config <file>`: one line per check; exit 1 when anything is to be fixed. Changes nothing. */
export async function doctorCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { config: { type: 'string' } });
  noMore(positionals);
  const configFile = resolve(required('config', values.config));
  const read = await readConfigFile(configFile);
  if (!read.ok) return report(read.problems.map((message) => ({ ok: false, check: 'Configuration', message })));
  const findings: Finding[] = [{ ok: true, check: 'Configuration', message: configFile }];
  findings.push(...read.warnings.map((message) => ({ ok: false, check: 'Configuration', message })));
  findings.push(...(await credentialFindings(read.config)));
  const patient = await reachAgent(read.config, configFile);
  if (!patient.ok) return report([...findings, { ok: false, check: 'Agent', message: patient.problem }]);
  try {
    return report([...findings, ...(await examine(patient.client, read.config))]);
  } finally {
    await patient.release();
  }
}

async function credentialFindings(config: Config): Promise<Finding[]> {
  const { problems } = await readSecrets(config, fileVault(config.dataDir, plainCipher), process.env);
  if (problems.length === 0) return [{ ok: true, check: 'Credentials', message: 'an access token is there for both systems' }];
  return problems.map(({ problem }) => ({ ok: false, check: 'Credentials', message: problem }));
}

function report(findings: readonly Finding[]): ExitCode {
  for (const { ok, check, message } of findings) process.stdout.write(`${ok ? 'ok ' : 'FIX'}  ${check}: ${message}\n`);
  const broken = findings.filter((finding) => !finding.ok).length;
  process.stdout.write(broken === 0 ? 'Everything is fine.\n' : `${broken} to fix.\n`);
  return broken === 0 ? 0 : 1;
}
