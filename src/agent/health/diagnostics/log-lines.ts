import type { LogLine } from '#contract/diagnostics.ts';

/** Names that may stand in a bundle because this app gave them: of its stores, streams and kinds of effects. */
export interface KnownNames {
  stores: ReadonlySet<string>;
  streams: ReadonlySet<string>;
  effectKinds: ReadonlySet<string>;
}

type FactRule = (value: unknown, known: KnownNames) => string | number | boolean | null;

const count: FactRule = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const oneOf =
  (...words: readonly string[]): FactRule =>
  (value) =>
    typeof value === 'string' && words.includes(value) ? value : null;
const matching =
  (pattern: RegExp): FactRule =>
  (value) =>
    typeof value === 'string' ? (pattern.exec(value)?.[0] ?? null) : null;
const nameOf =
  (names: keyof KnownNames): FactRule =>
  (value, known) =>
    typeof value === 'string' && known[names].has(value) ? value : null;

const store = nameOf('stores');
/** Of an error only what it is called; its message may quote anything. */
const error = matching(/^(TypeError|RangeError|ReferenceError|SyntaxError|SqliteError|StorageFailure|ZodError|Error)(?=:|$)/);

/**
 * Every event the app logs with those of its facts that tell nothing of a person. What is not here stays in the log: a new event
 * is added with its facts, and `log-lines.test.ts` says so when it was forgotten.
 */
export const logEvents: Readonly<Record<string, Readonly<Record<string, FactRule>>>> = {
  'agent.badMessage': {},
  'agent.exited': { crashes: count },
  'agent.output': {},
  'alert post failed': { store, status: count },
  'alert post not noted': { store, error },
  'backup failed': { store },
  'calls not kept': { store, error },
  'config.unknown': {},
  'contract check failed': { store, error },
  'mapping audit failed': { store, error },
  'door.refused': {},
  'effect failed': { kind: nameOf('effectKinds'), error },
  'fit check failed': { store, error },
  gate: {
    system: oneOf('magento', 'lightspeed'),
    state: oneOf('unknown', 'online', 'offline', 'limited', 'unauthorized', 'misconfigured'),
  },
  'journal not open': { store, reason: oneOf('locked', 'newer', 'damaged', 'unreadable', 'full', 'readOnly', 'moved') },
  'journal.closedUnclean': { store },
  'journal.damaged': { store, findings: count },
  'journal.recovered': { store, method: oneOf('rebuilt', 'backup', 'empty'), effectsLost: count },
  'journal.storage': { store, reason: oneOf('full', 'readOnly', 'damaged', 'io'), code: matching(/^SQLITE_[A-Z_]+$/) },
  'journal.uncertain': { store, effects: count },
  'magento credentials': {},
  'message refused': {},
  'notice.failed': {},
  'notice.unsupported': {},
  'print.failed': {},
  'store look failed': { store, error },
  'stream failed': { stream: nameOf('streams'), error },
  'update.checkFailed': {},
  'update.failed': {},
  'update.waiting': { version: matching(/^\d+\.\d+\.\d+$/) },
  'window.crashed': {
    reason: oneOf('clean-exit', 'abnormal-exit', 'killed', 'crashed', 'oom', 'launch-failed', 'integrity-failure', 'memory-eviction'),
  },
  'window.notRevived': {},
  'window.outsideFailed': {},
  'window.outsideRefused': {},
};

const levels: Readonly<Record<number, LogLine['level']>> = { 30: 'info', 40: 'warn', 50: 'error' };

/** A line of the log without anything that is not known to be harmless; null for a line of no known event. */
export function harmlessLine(text: string, known: KnownNames): LogLine | null {
  const line = parsed(text);
  if (line === null || typeof line['event'] !== 'string' || !Object.hasOwn(logEvents, line['event'])) return null;
  const level = levels[Number(line['level'])];
  const at = new Date(Number(line['time']));
  if (level === undefined || Number.isNaN(at.getTime())) return null;
  const facts: LogLine['facts'] = {};
  for (const [key, rule] of Object.entries(logEvents[line['event']] ?? {})) {
    const value = rule(line[key], known);
    if (value !== null) facts[key] = value;
  }
  return { at: at.toISOString(), level, event: line['event'], facts };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    // Cut off, or written by something else.
    return null;
  }
}
