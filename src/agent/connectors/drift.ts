import type { DriftKind } from '#contract/schema-drift.ts';
import type { Drift } from '#core/connector.ts';
import { driftOf } from '#core/drift.ts';
import { keyName, sampleOf } from '#agent/connectors/redact.ts';

const most = 20;

/** Collects what one answer held that the decoder did not expect: once per field, at most twenty, without anybody's data. */
export class DriftLog {
  readonly #found = new Map<string, Drift>();

  /** Notes the keys of `raw` that are not in `known`. */
  unknownKeys(level: string, raw: unknown, known: ReadonlySet<string>): void {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return;
    for (const [key, value] of Object.entries(raw)) {
      if (!known.has(key))
        this.#note(
          'field',
          `${level}.${keyName(key)}`,
          typeof value === 'object' ? sampleOf(value, '') : value === undefined ? 'absent' : typeof value,
        );
    }
  }

  /** Notes a value of an enumeration we do not know; shown only when it looks like a code. */
  unknownValue(path: string, value: string): void {
    this.#note('value', path, /^[A-Za-z][A-Za-z_-]{0,31}$/.test(value) ? value : `text(${value.length})`);
  }

  /** Notes the field that kept a row from being read: it is missing, or of another kind. */
  unreadable(problem: { path: string; sample: string }): void {
    const { kind, path, sample } = driftOf(problem);
    this.#note(kind, path, sample);
  }

  list(): Drift[] {
    return [...this.#found.values()];
  }

  #note(kind: DriftKind, path: string, sample: string): void {
    const key = `${kind} ${path}`;
    if (this.#found.size < most && !this.#found.has(key)) this.#found.set(key, { kind, path, sample });
  }
}

/** The names in a text, for tables of known fields. */
export function names(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((name) => name !== ''));
}
