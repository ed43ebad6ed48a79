/** JSON as both model servers keep and send it. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a key, or an empty one. */
export function objectAt(value: Json | undefined, key: string): JsonObject {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? inner : {};
}

/** The list under a key, or an empty one. */
export function listAt(value: Json | undefined, key: string): Json[] {
  const inner = isObject(value) ? value[key] : undefined;
  return Array.isArray(inner) ? inner : [];
}

/** The text under a key; numbers become text; null for everything else. */
export function textAt(value: Json | undefined, key: string): string | null {
  const inner = isObject(value) ? value[key] : undefined;
  if (typeof inner === 'string') return inner;
  return typeof inner === 'number' ? String(inner) : null;
}

/** The number under a key; numeric text counts; null for everything else. */
export function numberAt(value: Json | undefined, key: string): number | null {
  const inner = isObject(value) ? value[key] : undefined;
  if (typeof inner === 'number') return inner;
  return typeof inner === 'string' && inner.trim() !== '' && Number.isFinite(Number(inner)) ? Number(inner) : null;
}

/** Parses text; undefined when it is not JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
