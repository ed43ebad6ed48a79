import { mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import pino from 'pino';
import { redact } from '#main/redact.ts';

export type Facts = Record<string, string | number | boolean | null>;
export type Log = {
  info(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  error(event: string, facts?: Facts): void;
};

const fullAt = 5_000_000;

/**
 * One JSON line per event in `file`, which is kept private (0600) and set aside as `.1` once it passes 5 MB.
 * `secrets` names the values that must never be written; e-mail addresses and credentials are cut out as well (DESIGN §7).
 */
export function openLog(file: string, secrets: () => readonly string[]): Log {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > fullAt) renameSync(file, `${file}.1`);
  const sink = pino({ base: null, messageKey: 'event' }, pino.destination({ dest: file, sync: true, mode: 0o600 }));
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (event: string, facts: Facts = {}) =>
      sink[level](clean(facts, secrets()), redact(event, secrets()));
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

function clean(facts: Facts, secrets: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, typeof value === 'string' ? redact(value, secrets) : value]));
}
