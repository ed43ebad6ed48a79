import type { Json } from '#training/json.ts';

export interface TillAnswer {
  status: number;
  body: Json;
  headers?: Record<string, string>;
}

export function data(value: Json, status = 200): TillAnswer {
  return { status, body: { data: value } };
}

/** `{"error": "…"}` (lightspeed.md A.3.4). */
export function problem(status: number, error: string): TillAnswer {
  return { status, body: { error } };
}

export const notFound = (what: string): TillAnswer => problem(404, `${what} not found`);
export const invalid = (error: string): TillAnswer => problem(422, error);
