import type { Drift } from '#core/connector.ts';
import { keyName, sampleOf } from '#agent/connectors/redact.ts';

const most = 20;

/** Collects what one answer held that the decoder did not know: once per field, at most twenty, without anybody's data. */
export class DriftLog {
  readonly #found = new Map<string, string>();

  /** Notes the keys of `raw` that are not in `known`. */
  unknownKeys(level: string, raw: unknown, known: ReadonlySet<string>): void {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return;
    for (const [key, value] of Object.entries(raw)) {
      if (!known.has(key))
        this.#note(
          `${level}.${keyName(key)}`,
          typeof value === 'object' ? sampleOf(value, '') : value === undefined ? 'absent' : typeof value,
        );
    }
  }

  /** Notes a value of an enumeration we do not know; shown only when it looks like a code. */
  unknownValue(path: string, value: string): void {
    this.#note(path, /^[A-Za-z][A-Za-z_-]{0,31}$/.test(value) ? value : `text(${value.length})`);
  }

  list(): Drift[] {
    return [...this.#found].map(([path, sample]) => ({ path, sample }));
  }

  #note(path: string, sample: string): void {
    if (this.#found.size < most && !this.#found.has(path)) this.#found.set(path, sample);
  }
}

/** The names in a text, for tables of known fields. */
export function names(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((name) => name !== ''));
}
