import { readFileSync } from 'node:fs';
import type { WireAnswer } from '#core/ports.ts';

/** Captured answers for the connectors' tests; not part of the app. */
export interface Capture {
  method: string;
  path: string;
  status: number;
  headers: Record<string, string>;
  /** Parsed body, or undefined where it was not JSON. */
  body: unknown;
  text: string;
}

/** A request and answer measured on a real Magento 2.4.7, by name. */
export function capture(name: string): Capture {
  const file = read(`magento-2.4.7/${name}.json`) as {
    request?: { method: string; path: string };
    response?: { status: number; headers?: Record<string, string>; body?: unknown; body_raw?: string };
  };
  const { request, response } = file;
  const body = response?.body;
  return {
    method: request?.method ?? '',
    path: request?.path ?? '',
    status: response?.status ?? 0,
    headers: response?.headers ?? {},
    body,
    text: response?.body_raw ?? (body === undefined ? '' : JSON.stringify(body)),
  };
}

/** A Magento payload found in public. */
export function publicFixture(name: string): unknown {
  return read(`magento-public/${name}.json`);
}

/** A Lightspeed X-Series payload from its documentation. */
export function lightspeedFixture(name: string): unknown {
  return read(`lightspeed/${name}.json`);
}

/** A JSON answer as it comes over the wire. */
export function answerWith(body: unknown, status = 200, headers: Record<string, string> = {}): WireAnswer {
  return { kind: 'answer', status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

export function wireAnswer(captured: Capture): WireAnswer {
  return { kind: 'answer', status: captured.status, headers: captured.headers, body: captured.text };
}

/** Every object anywhere in `value` that fits. */
export function findAll(value: unknown, fits: (object: Record<string, unknown>) => boolean): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap((child) => findAll(child, fits));
  return !Array.isArray(value) && fits(value as Record<string, unknown>) ? [value, ...below] : below;
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(`test/fixtures/${path}`, 'utf8')) as unknown;
}
