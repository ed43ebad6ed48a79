import type { DriftKind } from '#contract/schema-drift.ts';
import type { ApiRequest, Drift } from '#core/connector.ts';

/** What a field was instead of what was expected, as `check` of the connectors tells it: never its content. */
export function driftOf({ path, sample }: { path: string; sample: string }): Drift {
  return { kind: sample === 'absent' ? 'missing' : 'type', path: path.replaceAll(/\[\d+\]/g, '[]'), sample };
}

/** A code of the system's own, all of one case: `AWAITING_PICKUP`, `in_review`. Names of people are not written so. */
const code = /^([a-z][a-z_-]{0,31}|[A-Z][A-Z_-]{0,31})$/;
const kept = /^(absent|null|yes\/no|number|list|object)$/;
const shapes: readonly (readonly [RegExp, string])[] = [
  [/^(true|false|boolean)$/, 'yes/no'],
  [/^-?[\d.]+(e[+-]?\d+)?$/, 'number'],
  [/^list\(.*$/, 'list'],
  [/^object\{.*$/s, 'object'],
];

/** A sample that may be kept: of an unknown value its code, of everything else only what it is. What was made harmless stays as it is. */
export function harmlessSample(kind: DriftKind, sample: string): string {
  if (kept.test(sample) || (kind === 'value' && code.test(sample))) return sample;
  return shapes.find(([pattern]) => pattern.test(sample))?.[1] ?? 'text';
}

/** Which list or record was asked for: the path without ids, which may be anything in a system. */
export function endpointOf({ method, path }: Pick<ApiRequest, 'method' | 'path'>): string {
  const parts = path.split('/').map((part, index, all) => (isName(part) && all[index - 1] !== salable ? part : '{id}'));
  return `${method} ${parts.join('/')}`;
}

/** The only path with a SKU in it. */
const salable = 'get-product-salable-quantity';
const isName = (part: string): boolean => /^(|V1|[a-z][a-z_-]*|storeConfigs)$/.test(part);
