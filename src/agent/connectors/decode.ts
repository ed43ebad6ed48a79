import type { z } from 'zod';
import type { AnswerProblem } from '#core/connector.ts';
import type { DriftLog } from '#agent/connectors/drift.ts';
import { redactRow, redactText, sampleOf } from '#agent/connectors/redact.ts';

type Malformed = Extract<AnswerProblem, { kind: 'malformed' }>;
export type Checked<T> = { ok: true; value: T } | { ok: false; problem: Malformed };

/** A part of an answer that does not decode. `path` is like `items[3].qty_ordered`; `$` is the whole answer. */
export function malformed(path: string, message: string, sample = ''): { ok: false; problem: Malformed } {
  return { ok: false, problem: { kind: 'malformed', path: path === '' ? '$' : path, message, sample } };
}

/** Validates `raw`, which sits at `path` of the answer; the problem names the field below it. */
export function check<S extends z.ZodType>(schema: S, raw: unknown, path: string): Checked<z.output<S>> {
  const parsed = schema.safeParse(raw, { reportInput: false });
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  if (issue === undefined) return malformed(path, 'not readable');
  const { steps, message } = deepest(issue);
  return malformed(pathOf(path, steps), redactText(message), sampleOf(valueAt(raw, steps), lastName(path, steps)));
}

/** A list's rows: one bad row is set aside, redacted, and the rest counts. */
export interface Rows<T> {
  items: T[];
  rejects: { id: string; path: string; message: string; raw: string }[];
}

/** Decodes each row on its own; what kept one from it is drift as well. `idKey` names the field that identifies a row for people. */
export function decodeRows<T>(
  rows: readonly unknown[],
  path: string,
  idKey: string,
  drift: DriftLog,
  decodeRow: (raw: unknown, path: string, drift: DriftLog) => Checked<T>,
): Rows<T> {
  const result: Rows<T> = { items: [], rejects: [] };
  rows.forEach((raw, index) => {
    const row = decodeRow(raw, `${path}[${index}]`, drift);
    if (row.ok) result.items.push(row.value);
    else {
      drift.unreadable(row.problem);
      result.rejects.push({ id: rowId(raw, idKey, index), path: row.problem.path, message: row.problem.message, raw: redactRow(raw) });
    }
  });
  return result;
}

/** Decodes every row or names the first that does not. */
export function decodeAll<T>(rows: readonly unknown[], path: string, decodeRow: (raw: unknown, path: string) => Checked<T>): Checked<T[]> {
  const items: T[] = [];
  for (const [index, raw] of rows.entries()) {
    const row = decodeRow(raw, `${path}[${index}]`);
    if (!row.ok) return row;
    items.push(row.value);
  }
  return { ok: true, value: items };
}

/** The field `key` of an unknown value, if it is an object. */
export function fieldOf(raw: unknown, key: string): unknown {
  return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[key] : undefined;
}

function rowId(raw: unknown, idKey: string, index: number): string {
  const id = fieldOf(raw, idKey);
  return typeof id === 'string' || typeof id === 'number' ? redactText(String(id), 60) : `row ${index}`;
}

type Steps = readonly PropertyKey[];

/** Of a union's failures the one that got furthest: it names the field a person must look at. */
function deepest(issue: z.core.$ZodIssue, before: Steps = []): { steps: Steps; message: string } {
  const steps = [...before, ...issue.path];
  if (issue.code !== 'invalid_union') return { steps, message: issue.message };
  return issue.errors
    .flatMap((branch) => branch.slice(0, 1))
    .map((inner) => deepest(inner, steps))
    .reduce((best, next) => (next.steps.length > best.steps.length ? next : best), { steps, message: 'not of a known form' });
}

function pathOf(path: string, steps: Steps): string {
  return steps.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`),
    path,
  );
}

function valueAt(raw: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>((value, step) => fieldOf(value, String(step)), raw);
}

function lastName(path: string, steps: Steps): string {
  return String(
    steps.findLast((step) => typeof step === 'string') ??
      path
        .replace(/\[\d+\]$/, '')
        .split('.')
        .at(-1) ??
      '',
  );
}
