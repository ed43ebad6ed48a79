import pino from 'pino';
import { openLogFile } from '#main/log-file.ts';
import { redact } from '#main/redact.ts';

export type Facts = Record<string, string | number | boolean | null>;
export type Log = {
  info(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  error(event: string, facts?: Facts): void;
};

const fullAt = 5_000_000;
const keep = 4;

/**
 * One JSON line per event in `file`, which is kept private (0600); with the four older ones it never takes more than 25 MB.
 * `secrets` names the values that must never be written; e-mail addresses and credentials are cut out as well (DESIGN §7).
 */
export function openLog(file: string, secrets: () => readonly string[]): Log {
  const sink = pino({ base: null, messageKey: 'event' }, openLogFile(file, fullAt, keep));
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (event: string, facts: Facts = {}) =>
      sink[level](clean(facts, secrets()), redact(event, secrets()));
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

function clean(facts: Facts, secrets: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, typeof value === 'string' ? redact(value, secrets) : value]));
}
