import { resolve } from 'node:path';
import { noMore, portArgument, readArguments, required } from '#main/cli/arguments.ts';
import type { ExitCode } from '#main/cli/arguments.ts';
import { buildOnce } from '#main/cli/build.ts';
import { openSession } from '#main/cli/session.ts';
import type { Session } from '#main/cli/session.ts';
import { untilStopped } from '#main/cli/signals.ts';
import { readConfigFile } from '#main/config-file.ts';

/** `backroom agent --config <file> [--port <n>]`: the sync agent with the screens in the browser, until Ctrl-C. */
export async function agentCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { config: { type: 'string' }, port: { type: 'string' } });
  noMore(positionals);
  const configFile = resolve(required('config', values.config));
  const port = portArgument('port', values.port);
  const stopped = untilStopped();
  const read = await readConfigFile(configFile);
  if (!read.ok) return complain(read.problems);
  complain(read.warnings);
  const built = await buildOnce();
  if (!built.ok) return complain([built.problem]);
  const opened = await openSession(read.config, configFile, port);
  if (!opened.ok) return complain([opened.problem]);
  complain(opened.session.problems);
  return runSession(opened.session, stopped);
}

/** Prints the ready line and waits for the end: asked for (0), or the agent gave up (1). */
export async function runSession(session: Session, stopped: Promise<'stopped'>): Promise<ExitCode> {
  process.stdout.write(`Backroom is open at ${session.url}\n`);
  const failure = await Promise.race([stopped.then(() => null), session.ended]);
  await session.stop();
  return failure === null ? 0 : complain([failure]);
}

/** Each line on stderr. */
export function complain(lines: readonly string[]): ExitCode {
  for (const line of lines) process.stderr.write(`${line}\n`);
  return 1;
}
