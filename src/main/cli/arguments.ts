import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { usage } from '#main/cli/usage.ts';

/** What a command ends with: 0 fine, 1 it failed, 2 it was called wrongly. */
export type ExitCode = 0 | 1 | 2;

/** Thrown by a command for a wrong call; the text is for the person who typed it. */
export class UsageError extends Error {}

/** `parseArgs`, strict, with our own wording of what is wrong. Throws `UsageError`. */
export function readArguments<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** A TCP port from the command line; 0 means any free one. */
export function portArgument(name: string, value: string | undefined): number {
  const port = wholeNumber(name, value ?? '0');
  if (port > 65_535) throw new UsageError(`--${name} takes a port from 0 to 65535, not ${String(value)}.`);
  return port;
}

export function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--${name} takes a whole number, not "${value}".`);
  return Number(value);
}

export function required(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new UsageError(`--${name} is missing.`);
  return value;
}

export function noMore(positionals: readonly string[]): void {
  if (positionals[0] !== undefined) throw new UsageError(`"${positionals[0]}" is not expected here.`);
}

/** Prints a usage error with the help text. */
export function explain(error: UsageError): ExitCode {
  process.stderr.write(`${error.message}\n\n${usage}`);
  return 2;
}
