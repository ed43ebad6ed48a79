import { getEventIteratorSchemaDetails } from '@orpc/contract';
import type { AnySchema } from '@orpc/contract';
import { contract } from '#contract/contract.ts';
import { failure, runningClient } from '#main/cli/agent-client.ts';
import { UsageError, readArguments } from '#main/cli/arguments.ts';
import type { ExitCode } from '#main/cli/arguments.ts';
import { findRunning } from '#main/cli/running.ts';
import { readConfigFile } from '#main/config-file.ts';

/** All that is asked here of a procedure of the contract. */
type Procedure = { '~orpc': { outputSchema?: AnySchema | undefined } };

/** `backroom call <procedure> ['<json>']`: the result on stdout as JSON, or what was refused on stderr as JSON. */
export async function callCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    data: { type: 'string' },
    config: { type: 'string' },
    session: { type: 'string' },
  });
  const [name, json, extra] = positionals;
  if (name === undefined) throw new UsageError('Which procedure? For example: backroom call system.hello');
  if (extra !== undefined) throw new UsageError(`"${extra}" is not expected here. Put the JSON in single quotes.`);
  const procedure = findProcedure(name);
  if (procedure === null)
    return fail({ code: 'UNKNOWN_PROCEDURE', message: `There is no procedure ${name}. There are: ${allProcedures().join(', ')}.` });
  if (isStream(procedure)) return fail({ code: 'STREAM', message: `${name} is an endless stream; call prints single answers only.` });
  const input = parseInput(json);
  if (!input.ok) return fail({ code: 'NOT_JSON', message: input.problem });
  const dataDir = await chosenFolder(values);
  if (!dataDir.ok) return fail({ code: 'BAD_CONFIG', message: dataDir.problem });
  return callRunning(dataDir.folder, name, signed(input.value, values.session));
}

async function callRunning(folder: string | null, name: string, input: unknown): Promise<ExitCode> {
  const found = await findRunning(folder);
  if (!found.ok) return fail({ code: 'NOT_RUNNING', message: found.problem });
  const client = await runningClient(found.agent);
  if (client === null)
    return fail({
      code: 'NOT_RUNNING',
      message: `The agent for ${found.agent.dataDir} does not answer on port ${found.agent.port}. Start it again.`,
    });
  try {
    const result = await client.call(name, input);
    process.stdout.write(`${JSON.stringify(result ?? null, null, 2)}\n`);
    return 0;
  } catch (error) {
    return fail(failure(error));
  } finally {
    client.close();
  }
}

/** What staff.signIn answered stands for the person of the call. */
function signed(input: unknown, session: string | undefined): unknown {
  return session === undefined || typeof input !== 'object' || input === null ? input : { ...input, person: session };
}

function fail(problem: Record<string, unknown>): ExitCode {
  process.stderr.write(`${JSON.stringify(problem, null, 2)}\n`);
  return 1;
}

async function chosenFolder(values: {
  data?: string;
  config?: string;
}): Promise<{ ok: true; folder: string | null } | { ok: false; problem: string }> {
  if (values.data !== undefined) return { ok: true, folder: values.data };
  if (values.config === undefined) return { ok: true, folder: null };
  const read = await readConfigFile(values.config);
  return read.ok ? { ok: true, folder: read.config.dataDir } : { ok: false, problem: read.problems.join('\n') };
}

function parseInput(json: string | undefined): { ok: true; value: unknown } | { ok: false; problem: string } {
  if (json === undefined) return { ok: true, value: undefined };
  try {
    const value: unknown = JSON.parse(json);
    return { ok: true, value };
  } catch (error) {
    return {
      ok: false,
      problem: `The input is not JSON: ${error instanceof Error ? error.message : String(error)}. Example: '{"storeId":"paris-1"}'`,
    };
  }
}

function findProcedure(name: string): Procedure | null {
  return procedures().get(name) ?? null;
}

function allProcedures(): string[] {
  return [...procedures()].filter(([, procedure]) => !isStream(procedure)).map(([name]) => name);
}

function procedures(): Map<string, Procedure> {
  const found = new Map<string, Procedure>();
  for (const [feature, group] of Object.entries(contract)) {
    for (const [name, procedure] of Object.entries<Procedure>(group)) found.set(`${feature}.${name}`, procedure);
  }
  return found;
}

function isStream(procedure: Procedure): boolean {
  return getEventIteratorSchemaDetails(procedure['~orpc'].outputSchema) !== undefined;
}
